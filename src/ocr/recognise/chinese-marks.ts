import { isHan } from '#core/text/characters'
import type { ScannedCharacter } from '#core/source/scanned-page'
import type { ReadLine } from '../line-reader.ts'

/**
 * Marks that the recogniser gives in half width as it happens: it was trained on pictures of both. Chinese print sets
 * them in full width beside Chinese characters, and in half width inside numbers and Latin words.
 */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}
const FULL_MARK = /[，。、；：？！“”‘’（）《》【】〈〉「」『』…—]/

/** 破折号 is two ems long and one stroke of ink; more than this, in heights of its line, is no single dash. */
const LONG_DASH = 1.5

/** A line of Chinese with its marks as they are printed. Its boxes must be tight. */
export function withChineseMarks(line: ReadLine): ReadLine {
  const printed = line.characters.map((character, index) =>
    twiceWhereLong({ ...character, text: markAt(line.characters, index) }, line),
  )
  let at = 0
  const text = [...line.text]
    .map((letter) =>
      letter.trim() === '' ? letter : (printed[at++] ?? []).map((character) => character.text).join(''),
    )
    .join('')
  return { ...line, text, characters: printed.flat() }
}

function markAt(line: readonly ScannedCharacter[], index: number): string {
  const textAt = (place: number): string => line[place]?.text ?? ''
  const mark = textAt(index)
  const full = FULL_WIDTH[mark]
  if (full === undefined) return mark
  const [before, behind] = [textAt(index - 1), textAt(index + 1)]
  if (mark === '(') return isHan(before) || isHan(behind) ? full : mark
  const opening = mark === ')' ? line.slice(0, index).findLastIndex(({ text }) => /[(（]/.test(text)) : -1
  // Brackets are of one width.
  if (opening >= 0) return textAt(opening) === '（' || markAt(line, opening) === '（' ? full : mark
  return isHan(before) || FULL_MARK.test(before) ? full : mark
}

/** Where a stroke goes on, the recogniser takes it as one character. */
function twiceWhereLong(character: ScannedCharacter, line: ReadLine): readonly ScannedCharacter[] {
  const { text, box } = character
  if (text !== '—' || line.runs === 'down' || box.width <= LONG_DASH * line.box.height) return [character]
  const width = box.width / 2
  return [
    { ...character, box: { ...box, width } },
    { ...character, box: { ...box, width, left: box.left + width } },
  ]
}
