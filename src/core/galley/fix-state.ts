import { FIX_KINDS, SURE, type Fix, type FixKind, type FixState } from '../fixes/fix.ts'
import type { RuleId } from '../fixes/rule.ts'
import type { SourceSpan } from '../text/span.ts'
import { claimAt } from './claims.ts'
import type { Galley, Rulings } from './galley.ts'

/** A single decision outweighs the rule and the kind; a kind that is on applies what is sure. */
export function stateOf(rulings: Rulings, fix: Fix): FixState {
  const decision = rulings.decisions[fix.id]
  if (decision === 'applied' || decision === 'rejected') return decision
  if (rulings.rulesOff.includes(fix.rule)) return 'rejected'
  if (decision) return decision
  return fix.confidence >= SURE && rulings.kinds.includes(fix.kind) ? 'applied' : 'suggested'
}

/** The index of the first fix that ends after `offset`. */
function firstEndingAfter(fixes: readonly Fix[], offset: number): number {
  let low = 0
  let high = fixes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fixes[middle].span.to > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** All fixes that share a character with the span, in order. */
export function fixesTouching(fixes: readonly Fix[], span: SourceSpan): readonly Fix[] {
  const out: Fix[] = []
  for (
    let at = firstEndingAfter(fixes, span.from);
    at < fixes.length && fixes[at].span.from < span.to;
    at++
  ) {
    out.push(fixes[at])
  }
  return out
}

/**
 * The applied fixes that lie wholly inside one stretch of source text. A fix that a cut runs through is
 * overruled: it prints nothing, and the text on both sides prints as it came.
 */
export const fixesInForce = (galley: Galley, stretch: SourceSpan): readonly Fix[] =>
  fixesTouching(galley.fixes, stretch).filter(
    (fix) =>
      stretch.from <= fix.span.from &&
      fix.span.to <= stretch.to &&
      stateOf(galley.rulings, fix) === 'applied',
  )

/**
 * What a decision on a fix can still bring about. free: it does what it says · overruled: a hand cut through its
 * place, took it out or had it read again, so the text is the hand's and no decision changes it any more.
 */
export function standingOf(galley: Galley, fix: Fix): 'free' | 'overruled' {
  const claim = claimAt(galley, fix.span.from)
  const whole = claim !== null && fix.span.to <= claim.span.to
  const gone = claim?.place.kind === 'removed' || claim?.place.kind === 'superseded'
  return whole && !gone ? 'free' : 'overruled'
}

const undecided = new WeakMap<Rulings, { readonly of: readonly Fix[]; readonly fixes: readonly Fix[] }>()

/** What is below {@link SURE} and not decided, wherever it is. It does not change while one types. */
function undecidedFixes({ fixes: of, rulings }: Galley): readonly Fix[] {
  const remembered = undecided.get(rulings)
  if (remembered?.of === of) return remembered.fixes
  const fixes = of.filter((fix) => fix.confidence < SURE && stateOf(rulings, fix) === 'suggested')
  undecided.set(rulings, { of, fixes })
  return fixes
}

/** {@link openFixes} of one stretch that is printed in an article, without looking at the rest of the page. */
export const openFixesIn = (galley: Galley, stretch: SourceSpan): readonly Fix[] =>
  fixesTouching(undecidedFixes(galley), stretch).filter(
    ({ span }) => stretch.from <= span.from && span.to <= stretch.to,
  )

const known = new WeakMap<Galley, readonly Fix[]>()

/** What waits for the editor's word: below {@link SURE}, not decided, its place neither overruled nor set aside. */
export function openFixes(galley: Galley): readonly Fix[] {
  const remembered = known.get(galley)
  if (remembered) return remembered
  const open = undecidedFixes(galley).filter(
    (fix) => standingOf(galley, fix) === 'free' && claimAt(galley, fix.span.from)?.place.kind !== 'furniture',
  )
  known.set(galley, open)
  return open
}

export interface Tally {
  /** What one click applies. */
  readonly sure: number
  readonly applied: number
  readonly rejected: number
  /** See {@link openFixes}. */
  readonly doubtful: number
}

export interface RuleTally extends Tally {
  readonly rule: RuleId
  /** Never for this page. */
  readonly off: boolean
}

export interface KindTally extends Tally {
  readonly kind: FixKind
  /** The rules that found something on this page, the most fruitful first. */
  readonly rules: readonly RuleTally[]
}

type Counts = { -readonly [Part in keyof Tally]: number }
const none = (): Counts => ({ sure: 0, applied: 0, rejected: 0, doubtful: 0 })

const tallied = new WeakMap<Galley, readonly KindTally[]>()

/** How many fixes of each kind there are, in the order of {@link FIX_KINDS}. */
export function tally(galley: Galley): readonly KindTally[] {
  const remembered = tallied.get(galley)
  if (remembered) return remembered
  const counted = countFixes(galley)
  tallied.set(galley, counted)
  return counted
}

function countFixes(galley: Galley): readonly KindTally[] {
  const kinds = new Map(FIX_KINDS.map((kind) => [kind, { all: none(), rules: new Map<RuleId, Counts>() }]))
  const open = new Set(openFixes(galley))
  for (const fix of galley.fixes) {
    const kind = kinds.get(fix.kind)
    if (!kind) continue
    const rule = kind.rules.get(fix.rule) ?? none()
    kind.rules.set(fix.rule, rule)
    const state = stateOf(galley.rulings, fix)
    for (const count of [kind.all, rule]) {
      if (fix.confidence >= SURE) count.sure++
      if (state === 'applied') count.applied++
      else if (state === 'rejected') count.rejected++
      else if (open.has(fix)) count.doubtful++
    }
  }
  const size = (count: Tally): number => count.applied + count.rejected + count.doubtful + count.sure
  return [...kinds].map(([kind, { all, rules }]) => ({
    kind,
    ...all,
    rules: [...rules]
      .sort(([, a], [, b]) => size(b) - size(a))
      .map(([rule, counts]) => ({ rule, ...counts, off: galley.rulings.rulesOff.includes(rule) })),
  }))
}
