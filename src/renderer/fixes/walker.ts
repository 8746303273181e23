import {
  againOnPage,
  applyKinds,
  decideFix,
  decideFixes,
  neverOnPage,
  withdrawKind,
} from '#core/galley/commands/rule-fixes'
import { openFixes, tally, type Tally } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import { SURE, type Fix, type FixId, type FixKind } from '#core/fixes/fix'
import type { RuleId } from '#core/fixes/rule'
import { printBlock } from '#core/galley/print'
import { lineAt } from '#core/source/page'
import { sourceOf } from '../article/source-of.ts'
import type { Session } from '../desk/session.ts'
import { decidedBetween, neighbour, placeOfFix, spotAt, walkOf, type Scope } from './fix-place.ts'

/** A walk through fixes, one at a time. */
export interface Walk {
  readonly scope: Scope
  readonly at: FixId
  /** Grows with every step, so that the card takes the keyboard again also when it shows the same fix. */
  readonly step: number
  /** Who has the keyboard: the card, or the text since the editor chose to edit by hand. */
  readonly hands: 'card' | 'text'
  /** Opened by a click on its words, and no walk goes on from it: a decision closes it, and a click elsewhere. */
  readonly alone: boolean
}

/** What the desk says of the editor's word on fixes. */
export type FixNotice =
  | {
      readonly kind: 'decided'
      readonly decision: 'applied' | 'rejected'
      readonly fix: Fix
      /** The fix's text as it came. */
      readonly source: string
      readonly line: number
      /** How many are still in doubt; `null` in a walk through decided ones. */
      readonly left: number | null
    }
  | { readonly kind: 'nothing-in-doubt' }
  | { readonly kind: 'kind-switched'; readonly fixes: FixKind; readonly on: boolean; readonly count: number }
  | { readonly kind: 'rule-switched'; readonly rule: RuleId; readonly on: boolean; readonly count: number }
  | {
      readonly kind: 'all-decided'
      readonly decision: 'applied' | 'rejected'
      readonly rule: RuleId
      readonly count: number
    }

interface Needs {
  readonly session: () => Session | null
  readonly walk: () => Walk | null
  readonly change: (walk: Walk | null) => void
  readonly say: (what: FixNotice) => void
}

export interface Walker {
  begin(scope: Scope): void
  /** F8 and Shift+F8: goes on, or begins with what is in doubt behind the caret. */
  step(by: 1 | -1): void
  /** Shows one fix; the walk goes on from there. */
  show(fix: Fix): void
  /** Shows the card of the fix that was clicked; the keyboard stays in the text. */
  point(fix: Fix): void
  /** Words that wait for no decision were clicked. */
  pointElsewhere(): void
  /** The editor's word on the fix of the card. */
  decide(decision: 'applied' | 'rejected'): void
  /** The editor's word on a fix wherever it is, without a walk. */
  settle(fix: Fix, decision: 'applied' | 'rejected'): void
  /** Puts the caret to the fix's words and leaves the card where it is. */
  edit(): void
  end(): void
  /** Undo and redo: back to the fix that was decided, if the walk is on. */
  follow(before: Galley, after: Galley): void
  switchKind(kind: FixKind, on: boolean): void
  /** “Never for this page”, and back. */
  switchRule(rule: RuleId, on: boolean): void
  /** One word for all of a rule that are in doubt. */
  decideAll(rule: RuleId, decision: 'applied' | 'rejected'): void
}

