import type { Reason } from '../fix.ts'
import type { Finding, SceneLine } from '../rule.ts'
import type { Doubling } from './doubled-line.ts'
import { COPIES, LONGEST_LINE } from './doubled-line.ts'
import { isCried, isTellingMark, isTellingRun, textOf } from './evidence.ts'
import type { Ink } from './ink.ts'
import { inkOf, touches } from './ink.ts'
import { removals } from './removals.ts'
import { tiledStretches } from './tiles.ts'
import type { Tile } from './tiles.ts'

/** A run that the line's end broke may be so many lines long. */
const REACH = 3
const MOST_LINES = 16

/** A mark doubled as no writer doubles it: worth a closer look. */
const SIGNAL = /([，。、；：“”‘’「」『』《》])\1(?!\1)|[A-Za-z]([,.;:])\2(?!\2)/

/**
 * Lines that are doubled in part, or whose runs are broken by the line's end. Each passage is a line with a signal
 * and the lines beside it; only lines that are not doubled by themselves.
 *
 *     …，，学生们展示自己的衍
 *     纸画作品学生们展示自己的衍纸画作品。。 新华社记者 曹祎铭/摄
 */
export function passagesOf(
  lines: readonly SceneLine[],
  doublings: readonly Doubling[],
): readonly [number, number][] {
  const open = (index: number): boolean => {
    const doubling = doublings[index] as Doubling | undefined
    return doubling !== undefined && doubling.strength === 'none' && doubling.ink.text !== ''
  }
  const passages: [number, number][] = []
  for (let index = 0; index < lines.length; index++) {
    if (!open(index) || !SIGNAL.test(doublings[index].ink.text)) continue
    const last = passages.at(-1)
    let [from, to] = [index, index + 1]
    while (index - from < REACH && open(from - 1)) from--
    while (to - index <= REACH && open(to)) to++
    if (last && from < last[1] && to - last[0] <= MOST_LINES) last[1] = Math.max(to, last[1])
    else passages.push([last ? Math.max(from, last[1]) : from, to])
  }
  return passages
}

/** A passage's best stretches of copies, when what they hold proves that they were not written so. */
export function partlyDoubled(
  lines: readonly SceneLine[],
  from: number,
  to: number,
  nearby: boolean,
): readonly Finding[] {
  const ink = inkOf(lines, from, to)
  if (ink.text.length > 2 * LONGEST_LINE) return []
  for (const copies of COPIES) {
    const stretches = tiledStretches(ink.text, copies).map((stretch) => trimmedStretch(ink, stretch, copies))
    if (!stretches.some((stretch) => provesItself(ink, stretch, copies, nearby))) continue
    return stretches.flatMap((stretch) => {
      const sure = provesItself(ink, stretch, copies, nearby)
      const long = stretch.some((tile) => isTellingRun(ink, tile, copies) && !isCried(textOf(ink, tile)))
      if (!sure && !long) return []
      const reasons: readonly Reason[] = ['printed-twice-run-by-run']
      return removals(lines, ink, stretch, copies, { reasons, confidence: sure ? 0.9 : 0.82 })
    })
  }
  return []
}

/** Three runs in succession with a stop that is doubled and a second sign; beside doubled lines two runs will do. */
function provesItself(ink: Ink, stretch: readonly Tile[], copies: number, nearby: boolean): boolean {
  const marks = stretch.filter((tile) => isTellingMark(ink, tile, copies)).length
  const runs = stretch.filter((tile) => isTellingRun(ink, tile, copies)).length
  const size = stretch.reduce((sum, tile) => sum + tile.length, 0)
  return stretch.length >= (nearby ? 2 : 3) && size >= 6 && marks > 0 && (runs > 0 || marks > 1)
}

/** At the edge towards single text a short run may be a word of that text (妈妈，，在…): it stays as it is. */
function trimmedStretch(ink: Ink, stretch: readonly Tile[], copies: number): readonly Tile[] {
  const firm = (tile: Tile): boolean => isTellingMark(ink, tile, copies) || isTellingRun(ink, tile, copies)
  const first = stretch[0]
  const last = stretch[stretch.length - 1]
  const bare = (place: number): boolean => place <= 0 || place >= ink.text.length || !touches(ink, place)
  const from = bare(first.from) ? 0 : stretch.findIndex(firm)
  const to = bare(last.from + copies * last.length) ? stretch.length : stretch.findLastIndex(firm) + 1
  return from < 0 ? [] : stretch.slice(from, to)
}
