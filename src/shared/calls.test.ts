import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { USUAL_STYLE } from '#core/fixes/house-style'
import type { Fix } from '#core/fixes/fix'
import type { Article } from '#core/galley/galley'
import { CALLS, isCallName } from './calls.ts'
import type { CallName } from './contract.ts'
import type { SaveRequest } from './opened-page.ts'

const fix: Fix = {
  id: 'line-joining@12-13',
  rule: 'line-joining',
  kind: 'line-break',
  span: { from: 12, to: 13 },
  replacement: '',
  reasons: ['line-is-full', 'no-sentence-end'],
  confidence: 0.97,
}

const article: Article = {
  id: 'a1',
  blocks: [
    { id: 'b1', kind: 'headline', pieces: [{ from: 0, to: 12 }] },
    {
      id: 'b2',
      kind: 'paragraph',
      pieces: [{ from: 13, to: 40 }, { typed: '<script>' }, { from: 42, to: 60 }],
    },
  ],
  section: '要闻',
  bylines: [{ name: '贾莹莹', role: 'reporter', organisation: '中国妇女报', title: '全媒体记者' }],
  status: 'editing',
  note: '',
}

const save: SaveRequest = {
  page: 'p1',
  change: {
    nextId: 3,
    fixes: [fix],
    rulings: {
      kinds: ['line-break', 'duplicate'],
      decisions: { 'line-joining@12-13': 'rejected' },
      rulesOff: ['doubled-run'],
    },
    furniture: [{ kind: 'label', span: { from: 60, to: 70 } }],
    removed: [{ from: 40, to: 42 }],
    articles: { order: ['a1'], changed: [article] },
  },
  place: { article: 'a1', block: 'b2', anchor: 3, focus: 5, sourceLine: 12 },
}

