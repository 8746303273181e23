import { describe, expect, it } from 'vitest'
import type { Fix } from '../fixes/fix.ts'
import { pageOfText } from '../source/page.ts'
import type { Reading } from '../structure/reading.ts'
import { editedFrom } from './edited-from.ts'
import { cleanPage } from './commands/clean-page.ts'
import { replaceText } from './commands/replace-text.ts'
import {
  againOnPage,
  applyKinds,
  decideFix,
  decideFixes,
  neverOnPage,
  withdrawKind,
} from './commands/rule-fixes.ts'
import { openFixes, openFixesIn, standingOf, stateOf, tally } from './fix-state.ts'
import { openedGalley, type Galley } from './galley.ts'
import { lineFate } from './line-fate.ts'
import { pageReport } from './page-report.ts'
import { printBlock } from './print.ts'

const TEXT = '页眉\n在广西在广西\n兴业县，\n人人都好'

const fix = (rule: string, kind: Fix['kind'], from: number, to: number, confidence: number): Fix => ({
  id: `${rule}@${from}-${to}`,
  rule,
  kind,
  span: { from, to },
  replacement: '',
  reasons: [],
  confidence,
})
const doubled = fix('doubled-run', 'duplicate', 6, 9, 0.95)
const joined = fix('wrapped-line', 'line-break', 9, 10, 0.9)
const asked = fix('wrapped-line', 'line-break', 14, 15, 0.5)
const perhaps = fix('doubled-run', 'duplicate', 16, 17, 0.4)

function cleaned(): Galley {
  const reading: Reading = {
    fixes: [doubled, joined, asked, perhaps],
    articles: [
      {
        blocks: [{ kind: 'paragraph', spans: [{ from: 3, to: TEXT.length }] }],
        bylines: [],
        section: '',
        confidence: 1,
      },
    ],
    furniture: [{ kind: 'furniture', span: { from: 0, to: 2 } }],
  }
  return cleanPage(openedGalley(pageOfText('p', '页.txt', '', TEXT), reading.fixes), reading).galley
}

const shown = (galley: Galley): string => printBlock(galley, galley.articles[0].blocks[0]).text
const edited = (galley: Galley, from: number, to: number, insert: string): Galley =>
  replaceText(galley, { article: galley.articles[0].id, firstBlock: 0, count: 1, from, to, insert }).galley

describe('a rule that is never wanted on this page', () => {
  it('takes its fixes back and asks no more, until it is wanted again', () => {
    const galley = cleaned()
    expect(shown(galley)).toBe('在广西兴业县，\n人人都好')
    const off = neverOnPage(galley, 'doubled-run').galley
    expect(shown(off)).toBe('在广西在广西兴业县，\n人人都好')
    expect(openFixes(off)).toEqual([asked])
    expect(neverOnPage(off, 'doubled-run').galley).toBe(off)
    const again = againOnPage(off, 'doubled-run').galley
    expect(shown(again)).toBe(shown(galley))
    expect(openFixes(again)).toEqual([asked, perhaps])
  })

  it('leaves what the editor decided one by one', () => {
    const decided = decideFix(cleaned(), doubled.id, 'applied').galley
    const off = neverOnPage(decided, 'doubled-run').galley
    expect(stateOf(off.rulings, doubled)).toBe('applied')
    expect(stateOf(off.rulings, perhaps)).toBe('rejected')
  })

  it('stays off when the page is cleaned again', () => {
    const off = neverOnPage(cleaned(), 'doubled-run').galley
    const again = cleanPage(off, {
      fixes: [doubled, joined, asked, perhaps],
      articles: [],
      furniture: [],
    }).galley
    expect(shown(again)).toBe(shown(off))
  })
})

describe('the tally', () => {
  it('counts by kind and by rule what is applied, rejected and doubtful', () => {
    const galley = decideFix(cleaned(), joined.id, 'rejected').galley
    const [lines, copies] = tally(neverOnPage(galley, 'doubled-run').galley)
    expect(lines).toMatchObject({
      applied: 0,
      rejected: 1,
      doubtful: 1,
      rules: [{ rule: 'wrapped-line', off: false }],
    })
    expect(copies).toMatchObject({
      applied: 0,
      rejected: 2,
      doubtful: 0,
      rules: [{ rule: 'doubled-run', off: true }],
    })
  })

  it('does not ask about a place that a hand has taken over', () => {
    const galley = edited(cleaned(), 9, 9, '们')
    expect(shown(galley)).toBe('在广西兴业县，\n人们人都好')
    expect(standingOf(galley, perhaps)).toBe('free')
    const gone = edited(galley, 8, 12, '大家')
    expect(standingOf(gone, perhaps)).toBe('overruled')
    expect(openFixes(gone)).toEqual([asked])
    expect(shown(decideFix(gone, perhaps.id, 'applied').galley)).toBe(shown(gone))
  })

  it('takes one word for many fixes as one step', () => {
    const galley = cleaned()
    const all = decideFixes(galley, [asked.id, perhaps.id], 'applied').galley
    expect(shown(all)).toBe('在广西兴业县，人都好')
    expect(decideFixes(all, [asked.id], 'applied').galley).toBe(all)
  })
})

