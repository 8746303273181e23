import type { Language } from '#shared/settings'
import type { Speak } from '#shared/language/index'
import { localeOf } from '../desk/speak.ts'
import { dayOf } from './day.ts'

/** “10–26 Nov 2022”, “2022/11/10 – 2022/11/26”, “2022年11月10日起”; empty where neither end is given. */
export function saySpan(from: string | null, to: string | null, speak: Speak, language: Language): string {
  // Days have no time and no zone: they are told as they are in UTC.
  const [first, last] = [from, to].map((day) => dayOf(day)?.toDate('UTC'))
  const format = new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  })
  // The language's own rules would turn a span round that ends before it begins.
  if (first && last && first <= last) return format.formatRange(first, last)
  const [since, until] = [first && format.format(first), last && format.format(last)]
  if (since !== undefined && until !== undefined) return `${since} – ${until}`
  if (since !== undefined) return speak('library:since', { day: since })
  return until === undefined ? '' : speak('library:until', { day: until })
}
