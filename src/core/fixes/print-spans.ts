import type { SourceSpan } from '../text/span.ts'
import { INSERTED, trimmed, type Traced } from '../text/traced.ts'
import type { Fix } from './fix.ts'

/**
 * Stretches of the source as fixes print them, run together and without blanks at the ends. What a fix prints has no
 * place of its own. As in a galley, the blanks behind a stretch belong to it, and so do the fixes among them.
 *
 * @param fixes sorted, non-overlapping, all of them to be applied
 */
export function printSpans(source: string, fixes: readonly Fix[], spans: readonly SourceSpan[]): Traced {
  let text = ''
  const at: number[] = []
  const copy = (from: number, to: number): void => {
    text += source.slice(from, to)
    for (let place = from; place < to; place++) at.push(place)
  }
  for (const span of spans) {
    let to = span.to
    while (to < source.length && /\s/.test(source[to])) to++
    let place = span.from
    for (let next = firstFrom(fixes, place); next < fixes.length && fixes[next].span.to <= to; next++) {
      const fix = fixes[next]
      copy(place, fix.span.from)
      text += fix.replacement
      for (let unit = 0; unit < fix.replacement.length; unit++) at.push(INSERTED)
      place = fix.span.to
    }
    copy(place, to)
  }
  return trimmed({ text, at })
}

/** Index of the first of sorted fixes that begins at or behind a place. */
export function firstFrom(fixes: readonly Fix[], place: number): number {
  let low = 0
  let high = fixes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (fixes[middle].span.from < place) low = middle + 1
    else high = middle
  }
  return low
}
