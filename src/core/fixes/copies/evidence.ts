import type { Ink } from './ink.ts'
import { touches } from './ink.ts'
import type { Tile } from './tiles.ts'

/** Letters of any script that a newspaper here is set in: figures and marks alone prove nothing. */
export const LETTERS = /[A-Za-z\u3400-\u9fff\uf900-\ufaff]/

/** Marks that no writer doubles (！！ and …… are doubled on purpose). */
const NEVER_DOUBLED = /^[，。、；：“”‘’「」『』（）《》/,.;:'"]$/
/** Of these only stops and commas stay telling when blanks part them (`. . .` leads to a figure, ” ” ends two quotes). */
const STOPS = /^[，。、；：]$/

/** A run so long is not said twice in one breath, unless it is one word again and again (加油加油). */
const LONG = 4

/** What is said, written or counted twice: kinship, times, measures. 爷爷奶奶爸爸妈妈 is made of nothing else. */
const REDUPLICATED =
  /^[爸妈爷奶哥姐弟妹叔伯姑舅姨婆公宝娃媽爺人个個家天年月日时時处處事样樣条條件种種句字步层層声聲次代世岁歲夜]$/

/** So many single letters in pairs are no word: PPhhoottoo. */
const LETTER_PAIRS = 6
const CHARACTER_PAIRS = 5
const MANY_CHARACTER_PAIRS = 9

export const textOf = (ink: Ink, tile: Tile): string => ink.text.slice(tile.from, tile.from + tile.length)

/** Blanks or a line's end between two of the copies: two cells of a table, a word said twice. */
export function isParted(ink: Ink, tile: Tile, copies: number): boolean {
  for (let copy = 1; copy < copies; copy++) {
    if (!touches(ink, tile.from + copy * tile.length)) return true
  }
  return false
}

const atLineEnd = (ink: Ink, place: number): boolean => ink.line[place] !== ink.line[place - 1]

/** Whether it is parted by nothing but the ends of lines: the column broke between two copies. */
function isWrapped(ink: Ink, tile: Tile, copies: number): boolean {
  for (let copy = 1; copy < copies; copy++) {
    const seam = tile.from + copy * tile.length
    if (!touches(ink, seam) && !atLineEnd(ink, seam)) return false
  }
  return true
}

/** A mark that stands alone and is printed more often than anyone writes it; ... and leaders are no such. */
export function isTellingMark(ink: Ink, tile: Tile, copies: number): boolean {
  const mark = textOf(ink, tile)
  if (!NEVER_DOUBLED.test(mark)) return false
  const more = ink.text[tile.from - 1] === mark || ink.text[tile.from + copies * tile.length] === mark
  const address = mark === '/' && ink.text[tile.from - 1] === ':'
  return !more && !address && (STOPS.test(mark) || !isParted(ink, tile, copies))
}

const isPrimitive = (run: string): boolean => !/^(.+)\1+$/.test(run)

/** A long run with its copies right behind it. */
export function isTellingRun(ink: Ink, tile: Tile, copies: number): boolean {
  if (tile.length < LONG) return false
  const run = textOf(ink, tile)
  return (
    LETTERS.test(run) &&
    new Set(run).size >= 3 &&
    isPrimitive(run) &&
    (!isParted(ink, tile, copies) || isWrapped(ink, tile, copies))
  )
}

/** Marks of speech: what is cried twice has them inside. */
export const isCried = (run: string): boolean => /[！!？?，,～~—]/.test(run)

/**
 * Whether the tiles are a text set letter by letter: PPhhoottoo, 采采录录巾巾帼帼风风. Words such as 高高兴兴 come in
 * fours, rhymes (AABBCC) in the order of the alphabet.
 */
export function isLetterByLetter(ink: Ink, tiles: readonly Tile[]): boolean {
  const runs = tiles.map((tile) => textOf(ink, tile))
  const latin = runs.filter((run) => /^[A-Za-z]$/.test(run)).map((run) => run.toLowerCase())
  if (latin.length >= LETTER_PAIRS && latin.some((run, at) => at > 0 && run < latin[at - 1])) return true
  const han = runs.filter((run) => /^[\u3400-\u9fff\uf900-\ufaff]$/.test(run))
  if (han.length !== runs.length || new Set(han).size < CHARACTER_PAIRS) return false
  if (tiles.some((tile) => tile.from > 0 && !touches(ink, tile.from))) return false
  return !isReduplicated(ink, tiles) && (han.length % 2 === 1 || han.length >= MANY_CHARACTER_PAIRS)
}

/** Words that are doubled in the language make up a third of the runs or more. */
export function isReduplicated(ink: Ink, tiles: readonly Tile[]): boolean {
  const usual = tiles.filter((tile) => REDUPLICATED.test(textOf(ink, tile))).length
  return usual * 3 > tiles.length
}
