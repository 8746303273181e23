import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIX_KINDS, type Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import { BLOCK_KINDS, type ReadArticle, type Reading } from '../structure/reading.ts'
import { applyChange, changeBetween } from './change.ts'
import { claims, unplaced } from './claims.ts'
import { cleanPage } from './commands/clean-page.ts'
import { setBylines, setNote, setSection, setStatus } from './commands/describe-article.ts'
import { BLOCK_BREAK, replaceText } from './commands/replace-text.ts'
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
import { isProtected, isTyped, openedGalley, type Galley } from './galley.ts'
import { emptyHistory, noted, redo, undo } from './history.ts'
import { ledger } from './ledger.ts'
import { printBlock, textOf } from './print.ts'
import { keepProtected } from './protection.ts'

/** A page, a reading of it and a row of numbers that choose commands: all random, none of it sensible. */
const characters = fc.constantFrom(...'人看甘肃1200，。“” \n\n\nab-\u3000\u{20BB7}\r\t')
const texts = fc.array(characters, { maxLength: 120 }).map((list) => list.join(''))

function randomReading(text: string, numbers: readonly number[]): Reading {
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
function numbered(numbers: readonly number[]) {
  let at = 0
  return (limit: number): number => (numbers.length === 0 ? 0 : numbers[at++ % numbers.length] % limit)
}

const INSERTS = ['', '看', 'a b', BLOCK_BREAK, `x${BLOCK_BREAK}${BLOCK_BREAK}y`, '\u{20BB7}', ' ', '\n']

function randomCommand(galley: Galley, reading: Reading, next: (limit: number) => number): Outcome {
  const article = galley.articles[next(Math.max(1, galley.articles.length))]
  const other = galley.articles[next(Math.max(1, galley.articles.length))]
  const blocks = galley.articles.flatMap((one) => one.blocks)
  const block = blocks[next(Math.max(1, blocks.length))]
  const fix = galley.fixes[next(Math.max(1, galley.fixes.length))]
  const kind = FIX_KINDS[next(FIX_KINDS.length)]
  const furniture = galley.furniture[next(Math.max(1, galley.furniture.length))]
  const open = unplaced(galley)[0]
  const choice = next(27)
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
function randomRuling(galley: Galley, next: (limit: number) => number): Outcome {
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

function randomEdit(galley: Galley, next: (limit: number) => number) {
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

const opened = (text: string, reading: Reading): Galley =>
  openedGalley(pageOfText('p', 'page.txt', '', text), reading.fixes)

const numbers = fc.array(fc.nat(1000), { minLength: 40, maxLength: 160 })

describe('the ledger', () => {
  it('accounts for every source character exactly once through any sequence of commands', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = opened(text, reading)
        for (let step = 0; step < 25; step++) {
          galley = randomCommand(galley, reading, next).galley
          // Throws when two places claim one character.
          const all = claims(galley)
          expect(all.map((claim) => text.slice(claim.span.from, claim.span.to)).join('')).toBe(text)
          const count = ledger(galley)
          expect(count.articles + count.fixes + count.removed + count.furniture + count.unplaced).toBe(
            text.length,
          )
          expect(count.total).toBe(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('prints nothing as source that is not the source itself', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = opened(text, reading)
        for (let step = 0; step < 15; step++) galley = randomCommand(galley, reading, next).galley
        for (const block of galley.articles.flatMap((article) => article.blocks)) {
          const printed = printBlock(galley, block)
          let at = 0
          for (const segment of printed.segments) {
            expect(segment.print.from).toBe(at)
            at = segment.print.to
            const shown = printed.text.slice(segment.print.from, segment.print.to)
            if (segment.kind === 'source')
              expect(shown).toBe(text.slice(segment.source.from, segment.source.to))
            if (segment.kind === 'fixed') expect(shown).toBe(segment.fix.replacement)
            if (segment.kind === 'edge')
              expect(shown + text.slice(segment.source.from, segment.source.to).trim()).toBe('')
          }
          expect(at).toBe(printed.text.length)
          expect(
            block.pieces.every((piece) => (isTyped(piece) ? piece.typed !== '' : piece.from < piece.to)),
          ).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a finished or exported article', () => {
  it('says the same after any command, and the ledger holds', () => {
    let kept = 0
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = cleanPage(opened(text, reading), reading).galley
        for (let step = 0; step < 25; step++) {
          const before = galley
          const guarded = keepProtected(before, randomCommand(before, reading, next))
          galley = guarded.outcome.galley
          kept += guarded.kept.length
          for (const article of before.articles.filter(isProtected)) {
            const after = galley.articles.find(({ id }) => id === article.id)
            expect(after).toEqual({ ...article, status: after?.status })
            expect(after && textOf(galley, after)).toBe(textOf(before, article))
          }
          expect(
            claims(galley)
              .map((claim) => text.slice(claim.span.from, claim.span.to))
              .join(''),
          ).toBe(text)
          const spans = galley.fixes.map(({ span }) => span)
          expect(spans.every((span, at) => at === 0 || (spans[at - 1]?.to ?? 0) <= span.from)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
    // Protection was needed: the property is not empty.
    expect(kept).toBeGreaterThan(100)
  })
})

describe('undo', () => {
  it('restores every earlier state exactly, and redo every later one', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = opened(text, reading)
        let history = emptyHistory<string>()
        const states: Galley[] = []
        for (let step = 0; step < 20; step++) {
          const { galley: after } = randomCommand(galley, reading, next)
          if (after === galley) continue
          states.push(galley)
          history = noted(history, { galley, caret: null, command: `c${step}`, caretAfter: null }, false)
          galley = after
        }
        const end = galley
        const first = structuredClone(opened(text, reading))
        for (const expected of [...states].reverse()) {
          const turn = undo(history, galley)
          expect(turn?.galley).toBe(expected)
          if (turn) ({ galley, history } = turn)
        }
        // Also by value: nothing that states share was changed in place.
        expect(galley).toEqual(first)
        expect(undo(history, galley)).toBeNull()
        for (let turn = redo(history, galley); turn; turn = redo(history, galley))
          ({ galley, history } = turn)
        expect(galley).toBe(end)
      }),
      { numRuns: 150 },
    )
  })
})

describe('text edits', () => {
  it('change the printed text as the same edit changes a string, and nothing else', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = cleanPage(opened(text, reading), reading).galley
        if (galley.articles.length === 0) return
        for (let step = 0; step < 12; step++) {
          const { outcome, article, firstBlock, before, from, to, insert } = randomEdit(galley, next)
          const after = outcome.galley.articles.find((one) => one.id === article.id)
          expect(after).toBeDefined()
          if (!after) return
          // A caret inside a surrogate pair belongs before it.
          const snap = (at: number) =>
            /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(before.slice(Math.max(0, at - 1), at + 1)) && at > 0
              ? at - 1
              : at
          const expected = before.slice(0, snap(from)) + insert + before.slice(snap(to))
          const wanted = expected.split(BLOCK_BREAK)
          const shown = after.blocks
            .slice(firstBlock, firstBlock + wanted.length)
            .map((block) => printBlock(outcome.galley, block).text)
          expect(shown).toEqual(wanted)
          const untouched = article.blocks.filter((block) => after.blocks.includes(block))
          expect(after.blocks.length).toBe(
            article.blocks.length - before.split(BLOCK_BREAK).length + wanted.length,
          )
          expect(untouched.length).toBeGreaterThanOrEqual(
            article.blocks.length - before.split(BLOCK_BREAK).length,
          )
          galley = outcome.galley
        }
      }),
      { numRuns: 300 },
    )
  })

  const galleyOf = (
    text: string,
    fixes: readonly Fix[],
    kinds: readonly ('headline' | 'paragraph')[] = ['paragraph'],
  ) => {
    const lines = text.split('\n')
    let at = 0
    const blocks = lines.map((line, index) => {
      const span = { from: at, to: at + line.length }
      at = span.to + 1
      return { kind: kinds[index] ?? 'paragraph', spans: [span] }
    })
    const reading: Reading = {
      fixes,
      articles: [{ blocks, bylines: [], section: '', confidence: 1 }],
      furniture: [],
    }
    return cleanPage(opened(text, reading), reading).galley
  }
  const shown = (galley: Galley) => galley.articles[0].blocks.map((block) => printBlock(galley, block).text)
  const edit = (
    galley: Galley,
    firstBlock: number,
    count: number,
    from: number,
    to: number,
    insert: string,
  ) => replaceText(galley, { article: galley.articles[0].id, firstBlock, count, from, to, insert })

  it('keep the head a head when Enter opens a block behind it, and keep it below when Enter opens one before it', () => {
    const galley = galleyOf('大标题\n正文。', [], ['headline', 'paragraph'])
    const behind = edit(galley, 0, 1, 3, 3, BLOCK_BREAK).galley
    expect(behind.articles[0].blocks.map((block) => block.kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
    ])
    const before = edit(galley, 0, 1, 0, 0, BLOCK_BREAK).galley
    expect(before.articles[0].blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'headline',
      'paragraph',
    ])
    expect(before.articles[0].blocks[1].id).toBe(galley.articles[0].blocks[0].id)
    expect(shown(before)).toEqual(['', '大标题', '正文。'])
  })

  it('keep the blank that is left at the end while a word is being retyped', () => {
    const galley = galleyOf('one two', [])
    const shorter = edit(galley, 0, 1, 4, 7, '').galley
    expect(shown(shorter)).toEqual(['one '])
    expect(shown(edit(shorter, 0, 1, 4, 4, 'x').galley)).toEqual(['one x'])
  })

  it('survive every later decision on the fixes around them', () => {
    const fix: Fix = {
      id: 'f@2-3',
      rule: 'f',
      kind: 'duplicate',
      span: { from: 2, to: 3 },
      replacement: '',
      reasons: [],
      confidence: 0.9,
    }
    const galley = galleyOf('高兴兴地', [fix])
    expect(shown(galley)).toEqual(['高兴地'])
    const typed = edit(galley, 0, 1, 2, 2, '非常').galley
    expect(shown(typed)).toEqual(['高兴非常地'])
    const rejected = decideFix(typed, fix.id, 'rejected').galley
    expect(shown(rejected)).toEqual(['高兴非常兴地'])
    expect(shown(decideFix(rejected, fix.id, 'applied').galley)).toEqual(['高兴非常地'])
  })

  it('survive every accept and reject, in any order: what was typed is printed, what was removed is not', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = cleanPage(opened(text, reading), reading).galley
        const typedIn = (state: Galley) =>
          state.articles.map((article) =>
            article.blocks.map((block) =>
              block.pieces.flatMap((piece) => (isTyped(piece) ? [piece.typed] : [])).join(''),
            ),
          )
        for (let step = 0; step < 16 && galley.articles.length > 0; step++) {
          if (next(2)) {
            galley = randomEdit(galley, next).outcome.galley
            continue
          }
          const after = randomRuling(galley, next).galley
          expect(typedIn(after)).toEqual(typedIn(galley))
          expect(after.removed).toBe(galley.removed)
          for (const block of after.articles.flatMap((article) => article.blocks)) {
            const printed = printBlock(after, block)
            const shownTyped = printed.segments
              .filter((segment) => segment.kind === 'typed')
              .map((segment) => printed.text.slice(segment.print.from, segment.print.to))
            expect(shownTyped.join('')).toBe(
              block.pieces.flatMap((piece) => (isTyped(piece) ? [piece.typed] : [])).join(''),
            )
            for (const segment of printed.segments) {
              if (segment.kind === 'typed') continue
              const { from, to } = segment.source
              expect(after.removed.some((gone) => gone.from < to && from < gone.to)).toBe(false)
            }
          }
          galley = after
        }
      }),
      { numRuns: 300 },
    )
  })

  it('read the same whatever the order in which the fixes around them were decided', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = cleanPage(opened(text, reading), reading).galley
        for (let step = 0; step < 6 && galley.articles.length > 0; step++)
          galley = randomEdit(galley, next).outcome.galley
        const words = galley.fixes.map((fix) => ({
          id: fix.id,
          decision: (['suggested', 'applied', 'rejected'] as const)[next(3)],
        }))
        const read = (order: typeof words) => {
          const end = order.reduce((state, { id, decision }) => decideFix(state, id, decision).galley, galley)
          return end.articles.map((article) => article.blocks.map((block) => printBlock(end, block).text))
        }
        expect(read([...words].reverse())).toEqual(read(words))
        expect(read([...words].sort(() => next(3) - 1))).toEqual(read(words))
      }),
      { numRuns: 150 },
    )
  })

  it('join a paragraph with the next and keep its line end accounted for', () => {
    const galley = galleyOf('前半，\n后半。', [])
    const merged = edit(galley, 0, 2, 3, 4, '').galley
    expect(shown(merged)).toEqual(['前半，后半。'])
    expect(ledger(merged)).toMatchObject({ articles: 6, removed: 1, unplaced: 0 })
  })
})

