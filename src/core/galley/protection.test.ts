import { describe, expect, it } from 'vitest'
import type { Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import { cleanPage } from './commands/clean-page.ts'
import { setBylines, setNote, setSection, setStatus } from './commands/describe-article.ts'
import { replaceText } from './commands/replace-text.ts'
import { applyKinds, decideFix, neverOnPage, withdrawKind } from './commands/rule-fixes.ts'
import { moveArticle, moveBlocks } from './commands/shape-articles.ts'
import type { Outcome } from './edit.ts'
import { STATUSES, isProtected, openedGalley, type Galley } from './galley.ts'
import { textOf } from './print.ts'
import { keepProtected } from './protection.ts'

//            0123456 7890123
const TEXT = '甲甲一 一\n乙乙二 二\n'

const fix = (from: number, confidence = 0.9): Fix => ({
  id: `blank@${from}`,
  rule: 'stray-blank',
  kind: 'spacing',
  span: { from, to: from + 1 },
  replacement: '',
  reasons: ['stray-blank'],
  confidence,
})
const FIXES = [fix(3), fix(9)]

/** Two articles of one line each; the first has this status. */
function galleyWith(status: Galley['articles'][number]['status'], fixes: readonly Fix[] = FIXES): Galley {
  const article = (id: string, from: number, to: number) => ({
    id,
    blocks: [{ id: `b${id}`, kind: 'paragraph', pieces: [{ from, to }] }] as const,
    section: '',
    bylines: [],
    note: '',
  })
  return {
    ...openedGalley(pageOfText('p', 'page.txt', '', TEXT), fixes),
    articles: [
      { ...article('a1', 0, 6), status },
      { ...article('a2', 6, 12), status: 'editing' },
    ],
  }
}
const done = galleyWith('finished')
const readings = (galley: Galley) => galley.articles.map((article) => textOf(galley, article))
const typed = { article: 'a1', firstBlock: 0, count: 1, from: 0, to: 0, insert: '字' }

describe('what is finished', () => {
  it('is what is ready or already exported', () => {
    expect(STATUSES.filter((status) => isProtected({ status }))).toEqual(['finished', 'exported'])
  })

  const direct: readonly (readonly [string, (galley: Galley) => Outcome])[] = [
    ['typing', (galley) => replaceText(galley, typed)],
    ['taking a block out', (galley) => moveBlocks(galley, ['ba1'], 'a2', 0)],
    ['putting a block in', (galley) => moveBlocks(galley, ['ba2'], 'a1', 0)],
    ['another section', (galley) => setSection(galley, 'a1', '要闻')],
    ['other bylines', (galley) => setBylines(galley, 'a1', [])],
    ['a note', (galley) => setNote(galley, 'a1', '再看')],
  ]
  it.each(direct)('is not touched by %s', (_, command) => {
    const guarded = keepProtected(done, command(done))
    expect(guarded.outcome.galley).toBe(done)
    expect(guarded.kept).toEqual(['a1'])
    const open = galleyWith('proof')
    expect(keepProtected(open, command(open)).kept).toEqual([])
  })

  it('may be reopened, exported and put elsewhere on the page', () => {
    for (const command of [
      (galley: Galley) => setStatus(galley, 'a1', 'editing'),
      (galley: Galley) => setStatus(galley, 'a1', 'exported'),
      (galley: Galley) => moveArticle(galley, 'a1', 1),
    ]) {
      const outcome = command(done)
      expect(keepProtected(done, outcome)).toEqual({ outcome, kept: [] })
    }
  })
})

describe('fixes', () => {
  it('are applied everywhere but in what is finished', () => {
    const { outcome, kept } = keepProtected(done, applyKinds(done, ['spacing']))
    expect(readings(outcome.galley)).toEqual(['甲甲一 一', '乙乙二二'])
    expect(kept).toEqual(['a1'])
    expect(outcome.galley.rulings).toEqual({
      kinds: ['spacing'],
      decisions: { 'blank@3': 'suggested' },
      rulesOff: [],
    })
  })

  it.each([
    ['withdrawn', (galley: Galley) => withdrawKind(galley, 'spacing')],
    ['switched off by their rule', (galley: Galley) => neverOnPage(galley, 'stray-blank')],
  ])('that are in force there stay when they are %s', (_, command) => {
    const applied = applyKinds(galleyWith('editing'), ['spacing']).galley
    const finished = setStatus(applied, 'a1', 'exported').galley
    const { outcome } = keepProtected(finished, command(finished))
    expect(readings(outcome.galley)).toEqual(['甲甲一一', '乙乙二 二'])
  })

  it('that are decided one by one are not decided there, and nothing is left for undo', () => {
    const { outcome, kept } = keepProtected(done, decideFix(done, 'blank@3', 'applied'))
    expect(outcome.galley).toBe(done)
    expect(kept).toEqual(['a1'])
  })

  it('stay there when the page is read anew by other rules', () => {
    const applied = applyKinds(galleyWith('editing'), ['spacing']).galley
    const finished = setStatus(applied, 'a1', 'finished').galley
    const reading = { fixes: [fix(10)], articles: [], furniture: [] }
    const { outcome, kept } = keepProtected(finished, cleanPage(finished, reading))
    expect(outcome.galley.fixes.map(({ id }) => id)).toEqual(['blank@3', 'blank@10'])
    expect(readings(outcome.galley)).toEqual(['甲甲一一', '乙乙二 '])
    expect(kept).toEqual(['a1'])
  })
})
