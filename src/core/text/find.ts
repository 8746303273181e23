import { isBlank, isHan } from './characters.ts'
import { simplified } from './simplified.ts'

/** A text made ready for being searched, with the way back: character n of `folded` is `from[n]`–`to[n]` of the text. */
export interface Folded {
  readonly folded: string
  readonly likeness: Likeness
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A stretch of the searched text, half-open. */
export interface Found {
  readonly from: number
  readonly to: number
}

/** How like two texts must be to count as one: `alike` as they are read, `exact` as they are written, but for line ends. */
export type Likeness = 'alike' | 'exact'

/**
 * Makes equal what an editor looks for as one: capitals and small letters, full and half width, compatibility
 * forms and their characters, 繁體 and 简体, any run of blanks and one blank. Beside a Han character a blank or a line's
 * end counts nothing, so that 破\n除 and 坚 守 are found as 破除 and 坚守: that also where each character must be the same.
 */
export function fold(text: string, likeness: Likeness = 'alike'): Folded {
  const from: number[] = []
  const to: number[] = []
  const out: string[] = []
  let blankAt = -1
  for (let at = 0; at < text.length;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const end = at + character.length
    if (isBlank(character) || character === '\n' || character === '\r' || character === '\f') {
      if (blankAt < 0) blankAt = at
      at = end
      continue
    }
    const plain = likeness === 'exact' ? character : simplest(character)
    const last = out.at(-1)
    if (blankAt >= 0 && last !== undefined && !isSetSolid(last) && !isSetSolid(plain)) {
      out.push(' ')
      from.push(blankAt)
      to.push(at)
    }
    blankAt = -1
    for (const unit of plain.split('')) {
      out.push(unit)
      from.push(at)
      to.push(end)
    }
    at = end
  }
  return { folded: out.join(''), likeness, from, to }
}

/** Most of a page is Han or plain ASCII, which need no normalizing. */
function simplest(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return character.toLowerCase()
  if (code >= 0x3400 && code <= 0x9fff) return simplified(character)
  return simplified(character.normalize('NFKC').toLowerCase())
}

/** Beside it a blank parts nothing: a Han character, also half of one that has two units (纁 is folded into such a one). */
export const isSetSolid = (unit: string): boolean => isHan(unit) || PART_OF_HAN.test(unit)
const PART_OF_HAN = /^[\ud840-\udfff]/

/** A text for comparing names: what is read as the same is the same string. */
export const readAs = (text: string): string => fold(text).folded

/**
 * Every place where the query stands, in order, none overlapping another. A query of blanks finds nothing. The query is
 * folded as the text was.
 */
export function findIn({ folded, from, to, likeness }: Folded, query: string): readonly Found[] {
  const wanted = fold(query, likeness).folded
  if (wanted === '') return []
  const found: Found[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push({ from: from[at] ?? 0, to: to[at + wanted.length - 1] ?? 0 })
  }
  return found
}
