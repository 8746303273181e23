import type { PageId } from '#core/source/page'
import { localDay } from '../library/statistics/local-days.ts'
import type { TimeSpent } from '../library/statistics/desk-time-rows.ts'

/** Who does nothing for longer has gone for a coffee: that time counts for nothing. */
export const PAUSE_MS = 5 * 60_000
/** So much is gathered before it is written: a save more often would only wear the disk. */
export const LEAST_MS = 30_000

interface ActiveTimeNeeds {
  /** Milliseconds of a clock that nobody can put back. */
  readonly monotonic: () => number
  readonly now: () => Date
  /** False when the editor does not want to be timed. */
  readonly isOn: () => boolean
}

/** How long an editor works on which page, told by signs of life. Nothing of it is on disk before a save takes it. */
export interface ActiveTime {
  /** A sign of life on a page: it was opened, turned to, or changed. */
  see(page: PageId): void
  /** What is to be written with a save of the page; `null`: not yet worth it. */
  due(page: PageId): TimeSpent | null
  /** That was written. */
  stored(page: PageId, spent: TimeSpent): void
  forget(): void
}

/**
 * The time between two signs of life on the same page counts, unless it was a pause. A machine that slept and a wall
 * clock that was changed do no harm: lengths are measured by the monotonic clock, only the day is the wall clock's.
 */
export function activeTime({ monotonic, now, isOn }: ActiveTimeNeeds): ActiveTime {
  let last: { readonly page: PageId; readonly at: number } | null = null
  const gathered = new Map<PageId, number>()
  const forget = (): void => {
    last = null
    gathered.clear()
  }
  return {
    see(page) {
      if (!isOn()) {
        forget()
        return
      }
      const at = monotonic()
      const gap = last?.page === page ? at - last.at : 0
      if (gap > 0 && gap <= PAUSE_MS) gathered.set(page, (gathered.get(page) ?? 0) + gap)
      last = { page, at }
    },
    due(page) {
      const spent = gathered.get(page) ?? 0
      return isOn() && spent >= LEAST_MS ? { day: localDay(now()), seconds: Math.floor(spent / 1000) } : null
    },
    stored(page, { seconds }) {
      gathered.set(page, Math.max(0, (gathered.get(page) ?? 0) - seconds * 1000))
    },
    forget,
  }
}
