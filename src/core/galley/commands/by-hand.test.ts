import { describe, expect, it } from 'vitest'
import { pageOfText } from '../../source/page.ts'
import type { BlockKind } from '../../structure/reading.ts'
import { openedGalley, type Article, type Galley } from '../galley.ts'
import { ledger } from '../ledger.ts'
import { printBlock } from '../print.ts'
import { cleanPage } from './clean-page.ts'
import {
  dissolveArticles,
  mergeArticles,
  placeArticles,
  restoreArticle,
  shiftArticles,
} from './several-articles.ts'
import { placeSourceAs, setAside } from './shape-articles.ts'
import { blocksMeant, cutFree, makeKind, placeOfKind, sendBlocks, sendText } from './take-out.ts'

/** A page of articles, each a row of `[kind, text]`; a line a block. */
function galleyOf(articles: readonly (readonly (readonly [BlockKind, string])[])[]): Galley {
  const text = articles.flatMap((blocks) => blocks.map(([, line]) => `${line}\n`)).join('')
  let at = 0
  const read = articles.map((blocks) => ({
    blocks: blocks.map(([kind, line]) => {
      const span = { from: at, to: at + line.length }
      at = span.to + 1
      return { kind, spans: [span] }
    }),
    bylines: [],
    section: '',
    confidence: 1,
  }))
  const reading = { fixes: [], articles: read, furniture: [] }
  return cleanPage(openedGalley(pageOfText('p', 'p', '', text), []), reading).galley
}

const shown = (galley: Galley) =>
  galley.articles.map(({ blocks }) =>
    blocks.map((block) => `${block.kind}:${printBlock(galley, block).text}`),
  )

const two = galleyOf([
  [
    ['headline', '秋收'],
    ['byline', '记者'],
    ['paragraph', '小题正文甲'],
    ['paragraph', '正文乙'],
  ],
  [['headline', '春耕']],
])
const [autumn, spring] = two.articles as [Article, Article]
const select = (from: number, a: number, to: number, b: number) => ({
  article: autumn.id,
  anchor: { block: autumn.blocks[from].id, offset: a },
  focus: { block: autumn.blocks[to].id, offset: b },
})

describe('a selection', () => {
  it('means the whole block of a caret, and no block that its ends only touch', () => {
    const ids = autumn.blocks.map((block) => block.id)
    expect(blocksMeant(two, select(2, 2, 2, 2))).toEqual([ids[2]])
    expect(blocksMeant(two, select(1, 2, 3, 0))).toEqual([ids[2]])
    expect(blocksMeant(two, select(3, 1, 2, 4))).toEqual([ids[2], ids[3]])
  })

  it('is cut free at both ends, and what is left keeps id and kind', () => {
    const free = cutFree(two, select(2, 2, 2, 4))
    expect(shown(free.galley)[0]).toEqual([
      'headline:秋收',
      'byline:记者',
      'paragraph:小题',
      'paragraph:正文',
      'paragraph:甲',
      'paragraph:正文乙',
    ])
    expect(free.galley.articles[0].blocks[2].id).toBe(autumn.blocks[2].id)
  })

  it('becomes a sub-heading by its kind alone', () => {
    expect(shown(makeKind(two, select(2, 0, 2, 2), 'subhead').galley)[0]).toEqual([
      'headline:秋收',
      'byline:记者',
      'subhead:小题',
      'paragraph:正文甲',
      'paragraph:正文乙',
    ])
  })

  it('goes to another article or a new one, and no character is lost', () => {
    const sent = sendText(
      two,
      select(2, 2, 3, 2),
      { kind: 'article', article: spring.id, index: null },
      null,
    ).galley
    expect(shown(sent)).toEqual([
      ['headline:秋收', 'byline:记者', 'paragraph:小题', 'paragraph:乙'],
      ['headline:春耕', 'paragraph:正文甲', 'paragraph:正文'],
    ])
    const alone = sendText(two, select(2, 2, 3, 2), { kind: 'new' }, null).galley
    expect(shown(alone)[1]).toEqual(['paragraph:正文甲', 'paragraph:正文'])
    expect(ledger(alone)).toEqual(ledger(two))
  })
})

