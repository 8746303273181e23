import { describe, expect, it } from 'vitest'
import type { Fix } from '../../fixes/fix.ts'
import { pageOfText } from '../../source/page.ts'
import { unplaced } from '../claims.ts'
import { openedGalley, type Article, type Galley } from '../galley.ts'
import { keptArticle } from '../kept-article.ts'
import { ledger } from '../ledger.ts'
import { textOf } from '../print.ts'
import { articleOf } from '../edit.ts'
import { decideFix } from './rule-fixes.ts'
import { replaceText } from './replace-text.ts'
import { restoreKept } from './restore-kept.ts'
import { dissolveArticle, moveBlocks, setAside } from './shape-articles.ts'

//            0         1         2
//            0123456789012345678901234567890
const TEXT = '石桥村的稻谷归仓归仓了。村民说好。别的稿件。'
const twice: Fix = {
  id: 'doubled-run@6-8',
  rule: 'doubled-run',
  kind: 'duplicate',
  span: { from: 6, to: 8 },
  replacement: '',
  reasons: [],
  confidence: 0.9,
}

const article = (id: string, spans: readonly (readonly [number, number])[]): Article => ({
  id,
  blocks: spans.map(([from, to], at) => ({ id: `${id}-${at}`, kind: 'paragraph', pieces: [{ from, to }] })),
  section: '要闻',
  bylines: [],
  status: 'finished',
  note: '',
})

const galley: Galley = {
  ...openedGalley(pageOfText('p', 'p', '', TEXT), [twice]),
  rulings: { kinds: ['duplicate'], decisions: {}, rulesOff: [] },
  articles: [
    article('a', [
      [0, 12],
      [12, 17],
    ]),
    article('b', [[17, 22]]),
  ],
  nextId: 10,
}
const kept = keptArticle(galley, galley.articles[0])
const type = (state: Galley, block: number, from: number, to: number, insert: string): Galley =>
  replaceText(state, { article: 'a', firstBlock: block, count: 1, from, to, insert }).galley
const read = (state: Galley, id = 'a'): string => {
  const found = articleOf(state, id)
  return found ? textOf(state, found) : ''
}

describe('restoring a kept article', () => {
  it('brings back what was typed over, pointing into the source again', () => {
    const edited = type(type(galley, 1, 2, 4, '书讲'), 0, 0, 3, '')
    expect(read(edited)).toBe('的稻谷归仓了。\n村民书讲。')
    const { galley: back, caret } = restoreKept(edited, kept)
    expect(read(back)).toBe('石桥村的稻谷归仓了。\n村民说好。')
    expect(back.articles[0]).toEqual({ ...kept.article, status: 'editing' })
    expect(back.removed).toEqual([])
    expect(ledger(back)).toEqual(ledger(galley))
    expect(caret).toEqual({ article: 'a', block: 'a-0', offset: 0 })
  })

  it('decides the fixes in it as they were', () => {
    const rejected = decideFix(galley, twice.id, 'rejected').galley
    expect(read(rejected)).toBe('石桥村的稻谷归仓归仓了。\n村民说好。')
    expect(read(restoreKept(rejected, kept).galley)).toBe(read(galley))
    const doubled = keptArticle(rejected, rejected.articles[0])
    expect(read(restoreKept(galley, doubled).galley)).toBe(read(rejected))
  })

  it('types what other fixes make of its text since, and removes the source under it', () => {
    const reread: Galley = { ...galley, fixes: [] }
    const { galley: back } = restoreKept(reread, kept)
    expect(read(back)).toBe('石桥村的稻谷归仓了。\n村民说好。')
    expect(back.removed).toHaveLength(1)
    expect(ledger(back)).toMatchObject({ unplaced: 0, removed: 2 })
  })

  it('leaves text where another article has it now, and types it once more', () => {
    const moved = moveBlocks(galley, ['a-1'], 'b', 0).galley
    const { galley: back } = restoreKept(moved, kept)
    expect(read(back)).toBe(read(galley))
    expect(read(back, 'b')).toBe('村民说好。\n别的稿件。')
    expect(back.articles[0]?.blocks[1]?.pieces).toEqual([{ typed: '村民说好。' }])
    expect(back.articles[0]?.blocks[1]?.id).not.toBe('a-1')
  })

  it('takes text back from the furniture, and what came since is unplaced', () => {
    const aside = setAside(galley, ['a-1'], 'furniture').galley
    const grown = moveBlocks(aside, ['b-0'], 'a', 1).galley
    expect(read(grown)).toBe('石桥村的稻谷归仓了。\n别的稿件。')
    const { galley: back } = restoreKept(grown, kept)
    expect(read(back)).toBe(read(galley))
    expect(back.furniture).toEqual([])
    expect(unplaced(back)).toEqual([{ from: 17, to: 22 }])
  })

  it('removes again what a hand had taken out of the middle of a block', () => {
    const without = type(galley, 0, 3, 6, '')
    const short = keptArticle(without, without.articles[0])
    expect(read(without)).toBe('石桥村归仓了。\n村民说好。')
    const { galley: back } = restoreKept(galley, short)
    expect(read(back)).toBe('石桥村归仓了。\n村民说好。')
    expect(unplaced(back)).toEqual([])
    expect(back.removed).toEqual(without.removed)
  })

  it('brings an article back that is gone from the page', () => {
    const gone = dissolveArticle(galley, 'a').galley
    const { galley: back } = restoreKept(gone, kept)
    expect(back.articles.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(read(back)).toBe(read(galley))
    expect(unplaced(back)).toEqual([])
  })
})
