import type { Candidate } from './candidates.ts'
import { binOf } from './bins.ts'
import type { Habits } from './habits.ts'
import { isSentenceEnd } from './line-ends.ts'
import type { PageFacts } from './page-facts.ts'
import type { StreamLine } from './stream.ts'

/**
 * How a line fits a column of some width. `lack` is the room that would have been left had the typesetter put the
 * first piece of the next line here, too: a line in mid-paragraph lacks none. `over` is by how much it is too wide.
 */
const OVER = { han: [0.2, 0.6, 1.3, 2, 3], latin: [0.01, 0.03, 0.05, 0.08, 0.15] } as const
const LACK = { han: [-0.1, 0.2, 0.6, 1, 2, 3.5, 6], latin: [0, 0.02, 0.04, 0.07, 0.12, 0.2, 0.35] } as const
const OVER_BINS = 5
const LACK_BINS = 8
/** over (but the first bin, which is none) and lack, by the two properties that matter to it */
const FULL_BINS = (OVER_BINS + LACK_BINS) * 2
const SUPPORTS = [1, 2, 5, 14, 40]
const SUPPORT_BINS = 6
const HABITS = ['unknown', 'indented', 'mixed', 'flush'] as const
const END_BINS = 3
const ROOM_BINS = 6

const names: string[] = []
const block = (name: string, size: number): number => {
  const start = names.length
  for (let bin = 0; bin < size; bin++) names.push(`${name}:${bin}`)
  return start
}

const MIDDLE_AT = block('middle', FULL_BINS)
const FIRST_IN_AT = block('first-set-in', FULL_BINS)
const FIRST_FLUSH_AT = block('first-flush', FULL_BINS)
const SET_IN_HABIT_AT = block('set-in-habit', HABITS.length)
const FLUSH_HABIT_AT = block('flush-habit', HABITS.length)
const LAST_OVER_AT = block('last-over', OVER_BINS + 1)
const LAST_ROOM_AT = block('last-room', END_BINS * ROOM_BINS)
const SINGLE_OVER_AT = block('single-over', OVER_BINS + 1)
const SINGLE_OVER_FLUSH_AT = block('single-over-flush', HABITS.length * 2)
const SINGLE_ROOM_AT = block('single-room', END_BINS * ROOM_BINS)
const SUPPORT_AT = block('support', 4 * SUPPORT_BINS)

export const FIT_FEATURES: readonly string[] = names

const ROOMS = { han: [0.6, 1.5, 4, 8, 14], latin: [0.04, 0.1, 0.25, 0.5, 0.75] } as const

/** What of a line's fit does not depend on the column. */
export interface Fit {
  readonly width: number
  readonly tightWidth: number
  readonly nextUnit: number
  /** Latin letters or figures in it: the Chinese grid is not exact. */
  readonly mixed: boolean
  /** Its last mark may hang out of the column. */
  readonly hangs: boolean
  readonly end: number
  readonly latin: boolean
}

export function fitOf(lines: readonly StreamLine[], index: number, facts: PageFacts): Fit {
  const line = lines[index]
  const { text } = line.strip
  const next = lines[index + 1]
  const latin = facts.script === 'latin'
  const blank = latin && !text.endsWith('-') ? 0.25 : 0
  const end = facts.ends[index]
  return {
    width: line.width,
    tightWidth: line.tightWidth,
    nextUnit: next ? next.unit + blank : 1,
    mixed: !latin && /[\x21-\x7e]/.test(text),
    hangs: /[，。、；：！？”’）》]$/.test(text),
    end: isSentenceEnd(end) ? 0 : end === 6 || end === 2 ? 2 : 1,
    latin,
  }
}

/** Bin of how full a line is in a column of this width. */
function fullBin(fit: Fit, width: number): number {
  const scale = fit.latin ? width : 1
  const over = (fit.width - width) / scale
  const limits = fit.latin ? OVER.latin : OVER.han
  if (over > limits[0]) {
    const squeezed = !fit.latin && fit.tightWidth <= width + 0.6
    const eased = fit.latin ? 0 : fit.hangs || squeezed ? 1 : 0
    return (binOf(over, limits) - 1) * 2 + eased
  }
  const lack = (width - fit.width - fit.nextUnit) / scale
  return (OVER_BINS + binOf(lack, fit.latin ? LACK.latin : LACK.han)) * 2 + (fit.mixed ? 1 : 0)
}

