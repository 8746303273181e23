import type { SceneLine } from '../rule.ts'
import { isCried, isLetterByLetter, isTellingMark, isTellingRun, LETTERS, textOf } from './evidence.ts'
import type { Ink } from './ink.ts'
import { inkOf } from './ink.ts'
import { tiles } from './tiles.ts'
import type { Tile } from './tiles.ts'

/** Captions may be long, but no line of a page is longer; the search grows with the square of the length. */
export const LONGEST_LINE = 600

/** A shadow is drawn once, twice or three times: the more copies, the less can it be chance. */
export const COPIES = [4, 3, 2] as const

/** A line that is made of copies from end to end, or not. */
export interface Doubling {
  readonly ink: Ink
  readonly copies: number
  readonly tiles: readonly Tile[]
  readonly strength: 'strong' | 'weak' | 'none'
}

export function doublingOf(lines: readonly SceneLine[], index: number): Doubling {
  const ink = inkOf(lines, index, index + 1)
  let doubling: Doubling = { ink, copies: 2, tiles: [], strength: 'none' }
  if (ink.text.length > LONGEST_LINE || !LETTERS.test(ink.text)) return doubling
  for (const copies of COPIES) {
    const found = tiles(ink.text, copies)
    if (!found) continue
    if (isStrong(ink, found, copies)) return { ink, copies, tiles: found, strength: 'strong' }
    const strength = isWeak(ink, found, copies) ? 'weak' : 'none'
    if (strength === 'weak' || doubling.strength === 'none')
      doubling = { ink, copies, tiles: found, strength }
  }
  return doubling
}

/** Several runs, six characters or more, and what no writer does twice: a mark, two long runs, letter upon letter. */
function isStrong(ink: Ink, found: readonly Tile[], copies: number): boolean {
  if (isLetterByLetter(ink, found)) return true
  if (ink.text.length < 6 * copies) return false
  const marks = found.filter((tile) => isTellingMark(ink, tile, copies)).length
  const runs = found.filter((tile) => isTellingRun(ink, tile, copies)).length
  return found.length >= 3 && (marks > 0 || runs >= 2)
}

/**
 * One long run that nobody cries, a doubled stop at a caption's short end, a picture's credit (曹曹祎祎铭铭摄摄), which
 * has its own word at the end, or a row of single letters.
 */
function isWeak(ink: Ink, found: readonly Tile[], copies: number): boolean {
  const runs = found.map((tile) => textOf(ink, tile))
  if (found.some((tile, at) => isTellingRun(ink, tile, copies) && !isCried(runs[at]))) return true
  if (found.some((tile) => isTellingMark(ink, tile, copies)) || isSetInLetters(found)) return true
  if (/^[A-Za-z]{3,}$/.test(runs.join('')) && found.every((tile) => tile.length <= 2)) return true
  return runs.length >= 3 && /^[摄攝图圖文]$/.test(runs.at(-1) ?? '')
}

/** Many runs, nearly all of one letter: how one line of a caption is doubled, so are the others. */
export const isSetInLetters = (found: readonly Tile[]): boolean =>
  found.length >= 5 && found.filter((tile) => tile.length === 1).length * 4 >= found.length * 3

/** Nothing but single letters in pairs, which may be words (高高兴兴平平安安) or a rhyme (AABB). */
export const mayBeWords = (ink: Ink, found: readonly Tile[], copies: number): boolean =>
  found.every((tile) => tile.length <= 2) &&
  !found.some((tile) => isTellingMark(ink, tile, copies) || isTellingRun(ink, tile, copies)) &&
  !/[摄攝图圖文]$/.test(ink.text)

/**
 * Some cells of the line are doubled and others single: `本报通讯员本报通讯员 景景行行 摄影报道`. Only beside lines that
 * are doubled, and with one long run among them.
 */
export function cellsDoubled(line: Doubling): readonly Tile[] {
  const { ink } = line
  const all: Tile[] = []
  let long = false
  for (let from = 0; from < ink.text.length;) {
    let to = from + 1
    while (to < ink.text.length && ink.unit[to] === ink.unit[to - 1] + 1) to++
    const found = to - from <= LONGEST_LINE ? tiles(ink.text.slice(from, to), 2) : undefined
    for (const tile of found ?? []) {
      const placed = { from: tile.from + from, length: tile.length }
      long ||= isTellingRun(ink, placed, 2)
      all.push(placed)
    }
    from = to
  }
  return long ? all : []
}
