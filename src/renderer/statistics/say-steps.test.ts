import { expect, it } from 'vitest'
import { fullNames, shortNames } from './say-steps.ts'

const day = { from: '2026-11-26', to: '2026-11-26' }
const week = { from: '2026-11-23', to: '2026-11-29' }
const month = { from: '2026-11-01', to: '2026-11-30' }

it('days, weeks and months are called as each language writes them', () => {
  expect(shortNames('days', [day], 'zh')).toEqual(['11/26'])
  expect(shortNames('days', [day], 'en')).toEqual(['26/11'])
  expect(shortNames('months', [month], 'zh')).toEqual(['11月'])
  expect(shortNames('months', [month], 'en')).toEqual(['Nov'])
  expect(fullNames('days', [day], 'zh')).toEqual(['2026年11月26日'])
  expect(fullNames('weeks', [week], 'en')[0]).toMatch(/^23\W+29 Nov 2026$/)
  expect(fullNames('months', [month], 'zh')).toEqual(['2026年11月'])
})
