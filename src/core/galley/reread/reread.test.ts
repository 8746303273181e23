import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, changeBetween } from '../change.ts'
import { claims } from '../claims.ts'
import { cleanPage } from '../commands/clean-page.ts'
import { BLOCK_BREAK, replaceText } from '../commands/replace-text.ts'
import { restoreKept } from '../commands/restore-kept.ts'
import { takeOrder } from '../commands/reading-order.ts'
import { decideFix } from '../commands/rule-fixes.ts'
import { setStatus } from '../commands/describe-article.ts'
import { deltaBetween, followed } from '../delta.ts'
import { isTyped, type Galley } from '../galley.ts'
import { keptArticle } from '../kept-article.ts'
import { ledger } from '../ledger.ts'
import { printBlock, textOf } from '../print.ts'
import { numbered, randomCommand } from '../random-galleys.test-data.ts'
import { disorderOf } from '../../order/disorder.ts'
import type { Rearrangement } from '../../order/rearrangement.ts'
import { USUAL_OPTIONS } from '../../read-page.ts'
import { linesInOrder } from '../../source/rereading.ts'
import { cleaned, readAgain, taken } from './reread.test-data.ts'
import { readGalley } from './text-in-force.ts'

const TEXT =
  '港务局昨日在码头宣布，往返鹭岛的渡轮\n自本周五起全部停航，侍冰融之后再行通\n知，请旅客留意。\n\n集市上的客人比去年多出不少，面包店的\n黑麦面包上午九点便已售罄。\n'
/** The second line, read rightly. */
const READ = '自本周五起全部停航，待冰融之后再行通'

const said = (galley: Galley): readonly string[] => galley.articles.map((article) => textOf(galley, article))
const all = (galley: Galley): string => said(galley).join('\n')

const balance = (galley: Galley): void => {
  const { text } = galley.page
  expect(
    claims(galley)
      .map(({ span }) => text.slice(span.from, span.to))
      .join(''),
  ).toBe(text)
  const { total, ...parts } = ledger(galley)
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total)
  expect(total).toBe(text.length)
}

const edited = (galley: Galley, find: string, put: string): Galley => {
  for (const article of galley.articles) {
    for (const [firstBlock, block] of article.blocks.entries()) {
      const from = printBlock(galley, block).text.indexOf(find)
      if (from < 0) continue
      const edit = { article: article.id, firstBlock, count: 1, from, to: from + find.length, insert: put }
      return replaceText(galley, edit).galley
    }
  }
  throw new Error(`nobody says ${find}`)
}