/** A copy with one part changed: `at` is its path. */
function changed(at: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(save)
  let holder = copy as Record<string | number, unknown>
  for (const key of at.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  holder[at[at.length - 1] ?? ''] = value
  return copy
}

const accepts = (name: CallName, argument: unknown): boolean => CALLS[name].safeParse(argument).success

describe('the validator of pages.save', () => {
  it('lets a whole change through without losing anything', () => {
    expect(CALLS['pages.save'].parse(structuredClone(save))).toEqual(save)
  })

  it('lets the smallest change through, and keeps what is absent absent', () => {
    const smallest: SaveRequest = {
      page: 'p1',
      change: { nextId: 1 },
      place: { article: null, block: null, anchor: 0, focus: 0, sourceLine: 0 },
    }
    expect(CALLS['pages.save'].parse(smallest)).toStrictEqual(smallest)
  })

  it.each([
    ['a page without an id', ['page'], ''],
    ['an article of an unknown status', ['change', 'articles', 'changed', 0, 'status'], 'printed'],
    ['a block of an unknown kind', ['change', 'articles', 'changed', 0, 'blocks', 0, 'kind'], 'script'],
    ['a field that nobody knows', ['change', 'articles', 'changed', 0, 'colour'], 'red'],
    [
      'a piece that is both source and typed',
      ['change', 'articles', 'changed', 0, 'blocks', 0, 'pieces', 0, 'typed'],
      'x',
    ],
    ['a span that ends before it begins', ['change', 'removed', 0], { from: 9, to: 3 }],
    ['a span before the text', ['change', 'removed', 0], { from: -1, to: 3 }],
    ['half a character', ['change', 'removed', 0], { from: 0.5, to: 3 }],
    ['a fix of no width', ['change', 'fixes', 0, 'span'], { from: 3, to: 3 }],
    ['a confidence above one', ['change', 'fixes', 0, 'confidence'], 1.2],
    ['no number where the next id belongs', ['change', 'nextId'], '3'],
    ['a part that is there but undefined', ['change', 'fixes'], undefined],
    ['a change that is no object', ['change'], null],
    ['a place without its line', ['place'], { article: null, block: null, anchor: 0, focus: 0 }],
  ] as const)('refuses %s', (_, at, value) => {
    expect(accepts('pages.save', changed(at, value))).toBe(false)
  })
})

describe('the other validators', () => {
  const order = {
    text: '妇联',
    section: null,
    byline: null,
    publication: null,
    status: null,
    language: 'zh-Hans',
    from: '2022-11-10',
    to: null,
    sort: { by: 'best', down: true },
  }
  const query = { ...order, limit: 50, offset: 0, moments: ['finished'] }

  it.each([
    ['pages.open', { path: '/稿件/三版.txt' }],
    ['pages.openByDialog', undefined],
    ['pages.openByDialog', {}],
    ['pages.openText', { name: '粘贴', text: '' }],
    ['library.articles', query],
    ['library.count', order],
    ['library.which', { ...order, limit: 50, offset: 0 }],
    ['library.describe', { articles: [{ page: 'p', article: 'a' }], change: { status: 'proof' } }],
    ['library.saveSearch', { name: '夜校', question: order }],
    ['export.finished', { page: null, format: 'docx' }],
    ['settings.change', {}],
    ['settings.change', { theme: 'dark' }],
    [
      'settings.change',
      { columns: { shown: ['headline', 'a-column-of-tomorrow'], widths: { section: 90 } } },
    ],
    ['settings.change', { rulesOff: ['doubled-run', 'a-rule-of-tomorrow'], houseStyle: USUAL_STYLE }],
    ['settings.change', { language: 'system', panes: { outline: 18.5 } }],
  ] as const)('%s accepts %j', (name, argument) => {
    expect(accepts(name, argument)).toBe(true)
  })

  it.each([
    ['pages.open', { path: '' }],
    ['pages.open', '/稿件/三版.txt'],
    ['pages.open', { path: '/a', mode: 'w' }],
    ['pages.openByDialog', { path: '/a' }],
    ['pages.reopen', { page: 7 }],
    ['library.articles', { ...query, limit: -1 }],
    ['library.articles', { ...query, moments: ['edited'] }],
    ['library.articles', { ...query, status: 'trash' }],
    ['export.article', { page: 'p1', article: 'a1', format: 'exe' }],
    ['settings.change', { theme: 'pink' }],
    ['settings.change', { theme: undefined }],
    ['settings.change', { rulesOff: [7] }],
    ['settings.change', { columns: { shown: ['headline'], widths: { section: 0 } } }],
    ['settings.change', { columns: { shown: 'headline', widths: {} } }],
    ['settings.change', { houseStyle: { ...USUAL_STYLE, quotes: 'guillemets' } }],
    ['settings.change', { houseStyle: { quotes: 'curly' } }],
    ['settings.change', { panes: { outline: Number.NaN } }],
  ] as const)('%s refuses %j', (name, argument) => {
    expect(accepts(name, argument)).toBe(false)
  })

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(CALLS) as CallName[])), fc.anything(), (name, argument) => {
        expect(typeof accepts(name, argument)).toBe('boolean')
      }),
    )
  })
})

describe('the name of a call', () => {
  it.each(['toString', '__proto__', 'pages', '', 'pages.delete', 7, null])('is not %j', (name) => {
    expect(isCallName(name)).toBe(false)
  })

  it('is one of the contract', () => {
    expect(isCallName('pages.save')).toBe(true)
  })
})

describe('the validator of ocr.start', () => {
  const request = {
    path: '/扫描/第一版.png',
    page: null,
    language: 'zh-Hans',
    area: { left: -4, top: 10.5, width: 200, height: 80 },
    turnedBy: -0.7,
    password: 'Baiyang',
  }

  it('lets a whole request through, and one that leaves everything open', () => {
    expect(CALLS['ocr.start'].parse(structuredClone(request))).toEqual(request)
    expect(
      accepts('ocr.start', { ...request, language: null, area: null, turnedBy: null, password: null }),
    ).toBe(true)
  })

  it.each([
    ['an unknown language', { language: 'fr' }],
    ['an area without width', { area: { left: 0, top: 0, width: 0, height: 5 } }],
    ['an area that is nowhere', { area: { left: NaN, top: 0, width: 5, height: 5 } }],
    ['a page before the first', { page: -1 }],
    ['a turn that is a quarter and more', { turnedBy: 90 }],
    ['a field that nobody knows', { url: 'x' }],
  ])('refuses %s', (_, wrong) => expect(accepts('ocr.start', { ...request, ...wrong })).toBe(false))
})
