import { FIX_KINDS, type Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import { BLOCK_KINDS, type ReadArticle, type Reading } from '../structure/reading.ts'
import { unplaced } from './claims.ts'
import { cleanPage } from './commands/clean-page.ts'
import { setBylines, setNote, setSection, setStatus } from './commands/describe-article.ts'
import { BLOCK_BREAK, replaceText } from './commands/replace-text.ts'
import { leaveOrder, takeOrder } from './commands/reading-order.ts'
import { restoreKept } from './commands/restore-kept.ts'
import {
  againOnPage,
  applyKinds,
  decideFix,
  decideFixes,
  neverOnPage,
  withdrawKind,
} from './commands/rule-fixes.ts'
import * as several from './commands/several-articles.ts'
import * as shape from './commands/shape-articles.ts'
import * as takeOut from './commands/take-out.ts'
import type { Outcome } from './edit.ts'
import { openedGalley, type Galley } from './galley.ts'
import { keptArticle, type KeptArticle } from './kept-article.ts'
import { printBlock } from './print.ts'

/** Pages, readings, commands and edits: all random, none of it sensible. */
export function randomReading(text: string, numbers: readonly number[]): Reading {
  const next = numbered(numbers)
  const fixes: Fix[] = []
  const articles: ReadArticle[] = []
  const furniture: Reading['furniture'][number][] = []
  for (let at = next(4); at < text.length; at += 1 + next(6)) {
    const to = Math.min(text.length, at + 1 + next(3))
    const kind = FIX_KINDS[next(FIX_KINDS.length)]
    const replacement = ['', '', ' ', '字', 'abc'][next(5)]
    fixes.push({
      id: `r@${at}-${to}`,
      rule: next(3) ? 'r' : 'q',
      kind,
      span: { from: at, to },
      replacement,
      reasons: [],
      confidence: next(2) ? 0.9 : 0.4,
    })
    at = to
  }
  let blocks: ReadArticle['blocks'][number][] = []
  for (let at = next(5); at < text.length; at += next(3)) {
    const to = Math.min(text.length, at + 1 + next(25))
    if (next(6) === 0) furniture.push({ kind: 'furniture', span: { from: at, to } })
    else blocks.push({ kind: BLOCK_KINDS[next(BLOCK_KINDS.length)], spans: [{ from: at, to }] })
    if (next(3) === 0 && blocks.length > 0) {
      articles.push({ blocks, bylines: [], section: '', confidence: 1 })
      blocks = []
    }
    at = to
  }
  return { fixes, articles, furniture }
}

const withFewerFixes = (reading: Reading): Reading => ({
  ...reading,
  fixes: reading.fixes.filter((_, index) => index % 2 === 0),
})

/** Draws numbers below a limit from a list, around and around. */
export function numbered(numbers: readonly number[]) {
  let at = 0
  return (limit: number): number => (numbers.length === 0 ? 0 : numbers[at++ % numbers.length] % limit)
}

/** An article as it was when the page had just been cleaned. */
function keptAtFirst(
  galley: Galley,
  reading: Reading,
  next: (limit: number) => number,
): KeptArticle | undefined {
  const first = cleanPage(openedGalley(galley.page, reading.fixes), reading).galley
  const article = first.articles[next(Math.max(1, first.articles.length))]
  // Only a page that has been cleaned itself can have kept it: its ids are given out then.
  return article && first.nextId <= galley.nextId ? keptArticle(first, article) : undefined
}

const INSERTS = ['', '看', 'a b', BLOCK_BREAK, `x${BLOCK_BREAK}${BLOCK_BREAK}y`, '\u{20BB7}', ' ', '\n']

export function randomCommand(galley: Galley, reading: Reading, next: (limit: number) => number): Outcome {
  const article = galley.articles[next(Math.max(1, galley.articles.length))]
  const other = galley.articles[next(Math.max(1, galley.articles.length))]
  const blocks = galley.articles.flatMap((one) => one.blocks)
  const block = blocks[next(Math.max(1, blocks.length))]
  const fix = galley.fixes[next(Math.max(1, galley.fixes.length))]
  const kind = FIX_KINDS[next(FIX_KINDS.length)]
  const furniture = galley.furniture[next(Math.max(1, galley.furniture.length))]
  const open = unplaced(galley)[0]
  const choice = next(29)
  if (choice === 28) return randomOrder(galley, reading, next)
  if (choice === 27) {
    const kept = keptAtFirst(galley, reading, next)
    if (kept) return restoreKept(galley, kept)
  }
  if (choice === 26)
    return next(3)
      ? randomRuling(galley, next)
      : decideFixes(
          galley,
          galley.fixes.slice(0, 3).map((each) => each.id),
          'applied',
        )
  // Now and then the rules have changed since, and every other fix is gone or back again.
  if (choice === 0) return cleanPage(galley, next(2) ? reading : withFewerFixes(reading))
  if (choice === 1) return applyKinds(galley, [kind])
  if (choice === 2) return withdrawKind(galley, kind)
  if (choice === 3 && fix)
    return decideFix(galley, fix.id, (['suggested', 'applied', 'rejected'] as const)[next(3)])
  if (choice === 4 && open)
    return next(3)
      ? shape.placeSource(galley, open, article?.id ?? null)
      : shape.setSourceAside(galley, open, 'unknown')
  if (choice === 5 && furniture) return shape.placeSource(galley, furniture.span, null)
  if (article && other && block) {
    switch (choice) {
      case 6:
        return shape.splitArticle(galley, block.id)
      case 7:
        return shape.mergeWithNextArticle(galley, article.id)
      case 8:
        return shape.moveBlocks(galley, [block.id], other.id, next(5))
      case 9:
        return shape.newArticleOf(galley, [block.id])
      case 10:
        return shape.setAside(galley, [block.id], 'furniture')
      case 11:
        return shape.setBlockKind(galley, block.id, BLOCK_KINDS[next(BLOCK_KINDS.length)])
      case 12:
        return next(3) === 0
          ? shape.dissolveArticle(galley, article.id)
          : shape.moveArticle(galley, article.id, 1)
      case 13:
        return next(2) ? setSection(galley, article.id, '要闻') : setStatus(galley, article.id, 'finished')
      case 14:
        return next(2) ? setBylines(galley, article.id, []) : setNote(galley, article.id, 'x')
      case 15:
        return takeOut.sendText(
          galley,
          randomSelection(galley, next),
          randomGoal(galley, next),
          randomKind(next),
        )
      case 16:
        return takeOut.makeKind(galley, randomSelection(galley, next), randomKind(next) ?? 'subhead')
      case 17:
        if (next(4) === 0) return takeOut.shiftBlocks(galley, randomSelection(galley, next), next(2) ? 1 : -1)
        return next(2)
          ? takeOut.setTextAside(galley, randomSelection(galley, next), 'label')
          : takeOut.sendBlocks(galley, [block.id], randomGoal(galley, next), randomKind(next))
      case 18:
        return several.mergeArticles(galley, [other.id, article.id])
      case 19: {
        const gone = several.dissolveArticles(galley, [article.id]).galley
        const after = next(2) ? randomCommand(gone, reading, next).galley : gone
        return several.restoreArticle(after, article, next(4))
      }
      case 20:
        return next(2)
          ? several.placeArticles(galley, [article.id, other.id], next(5))
          : several.shiftArticles(galley, [article.id, other.id], next(2) ? 1 : -1)
      case 21:
        return next(2)
          ? several.setSections(galley, [article.id, other.id], '社会')
          : several.setStatuses(galley, [article.id, other.id], 'proof')
      case 22:
        return furniture
          ? shape.placeSourceAs(galley, furniture.span, article.id, 'headline', (goal) =>
              takeOut.placeOfKind(goal, 'headline'),
            )
          : several.dissolveArticles(galley, [article.id, other.id])
      default:
        return randomEdit(galley, next).outcome
    }
  }
  return cleanPage(galley, reading)
}

type Next = (limit: number) => number

/** A stretch whose two halves change places, taken up or left. */
function randomOrder(galley: Galley, reading: Reading, next: Next): Outcome {
  const { length } = galley.page.text
  const from = next(Math.max(1, length))
  const middle = from + 1 + next(Math.max(1, length - from))
  const to = middle + 1 + next(5)
  if (to > length) return leaveOrder(galley, { kind: 'pages', span: { from: 0, to: length }, parts: [] })
  const parts = [
    { from: middle, to },
    { from, to: middle },
  ]
  return takeOrder(galley, { kind: 'columns', span: { from, to }, parts }, () =>
    next(2) ? reading : withFewerFixes(reading),
  )
}

const randomKind = (next: Next) => [...BLOCK_KINDS, null][next(BLOCK_KINDS.length + 1)]

function randomGoal(galley: Galley, next: Next): takeOut.Goal {
  const article = galley.articles[next(galley.articles.length)]
  if (next(3) === 0) return { kind: 'new' }
  return { kind: 'article', article: article.id, index: next(2) ? null : next(5) }
}

function randomSelection(galley: Galley, next: Next): takeOut.Selected {
  const article = galley.articles[next(galley.articles.length)]
  const point = () => {
    const block = article.blocks[next(article.blocks.length)]
    return { block: block.id, offset: next(printBlock(galley, block).text.length + 1) }
  }
  return { article: article.id, anchor: point(), focus: point() }
}

/** A word on the fixes: on one, on a kind, on a rule. */
export function randomRuling(galley: Galley, next: (limit: number) => number): Outcome {
  const fix = galley.fixes[next(Math.max(1, galley.fixes.length))]
  const kind = FIX_KINDS[next(FIX_KINDS.length)]
  switch (next(fix ? 6 : 4)) {
    case 0:
      return applyKinds(galley, [kind])
    case 1:
      return withdrawKind(galley, kind)
    case 2:
      return neverOnPage(galley, next(2) ? 'r' : 'q')
    case 3:
      return againOnPage(galley, next(2) ? 'r' : 'q')
    default:
      return decideFix(galley, fix.id, (['suggested', 'applied', 'rejected'] as const)[next(3)])
  }
}

export function randomEdit(galley: Galley, next: (limit: number) => number) {
  const article = galley.articles[next(galley.articles.length)]
  const firstBlock = next(article.blocks.length)
  const count = 1 + next(Math.min(3, article.blocks.length - firstBlock))
  const before = article.blocks
    .slice(firstBlock, firstBlock + count)
    .map((block) => printBlock(galley, block).text)
    .join(BLOCK_BREAK)
  const from = next(before.length + 1)
  const to = from + next(before.length - from + 1)
  const insert = INSERTS[next(INSERTS.length)]
  const outcome = replaceText(galley, { article: article.id, firstBlock, count, from, to, insert })
  return { outcome, article, firstBlock, count, before, from, to, insert }
}

export const opened = (text: string, reading: Reading): Galley =>
  openedGalley(pageOfText('p', 'page.txt', '', text), reading.fixes)