describe('a region that was read again', () => {
  it('puts the new reading of a line where the old one was, joined to its neighbours as that was', () => {
    const before = cleaned(TEXT)
    expect(all(before)).toContain('渡轮自本周五起全部停航，侍冰融之后再行通知，请旅客留意。')
    const { rows, grown, after } = taken(before, readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'read' : 'old',
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['missing', 'changed', 'missing', 'missing', 'missing'])
    expect(all(after)).toBe(all(before).replace('侍', '待'))
    expect(ledger(after).superseded).toBe('\n'.length + '自本周五起全部停航，侍冰融之后再行通\n'.length)
    expect(linesInOrder(after.page).slice(0, 3)).toEqual([0, 1, after.page.lines.length - 1])
    balance(after)
    // Undo: the state before, which reads the same over the grown text.
    expect(said(grown)).toEqual(said(before))
    expect(ledger(grown)).toEqual({
      ...ledger(before),
      total: grown.page.text.length,
      superseded: grown.page.text.length - before.page.text.length,
    })
    expect(grown.page.text.startsWith(before.page.text)).toBe(true)
  })

  it('changes nothing when it reads the same', () => {
    const before = cleaned(TEXT)
    const same = before.page.lines.flatMap(({ span }, line): readonly (readonly [number, string])[] =>
      span.from === span.to ? [] : [[line, TEXT.slice(span.from, span.to)]],
    )
    const { rows, after } = taken(before, readAgain(same), () => 'read')
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['same']))
    expect(after).toBe(before)
  })

  it('is compared with what is read now when it is read a third time', () => {
    const read = readAgain([[1, READ]])
    const { after } = taken(cleaned(TEXT), read, (row) => (row.kind === 'changed' ? 'read' : 'old'))
    const again = taken(after, read, (row) => (row.kind === 'missing' ? 'old' : 'read'))
    expect(again.rows.map(({ kind }) => kind)).toEqual(['missing', 'same', 'missing', 'missing', 'missing'])
    expect(again.after).toBe(after)
  })

  it('keeps what a hand wrote in the line, and says that one did', () => {
    const before = edited(cleaned(TEXT), '停航', '暂时停航')
    const { rows, after } = taken(before, readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'read' : 'old',
    )
    const [changed] = rows.filter((row) => row.kind === 'changed')
    expect(changed?.kind === 'changed' && changed.old.now).toMatchObject({
      byHand: true,
      text: '自本周五起全部暂时停航，侍冰融之后再行通',
    })
    expect(all(after)).toContain('自本周五起全部暂时停航，待冰融之后再行通知')
    balance(after)
  })

  it('keeps a hand’s correction of the very character that it now reads rightly', () => {
    const before = edited(cleaned(TEXT), '侍', '待')
    const { after } = taken(before, readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'read' : 'old',
    )
    expect(said(after)).toEqual(said(before))
    balance(after)
  })

  it('drops what a hand did in a line where that is chosen', () => {
    const before = edited(edited(cleaned(TEXT), '停航', '暂时停航'), '侍', '等')
    const { after } = taken(before, readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'bare' : 'old',
    )
    expect(all(after)).toContain('渡轮自本周五起全部停航，待冰融之后再行通知，')
    expect(after.removed).toEqual([])
    balance(after)
  })

  it('puts a line that was not found before behind the one above it, and at the top before the one below it', () => {
    const before = cleaned(`港务局昨日在码头宣布，往返鹭岛的渡轮\n${READ}\n知，请旅客留意。\n`)
    const { rows, after } = taken(
      before,
      readAgain([
        [0, '港务局昨日在码头宣布，往返鹭岛的渡轮'],
        [0.5, '除早班以外，'],
        [1, READ],
        [2, '知，请旅客留意。'],
      ]),
      (row) => (row.kind === 'added' ? 'read' : 'old'),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['same', 'added', 'same', 'same'])
    expect(all(after)).toMatch(/渡轮\s*除早班以外，\s*自本周五/u)
    balance(after)
  })

  it('takes a line out that the new reading does not have, where that is chosen', () => {
    const { after } = taken(cleaned(TEXT), readAgain([]), (_, index) => (index === 1 ? 'read' : 'old'))
    expect(all(after)).not.toContain('停航')
    expect(all(after)).toContain('渡轮')
    expect(after.page.rereadings).toBeUndefined()
    balance(after)
  })

  it('leaves lines of a finished article as they are', () => {
    const opened = cleaned(TEXT)
    const [article] = opened.articles
    const before = setStatus(opened, article?.id ?? '', 'finished').galley
    const { after } = taken(before, readAgain([[1, READ]]), () => 'read')
    expect(said(after)[0]).toBe(said(before)[0])
  })

  it('takes a decision over to the same fix in the new reading', () => {
    const opened = cleaned(TEXT)
    const end = TEXT.indexOf('再行通\n') + '再行通'.length
    const fix = opened.fixes.find(({ span }) => span.from === end)
    const before = decideFix(opened, fix?.id ?? '', 'rejected').galley
    const { after } = taken(before, readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'read' : 'old',
    )
    expect(said(after)).toEqual(said(before).map((text) => text.replace('侍', '待')))
  })

  it('is read in its place when the page is cleaned anew, and never as a copy of the old reading', () => {
    const { after } = taken(cleaned(TEXT), readAgain([[1, READ]]), (row) =>
      row.kind === 'changed' ? 'read' : 'old',
    )
    const again = cleanPage(after, readGalley(after, USUAL_OPTIONS)).galley
    expect(said(again)).toEqual(said(after))
    const unplaced: Galley = { ...after, articles: [], furniture: [], removed: [] }
    expect(said(cleanPage(unplaced, readGalley(unplaced, USUAL_OPTIONS)).galley)).toEqual(said(after))
  })

  it('is read in the order that was chosen for the page, before or after', () => {
    const text = `${TEXT}\n冰上的鹭岛\n\n岛上的居民早已备好了过冬的米粮与煤，\n孩子们在雪地里追着狗跑。\n`
    const second = text.indexOf('冰上')
    const swapped: Rearrangement = {
      kind: 'pages',
      span: { from: 0, to: text.length },
      parts: [
        { from: second, to: text.length },
        { from: 0, to: second },
      ],
    }
    const inOrder = (galley: Galley): Galley =>
      takeOrder(galley, swapped, (taken) => readGalley(galley, USUAL_OPTIONS, taken)).galley
    const again = (galley: Galley) =>
      taken(galley, readAgain([[1, READ]]), ({ kind }) => (kind === 'changed' ? 'read' : 'old')).after
    for (const galley of [inOrder(again(cleaned(text))), again(inOrder(cleaned(text)))]) {
      balance(galley)
      const anew: Galley = { ...galley, articles: [], furniture: [], removed: [] }
      const said = all(cleanPage(anew, readGalley(anew, USUAL_OPTIONS)).galley)
      expect(said).toContain('自本周五起全部停航，待冰融之后再行通知，请旅客留意。')
      expect(said).not.toContain('侍')
      expect(said.indexOf('冰上的鹭岛')).toBeLessThan(said.indexOf('港务局'))
    }
  })

  it('is never taken for columns or pages of its own', () => {
    const before = cleaned(TEXT)
    const { after } = taken(before, readAgain([[1, READ]]), () => 'read')
    expect(disorderOf(after.page)).toEqual(disorderOf(before.page))
  })
})