describe('a head', () => {
  it.each([
    ['kicker', 0],
    ['headline', 1],
    ['subheadline', 1],
    ['byline', 2],
    ['paragraph', 4],
  ] as const)('of kind %s belongs at place %i', (kind, place) => {
    expect(placeOfKind(autumn, kind)).toBe(place)
  })

  it('that was sent to an article takes its place among the heads there', () => {
    const sent = sendBlocks(
      two,
      spring.blocks.map((block) => block.id),
      { kind: 'article', article: autumn.id, index: null },
      'subheadline',
    ).galley
    expect(shown(sent)).toEqual([
      ['headline:秋收', 'subheadline:春耕', 'byline:记者', 'paragraph:小题正文甲', 'paragraph:正文乙'],
    ])
  })

  it('comes back from furniture as what it is', () => {
    const aside = setAside(two, [spring.blocks[0].id], 'furniture').galley
    const span = aside.furniture[0].span
    const back = placeSourceAs(aside, span, autumn.id, 'kicker', (article) => placeOfKind(article, 'kicker'))
    expect(shown(back.galley)[0][0]).toBe('kicker:春耕')
    expect(back.galley.furniture).toEqual([])
  })

  it('that is where it is sent to changes nothing', () => {
    const goal = { kind: 'article', article: autumn.id, index: null } as const
    expect(sendBlocks(two, [autumn.blocks[0].id], goal, null).galley).toBe(two)
    expect(sendBlocks(two, [spring.blocks[0].id], { kind: 'new' }, null).galley).toBe(two)
  })
})

describe('several articles', () => {
  const four = galleyOf(['甲', '乙', '丙', '丁'].map((name) => [['headline', name] as const]))
  const [a, b, c, d] = four.articles.map((article) => article.id) as [string, string, string, string]
  const order = (galley: Galley) => shown(galley).map((blocks) => blocks.join('').replaceAll('headline:', ''))

  it('merge at the place of the first, in the order of the page', () => {
    expect(order(mergeArticles(four, [d, b]).galley)).toEqual(['甲', '乙丁', '丙'])
    expect(mergeArticles(four, [b]).galley).toBe(four)
  })

  it('move together', () => {
    expect(order(placeArticles(four, [a, c], 4).galley)).toEqual(['乙', '丁', '甲', '丙'])
    expect(order(shiftArticles(four, [b, c], 1).galley)).toEqual(['甲', '丁', '乙', '丙'])
    expect(order(shiftArticles(four, [b, c], -1).galley)).toEqual(['乙', '丙', '甲', '丁'])
    expect(shiftArticles(four, [a, b], -1).galley).toBe(four)
  })

  it('that were dissolved come back as they were', () => {
    const gone = dissolveArticles(four, [b, c]).galley
    expect(order(gone)).toEqual(['甲', '丁'])
    expect(ledger(gone).unplaced).toBe(4)
    const back = restoreArticle(gone, four.articles[1], 1).galley
    expect(back.articles[1]).toBe(four.articles[1])
    expect(restoreArticle(back, four.articles[1], 1).galley).toBe(back)
  })

  it('come back without what has found another place', () => {
    const gone = dissolveArticles(two, [autumn.id]).galley
    const headline = autumn.blocks[0].pieces[0] as { from: number; to: number }
    const taken = placeSourceAs(gone, headline, spring.id, 'headline', () => 0).galley
    expect(shown(restoreArticle(taken, autumn, 0).galley)).toEqual([
      ['byline:记者', 'paragraph:小题正文甲', 'paragraph:正文乙'],
      ['headline:秋收', 'headline:春耕'],
    ])
  })
})
