import { expect, it } from 'vitest'
import { speakerOf } from '../desk/speak.ts'
import { saySpan } from './say-span.ts'

it.each([
  ['zh', null, null, ''],
  ['zh', '2022-11-10', '2022-11-10', '2022年11月10日'],
  ['zh', '2022-11-10', null, '2022年11月10日起'],
  ['zh', null, '2022-11-10', '2022年11月10日为止'],
  ['zh', '2022-11-10', '2022-11-09', '2022年11月10日 – 2022年11月9日'],
  ['en', '2022-11-10', null, 'from 10 Nov 2022'],
  ['en', null, '1952-01-31', 'until 31 Jan 1952'],
] as const)('in %s, %s to %s is told as “%s”', (language, from, to, words) => {
  expect(saySpan(from, to, speakerOf(language), language)).toBe(words)
})

it('tells a span by the language’s own rules', () => {
  expect(saySpan('2022-11-10', '2022-11-26', speakerOf('zh'), 'zh')).toMatch(/^2022.*10.*11.*26日?$/)
  expect(saySpan('2022-11-10', '2022-11-26', speakerOf('en'), 'en')).toMatch(/^10\s?–\s?26 Nov 2022$/)
})
