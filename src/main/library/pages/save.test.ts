import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween } from '#core/galley/change'
import { openedGalley, STATUSES } from '#core/galley/galley'
import type { Article, Galley } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import { BLOCK_KINDS, BYLINE_ROLES } from '#core/structure/reading'
import type { Fix } from '#core/fixes/fix'
import type { Library } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'
import {
  ALL,
  at,
  inFolder,
  inLibrary,
  newPage,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

const TEXT = '甘肃1200余名妇联人\n坚守抗疫前线。GPT-4'

const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
/** Also half surrogate pairs, NUL and quotes: what a hand typed comes back as it was. */
const typed = fc.string({
  unit: fc.constantFrom('人', "'", '"', '\0', '\ud800', '\n', ';', '\u{1F600}', 'é'),
})
const block = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...BLOCK_KINDS),
  pieces: fc.array(fc.oneof(span, fc.record({ typed })), { maxLength: 3 }),
})
const byline = fc.record({
  name: typed,
  role: fc.constantFrom(...BYLINE_ROLES),
  organisation: typed,
  title: typed,
})
const articles = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5'),
    blocks: fc.array(block, { maxLength: 3 }),
    section: typed,
    bylines: fc.array(byline, { maxLength: 2 }),
    status: fc.constantFrom(...STATUSES),
    note: typed,
  }),
  { selector: ({ id }) => id },
)
const state = fc.record({
  rulings: fc.record({
    kinds: fc.subarray(['line-break', 'duplicate', 'spacing', 'character'] as const),
    decisions: fc.dictionary(fc.constantFrom('f1', 'f2'), fc.constantFrom('applied', 'rejected')),
    rulesOff: fc.subarray(['line-join', 'other']),
  }),
  articles,
  furniture: fc.array(fc.record({ kind: fc.constant('label' as const), span }), { maxLength: 2 }),
  removed: fc.array(span, { maxLength: 2 }),
  nextId: fc.nat(100),
})

const fix: Fix = {
  id: 'f1',
  rule: 'line-join',
  kind: 'line-break',
  span: { from: 11, to: 12 },
  replacement: '',
  reasons: ['line-is-full'],
  confidence: 0.9,
}

describe('a galley', () => {
  it('comes back as it was after any two changes, at once and after reopening', async () => {
    await fc.assert(
      fc.asyncProperty(state, state, (one, two) =>
        inFolder((folder) => {
          let library = valueOf(openLibrary(folder))
          const page = valueOf(library.keepPage(newPage(TEXT), at(0)))
          const fresh = openedGalley(pageOfText(page, 'page.txt', newPage(TEXT).sha256, TEXT), [])
          // Only the second state's fixes and removed spans are new objects: the rest must be merged.
          const first: Galley = { ...fresh, ...one, fixes: [fix] }
          const second: Galley = {
            ...first,
            articles: two.articles,
            removed: two.removed,
            nextId: two.nextId,
          }
          valueOf(library.save({ page, change: changeBetween(fresh, first), place: NOWHERE }, at(1)))
          expect(valueOf(library.galley(page))).toEqual(first)
          valueOf(library.save({ page, change: changeBetween(first, second), place: NOWHERE }, at(2)))
          expect(valueOf(library.galley(page))).toEqual(second)
          library.close()
          library = valueOf(openLibrary(folder))
          expect(valueOf(library.galley(page))).toEqual(second)
          const { page: _, ...stored } = second
          expect(valueOf(library.openPage(page, at(3))).galley).toEqual(stored)
          library.close()
        }),
      ),
      { numRuns: 60 },
    )
  })

  it('has its projections in step with it after any two changes', async () => {
    await fc.assert(
      fc.asyncProperty(articles, articles, (one, two) =>
        inLibrary((library) => {
          const page = pageWith(library, one, TEXT)
          valueOf(library.save({ page, change: wholeOf(two), place: NOWHERE }, at(2)))
          const { rows, total } = valueOf(library.articles(ALL))
          expect(total).toBe(two.length)
          expect(rows.map(({ article }) => article).sort()).toEqual(two.map(({ id }) => id).sort())
          // What only the page itself says is found, too, and told apart.
          const printed = valueOf(library.articles({ ...ALL, text: '妇联' })).rows.filter(
            ({ excerpt }) => excerpt.of === 'text',
          )
          const found = printed.map(({ article }) => article)
          const holding = two.filter((article) => printsWomensUnion(article)).map(({ id }) => id)
          expect([...found].sort()).toEqual(holding.sort())
          expect(
            valueOf(library.sections())
              .map(({ name }) => name)
              .sort(),
          ).toEqual(
            // Half a character names no section.
            [...new Set(two.map(({ section }) => section))]
              .filter((name) => name !== '' && !/\p{Surrogate}/u.test(name))
              .sort(),
          )
        }),
      ),
      { numRuns: 60 },
    )
  })
})