export function createWalker({ session, walk, change, say }: Needs): Walker {
  const galleyOf = (open: Session) => open.state.get().galley
  const fixAt = (galley: Galley): Fix | null => galley.fixes.find((fix) => fix.id === walk()?.at) ?? null

  const goTo = (fix: Fix, scope: Scope) => {
    const open = session()
    if (!open) return
    change({ scope, at: fix.id, step: (walk()?.step ?? 0) + 1, hands: 'card', alone: false })
    const place = placeOfFix(galleyOf(open), fix)
    if (place) open.show(place.article)
    open.light(fix.span)
    open.wish({ kind: 'show-source', span: fix.span })
  }

  /** The keyboard goes back to the text, at the words that were looked at last. */
  const leave = (open: Session, fix: Fix | null) => {
    change(null)
    const place = fix && placeOfFix(galleyOf(open), fix)
    if (place) {
      const caret = { article: place.article, block: place.block, offset: place.to }
      open.wish({ kind: 'caret', caret, focus: true })
    } else document.querySelector<HTMLElement>('.source-scroll')?.focus()
  }

  const caretSpot = (open: Session, galley: Galley) => {
    const caret = open.state.get().selection?.focus
    const article = galley.articles.find((one) => one.id === caret?.article)
    const block = article?.blocks.find((one) => one.id === caret?.block)
    const source = block && caret && sourceOf(printBlock(galley, block), caret.offset)
    return spotAt(galley, source?.from ?? firstOf(galley))
  }

  const begin: Walker['begin'] = (scope) => {
    const open = session()
    if (!open) return
    const galley = galleyOf(open)
    const fix = neighbour(galley, walkOf(galley, scope), caretSpot(open, galley), 1, 'here')
    if (fix) goTo(fix, scope)
    else say({ kind: 'nothing-in-doubt' })
  }

  const step: Walker['step'] = (by) => {
    const open = session()
    if (!open) return
    const now = walk()
    const galley = galleyOf(open)
    const current = fixAt(galley)
    if (!now || !current) {
      if (by === 1) begin({ what: 'doubtful' })
      else {
        const scope: Scope = { what: 'doubtful' }
        const fix = neighbour(galley, walkOf(galley, scope), caretSpot(open, galley), -1, 'beyond')
        if (fix) goTo(fix, scope)
        else say({ kind: 'nothing-in-doubt' })
      }
      return
    }
    const next = neighbour(galley, walkOf(galley, now.scope), spotAt(galley, current.span.from), by, 'beyond')
    if (next) goTo(next, now.scope)
    else {
      leave(open, current)
      say({ kind: 'nothing-in-doubt' })
    }
  }

  /** Decides and says it; `counts`: also how many are left in doubt. */
  const settle = (open: Session, fix: Fix, decision: 'applied' | 'rejected', counts: boolean) => {
    const name = decision === 'applied' ? 'accept-fix' : 'reject-fix'
    const done = open.perform(name, (galley) => decideFix(galley, fix.id, decision))
    const after = galleyOf(open)
    if (done) {
      say({
        kind: 'decided',
        decision,
        fix,
        source: after.page.text.slice(fix.span.from, fix.span.to),
        line: lineAt(after.page, fix.span.from) + 1,
        left: counts ? openFixes(after).length : null,
      })
    }
    return after
  }

  const decide: Walker['decide'] = (decision) => {
    const open = session()
    const now = walk()
    const fix = open && fixAt(galleyOf(open))
    if (!open || !now || !fix) return
    const after = settle(open, fix, decision, now.scope.what === 'doubtful')
    if (now.alone) {
      leave(open, fix)
      return
    }
    const spot = spotAt(after, fix.span.from)
    const next = neighbour(after, walkOf(after, now.scope), spot, 1, 'beyond')
    if (next && next.id !== fix.id) goTo(next, now.scope)
    else leave(open, fix)
  }

  const switched = (name: Parameters<Session['perform']>[0], command: Parameters<Session['perform']>[1]) => {
    const open = session()
    if (!open) return null
    const before = galleyOf(open)
    return open.perform(name, command) ? { before, after: galleyOf(open) } : null
  }

  return {
    begin,
    step,
    show: (fix) => {
      const doubtful = session() && openFixes(galleyOf(session() as Session)).includes(fix)
      goTo(fix, doubtful ? { what: 'doubtful' } : { what: 'kind', kind: fix.kind })
    },
    point: (fix) => {
      const open = session()
      if (!open) return
      const step = (walk()?.step ?? 0) + 1
      change({ scope: { what: 'doubtful' }, at: fix.id, step, hands: 'text', alone: true })
      open.light(fix.span)
      open.wish({ kind: 'show-source', span: fix.span })
    },
    pointElsewhere: () => {
      if (walk()?.alone) change(null)
    },
    decide,
    settle: (fix, decision) => {
      const open = session()
      if (open) settle(open, fix, decision, true)
    },
    edit: () => {
      const open = session()
      const now = walk()
      const fix = open && fixAt(galleyOf(open))
      const place = fix && placeOfFix(galleyOf(open), fix)
      if (!now || !place) return
      change({ ...now, hands: 'text' })
      const caret = { article: place.article, block: place.block, offset: place.to }
      open.wish({ kind: 'caret', caret, focus: true })
    },
    end: () => {
      const open = session()
      if (open && walk()) leave(open, fixAt(galleyOf(open)))
    },
    follow: (before, after) => {
      const now = walk()
      const id = now && decidedBetween(before, after)
      const fix = after.fixes.find((one) => one.id === id)
      if (now && fix) goTo(fix, now.scope)
    },
    switchKind: (kind, on) => {
      const done = switched('switch-kind', (now) => (on ? applyKinds(now, [kind]) : withdrawKind(now, kind)))
      if (!done) return
      const of = (galley: Galley) => tally(galley).find((one) => one.kind === kind)
      say({ kind: 'kind-switched', fixes: kind, on, count: moved(of(done.before), of(done.after)) })
    },
    switchRule: (rule, on) => {
      const done = switched(on ? 'again-on-page' : 'never-on-page', (now) =>
        on ? againOnPage(now, rule) : neverOnPage(now, rule),
      )
      if (!done) return
      const of = (galley: Galley) =>
        tally(galley)
          .flatMap((kind) => kind.rules)
          .find((one) => one.rule === rule)
      say({ kind: 'rule-switched', rule, on, count: moved(of(done.before), of(done.after)) })
      // What the card asked about may be off now.
      const open = session()
      const fix = open && fixAt(done.after)
      if (open && fix?.rule === rule) {
        if (walkOf(done.after, { what: 'doubtful' }).length > 0 && fix.confidence < SURE) step(1)
        else leave(open, fix)
      }
    },
    decideAll: (rule, decision) => {
      const open = session()
      if (!open) return
      const wanted = openFixes(galleyOf(open)).filter((fix) => fix.rule === rule)
      const ids = wanted.map((fix) => fix.id)
      const name = decision === 'applied' ? 'accept-fixes' : 'reject-fixes'
      if (switched(name, (now) => decideFixes(now, ids, decision)))
        say({ kind: 'all-decided', decision, rule, count: ids.length })
    },
  }
}

/** Where the desk begins to read: the first article's first words, or the page's. */
const firstOf = (galley: Galley): number => {
  const piece = galley.articles[0]?.blocks[0]?.pieces.find((one) => 'from' in one)
  return piece && 'from' in piece ? piece.from : 0
}

/** How many places read otherwise than before. */
const moved = (before: Tally | undefined, after: Tally | undefined): number =>
  Math.abs((after?.applied ?? 0) - (before?.applied ?? 0))
