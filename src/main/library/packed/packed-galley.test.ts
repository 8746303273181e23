import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fix } from '#core/fixes/fix'
import { numbered, opened, randomCommand, randomReading } from '#core/galley/random-galleys.test-data'
import { keptArticle } from '#core/galley/kept-article'
import { packState, unpackState } from '../revisions/packed-state.ts'
import { packArticle, unpackArticle } from './packed-article.ts'
import { packPart, PARTS, unpackPart } from './packed-part.ts'

const texts = fc.array(fc.constantFrom('稻谷', '，', 'a', '7 ', '\n', '\u{20BB7}', ' '), { maxLength: 60 })
const numbers = fc.array(fc.nat(1000), { minLength: 5, maxLength: 200 })

/** A page after a number of random commands. */
const galleys = fc.tuple(texts, numbers, fc.nat(12)).map(([pieces, list, steps]) => {
  const text = pieces.join('')
  const reading = randomReading(text, list)
  const next = numbered(list)
  let galley = opened(text, reading)
  for (let step = 0; step < steps; step++) galley = randomCommand(galley, reading, next).galley
  return galley
})

it('every article, every part and every state of a galley is unpacked as it was packed', () => {
  fc.assert(
    fc.property(galleys, (galley) => {
      for (const article of galley.articles) {
        expect(unpackArticle(packArticle(article))).toEqual(article)
        const state = packState(galley, article)
        expect(unpackState(state.body, galley.page.text)).toEqual(keptArticle(galley, article))
        // Its status apart, a state is known by its digest.
        const finished = { ...article, status: 'finished' } as const
        expect(packState(galley, finished).digest).toBe(state.digest)
        expect(packState(galley, { ...article, note: `${article.note}!` }).digest).not.toBe(state.digest)
      }
      for (const part of PARTS) expect(unpackPart(part, packPart(part, galley))).toEqual(galley[part])
    }),
  )
})

const fix: Fix = {
  id: 'spaced@3-4',
  rule: 'spaced',
  kind: 'spacing',
  span: { from: 3, to: 4 },
  replacement: '',
  reasons: ['stray-blank'],
  confidence: 0.9,
}

it('a fix keeps a name that is not made of its rule and place, and its own confidence', () => {
  const fixes: readonly Fix[] = [
    fix,
    { ...fix, id: 'another name', span: { from: 0, to: 9 } },
    { ...fix, id: 'spaced@03-4', confidence: 0.1 + 0.2 },
  ]
  expect(unpackPart('fixes', packPart('fixes', { fixes }))).toEqual(fixes)
})

it('a page of a thousand alike fixes takes less than two bytes a fix', () => {
  const fixes = Array.from({ length: 1000 }, (_, index) => {
    const from = index * 25 + 24
    return { ...fix, id: `spaced@${from}-${from + 1}`, span: { from, to: from + 1 } }
  })
  expect(packPart('fixes', { fixes }).length).toBeLessThan(2000)
})
