import { beforeEach, describe, expect, it } from 'vitest'
import { activeTime, LEAST_MS, PAUSE_MS, type ActiveTime } from './active-time.ts'

let ms: number
let wall: Date
let on: boolean
let time: ActiveTime
beforeEach(() => {
  ms = 0
  wall = new Date(2026, 10, 26, 10)
  on = true
  time = activeTime({ monotonic: () => ms, now: () => wall, isOn: () => on })
})

/** Works on a page: a sign of life every ten seconds. */
const work = (page: string, seconds: number): void => {
  for (let done = 0; done < seconds; done += 10) {
    ms += 10_000
    time.see(page)
  }
}

describe('time at the desk', () => {
  it('is that between signs of life on a page, and is written when half a minute is together', () => {
    time.see('p')
    work('p', LEAST_MS / 1000 - 10)
    expect(time.due('p')).toBeNull()
    work('p', 10)
    const due = time.due('p')
    expect(due).toEqual({ day: '2026-11-26', seconds: 30 })
    if (due) time.stored('p', due)
    expect(time.due('p')).toBeNull()
  })

  it('leaves pauses out, whole', () => {
    time.see('p')
    work('p', 60)
    ms += PAUSE_MS + 1
    time.see('p')
    work('p', 60)
    expect(time.due('p')?.seconds).toBe(120)
  })

  it('counts reading that is no longer than a pause', () => {
    time.see('p')
    ms += PAUSE_MS
    time.see('p')
    expect(time.due('p')?.seconds).toBe(300)
  })

  it('is told page by page; the way from one to the other is no page’s', () => {
    time.see('p')
    work('p', 40)
    ms += 100_000
    time.see('q')
    work('q', 50)
    expect([time.due('p')?.seconds, time.due('q')?.seconds]).toEqual([40, 50])
  })

  it('is the same when the wall clock is put back or forward; only the day is the clock’s', () => {
    time.see('p')
    work('p', 30)
    wall = new Date(2026, 10, 20, 10)
    work('p', 30)
    expect(time.due('p')).toEqual({ day: '2026-11-20', seconds: 60 })
  })

  it('that a failed save did not take is taken by the next', () => {
    time.see('p')
    work('p', 30)
    expect(time.due('p')?.seconds).toBe(30)
    work('p', 10)
    expect(time.due('p')?.seconds).toBe(40)
  })

  it('loses no part of a second, however often it is written', () => {
    time.see('p')
    let written = 0
    for (let round = 0; round < 100; round++) {
      ms += 30_750
      time.see('p')
      const due = time.due('p')
      if (due) time.stored('p', due)
      written += due?.seconds ?? 0
    }
    expect(written).toBe(3075)
  })

  it('is not measured when nobody wants it, and what was gathered is forgotten', () => {
    time.see('p')
    work('p', 60)
    on = false
    expect(time.due('p')).toBeNull()
    work('p', 60)
    on = true
    expect(time.due('p')).toBeNull()
    work('p', 40)
    expect(time.due('p')?.seconds).toBe(30)
  })
})