const overBin = (fit: Fit, width: number): number => {
  const over =
    (Math.min(fit.width, fit.latin ? fit.width : fit.tightWidth + 0.6) - width) / (fit.latin ? width : 1)
  return over <= (fit.latin ? OVER.latin : OVER.han)[0] ? 0 : binOf(over, fit.latin ? OVER.latin : OVER.han)
}

const roomBin = (fit: Fit, width: number): number =>
  fit.end * ROOM_BINS +
  binOf((width - fit.width - fit.nextUnit) / (fit.latin ? width : 1), fit.latin ? ROOMS.latin : ROOMS.han)

const supportBin = (candidate: Candidate): number => binOf(candidate.support, SUPPORTS)

export const indentOf = (latin: boolean): number => (latin ? 1.2 : 2)

/**
 * The features of a line's fit in a text role. A first line is set in or flush: the reading that scores better
 * is taken.
 */
export function fitFeatures(
  role: 0 | 1 | 2 | 3,
  fit: Fit,
  candidate: Candidate,
  habits: Habits,
  weights: Float64Array,
): readonly [number, number, number] {
  const { width } = candidate
  const support = SUPPORT_AT + role * SUPPORT_BINS + supportBin(candidate)
  switch (role) {
    case 1:
      return [MIDDLE_AT + fullBin(fit, width), support, support]
    case 0: {
      const setIn = FIRST_IN_AT + fullBin(fit, width - indentOf(fit.latin))
      const flush = FIRST_FLUSH_AT + fullBin(fit, width)
      const setInHabit = SET_IN_HABIT_AT + habits.indent
      const flushHabit = FLUSH_HABIT_AT + habits.indent
      return weights[setIn] + weights[setInHabit] >= weights[flush] + weights[flushHabit]
        ? [setIn, setInHabit, support]
        : [flush, flushHabit, support]
    }
    case 2:
      return [LAST_OVER_AT + overBin(fit, width), LAST_ROOM_AT + roomBin(fit, width), support]
    case 3: {
      const room = width - indentOf(fit.latin)
      const flush = fit.width > room + (fit.latin ? 0.02 * width : 0.6) ? 1 : 0
      return [
        fit.width > width
          ? SINGLE_OVER_AT + overBin(fit, width)
          : SINGLE_OVER_FLUSH_AT + habits.indent * 2 + flush,
        SINGLE_ROOM_AT + roomBin(fit, room),
        support,
      ]
    }
    default:
      return role satisfies never
  }
}

/**
 * What the features of a line's fit weigh, for each of the four text roles, from `at` on in `out`: the sums of
 * {@link fitFeatures}, for the search that asks for all of them in every column.
 */
export function fitScores(
  fit: Fit,
  candidate: Candidate,
  habits: Habits,
  weights: Float64Array,
  out: Float64Array,
  at: number,
): void {
  const { width } = candidate
  const indent = indentOf(fit.latin)
  const support = SUPPORT_AT + supportBin(candidate)
  const full = fullBin(fit, width)
  const over = overBin(fit, width)
  const setIn = weights[FIRST_IN_AT + fullBin(fit, width - indent)] + weights[SET_IN_HABIT_AT + habits.indent]
  const flush = weights[FIRST_FLUSH_AT + full] + weights[FLUSH_HABIT_AT + habits.indent]
  out[at] += (setIn >= flush ? setIn : flush) + weights[support]
  out[at + 1] += weights[MIDDLE_AT + full] + 2 * weights[support + SUPPORT_BINS]
  out[at + 2] +=
    weights[LAST_OVER_AT + over] +
    weights[LAST_ROOM_AT + roomBin(fit, width)] +
    weights[support + 2 * SUPPORT_BINS]
  const room = width - indent
  const isFlush = fit.width > room + (fit.latin ? 0.02 * width : 0.6) ? 1 : 0
  out[at + 3] +=
    weights[fit.width > width ? SINGLE_OVER_AT + over : SINGLE_OVER_FLUSH_AT + habits.indent * 2 + isFlush] +
    weights[SINGLE_ROOM_AT + roomBin(fit, room)] +
    weights[support + 3 * SUPPORT_BINS]
}
