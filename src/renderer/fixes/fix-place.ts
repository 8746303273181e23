import { claimAt } from '#core/galley/claims'
import { openFixes, openFixesIn, standingOf } from '#core/galley/fix-state'
import {
  isTyped,
  type Article,
  type ArticleId,
  type Block,
  type BlockId,
  type Galley,
} from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import type { Fix, FixId, FixKind } from '#core/fixes/fix'
import type { RuleId } from '#core/fixes/rule'

/** Where a fix is in an article: a range of the block's printed text, empty where it prints nothing. */
export interface FixPlace {
  readonly article: ArticleId
  readonly block: BlockId
  readonly from: number
  readonly to: number
}

/** `null` for a fix in text that is in no article. */
export function placeOfFix(galley: Galley, fix: Fix): FixPlace | null {
  const claim = claimAt(galley, fix.span.from)
  if (claim?.place.kind !== 'article') return null
  const { article, block } = claim.place
  return { article: article.id, block: block.id, ...printedRange(galley, block, fix) }
}

function printedRange(galley: Galley, block: Block, fix: Fix): { from: number; to: number } {
  let from = -1
  let to = 0
  for (const segment of printBlock(galley, block).segments) {
    if (segment.kind === 'typed') continue
    const { source, print } = segment
    if (source.from >= fix.span.to || fix.span.from >= source.to) continue
    const exact = segment.kind === 'source'
    const start = exact ? print.from + Math.max(0, fix.span.from - source.from) : print.from
    const end = exact ? print.to - Math.max(0, source.to - fix.span.to) : print.to
    if (from < 0) from = start
    to = end
  }
  return { from: Math.max(0, from), to }
}

/** What waits for the editor's word in a block, and where it is printed. */
export const openRangesOf = (
  galley: Galley,
  block: Block,
): readonly { readonly fix: Fix; readonly from: number; readonly to: number }[] =>
  block.pieces
    .flatMap((piece) => (isTyped(piece) ? [] : openFixesIn(galley, piece)))
    .map((fix) => ({ fix, ...printedRange(galley, block, fix) }))

/** What a walk goes through: all that is in doubt, or all of one kind or rule whatever became of it. */
export type Scope =
  | { readonly what: 'doubtful' }
  | { readonly what: 'kind'; readonly kind: FixKind }
  | { readonly what: 'rule'; readonly rule: RuleId }

/** A place in the order of a walk: blocks as the desk has them, what is in no article behind them. */
interface Spot {
  readonly block: number
  readonly at: number
}

const orders = new WeakMap<readonly Article[], ReadonlyMap<BlockId, number>>()

function orderOf(articles: readonly Article[]): ReadonlyMap<BlockId, number> {
  const known = orders.get(articles)
  if (known) return known
  const order = new Map(
    articles.flatMap((article) => article.blocks).map((block, index) => [block.id, index] as const),
  )
  orders.set(articles, order)
  return order
}

export function spotAt(galley: Galley, offset: number): Spot {
  const claim = claimAt(galley, offset)
  const block =
    claim?.place.kind === 'article' ? orderOf(galley.articles).get(claim.place.block.id) : undefined
  return { block: block ?? Number.MAX_SAFE_INTEGER, at: offset }
}

const compare = (a: Spot, b: Spot): number => a.block - b.block || a.at - b.at

/** The fixes of a walk in their order. */
export function walkOf(galley: Galley, scope: Scope): readonly Fix[] {
  const wanted =
    scope.what === 'doubtful'
      ? openFixes(galley)
      : galley.fixes.filter(
          (fix) =>
            (scope.what === 'kind' ? fix.kind === scope.kind : fix.rule === scope.rule) &&
            standingOf(galley, fix) === 'free',
        )
  return wanted
    .map((fix) => ({ fix, spot: spotAt(galley, fix.span.from) }))
    .sort((a, b) => compare(a.spot, b.spot))
    .map(({ fix }) => fix)
}

/**
 * The next fix of a walk behind a spot (or the one before it), around and around; `null` when there is none.
 * At the spot itself counts as next for `from: 'here'`, so that a walk begins with what is under the caret.
 */
export function neighbour(
  galley: Galley,
  walk: readonly Fix[],
  spot: Spot,
  by: 1 | -1,
  from: 'here' | 'beyond',
): Fix | null {
  const side = (fix: Fix): number => compare(spotAt(galley, fix.span.from), spot)
  if (by === 1)
    return walk.find((fix) => (from === 'here' ? side(fix) >= 0 : side(fix) > 0)) ?? walk[0] ?? null
  return walk.findLast((fix) => side(fix) < 0) ?? walk.at(-1) ?? null
}

/** The fix whose single decision differs between two states: what an undo has taken back. */
export function decidedBetween(before: Galley, after: Galley): FixId | null {
  const [then, now] = [before.rulings.decisions, after.rulings.decisions]
  if (then === now) return null
  const ids = [...Object.keys(then), ...Object.keys(now)].filter((id) => then[id] !== now[id])
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null
}
