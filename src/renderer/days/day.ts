import { parseDate, type CalendarDate } from '@internationalized/date'

/** The day of a date as it is stored (2022-11-10); `null` where it is none, as where a page's head was misread. */
export function dayOf(stored: string | null): CalendarDate | null {
  if (stored === null || stored === '') return null
  try {
    return parseDate(stored)
  } catch {
    return null
  }
}