describe('cleaning a page again', () => {
  const fix = (rule: string, from: number, replacement: string): Fix => ({
    id: `${rule}@${from}-${from + 1}`,
    rule,
    kind: 'character',
    span: { from, to: from + 1 },
    replacement,
    reasons: [],
    confidence: 0.9,
  })
  const reading = (fixes: readonly Fix[]): Reading => ({
    fixes,
    articles: [
      {
        blocks: [{ kind: 'paragraph', spans: [{ from: 0, to: 6 }] }],
        bylines: [],
        section: '',
        confidence: 1,
      },
    ],
    furniture: [],
  })
  const page = pageOfText('p', 'p', '', '今天,下雨!')
  const [comma, mark] = [fix('r', 2, '，'), fix('s', 5, '！')]
  const cleaned = cleanPage(openedGalley(page, [comma, mark]), reading([comma, mark])).galley
  const shown = (galley: Galley): string =>
    galley.articles.flatMap(({ blocks }) => blocks.map((block) => printBlock(galley, block).text)).join('|')

  it('by other rules exchanges the fixes and keeps what a hand typed, removed and decided', () => {
    const article = cleaned.articles[0].id
    const typed = replaceText(cleaned, {
      article,
      firstBlock: 0,
      count: 1,
      from: 0,
      to: 1,
      insert: '昨',
    }).galley
    const decided = decideFix(typed, mark.id, 'rejected').galley
    expect(shown(decided)).toBe('昨天，下雨!')
    const without = cleanPage(decided, reading([mark])).galley
    expect(shown(without)).toBe('昨天,下雨!')
    expect(without.removed).toEqual(typed.removed)
    expect(shown(cleanPage(without, reading([comma, mark])).galley)).toBe('昨天，下雨!')
  })

  it('by the same rules changes nothing', () => {
    const same = reading([{ ...comma }, { ...mark }])
    expect(cleanPage(cleaned, same).galley.fixes).toBe(cleaned.fixes)
  })
})

describe('a stored change', () => {
  it('leads from one state to the other', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = opened(text, reading)
        for (let step = 0; step < 12; step++) {
          const after = randomCommand(galley, reading, next).galley
          const change = JSON.parse(JSON.stringify(changeBetween(galley, after))) as ReturnType<
            typeof changeBetween
          >
          expect(applyChange(galley, change)).toEqual(after)
          galley = after
        }
      }),
      { numRuns: 100 },
    )
  })
})
