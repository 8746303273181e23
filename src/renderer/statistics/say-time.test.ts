import { expect, it } from 'vitest'
import { createSpeaker } from '#shared/language/index'
import { sayTime, timeScale } from './say-time.ts'

it.each([
  [0, '0 分钟', '0 min'],
  [29, '0 分钟', '0 min'],
  [30, '1 分钟', '1 min'],
  [3570, '1 小时 0 分', '1 h 0 min'],
  [7500, '2 小时 5 分', '2 h 5 min'],
])('%i seconds are %s, %s', (seconds, zh, en) => {
  expect(sayTime(createSpeaker('zh'), seconds)).toBe(zh)
  expect(sayTime(createSpeaker('en'), seconds)).toBe(en)
})

it('a scale is in minutes, and in hours when somebody sat long', () => {
  expect(timeScale([60, 5400])).toEqual({ unit: 'scale-minutes', values: [1, 90] })
  expect(timeScale([3600, 18_000])).toEqual({ unit: 'scale-hours', values: [1, 5] })
})
