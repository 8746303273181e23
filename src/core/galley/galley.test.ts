import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import type { Reading } from '../structure/reading.ts'
import { applyChange, changeBetween } from './change.ts'
import { claims } from './claims.ts'
import { cleanPage } from './commands/clean-page.ts'
import { BLOCK_BREAK, replaceText } from './commands/replace-text.ts'
import { restoreKept } from './commands/restore-kept.ts'
import { decideFix } from './commands/rule-fixes.ts'
import { isProtected, isTyped, openedGalley, type Galley } from './galley.ts'
import { emptyHistory, noted, redo, undo } from './history.ts'
import { keptArticle } from './kept-article.ts'
import { ledger } from './ledger.ts'
import { printBlock, textOf } from './print.ts'
import { keepProtected } from './protection.ts'
import {
  randomReading,
  numbered,
  randomCommand,
  randomRuling,
  randomEdit,
  opened,
} from './random-galleys.test-data.ts'

/** A page, a reading of it and a row of numbers that choose commands: all random, none of it sensible. */
const characters = fc.constantFrom(...'人看甘肃1200，。“” \n\n\nab-\u3000\u{20BB7}\r\t')
const texts = fc.array(characters, { maxLength: 120 }).map((list) => list.join(''))
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

describe('a kept article', () => {
  it('reads as it did when it is restored after any commands, and no source is lost', () => {
    fc.assert(
      fc.property(texts, numbers, numbers, (text, shapeNumbers, commandNumbers) => {
        const reading = randomReading(text, shapeNumbers)
        const next = numbered(commandNumbers)
        let galley = cleanPage(opened(text, reading), reading).galley
        for (let step = 0; step < next(20); step++) galley = randomCommand(galley, reading, next).galley
        const article = galley.articles[next(Math.max(1, galley.articles.length))]
        if (!article) return
        const kept = keptArticle(galley, article)
        for (let step = 0; step < 12; step++) galley = randomCommand(galley, reading, next).galley
        const back = restoreKept(galley, kept).galley
        const restored = back.articles.find(({ id }) => id === article.id)
        expect(restored?.blocks.map((block) => printBlock(back, block).text)).toEqual(kept.texts)
        const { total, articles, fixes, removed, furniture, unplaced: open } = ledger(back)
        expect(articles + fixes + removed + furniture + open).toBe(total)
      }),
      { numRuns: 300 },
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
    expect(kept).toBeGreaterThan(10)
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
          history = noted(
            history,
            { galley, caret: null, command: `c${step}`, count: null, caretAfter: null },
            false,
          )
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
