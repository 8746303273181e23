import { parseDate } from '@internationalized/date'
import { describe, expect, it } from 'vitest'
import { quickSpan, type QuickSpan } from './day-spans.ts'

describe('a span of days', () => {
  it.each<readonly [QuickSpan, string, string, string]>([
    ['today', '2026-11-26', '2026-11-26', '2026-11-26'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    // A Thursday, a Monday, a Sunday.
    ['this-week', '2026-11-26', '2026-11-23', '2026-11-29'],
    ['this-week', '2026-11-23', '2026-11-23', '2026-11-29'],
    ['this-week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['last-week', '2027-01-01', '2026-12-21', '2026-12-27'],
    ['this-month', '2028-02-29', '2028-02-01', '2028-02-29'],
    // There is no 31 February.
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['this-year', '2026-11-26', '2026-01-01', '2026-12-31'],
    ['last-year', '2028-02-29', '2027-01-01', '2027-12-31'],
  ])('%s, on %s, is from %s to %s', (span, today, from, to) => {
    expect(quickSpan(span, parseDate(today))).toEqual({ from, to })
  })
})
