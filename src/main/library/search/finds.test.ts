import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Piece } from '#core/galley/galley'
import { ALL, at, inLibrary, newPage, NOWHERE, pageWith, valueOf, wholeOf } from '../testing/samples.ts'
import type { Library } from '../library.ts'
import { indexed } from './words.ts'

const block = (id: string, kind: 'headline' | 'paragraph', pieces: readonly Piece[]) => ({ id, kind, pieces })
const articleOf = (headline: string, pieces: readonly Piece[]): Article => ({
  id: 'a',
  blocks: [
    ...(headline === '' ? [] : [block('h', 'headline', [{ typed: headline }])]),
    ...pieces.map((piece, index) => block(`b${index}`, 'paragraph', [piece])),
  ],
  section: '',
  bylines: [],
  status: 'raw',
  note: '',
})
const rowsOf = (library: Library, text: string) => valueOf(library.articles({ ...ALL, text })).rows

describe('what only the page came with', () => {
  // 林 was misread for 村, 广告 taken out.
  const SOURCE = '石桥林的夜校又亮灯了。\n广告 電話 5551\n村民晚上来学手艺。'
  const pieces: readonly Piece[] = [{ from: 0, to: 2 }, { typed: '村' }, { from: 3, to: 11 }]
  const MENDED: Article = {
    ...articleOf('夜校', []),
    blocks: [
      block('h', 'headline', [{ typed: '夜校' }]),
      block('b0', 'paragraph', pieces),
      block('b1', 'paragraph', [{ from: 23, to: SOURCE.length }]),
    ],
  }

  it.each([
    ['石桥林的夜校', '石桥林的夜校', 'a phrase with a misread character'],
    ['广告', '广告', 'what was taken out'],
    ['电话', '電話', 'in traditional characters'],
    ['电话５５５１', '電話 5551', 'across a blank, in any width'],
    ['村民 广告', '村民', 'beside what is printed, which is shown'],
    ['原文:广告 村民', '广告', 'where it is asked for, it is shown'],
    ['原文：“石桥林”', '石桥林', 'and quoted'],
    ['原文:村民', '村民', 'the original is cited with what stands beside it'],
    ['石桥林 -城市', '石桥林', 'with something left out'],
    ['原文:电', '電', 'by one character'],
  ])('is found by %j and marked as %j: %s', (text, marked) =>
    inLibrary((library) => {
      pageWith(library, [MENDED], SOURCE)
      const [row] = rowsOf(library, text)
      const { excerpt } = row ?? {}
      expect(excerpt?.of).toBe(text === '村民 广告' ? 'text' : 'original')
      expect(excerpt?.hits.map(({ from, to }) => excerpt.text.slice(from, to))).toContain(marked)
    }),
  )

  it.each([
    ['石桥村 -广告', 1, 'what is left out is what is printed'],
    ['石桥村 -原文:广告', 0, 'unless the original is named'],
    ['标题:广告', 0, 'nothing of it stands in the headline'],
    ['原文:石桥村', 0, 'what is printed only is not in the original'],
    ['灯了广', 0, 'a mark parts it, too'],
  ])('%j finds %i: %s', (text, count) =>
    inLibrary((library) => {
      pageWith(library, [MENDED], SOURCE)
      expect(rowsOf(library, text)).toHaveLength(count)
      expect(valueOf(library.countArticles({ ...ALL, text }))).toBe(count)
    }),
  )

  it('comes after headlines and texts, also where another order is chosen it is found', () =>
    inLibrary((library) => {
      pageWith(library, [articleOf('手艺', [{ typed: '别的' }])], '一')
      pageWith(library, [articleOf('', [{ typed: '手艺' }])], '二')
      pageWith(library, [articleOf('三', [{ typed: '三' }])], '手艺')
      const shown = rowsOf(library, '手艺').map(({ headline, excerpt }) => [headline, excerpt.of])
      expect(shown).toEqual([
        ['手艺', 'text'],
        ['', 'text'],
        ['三', 'original'],
      ])
      const sort = { by: 'edited', down: true } as const
      expect(valueOf(library.articles({ ...ALL, text: '手艺', sort })).rows).toHaveLength(3)
    }))

  it('is another once a neighbour is dissolved or made, without a touch on the article itself', () =>
    inLibrary((library) => {
      const one = articleOf('', [{ from: 0, to: 2 }])
      const two = { ...articleOf('', [{ from: 3, to: 5 }]), id: 'b' }
      const page = valueOf(library.keepPage(newPage('甲稿\n乙稿'), at(0)))
      const save = (articles: readonly Article[], changed: readonly Article[]) => {
        const order = articles.map(({ id }) => id)
        const change = { ...wholeOf([]), articles: { order, changed } }
        valueOf(library.save({ page, change, place: NOWHERE }, at(1)))
      }
      save([one, two], [one, two])
      const found = () => rowsOf(library, '乙稿').map(({ article, excerpt }) => [article, excerpt.of])
      expect(found()).toEqual([['b', 'text']])
      save([one], [])
      expect(found()).toEqual([['a', 'original']])
      save([one, two], [two])
      expect(found()).toEqual([['b', 'text']])
    }))
})

/** Few characters, some in two forms, so that much is found and much is not. */
const letters = fc.constantFrom('台', '臺', '湾', '灣', '乡', '，', ' ', 'Ａ', 'a', '1', '１', '\n')
const texts = fc.string({ unit: letters, maxLength: 14 })
const asked = fc.record({
  field: fc.constantFrom('', '', '标题:', '原文:'),
  not: fc.boolean(),
  words: fc.string({
    unit: fc.constantFrom('台', '臺', '湾', '灣', '乡', 'Ａ', 'a', '1', '１'),
    minLength: 1,
    maxLength: 3,
  }),
})
const holds = (text: string, words: string): boolean => ` ${indexed(text)} `.includes(` ${indexed(words)} `)

it('finds what holds the words, in whatever form, and marks nothing else', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ headline: texts, text: texts, source: texts }), { minLength: 1, maxLength: 5 }),
      fc.array(asked, { minLength: 1, maxLength: 3 }),
      (pages, terms) =>
        inLibrary((library) => {
          pages.forEach(({ headline, text, source }, index) => {
            // The page's own text is in no article: all of it is original.
            pageWith(
              library,
              [{ ...articleOf(headline, [{ typed: text }]), id: `a${index}` }],
              `${source}\n${index + 5}`,
            )
          })
          // A term that is not the last one, so that none is unfinished.
          const parts = terms.map(({ field, not, words }) => `${not ? '-' : ''}${field}"${words}"`)
          const fits = ({ headline, text, source }: (typeof pages)[number]) =>
            terms.every(({ field, not, words }) => {
              const printed = holds(headline, words) || holds(text, words)
              const original = holds(source, words)
              if (field === '标题:') return holds(headline, words) !== not
              if (field === '原文:') return original !== not
              return not ? !printed : printed || original
            })
          const wanted = pages.flatMap((page, index) => (fits(page) ? [`a${index}`] : []))
          const rows = rowsOf(library, parts.join(' '))
          expect(rows.map(({ article }) => article).sort()).toEqual(wanted)
          for (const { headline, headlineHits, excerpt } of rows) {
            const marks = [
              ...headlineHits.map(({ from, to }) => headline.slice(from, to)),
              ...excerpt.hits.map(({ from, to }) => excerpt.text.slice(from, to)),
            ]
            const some = terms.filter(({ not }) => !not).map(({ words }) => words)
            for (const mark of marks) expect(some.some((words) => holds(mark, words))).toBe(true)
          }
        }),
    ),
    { numRuns: 60 },
  ))
