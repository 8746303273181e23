import type { Fix } from '../fixes/fix.ts'
import { lineAt } from '../source/page.ts'
import type { FurnitureKind } from '../structure/reading.ts'
import type { SourceSpan } from '../text/span.ts'
import { unplaced } from './claims.ts'
import { openFixes, standingOf, stateOf, tally, type KindTally } from './fix-state.ts'
import type { Galley } from './galley.ts'
import { ledger, type Ledger } from './ledger.ts'

/** A stretch of the source with its text as it came; `line` is 0-based. */
export interface Quoted {
  readonly line: number
  readonly text: string
}

export interface FixQuoted extends Quoted {
  readonly fix: Fix
}

/** With a few characters of the source on both sides: what is in doubt is often a blank or a line end alone. */
export interface InContext extends FixQuoted {
  readonly before: string
  readonly after: string
}

/** The same replacement everywhere on the page. */
export interface Exchange {
  readonly rule: Fix['rule']
  readonly before: string
  readonly after: string
  readonly count: number
  /** Of the first. */
  readonly line: number
}

/** What Galley did to a page, as data: every list in the order of the source. */
export interface PageReport {
  readonly name: string
  readonly articles: number
  readonly ledger: Ledger
  readonly kinds: readonly KindTally[]
  /** Fixes whose place a hand has changed since, so that they do nothing any more. */
  readonly overruled: number
  /** Copies that fixes take out. */
  readonly removed: readonly FixQuoted[]
  /** Ink that fixes exchange or drop, but for whole copies; the most frequent first. */
  readonly exchanged: readonly Exchange[]
  readonly doubtful: readonly InContext[]
  readonly setAside: readonly (Quoted & { readonly kind: FurnitureKind })[]
  readonly removedByHand: readonly Quoted[]
  readonly unplaced: readonly Quoted[]
}

const AROUND = 8

export function pageReport(galley: Galley): PageReport {
  const { page } = galley
  const quoted = (span: SourceSpan): Quoted => ({
    line: lineAt(page, span.from),
    text: page.text.slice(span.from, span.to),
  })
  const hasInk = ({ text }: Quoted): boolean => text.trim() !== ''
  const applied = galley.fixes.filter((fix) => stateOf(galley.rulings, fix) === 'applied')
  const inForce = applied.filter((fix) => standingOf(galley, fix) === 'free')
  const withText = (fix: Fix): FixQuoted => ({ ...quoted(fix.span), fix })
  const ink = inForce.map(withText).filter(hasInk)
  const isCopy = ({ fix }: FixQuoted): boolean => fix.kind === 'duplicate' && fix.replacement === ''
  return {
    name: page.name,
    articles: galley.articles.length,
    ledger: ledger(galley),
    kinds: tally(galley),
    overruled: applied.length - inForce.length,
    removed: ink.filter(isCopy),
    exchanged: exchanges(ink.filter((each) => !isCopy(each))),
    doubtful: openFixes(galley).map((fix) => ({
      ...withText(fix),
      before: page.text.slice(Math.max(0, fix.span.from - AROUND), fix.span.from),
      after: page.text.slice(fix.span.to, fix.span.to + AROUND),
    })),
    setAside: galley.furniture.map(({ kind, span }) => ({ ...quoted(span), kind })).filter(hasInk),
    removedByHand: galley.removed.map(quoted).filter(hasInk),
    unplaced: unplaced(galley).map(quoted).filter(hasInk),
  }
}

/** Blanks around the ink are no part of it: the same hyphen at the end of two lines is the same exchange. */
function exchanges(list: readonly FixQuoted[]): readonly Exchange[] {
  const found = new Map<string, Exchange>()
  for (const { fix, line, text } of list) {
    const before = text.trim()
    const after = fix.replacement.trim()
    if (before === after) continue
    const key = JSON.stringify([fix.rule, before, after])
    const known = found.get(key) ?? { rule: fix.rule, before, after, count: 0, line }
    found.set(key, { ...known, count: known.count + 1 })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.line - b.line)
}