describe('a source line’s fate', () => {
  it('tells its place, whether it runs on, and what every fix did to it', () => {
    const galley = cleaned()
    const { id } = galley.articles[0]
    expect(lineFate(galley, 0)).toMatchObject({
      places: [{ kind: 'furniture', furniture: 'furniture' }],
      end: 'kept',
      fixes: [],
    })
    expect(lineFate(galley, 1)).toMatchObject({
      places: [{ kind: 'article', article: { id } }],
      end: 'joined',
      fixes: [
        { fix: doubled, state: 'applied' },
        { fix: joined, state: 'applied' },
      ],
    })
    expect(lineFate(galley, 2)).toMatchObject({ end: 'kept', fixes: [{ fix: asked, state: 'suggested' }] })
    const off = withdrawKind(galley, 'line-break').galley
    expect(lineFate(off, 1).end).toBe('kept')
  })

  it('tells what a hand removed, and that a fix there counts no more', () => {
    const galley = edited(cleaned(), 8, 10, '')
    expect(lineFate(galley, 3).places.map((place) => place.kind)).toEqual(['removed', 'article'])
    expect(lineFate(galley, 3).fixes).toMatchObject([{ fix: perhaps, state: 'overruled' }])
  })
})

describe('the report of a page', () => {
  it('lists what was removed with its text, what is doubtful, what was set aside and what a hand took out', () => {
    const report = pageReport(edited(cleaned(), 11, 12, ''))
    expect(report.removed.map(({ line, text }) => [line, text])).toEqual([[1, '在广西']])
    expect(report.doubtful.map((each) => each.fix)).toEqual([asked, perhaps])
    expect(report.setAside).toMatchObject([{ kind: 'furniture', text: '页眉\n' }])
    expect(report.removedByHand).toMatchObject([{ line: 3, text: '好' }])
    expect(report.unplaced).toEqual([])
    expect(report).toMatchObject({ name: '页.txt', articles: 1, overruled: 0 })
  })

  it('counts equal exchanges together, and says when a hand has overruled a fix', () => {
    const hyphen = (from: number): Fix => ({ ...fix('end-hyphen', 'line-break', from, from + 2, 0.9) })
    const text = 'be-\ncause of be-\nlow'
    const reading: Reading = {
      fixes: [hyphen(2), hyphen(15)],
      articles: [
        {
          blocks: [{ kind: 'paragraph', spans: [{ from: 0, to: text.length }] }],
          bylines: [],
          section: '',
          confidence: 1,
        },
      ],
      furniture: [],
    }
    const galley = cleanPage(openedGalley(pageOfText('p', 'p', '', text), reading.fixes), reading).galley
    expect(pageReport(galley).exchanged).toEqual([
      { rule: 'end-hyphen', before: '-', after: '', count: 2, line: 0 },
    ])
    const overruled = pageReport(edited(galley, 0, 7, 'As'))
    expect(overruled.overruled).toBe(1)
    expect(overruled.exchanged).toMatchObject([{ count: 1 }])
  })
})

describe('an edit that was made on the view before the last rulings', () => {
  it('goes in where the editor put it, and leaves the caret behind it', () => {
    const before = withdrawKind(withdrawKind(cleaned(), 'line-break').galley, 'duplicate').galley
    expect(shown(before)).toBe('在广西在广西\n兴业县，\n人人都好')
    const now = applyKinds(before, ['line-break', 'duplicate']).galley
    expect(shown(now)).toBe('在广西兴业县，\n人人都好')
    const { galley, caret } = editedFrom(before, now, (basis) =>
      replaceText(basis, {
        article: basis.articles[0].id,
        firstBlock: 0,
        count: 1,
        from: 8,
        to: 8,
        insert: '（你好）',
      }),
    )
    expect(shown(galley)).toBe('在广西兴（你好）业县，\n人人都好')
    expect(caret?.offset).toBe('在广西兴（你好）'.length)
    expect(galley.rulings).toBe(now.rulings)
  })

  it('in the middle of a copy that is taken out keeps the words and overrules the fix', () => {
    const before = withdrawKind(cleaned(), 'duplicate').galley
    const now = applyKinds(before, ['duplicate']).galley
    const { galley } = editedFrom(before, now, (basis) =>
      replaceText(basis, {
        article: basis.articles[0].id,
        firstBlock: 0,
        count: 1,
        from: 4,
        to: 4,
        insert: '你好',
      }),
    )
    expect(shown(galley)).toBe('在广西在你好广西兴业县，\n人人都好')
    expect(standingOf(galley, doubled)).toBe('overruled')
  })
})

describe('what is in doubt in one stretch', () => {
  it('is what is in doubt on the page, as far as it lies there whole', () => {
    const galley = cleaned()
    const [{ blocks }] = galley.articles
    const inPieces = (now: Galley) =>
      now.articles[0].blocks.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => ('typed' in piece ? [] : openFixesIn(now, piece))),
      )
    expect(blocks).toHaveLength(1)
    expect(inPieces(galley)).toEqual(openFixes(galley))
    const cutThrough = edited(galley, 6, 7, '')
    expect(inPieces(cutThrough)).toEqual(openFixes(cutThrough))
    const decided = decideFix(galley, asked.id, 'applied').galley
    expect(inPieces(decided)).toEqual([perhaps])
  })
})