/** By hand: a block prints its pieces one behind the other, so 妇 may end one and 联 begin the next. */
const printsWomensUnion = (article: Article): boolean =>
  article.blocks.some((each) =>
    each.pieces
      .map((piece) => ('from' in piece ? TEXT.slice(piece.from, piece.to) : piece.typed))
      .join('')
      .includes('妇联'),
  )

const one = typedArticle('a1', '甲', ['第一'])
const two = typedArticle('a2', '乙', ['第二'])
const editedAt = (library: Library): Record<string, string> =>
  Object.fromEntries(valueOf(library.articles(ALL)).rows.map((row) => [row.article, row.editedAt]))

describe('a save', () => {
  it('dates only the articles that it changes', () =>
    inLibrary((library) => {
      const page = pageWith(library, [one, two])
      const changed = { ...two, section: '社会' }
      const change = { nextId: 1, articles: { order: ['a2', 'a1'], changed: [changed] } }
      valueOf(library.save({ page, change, place: NOWHERE }, at(9)))
      expect(editedAt(library)).toEqual({ a1: at(0).toISOString(), a2: at(9).toISOString() })
      expect(valueOf(library.galley(page)).articles).toEqual([changed, one])
    }))

  it('that comes twice is as if it came once', () =>
    inLibrary((library) => {
      const page = pageWith(library, [one, two])
      const before = valueOf(library.galley(page))
      valueOf(library.save({ page, change: wholeOf([one, two]), place: NOWHERE }, at(9)))
      expect(valueOf(library.galley(page))).toEqual(before)
      expect(editedAt(library)).toEqual({ a1: at(0).toISOString(), a2: at(0).toISOString() })
    }))

  it('forgets an article that leaves the order, wherever it was known', () =>
    inLibrary((library) => {
      const credited = { ...two, section: '社会', bylines: [BYLINE] }
      const page = pageWith(library, [one, credited])
      valueOf(
        library.save(
          { page, change: { nextId: 1, articles: { order: ['a1'], changed: [] } }, place: NOWHERE },
          at(1),
        ),
      )
      expect(valueOf(library.articles({ ...ALL, text: '第二' })).total).toBe(0)
      expect(valueOf(library.sections())).toEqual([])
      expect(valueOf(library.contributors())).toEqual([])
      // A new article may get the row of the old one, but not its words.
      const third = typedArticle('a3', '丙', ['第三'])
      valueOf(library.save({ page, change: wholeOf([one, third]), place: NOWHERE }, at(2)))
      expect(valueOf(library.articles({ ...ALL, text: '第二' })).total).toBe(0)
      valueOf(library.save({ page, change: wholeOf([one, credited]), place: NOWHERE }, at(3)))
      expect(valueOf(library.articles({ ...ALL, text: '第二' })).total).toBe(1)
    }))

  it('of rulings alone prints every article of the page anew and dates those that read differently', () =>
    inLibrary((library) => {
      const broken: Article = {
        ...one,
        blocks: [{ id: 'b', kind: 'paragraph', pieces: [{ from: 0, to: 5 }] }],
      }
      const noun: Fix = { ...fix, id: 'f9', kind: 'duplicate', span: { from: 2, to: 4 }, replacement: '' }
      const page = valueOf(library.keepPage(newPage('看看看看吧'), at(0)))
      valueOf(
        library.save({ page, change: wholeOf([broken, two], { fixes: [noun] }), place: NOWHERE }, at(0)),
      )
      expect(valueOf(library.articles({ ...ALL, text: '看看看看吧' })).total).toBe(1)
      const change = {
        nextId: 1,
        rulings: { kinds: [], decisions: { f9: 'applied' as const }, rulesOff: [] },
      }
      valueOf(library.save({ page, change, place: NOWHERE }, at(9)))
      const cameSo = valueOf(library.articles({ ...ALL, text: '看看看看吧' })).rows
      expect(cameSo.map(({ excerpt }) => excerpt.of)).toEqual(['original'])
      expect(valueOf(library.articles({ ...ALL, text: '看看吧' })).total).toBe(1)
      expect(editedAt(library)).toEqual({ a1: at(9).toISOString(), a2: at(0).toISOString() })
    }))

  it('keeps the place', () =>
    inLibrary((library) => {
      const page = pageWith(library, [one])
      const place = { article: 'a1', block: 'a1-0', anchor: 1, focus: 2, sourceLine: 7 }
      valueOf(library.save({ page, change: { nextId: 1 }, place }, at(1)))
      expect(valueOf(library.openPage(page, at(2))).place).toEqual(place)
    }))

  it('of a place alone does not make a page a saved one', () =>
    inLibrary((library) => {
      const page = valueOf(library.keepPage(newPage('new'), at(0)))
      const place = { ...NOWHERE, sourceLine: 3 }
      valueOf(library.save({ page, change: { nextId: 1 }, place }, at(1)))
      expect(valueOf(library.openPage(page, at(2)))).toMatchObject({ galley: null, place })
    }))

  it('of a page that nobody kept is refused', () =>
    inLibrary((library) => {
      expect(library.save({ page: 'none', change: wholeOf([]), place: NOWHERE }, at(0))).toMatchObject({
        error: { kind: 'page-unknown' },
      })
      expect(library.galley('none')).toMatchObject({ error: { kind: 'page-unknown' } })
      expect(library.openPage('none', at(0))).toMatchObject({ error: { kind: 'page-unknown' } })
      expect(library.finishedArticles('none')).toMatchObject({ error: { kind: 'page-unknown' } })
    }))

  it.each([
    ['an order with an article that nobody has', { articles: { order: ['a1', 'a7'], changed: [] } }],
    ['an article twice in the order', { articles: { order: ['a1', 'a1'], changed: [] } }],
    ['an article that came twice', { articles: { order: ['a1'], changed: [one, one] } }],
    ['a piece outside the page', { articles: { order: ['a1'], changed: [{ ...one, blocks: [beyond()] }] } }],
    ['removed text outside the page', { removed: [{ from: 0, to: 99 }] }],
    ['furniture outside the page', { furniture: [{ kind: 'label', span: { from: 3, to: 2 } }] }],
    ['a fix outside the page', { fixes: [{ ...fix, span: { from: 6, to: 70 } }] }],
  ] as const)('of %s is refused and changes nothing', (_, change) =>
    inLibrary((library) => {
      const page = pageWith(library, [one, two])
      const before = valueOf(library.galley(page))
      const answer = library.save({ page, change: { nextId: 5, ...change }, place: NOWHERE }, at(1))
      expect(answer).toMatchObject({ error: { kind: 'request-invalid' } })
      expect(valueOf(library.galley(page))).toEqual(before)
    }),
  )

  it('that is the first of a page must bring its fixes', () =>
    inLibrary((library) => {
      const page = valueOf(library.keepPage(newPage('new'), at(0)))
      const change = { nextId: 1, articles: { order: ['a1'], changed: [one] } }
      expect(library.save({ page, change, place: NOWHERE }, at(1))).toMatchObject({
        error: { kind: 'request-invalid' },
      })
      expect(valueOf(library.openPage(page, at(2))).galley).toBeNull()
    }))

  it('takes statements of SQL as text', () =>
    inLibrary((library) => {
      const name = `'); DROP TABLE article; --`
      const evil = { ...typedArticle('a1', name, [name]), section: name, bylines: [{ ...BYLINE, name }] }
      const page = pageWith(library, [evil])
      expect(valueOf(library.galley(page)).articles).toEqual([evil])
      const query = { ...ALL, text: name, section: name, byline: name }
      expect(valueOf(library.articles(query)).rows).toMatchObject([
        { headline: name, section: name, bylines: [name] },
      ])
    }))
})

const BYLINE = { name: '贾莹莹', role: 'reporter', organisation: '中国妇女报', title: '全媒体记者' } as const

function beyond() {
  return { id: 'b', kind: 'paragraph', pieces: [{ from: 0, to: 1000 }] } as const
}
