import type { Span, Step } from '#shared/statistics'

/** A step with its moments: from `start` on, before `end`, ISO 8601, UTC. */
export interface TimedStep extends Step {
  readonly start: string
  readonly end: string
}

/** The day of this machine's calendar: 2026-11-26. */
export const localDay = (at: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/**
 * The steps up to now, the oldest first. A day is from its first moment to that of the next by the machine's own
 * calendar: where clocks are changed it has 23 or 25 hours.
 */
export function stepsOf(span: Span, now: Date): readonly TimedStep[] {
  const starts = Array.from({ length: LENGTHS[span] + 1 }, (_, index) =>
    startOf(span, now, index + 1 - LENGTHS[span]),
  )
  return starts.slice(0, -1).map((start, index) => {
    const next = starts[index + 1] ?? start
    return {
      from: localDay(start),
      to: localDay(new Date(next.getFullYear(), next.getMonth(), next.getDate() - 1, NOON)),
      start: start.toISOString(),
      end: next.toISOString(),
    }
  })
}

const LENGTHS = { days: 30, weeks: 12, months: 12 } as const satisfies Record<Span, number>
/** There is a noon on every day; some have no midnight. */
const NOON = 12

/** Where the step begins that lies so many behind the one of now. */
function startOf(span: Span, now: Date, by: number): Date {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  switch (span) {
    case 'days':
      return new Date(year, month, day + by)
    case 'weeks':
      return new Date(year, month, day - ((now.getDay() + 6) % 7) + 7 * by)
    case 'months':
      return new Date(year, month + by, 1)
    default:
      return span satisfies never
  }
}

/** The step that a moment lies in, or a negative number: steps follow each other without a gap. */
export function stepAt(steps: readonly TimedStep[], at: string): number {
  const last = steps.at(-1)
  if (!last || at >= last.end) return -1
  return steps.findLastIndex(({ start }) => start <= at)
}
