import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { due, kept, BACKUP_RULES } from './backup-rule.ts'

const day = (number: number, hour = 9): Date => new Date(2026, 0, 1 + number, hour)

/** Works day after day with one backup each, and prunes after each. */
function afterDays(days: number, begin = 0): Date[] {
  let times: Date[] = []
  for (let number = begin; number < begin + days; number++)
    times = prunedAt([...times, day(number)], day(number))
  return times
}

const prunedAt = (times: readonly Date[], now: Date): Date[] => {
  const keep = kept(times, now, BACKUP_RULES.usual)
  return times.filter((_, index) => keep.has(index))
}

describe('the rule for backups', () => {
  it('keeps the last seven days, four weeks and twelve months of two years of work', () => {
    const times = afterDays(730)
    expect(times.length).toBeLessThanOrEqual(7 + 4 + 12)
    const age = (at: Date) => Math.round((day(729).getTime() - at.getTime()) / 86_400_000)
    const ages = times.map(age).sort((a, b) => a - b)
    expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(ages.filter((each) => each > 6 && each <= 28).length).toBeGreaterThanOrEqual(2)
    expect(ages.at(-1)).toBeGreaterThan(330)
  })

  it('takes nothing away over a long holiday', () => {
    const before = afterDays(60)
    expect(prunedAt(before, day(160))).toEqual(before)
  })

  it('keeps the last of several on one day', () => {
    expect(prunedAt([day(1, 8), day(1, 18), day(1, 12)], day(1, 19))).toEqual([day(1, 18)])
  })

  it('does not let backups from the future push out those of today', () => {
    const ahead = Array.from({ length: 40 }, (_, number) => day(30_000 + number))
    const now = [...ahead, ...afterDays(20)]
    const left = prunedAt(now, day(20))
    for (const at of afterDays(20)) expect(left).toContainEqual(at)
    expect(left.filter((at) => at.getTime() > day(20).getTime())).toHaveLength(7)
  })

  it('always keeps the newest that is not from the future, whatever the clock does', () => {
    const moments = fc.integer({ min: 0, max: 2000 }).map((number) => day(number % 900, number % 24))
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 60 }), moments, (times, now) => {
        const left = prunedAt(times, now)
        const newest = (all: readonly Date[]) =>
          Math.max(...all.map((at) => at.getTime()).filter((at) => at <= now.getTime() + 86_400_000))
        expect(newest(left)).toBe(newest(times))
        // Pruning what was pruned takes nothing more away.
        expect(prunedAt(left, now)).toEqual(left)
      }),
    )
  })
})

describe('a backup is due', () => {
  it.each([
    ['when there is none', [], day(3), true],
    ['on the next day', [day(2, 23)], day(3, 1), true],
    ['not twice a day', [day(3, 8)], day(3, 23), false],
    ['when the clock went back to a day that has one from before', [day(3, 8), day(9)], day(5), true],
    ['once, after the clock went back', [day(5, 8), day(9)], day(5, 9), false],
  ])('%s', (_, times, now, expected) => {
    expect(due(times, now, 'day')).toBe(expected)
  })
})
