/**
 * What a character is to a typesetter: Chinese or not, blank, opening, closing, unable to begin a line.
 *
 * The lists follow the line-breaking rules of Chinese print (GB/T 15834—2011, kinsoku): closing marks and stops
 * never begin a line, opening marks never end one.
 */

/** Which script a stretch of lines is mainly set in; columns, blanks and sentence ends differ. */
export type Script = 'han' | 'latin'

/** For use inside a regular expression's brackets: Chinese characters, 々〆〇 and the radicals. */
export const HAN = '\\u2e80-\\u2fdf\\u3005-\\u3007\\u3400-\\u9fff\\uf900-\\ufaff'

const HAN_CHARACTER = new RegExp(`[${HAN}]`)
const BLANK_CHARACTER = /[\s\u3000\u00a0]/

export const OPENING_MARKS = '“‘（《【〔「『〈([{'
export const CLOSING_MARKS = '”’）》】〕」』〉)]}'

/** Marks that cannot begin a line of a column. */
export const NEVER_FIRST = `，。、；：？！${CLOSING_MARKS}…—％%,.;:?!·`

export const isHan = (character: string): boolean => HAN_CHARACTER.test(character)

export const isBlank = (character: string): boolean => BLANK_CHARACTER.test(character)

export const isOpening = (character: string): boolean => character !== '' && OPENING_MARKS.includes(character)

export const cannotBegin = (character: string): boolean => character !== '' && NEVER_FIRST.includes(character)

/** The text without any blank. */
export const squash = (text: string): string => text.replace(/[\s\u3000\u00a0]+/g, '')

export function countHan(text: string): number {
  let count = 0
  for (const character of text) if (isHan(character)) count++
  return count
}

/** A text is Latin when less than a quarter of it is Chinese. */
export function scriptOf(text: string): Script {
  const letters = squash(text)
  return countHan(letters) * 4 < letters.length ? 'latin' : 'han'
}

/** The marks that are opened and not closed again in this text, outermost first. */
export function openMarks(text: string): readonly string[] {
  const open: string[] = []
  for (const character of text) {
    const closing = CLOSING_MARKS.indexOf(character)
    if (OPENING_MARKS.includes(character)) open.push(character)
    else if (closing >= 0 && open.at(-1) === OPENING_MARKS[closing]) open.pop()
  }
  return open
}

/** The text's cells: what stands between its blanks. */
export const cellsOf = (text: string): readonly string[] => text.split(/[\s\u3000\u00a0]+/).filter(Boolean)
