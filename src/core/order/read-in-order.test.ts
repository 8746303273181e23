import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanPage } from '../galley/commands/clean-page.ts'
import { leaveOrder, takeOrder } from '../galley/commands/reading-order.ts'
import { openedGalley, orderOf, type Galley } from '../galley/galley.ts'
import { ledger } from '../galley/ledger.ts'
import { printBlock } from '../galley/print.ts'
import { USUAL_OPTIONS } from '../read-page.ts'
import { pageOfText } from '../source/page.ts'
import { disorderOf, toOffer } from './disorder.ts'
import { RAN_TOGETHER } from './ran-together.test-data.ts'
import { readInOrder } from './read-in-order.ts'
import { isSound, partsInOrder, rearrangementId, type Rearrangement } from './rearrangement.ts'
import { reorderedPage } from './reordered-page.ts'

const TEXT = `大河两岸秋收忙\n\n${RAN_TOGETHER}`
const page = pageOfText('p', 'p.txt', '', TEXT)
const [offer] = disorderOf(page)
if (!offer) throw new Error('nothing was found')
const read = (taken: readonly Rearrangement[]) => readInOrder(page, taken, USUAL_OPTIONS)
const texts = (galley: Galley): readonly string[] =>
  galley.articles.flatMap(({ blocks }) => blocks.map((block) => printBlock(galley, block).text))
const total = (galley: Galley): boolean => {
  const { total: all, articles, fixes, removed, furniture, unplaced } = ledger(galley)
  return all === articles + fixes + removed + furniture + unplaced
}

describe('a page with columns that ran together', () => {
  it('is read column by column once the order is taken up, with the lines of each joined', () => {
    const ordered = takeOrder(openedGalley(page, read([]).fixes), offer, read).galley
    const galley = cleanPage(ordered, read(orderOf(ordered).taken)).galley
    expect(texts(galley).join('')).toContain('河湾县各乡镇抢抓晴好天气，组织农机手')
    expect(texts(galley).join('')).toContain('修手表。报名那天，四十个名额一个上午就满了')
    expect(total(galley)).toBe(true)
  })

  it('is made anew where it was cleaned before, and nothing of the source is lost', () => {
    const before = cleanPage(openedGalley(page, read([]).fixes), read([])).galley
    const after = takeOrder(before, offer, read).galley
    expect(texts(after).join('')).toContain('河湾县各乡镇抢抓晴好天气')
    expect(total(after)).toBe(true)
    expect(after.page.text).toBe(TEXT)
  })

  it('is not asked about again once it was taken up or left', () => {
    const opened = openedGalley(page, [])
    expect(toOffer(page, orderOf(opened))).toEqual([offer])
    expect(toOffer(page, orderOf(takeOrder(opened, offer, read).galley))).toEqual([])
    const left = leaveOrder(opened, offer).galley
    expect(orderOf(left).left).toEqual([rearrangementId(offer)])
    expect(toOffer(page, orderOf(left))).toEqual([])
  })
})

describe('a reordered page', () => {
  const words = fc.stringMatching(/^[河湾 ab\n\u3000-]{2,60}$/)
  it('gives every character of the source exactly once, and readings whose places do not overlap', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, one, other) => {
        const [from, middle] = [one % (text.length - 1), other % text.length].sort((a, b) => a - b)
        if (from === undefined || middle === undefined || from === middle) return
        const span = { from, to: text.length }
        const parts = [
          { from: middle, to: text.length },
          { from, to: middle },
        ]
        const taken: readonly Rearrangement[] = [{ kind: 'columns', span, parts }]
        const source = pageOfText('p', 'p', '', text)
        const reordered = reorderedPage(source, taken)
        const all = reordered.toSource({ from: 0, to: reordered.page.text.length })
        expect(all.map((part) => text.slice(part.from, part.to)).join('')).toBe(
          partsInOrder(text.length, taken)
            .map((part) => text.slice(part.from, part.to))
            .join(''),
        )
        const reading = readInOrder(source, taken, USUAL_OPTIONS)
        const places = [
          ...reading.articles.flatMap(({ blocks }) => blocks.flatMap(({ spans }) => spans)),
          ...reading.furniture.map((each) => each.span),
        ].sort((a, b) => a.from - b.from)
        for (const list of [places, reading.fixes.map((fix) => fix.span)])
          list.forEach((place, index) => {
            expect(place.from).toBeLessThan(place.to)
            expect(place.from).toBeGreaterThanOrEqual(list[index - 1]?.to ?? 0)
          })
      }),
      { numRuns: 200 },
    )
  })

  it('does not follow an order that leaves characters out or has one twice', () => {
    const span = { from: 0, to: 4 }
    expect(isSound({ kind: 'columns', span, parts: [{ from: 0, to: 3 }] })).toBe(false)
    expect(
      isSound({
        kind: 'columns',
        span,
        parts: [
          { from: 0, to: 3 },
          { from: 2, to: 4 },
        ],
      }),
    ).toBe(false)
    expect(partsInOrder(4, [{ kind: 'columns', span, parts: [{ from: 2, to: 4 }] }])).toEqual([span])
  })
})