const letters = fc.constantFrom(...'人看甘肃1200，。“” \nab\u{20BB7}')
const words = fc.array(letters, { maxLength: 80 }).map((list) => list.join(''))
const numbers = fc.array(fc.nat(1000), { minLength: 30, maxLength: 80 })

/** The page read again, each line with a few characters exchanged, lost or more. */
function randomlyRead(galley: Galley, next: (limit: number) => number) {
  const lines = galley.page.lines.flatMap(({ span }, line): readonly (readonly [number, string])[] => {
    if (next(6) === 0) return []
    const text = [...galley.page.text.slice(span.from, span.to)]
    for (let slip = next(4); slip > 0; slip--)
      text.splice(next(text.length + 1), next(3), ...'式样x'.slice(0, next(4)))
    return text.length === 0 ? [] : [[line, text.join('')]]
  })
  return readAgain(lines)
}

const typedOf = (galley: Galley): readonly string[] =>
  galley.articles.flatMap(({ blocks }) =>
    blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => (isTyped(piece) ? [piece.typed] : []))),
  )

describe('the laws of rereading', () => {
  it('hold after any commands: every character is in one place, typed words stay, and the way back leads to the state before', () => {
    fc.assert(
      fc.property(words, numbers, (text, commands) => {
        const next = numbered(commands)
        let galley = cleaned(text)
        const reading = { fixes: galley.fixes, articles: [], furniture: [] }
        for (let step = 0; step < 1 + next(10); step++) galley = randomCommand(galley, reading, next).galley
        for (let time = 0; time < 2; time++) {
          const choices = ['old', 'read', 'read', 'read'] as const
          const { grown, after } = taken(galley, randomlyRead(galley, next), () => choices[next(4)] ?? 'old')
          balance(grown)
          balance(after)
          expect(said(grown)).toEqual(said(galley))
          expect(typedOf(after).join('')).toBe(typedOf(galley).join(''))
          expect(applyChange(galley, changeBetween(galley, after))).toEqual(after)
          expect(followed(after, deltaBetween(after, grown))).toEqual(grown)
          galley = after
          for (let step = 0; step < 3; step++) galley = randomCommand(galley, reading, next).galley
          balance(galley)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('hold when what a hand did is dropped, too', () => {
    fc.assert(
      fc.property(words, numbers, (text, commands) => {
        const next = numbered(commands)
        let galley = cleaned(text)
        const [article] = galley.articles
        if (article && next(2))
          galley = replaceText(galley, {
            article: article.id,
            firstBlock: 0,
            count: 1,
            from: next(5),
            to: 5 + next(5),
            insert: ['x', '', `y${BLOCK_BREAK}`][next(3)] ?? '',
          }).galley
        const { after } = taken(galley, randomlyRead(galley, next), () => (next(3) ? 'bare' : 'old'))
        balance(after)
      }),
      { numRuns: 200 },
    )
  })
})

describe('an article that was kept', () => {
  it('comes back in the reading that it had then, and the other one does not stand beside it', () => {
    const before = cleaned(TEXT)
    const [article] = before.articles
    if (!article) throw new Error('there is no article')
    const read = readAgain([[1, READ]])
    const { after } = taken(before, read, (row) => (row.kind === 'changed' ? 'read' : 'old'))
    const back = restoreKept(after, keptArticle(before, article)).galley
    expect(said(back)).toEqual(said(before))
    expect(ledger(back).unplaced).toBe(0)
    balance(back)
    const [later] = after.articles
    const forth = restoreKept(back, keptArticle(after, later ?? article)).galley
    expect(said(forth)).toEqual(said(after))
    expect(ledger(forth).unplaced).toBe(0)
    balance(forth)
  })
})
