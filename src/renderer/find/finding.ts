import { findInGalley, type Finding, type Hit, type Sought } from '#core/galley/find-in-galley'
import type { Galley } from '#core/galley/galley'
import type { Session } from '../desk/session.ts'
import { rangeIn } from '../article/text-range.ts'
import { blockElement, scrollToRange } from './show-range.ts'

let last: { readonly galley: Galley; readonly sought: Sought; readonly finding: Finding } | null = null

/** What stands where in the page; the answer to the same question is remembered. */
export function findingOf(galley: Galley, { query, likeness }: Sought): Finding {
  if (last?.galley !== galley || last.sought.query !== query || last.sought.likeness !== likeness) {
    const sought = { query, likeness }
    last = { galley, sought, finding: findInGalley(galley, sought) }
  }
  return last.finding
}

/** Brings a hit into sight on both sides and lights its source. The keyboard stays where it is. */
export function showHit(session: Session, hit: Hit): void {
  session.light(hit.source)
  if (hit.source) session.wish({ kind: 'show-source', span: hit.source })
  if (!hit.article) return
  const { article, block, span } = hit.article
  session.show(article)
  const element = blockElement(block)
  const range = element && rangeIn(element, span.from, span.to)
  if (range) scrollToRange(range)
}
