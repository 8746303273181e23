import type { BackupRhythm, BackupStore } from '#shared/keeping'

/** How many days, weeks and months are kept: the last backup of each. */
export interface BackupRule {
  readonly days: number
  readonly weeks: number
  readonly months: number
}

export const BACKUP_RULES: Readonly<Record<BackupStore, BackupRule>> = {
  few: { days: 3, weeks: 2, months: 3 },
  usual: { days: 7, weeks: 4, months: 12 },
  many: { days: 14, weeks: 8, months: 36 },
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Time zones and daylight saving; what lies further ahead was made by a clock that was wrong. */
const AHEAD_MS = DAY_MS

/**
 * Which backups are kept, as indices: the last one of each of the last days, weeks and months *that have any*, so
 * that a holiday takes nothing away. The newest always stays.
 *
 * Backups from the future (the clock was ahead, and has been put right) count for nothing, or they would push every
 * true one out for years; the newest few of them stay, because nobody knows which clock was right.
 */
export function kept(times: readonly Date[], now: Date, rule: BackupRule): ReadonlySet<number> {
  const newestFirst = times
    .map((at, index) => ({ at, index }))
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.index - a.index)
  const limit = now.getTime() + AHEAD_MS
  const ahead = newestFirst.filter(({ at }) => at.getTime() > limit)
  const past = newestFirst.filter(({ at }) => at.getTime() <= limit)
  const lastOfEach = (period: (at: Date) => string, count: number): readonly number[] => {
    const lasts = new Map<string, number>()
    for (const { at, index } of past) {
      const name = period(at)
      if (!lasts.has(name)) lasts.set(name, index)
    }
    return [...lasts.values()].slice(0, count)
  }
  return new Set([
    ...past.slice(0, 1).map(({ index }) => index),
    ...ahead.slice(0, rule.days).map(({ index }) => index),
    ...lastOfEach(dayOf, rule.days),
    ...lastOfEach(weekOf, rule.weeks),
    ...lastOfEach(monthOf, rule.months),
  ])
}

const HOUR_MS = 60 * 60 * 1000
/** A little less than four hours, a day and a week, so that a backup does not come later every time. */
const GAP_HOURS: Readonly<Record<BackupRhythm, number>> = { often: 4, day: 20, week: 7 * 24 - 4 }

/**
 * Whether Galley makes a backup by itself now. Daily: none was made today. Otherwise, and when the clock went back
 * (then today may have one already from before), none was made in the hours before now.
 */
export function due(times: readonly Date[], now: Date, rhythm: BackupRhythm): boolean {
  const wentBack = times.some((at) => at.getTime() > now.getTime())
  if (rhythm === 'day' && !wentBack) return !times.some((at) => dayOf(at) === dayOf(now))
  const recent = now.getTime() - GAP_HOURS[rhythm] * HOUR_MS
  return !times.some((at) => at.getTime() <= now.getTime() && at.getTime() > recent)
}

const dayOf = (at: Date): string => `${at.getFullYear()} ${at.getMonth()} ${at.getDate()}`
const monthOf = (at: Date): string => `${at.getFullYear()} ${at.getMonth()}`
/** By its Monday. */
const weekOf = (at: Date): string =>
  dayOf(new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + 6) % 7)))
