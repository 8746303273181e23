import type { Script } from './characters.ts'
import { cannotBegin, isHan, isOpening } from './characters.ts'

/**
 * Widths in ems of the body type. A Chinese grid is exact: each character is one em wide. Latin letters are
 * measured as in Times, the type most newspapers set or imitate; a column's width is recognised, not reproduced,
 * so another face does no harm as long as the proportions are a serif's.
 */
const TIMES: readonly (readonly [number, string])[] = [
  [0.25, ' ,.'],
  [0.278, 'ijlt:;/'],
  [0.333, "frI()-[]!‘’'"],
  [0.389, 'sJ'],
  [0.444, 'acez?“”"'],
  [0.5, 'bdghknopquvxy0123456789$_*'],
  [0.556, 'FPS'],
  [0.611, 'ELTZ+=<>'],
  [0.667, 'BCR'],
  [0.722, 'ADGHKNOQUVXYw'],
  [0.778, 'm&'],
  [0.889, 'MW%@'],
]
const LETTERS = new Map(
  TIMES.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
)

/** Digits and letters between Chinese characters are set a little wider than half an em. */
const DIGIT_IN_CHINESE = 0.53
const MIDDLE_DOT_IN_CHINESE = 0.6

function widthOfCharacter(character: string, script: Script): number {
  if (isHan(character)) return 1
  if (script === 'han') {
    if ('“”‘’…—'.includes(character)) return 1
    if (character === '·') return MIDDLE_DOT_IN_CHINESE
    if (character >= '0' && character <= '9') return DIGIT_IN_CHINESE
  }
  const known = LETTERS.get(character)
  if (known !== undefined) return known
  if (character === '…' || character === '—') return 1
  const code = character.codePointAt(0) ?? 0
  if (code > 0x2000) return 1
  return code > 0x7f ? 0.5 : 0.3
}

/** How wide a text is when set solid, in ems. */
export function widthOf(text: string, script: Script): number {
  let width = 0
  for (const character of text) width += widthOfCharacter(character, script)
  return width
}

/** Marks that a Chinese typesetter may squeeze to half an em when a line is too full. */
export const squeezableMarks = (text: string): number =>
  text.match(/[，。、；：！？“”‘’（）《》]/g)?.length ?? 0

/**
 * The first piece of a line that the typesetter could not have parted: opening marks, then one Chinese character
 * or a whole word or number, then the closing marks that cling to it.
 *
 *     “黑龙江省   → “黑        2020年，   → 2020        了。”他   → 了。”
 */
export function firstUnit(text: string): string {
  const characters = [...text.slice(0, 60)]
  let at = 0
  while (at < characters.length && isOpening(characters[at])) at++
  if (at < characters.length && /[A-Za-z0-9]/.test(characters[at])) {
    while (at < characters.length && /[A-Za-z0-9.,'’\-:/%]/.test(characters[at])) at++
  } else at++
  while (at < characters.length && cannotBegin(characters[at])) at++
  return characters.slice(0, at).join('')
}
