import { describe, expect, it } from 'vitest'
import type { Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import { cleanPage } from './commands/clean-page.ts'
import { BLOCK_BREAK, replaceText } from './commands/replace-text.ts'
import { caretOfSource, findInGalley as findSought } from './find-in-galley.ts'
import { openedGalley, type Galley } from './galley.ts'
import { printBlock } from './print.ts'

const findInGalley = (galley: Galley, query: string) => findSought(galley, { query, likeness: 'alike' })

const TEXT = '破难版\n破难行\n动开始'
const join: Fix = {
  id: 'j',
  rule: 'wrapped-line',
  kind: 'line-break',
  span: { from: 7, to: 8 },
  replacement: '',
  reasons: [],
  confidence: 1,
}
const cleaned = () =>
  cleanPage(openedGalley(pageOfText('p', 'p', '', TEXT), [join]), {
    fixes: [join],
    articles: [
      {
        blocks: [{ kind: 'paragraph', spans: [{ from: 4, to: TEXT.length }] }],
        bylines: [],
        section: '',
        confidence: 1,
      },
    ],
    furniture: [{ kind: 'furniture', span: { from: 0, to: 3 } }],
  }).galley

describe('finding in a page', () => {
  it('finds over a block’s end, on both sides as one hit', () => {
    const galley = cleaned()
    const [article] = galley.articles
    const split = replaceText(galley, {
      article: article?.id ?? '',
      firstBlock: 0,
      count: 1,
      from: 2,
      to: 2,
      insert: BLOCK_BREAK,
    }).galley
    const { hits } = findInGalley(split, '破难行')
    expect(hits).toHaveLength(1)
    expect(hits[0]?.article).toMatchObject({
      span: { from: 0, to: 2 },
      further: [{ block: split.articles[0]?.blocks[1]?.id, span: { from: 0, to: 1 } }],
    })
    expect(hits[0]?.source).toEqual({ from: 4, to: 6 })
    // The whole source lies within one line and is no second hit.
    expect(findInGalley(split, '难行动').hits).toHaveLength(1)
  })

  it('finds in article and source as one hit, and what is set aside after it', () => {
    const galley = cleaned()
    const { hits, source, articles } = findInGalley(galley, '破难')
    expect(source).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
    ])
    expect(articles).toHaveLength(1)
    expect(hits.map((hit) => [hit.source, hit.article?.span ?? null])).toEqual([
      [
        { from: 4, to: 6 },
        { from: 0, to: 2 },
      ],
      [{ from: 0, to: 2 }, null],
    ])
  })

  it('finds over a joined line break on both sides', () => {
    const { hits, source } = findInGalley(cleaned(), '行动')
    expect(source).toEqual([{ from: 6, to: 9 }])
    expect(hits).toEqual([
      { source: { from: 6, to: 9 }, article: expect.objectContaining({ span: { from: 2, to: 4 } }) },
    ])
  })

  it('finds what was typed, which has no source', () => {
    const galley = cleaned()
    const article = galley.articles[0]?.id ?? ''
    const typed = replaceText(galley, {
      article,
      firstBlock: 0,
      count: 1,
      from: 0,
      to: 0,
      insert: '新字',
    }).galley
    expect(findInGalley(typed, '新字').hits).toEqual([
      { source: null, article: expect.objectContaining({ span: { from: 0, to: 2 } }) },
    ])
  })

  it('finds simplified and traditional characters by each other, and on request only what is written so', () => {
    const text = '臺灣 台湾 臺\n湾 ＡＢ ab'
    const galley = openedGalley(pageOfText('p', 'p', '', text), [])
    const found = (query: string, likeness: 'alike' | 'exact') =>
      findSought(galley, { query, likeness }).source.map(({ from, to }) => text.slice(from, to))
    expect(found('台湾', 'alike')).toEqual(['臺灣', '台湾', '臺\n湾'])
    expect(found('臺灣', 'alike')).toEqual(['臺灣', '台湾', '臺\n湾'])
    expect(found('台湾', 'exact')).toEqual(['台湾'])
    // A line's end is no part of what is written.
    expect(found('臺湾', 'exact')).toEqual(['臺\n湾'])
    expect(found('AB', 'alike')).toEqual(['ＡＢ', 'ab'])
    expect(found('AB', 'exact')).toEqual([])
  })

  it('finds in the source alone before the page is cleaned', () => {
    const galley = openedGalley(pageOfText('p', 'p', '', TEXT), [join])
    expect(findInGalley(galley, '行动').hits).toEqual([{ source: { from: 6, to: 9 }, article: null }])
  })
})

describe('the caret of a source character', () => {
  it('stands before the character in the article that prints it', () => {
    const galley = cleaned()
    const block = galley.articles[0]?.blocks[0]
    const text = block ? printBlock(galley, block).text : ''
    const caret = caretOfSource(galley, TEXT.indexOf('动'))
    expect(text.slice(caret?.offset)).toBe('动开始')
    // The joined line end prints nothing: the caret stands where it was.
    expect(text.slice(caretOfSource(galley, 7)?.offset)).toBe('动开始')
  })

  it('is nowhere for what belongs to no article', () => {
    expect(caretOfSource(cleaned(), 1)).toBeNull()
  })
})
