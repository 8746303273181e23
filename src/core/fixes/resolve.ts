import type { Fix } from './fix.ts'
import { SURE } from './fix.ts'

/** A fix and the place of its rule in the registry: where two fixes dispute a character, the earlier rule wins. */
export interface Claim {
  readonly fix: Fix
  readonly rank: number
}

/**
 * The only arbiter of overlaps. A deed goes before a suggestion, an earlier rule before a later one, a longer
 * span before a shorter, an earlier place before a later. What loses is dropped whole. A copy that is removed takes
 * along what other rules mend inside it. Sorted by place.
 */
export function resolve(claims: readonly Claim[]): readonly Fix[] {
  const length = (claim: Claim): number => claim.fix.span.to - claim.fix.span.from
  const doubtful = (claim: Claim): number => (claim.fix.confidence >= SURE ? 0 : 1)
  const inOrder = [...claims].sort(
    (a, b) =>
      doubtful(a) - doubtful(b) ||
      a.rank - b.rank ||
      length(b) - length(a) ||
      a.fix.span.from - b.fix.span.from,
  )
  const byRank = groupedByPriority(inOrder, (claim) => `${doubtful(claim)}.${claim.rank}`)
  let kept: readonly Fix[] = []
  for (const group of byRank)
    kept = merged(
      kept,
      group.map((claim) => claim.fix),
    )
  return kept
}

/** Runs of claims with the same priority key, in order. */
function groupedByPriority(
  claims: readonly Claim[],
  key: (claim: Claim) => string,
): readonly (readonly Claim[])[] {
  const groups: Claim[][] = []
  let last: string | undefined
  for (const claim of claims) {
    const here = key(claim)
    if (here === last) groups.at(-1)?.push(claim)
    else groups.push([claim])
    last = here
  }
  return groups
}

/** `kept` and those of `more` that touch nothing of it nor of each other; longer ones first. Both in linear time. */
function merged(kept: readonly Fix[], more: readonly Fix[]): readonly Fix[] {
  const disjoint = withoutOwnOverlaps(more)
  const out: Fix[] = []
  let k = 0
  for (const fix of disjoint) {
    while (k < kept.length && kept[k].span.to <= fix.span.from) out.push(kept[k++])
    let next = k
    while (next < kept.length && kept[next].span.from < fix.span.to) next++
    if (next > k && !kept.slice(k, next).every((other) => takesAlong(fix, other))) continue
    k = next
    out.push(fix)
  }
  out.push(...kept.slice(k))
  return out.sort((a, b) => a.span.from - b.span.from)
}

/** What mends a few characters of a copy is not needed when the whole copy goes; and it must not save the copy. */
const takesAlong = (copy: Fix, mended: Fix): boolean =>
  copy.kind === 'duplicate' &&
  copy.replacement === '' &&
  copy.confidence >= SURE &&
  copy.span.from <= mended.span.from &&
  mended.span.to <= copy.span.to &&
  mended.span.to - mended.span.from < copy.span.to - copy.span.from

function withoutOwnOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const sorted = [...fixes].sort((a, b) => a.span.from - b.span.from || b.span.to - a.span.to)
  const out: Fix[] = []
  for (const fix of sorted) {
    const last = out.at(-1)
    if (!last || last.span.to <= fix.span.from) out.push(fix)
    else if (fix.span.to - fix.span.from > last.span.to - last.span.from) out[out.length - 1] = fix
  }
  return out
}
