import { endOfMonth, endOfYear, startOfMonth, startOfYear, type CalendarDate } from '@internationalized/date'

/** The spans of days that are asked for most, each by one press. */
export const QUICK_SPANS = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
] as const
export type QuickSpan = (typeof QUICK_SPANS)[number]

/** Both days belong to it; 2022-11-10. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** The whole day, week, month or year, with its days to come. Weeks begin on Monday, as in the statistics. */
export function quickSpan(span: QuickSpan, today: CalendarDate): DaySpan {
  switch (span) {
    case 'today':
      return between(today, today)
    case 'yesterday':
      return quickSpan('today', today.subtract({ days: 1 }))
    case 'this-week': {
      const monday = today.subtract({ days: (weekday(today) + 6) % 7 })
      return between(monday, monday.add({ days: 6 }))
    }
    case 'last-week':
      return quickSpan('this-week', today.subtract({ weeks: 1 }))
    case 'this-month':
      return between(startOfMonth(today), endOfMonth(today))
    case 'last-month':
      return quickSpan('this-month', today.subtract({ months: 1 }))
    case 'this-year':
      return between(startOfYear(today), endOfYear(today))
    case 'last-year':
      return quickSpan('this-year', today.subtract({ years: 1 }))
    default:
      return span satisfies never
  }
}

const between = (from: CalendarDate, to: CalendarDate): DaySpan => ({
  from: from.toString(),
  to: to.toString(),
})

/** Sunday is 0. */
const weekday = (day: CalendarDate): number => day.toDate('UTC').getUTCDay()
