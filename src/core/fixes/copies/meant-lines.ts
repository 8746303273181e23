import { cellsOf, countHan, squash } from '../../text/characters.ts'

/** How much a line says: a Chinese character counts as one, a letter as 0.4. */
export const weightOf = (bare: string): number => {
  const han = countHan(bare)
  return han > 0 ? bare.length : bare.length * 0.4
}

/** Cells of a table: three or more short ones, or hardly anything but figures. */
export function isRowOfCells(text: string): boolean {
  const cells = cellsOf(text)
  if (cells.length >= 3 && new Set(cells).size === 1) return true
  if (cells.length >= 3 && cells.filter((cell) => /\d/.test(cell)).length * 2 >= cells.length) return true
  return squash(text).replace(/[A-Za-z\u3400-\u9fff]/g, '').length * 3 > squash(text).length * 2
}

const OFFICE =
  /(?:局|会|會|委|院|公司|社|部|校|处|處|所|中心|报|報|厅|廳|室|处|站|馆|館|政府|小学|中学|大学|大學)$/
export const DATED = /[\d〇零一二三四五六七八九十]{1,4}[年月][\d〇零一二三四五六七八九十]{1,3}[月日]/

/** Who signed and when: one notice ends with it, and the next may begin with it. */
export const isSignature = (text: string): boolean =>
  !/[，。；！？]/.test(text) && (OFFICE.test(squash(text)) || DATED.test(squash(text)))

/** Ends in mid-breath or in a cry, as lines of songs do: a line like it may well come next. */
export const isAnswered = (text: string): boolean =>
  /[，、；！？!?,;～~—…]["”’」』]?$/.test(text.trimEnd()) || hasEcho(text)

/** 摇三摇啊摇三摇: the same again behind a cry. */
const ECHO_OVER_CRY = /([\u3400-\u9fff]{2,})[啊呀哟喲嘿哎呵哪啦咿]\1/

/** One of its own phrases or long words comes twice: what is sung. */
export function hasEcho(text: string): boolean {
  if (ECHO_OVER_CRY.test(text)) return true
  const phrases = text
    .toLowerCase()
    .split(/[，、。；！？,;.!?\s]+/)
    .filter((phrase) => phrase.length >= 2 && (countHan(phrase) > 1 || phrase.length >= 4))
  return new Set(phrases).size < phrases.length
}

/**
 * Whether a line is a row of a list: four cells or more without a mark; or three, and the line above or below that
 * differs has as many. Two people of one name, age and village may stand in one list.
 */
export function isRowOfList(texts: readonly string[], copies: readonly number[]): boolean {
  const text = texts[copies[0]]
  const cells = cellsOf(text).length
  if (cells < 3 || !/\d/.test(text)) return false
  if (cells >= 4 && countHan(text) > 0 && !/[，。；！？]/.test(text)) return true
  const beside = (from: number, step: 1 | -1): string | undefined => {
    for (let at = from; at >= 0 && at < texts.length; at += step)
      if (texts[at].trim() !== '') return texts[at]
    return undefined
  }
  const [above, below] = [beside(copies[0] - 1, -1), beside(copies[copies.length - 1] + 1, 1)]
  return [above, below].some(
    (text) => text !== undefined && cellsOf(text).length === cells && /\d/.test(text),
  )
}

const REACH = 16

/** The same line again not far off, but not among these that follow each other: a refrain. */
export function isRefrain(bare: readonly string[], copies: readonly number[]): boolean {
  const text = bare[copies[0]]
  const [first, last] = [copies[0], copies[copies.length - 1]]
  for (let at = Math.max(0, first - REACH); at <= Math.min(bare.length - 1, last + REACH); at++) {
    if ((at < first || at > last) && bare[at] === text) return true
  }
  return opensAlike(bare, text, first, last)
}

/** A word or two that the lines beside it begin with, too: If you … / If you … */
function opensAlike(bare: readonly string[], text: string, first: number, last: number): boolean {
  const head = text.slice(0, countHan(text) > 0 ? 3 : 8)
  if (text.length < head.length * 2) return false
  let alike = 0
  for (let at = first - 4; at <= last + 4; at++) {
    if ((at < first || at > last) && bare[at]?.startsWith(head)) alike++
  }
  return alike > 0
}

/** Three times the same line with a rest: a shadow of two layers is rarer than a song. */
export const isSungOften = (copies: readonly number[], text: string): boolean =>
  copies.length > 2 && isAnswered(text)

const NEIGHBOURS = 3
/** A sentence ends in mid-line and the next begins, as in a narrow column and seldom in verse. */
const SENTENCE_GOES_ON = /[。！？][”’」』]?[\u3400-\u9fff“‘「『]/

/**
 * Whether lines stand among verse: all lines beside them and they themselves are much shorter than the lines of the
 * page's columns, or there is no column at all; and none of them is plain prose.
 */
export function isInVerse(bare: readonly string[], group: readonly number[]): boolean {
  const lengths = bare.filter((text) => text !== '').map((text) => text.length)
  lengths.sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.8)] ?? 0
  const short = (text: string): boolean => text.length <= column * 0.75
  const own = new Set(group)
  const beside: string[] = []
  const collect = (start: number, step: 1 | -1): void => {
    for (let at = start, found = 0; at >= 0 && at < bare.length && found < NEIGHBOURS; at += step) {
      if (bare[at] === '' || own.has(at)) continue
      beside.push(bare[at])
      found++
    }
  }
  collect(group[0] - 1, -1)
  collect(group[group.length - 1] + 1, 1)
  const prose = beside.some((text) => SENTENCE_GOES_ON.test(text))
  return beside.length >= 4 && !prose && beside.every(short) && group.every((line) => short(bare[line]))
}
