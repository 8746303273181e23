import type { Language } from '#shared/settings'
import type { Span, Step } from '#shared/statistics'
import { localeOf } from '../desk/speak.ts'

/** A day as a moment of it: noon, which every day has in every zone. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00`)

/** What a step is called below a chart: 11/26, or Nov. */
export function shortNames(span: Span, steps: readonly Step[], language: Language): readonly string[] {
  const form = new Intl.DateTimeFormat(
    localeOf(language),
    span === 'months' ? { month: 'short' } : { month: 'numeric', day: 'numeric' },
  )
  return steps.map(({ from }) => form.format(noonOf(from)))
}

/** What it is called in full: a day, the days of a week, a month with its year. */
export function fullNames(span: Span, steps: readonly Step[], language: Language): readonly string[] {
  const form = new Intl.DateTimeFormat(
    localeOf(language),
    span === 'months'
      ? { year: 'numeric', month: 'long' }
      : { year: 'numeric', month: 'short', day: 'numeric' },
  )
  return steps.map(({ from, to }) =>
    span === 'weeks' ? form.formatRange(noonOf(from), noonOf(to)) : form.format(noonOf(from)),
  )
}
