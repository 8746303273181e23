import { afterEach, describe, expect, it, vi } from 'vitest'
import { SPANS } from '#shared/statistics'
import { localDay, stepAt, stepsOf } from './local-days.ts'

/** Sets the machine's time zone, and makes sure that it is set: else the test would prove nothing. */
const inZone = (zone: string): void => {
  vi.stubEnv('TZ', zone)
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
}
afterEach(() => {
  vi.unstubAllEnvs()
})

const hours = ({ start, end }: { readonly start: string; readonly end: string }): number =>
  (Date.parse(end) - Date.parse(start)) / 3_600_000

describe('the last days', () => {
  it('are thirty with today, by the machine’s calendar and not by UTC', () => {
    inZone('Asia/Shanghai')
    const steps = stepsOf('days', new Date('2026-11-25T17:00:00Z'))
    expect(steps).toHaveLength(30)
    expect(steps.at(-1)).toEqual({
      from: '2026-11-26',
      to: '2026-11-26',
      start: '2026-11-25T16:00:00.000Z',
      end: '2026-11-26T16:00:00.000Z',
    })
    expect(steps[0]?.from).toBe('2026-10-28')
  })

  it('have 23 and 25 hours where clocks are put forward and back', () => {
    inZone('Europe/Berlin')
    const spring = stepsOf('days', new Date('2026-04-05T10:00:00Z'))
    expect(spring.filter((step) => hours(step) !== 24).map((step) => [step.from, hours(step)])).toEqual([
      ['2026-03-29', 23],
    ])
    const autumn = stepsOf('days', new Date('2026-11-05T10:00:00Z'))
    expect(autumn.filter((step) => hours(step) !== 24).map((step) => [step.from, hours(step)])).toEqual([
      ['2026-10-25', 25],
    ])
  })

  it('begin at their first moment where they have no midnight', () => {
    inZone('Africa/Cairo')
    const steps = stepsOf('days', new Date('2026-05-01T10:00:00Z'))
    const day = steps.find(({ from }) => from === '2026-04-24')
    expect(day && [day.start, hours(day)]).toEqual(['2026-04-23T22:00:00.000Z', 23])
    expect(steps.map(({ from }) => from)).toEqual([...new Set(steps.map(({ to }) => to))])
  })
})

describe('weeks and months', () => {
  it('begin on Mondays, also on a Sunday', () => {
    inZone('Asia/Shanghai')
    const steps = stepsOf('weeks', new Date('2026-11-29T10:00:00Z'))
    expect(steps).toHaveLength(12)
    expect(steps.at(-1)).toMatchObject({ from: '2026-11-23', to: '2026-11-29' })
    expect(steps[0]).toMatchObject({ from: '2026-09-07', to: '2026-09-13' })
  })

  it('begin on the first, however long they are', () => {
    inZone('Asia/Shanghai')
    const steps = stepsOf('months', new Date('2027-01-31T10:00:00Z'))
    expect(steps).toHaveLength(12)
    expect(steps[0]).toMatchObject({ from: '2026-02-01', to: '2026-02-28' })
    expect(steps.at(-1)).toMatchObject({ from: '2027-01-01', to: '2027-01-31' })
  })
})

describe('every moment', () => {
  it.each(SPANS)('of the last %s lies in the one step of its day, in any zone', (span) => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Africa/Cairo', 'UTC']) {
      inZone(zone)
      const now = new Date('2026-11-05T10:00:00Z')
      const steps = stepsOf(span, now)
      for (let at = Date.parse(steps[0]?.start ?? ''); at < now.getTime(); at += 5_000_000) {
        const step = steps[stepAt(steps, new Date(at).toISOString())]
        const day = localDay(new Date(at))
        expect(step && step.from <= day && day <= step.to, `${zone} ${day}`).toBe(true)
      }
    }
  })

  it('before the first and behind the last is in none: a clock that was ahead moves nothing', () => {
    const steps = stepsOf('days', new Date('2026-11-05T10:00:00Z'))
    expect(stepAt(steps, '2031-01-01T00:00:00.000Z')).toBe(-1)
    expect(stepAt(steps, '1970-01-01T00:00:00.000Z')).toBe(-1)
  })
})
