import { describe, expect, it } from 'vitest'
import { stepsOf } from './local-days.ts'
import { finishedBySection, finishedIn, repairsByKind, secondsIn, type FinishedRow } from './series.ts'

const NOW = new Date(2026, 10, 26, 12)
const STEPS = stepsOf('days', NOW)
const day = (date: number, hour = 9): string => new Date(2026, 10, date, hour).toISOString()

const ROWS: readonly FinishedRow[] = [
  [day(26), 800, 's1'],
  [day(26, 23), 200, ''],
  [day(24), 500, 's2'],
  [day(24), 100, 's1'],
  // The clock was ahead for a while.
  [day(29), 999, 's1'],
]

describe('what was finished', () => {
  it('is counted on its day, articles and characters', () => {
    const days = finishedIn(STEPS, ROWS)
    expect(days).toHaveLength(30)
    expect(days.slice(-3)).toEqual([
      { articles: 2, characters: 600 },
      { articles: 0, characters: 0 },
      { articles: 2, characters: 1000 },
    ])
    expect(days.slice(0, -3).every(({ articles }) => articles === 0)).toBe(true)
  })

  it('is told by what its section is called now, without one last', () => {
    const sections = new Map([
      ['s1', { name: '要闻', hue: 3 }],
      ['s2', { name: '要闻', hue: 3 }],
      ['s3', { name: '副刊', hue: 5 }],
    ])
    const rows: readonly FinishedRow[] = [[day(1), 7, ''], [day(1), 8, 'gone'], [day(2), 9, ''], ...ROWS]
    expect(finishedBySection([...rows, [day(3), 1, 's3']], (filed) => sections.get(filed))).toEqual([
      { name: '要闻', hue: 3, articles: 4, characters: 2399 },
      { name: '副刊', hue: 5, articles: 1, characters: 1 },
      { name: '', hue: null, articles: 4, characters: 224 },
    ])
  })
})

it('time at the desk is summed by steps, of all pages, and of no other day', () => {
  const rows = [
    { day: '2026-11-26', page: 'a', seconds: 90 },
    { day: '2026-11-26', page: 'b', seconds: 30 },
    { day: '2026-11-01', page: 'a', seconds: 60 },
    { day: '2027-01-01', page: 'a', seconds: 3600 },
  ]
  expect(secondsIn(STEPS, rows).filter((seconds) => seconds > 0)).toEqual([60, 120])
  expect(secondsIn(stepsOf('months', NOW), rows).at(-1)).toBe(180)
})

it('repairs are told of every kind, in the order in which kinds are shown', () => {
  const rows = [
    { kind: 'duplicate', made: 4, accepted: 1, rejected: 2 },
    { kind: 'of-tomorrow', made: 9, accepted: 9, rejected: 9 },
  ]
  expect(repairsByKind(rows).map(({ kind, made }) => [kind, made])).toEqual([
    ['line-break', 0],
    ['duplicate', 4],
    ['spacing', 0],
    ['character', 0],
  ])
})
