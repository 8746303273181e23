import type { Fix, FixState } from '../fixes/fix.ts'
import type { FurnitureKind } from '../structure/reading.ts'
import { claimAt, type Claim } from './claims.ts'
import { fixesTouching, standingOf, stateOf } from './fix-state.ts'
import type { Article, Block, Galley } from './galley.ts'

/** Where the ink of a source line is now. */
export type FatePlace =
  | { readonly kind: 'article'; readonly article: Article; readonly block: Block }
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'removed' | 'superseded' | 'unplaced' }

/** A fix that touches the line, and what became of it; overruled: a hand changed its place since. */
export interface FatedFix {
  readonly fix: Fix
  readonly state: FixState | 'overruled'
}

export interface LineFate {
  /** 0-based. */
  readonly line: number
  /** In the order of the line, a place once though it comes again; none for a blank line. */
  readonly places: readonly FatePlace[]
  /** joined: it runs on in the next line · kept: its end is the end of a block, or stands inside one as it came. */
  readonly end: 'joined' | 'kept'
  readonly fixes: readonly FatedFix[]
}

/** What became of one line of the source. */
export function lineFate(galley: Galley, line: number): LineFate {
  const { page } = galley
  const { span } = page.lines[line]
  const places: FatePlace[] = []
  for (let at = span.from; at < span.to;) {
    const claim = claimAt(galley, at)
    if (!claim) break
    const to = Math.min(claim.span.to, span.to)
    const last = places.at(-1)
    const place = placeOf(galley, claim)
    if (page.text.slice(at, to).trim() !== '' && !(last && isSame(last, place))) places.push(place)
    at = to
  }
  // The character behind the line is its end mark: a fix that takes it is the line's, too.
  const fixes = fixesTouching(galley.fixes, { from: span.from, to: span.to + 1 }).map((fix): FatedFix => ({
    fix,
    state: standingOf(galley, fix) === 'overruled' ? 'overruled' : stateOf(galley.rulings, fix),
  }))
  const joined = fixes.some(
    ({ fix, state }) =>
      fix.kind === 'line-break' &&
      state === 'applied' &&
      fix.span.from <= span.to &&
      fix.span.to > span.to &&
      !fix.replacement.includes('\n'),
  )
  return { line, places, end: joined ? 'joined' : 'kept', fixes }
}

function placeOf(galley: Galley, { place }: Claim): FatePlace {
  switch (place.kind) {
    case 'article':
      return place
    case 'furniture':
      return { kind: 'furniture', furniture: galley.furniture[place.index]?.kind ?? 'unknown' }
    case 'removed':
    case 'superseded':
    case 'unplaced':
      return place
  }
}

const isSame = (a: FatePlace, b: FatePlace): boolean =>
  a.kind === b.kind && (a.kind !== 'article' || b.kind !== 'article' || a.block === b.block)
