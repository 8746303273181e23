import { gaps, isEmpty, type SourceSpan } from '../text/span.ts'
import { isTyped, type Article, type Block, type Galley } from './galley.ts'

/** Where a stretch of the source is now. */
export type Place =
  | { readonly kind: 'article'; readonly article: Article; readonly block: Block }
  | { readonly kind: 'furniture'; readonly index: number }
  | { readonly kind: 'removed' }
  /** Another reading of the same print stands for it. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'unplaced' }

export interface Claim {
  readonly span: SourceSpan
  readonly place: Place
}

const known = new WeakMap<Galley, readonly Claim[]>()

/**
 * The whole source, from its first character to its last, as stretches with their places, in source order.
 *
 * @throws when two places claim the same character: no command may bring that about.
 */
export function claims(galley: Galley): readonly Claim[] {
  const remembered = known.get(galley)
  if (remembered) return remembered
  const taken: Claim[] = []
  for (const article of galley.articles) {
    for (const block of article.blocks) {
      for (const piece of block.pieces) {
        if (!isTyped(piece) && !isEmpty(piece))
          taken.push({ span: piece, place: { kind: 'article', article, block } })
      }
    }
  }
  galley.furniture.forEach((furniture, index) =>
    taken.push({ span: furniture.span, place: { kind: 'furniture', index } }),
  )
  for (const span of galley.removed) taken.push({ span, place: { kind: 'removed' } })
  for (const span of galley.superseded) taken.push({ span, place: { kind: 'superseded' } })
  taken.sort((a, b) => a.span.from - b.span.from)
  for (let at = 1; at < taken.length; at++) {
    if (taken[at].span.from < taken[at - 1].span.to) {
      throw new Error(`characters ${taken[at].span.from}–${taken[at - 1].span.to} are in two places`)
    }
  }
  const whole = { from: 0, to: galley.page.text.length }
  const open = gaps(
    whole,
    taken.map((claim) => claim.span),
  ).map((span): Claim => ({ span, place: { kind: 'unplaced' } }))
  const all = [...taken, ...open].sort((a, b) => a.span.from - b.span.from)
  known.set(galley, all)
  return all
}

/** The stretches that are in no article, not set aside, not removed and not superseded. */
export const unplaced = (galley: Galley): readonly SourceSpan[] =>
  claims(galley)
    .filter((claim) => claim.place.kind === 'unplaced')
    .map((claim) => claim.span)

/** The claim that holds a character; `null` outside the text. */
export function claimAt(galley: Galley, offset: number): Claim | null {
  const all = claims(galley)
  let low = 0
  let high = all.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { span } = all[middle]
    if (offset < span.from) high = middle - 1
    else if (offset >= span.to) low = middle + 1
    else return all[middle]
  }
  return null
}
