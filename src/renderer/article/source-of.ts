import type { Printed } from '#core/galley/print'
import type { SourceSpan } from '#core/text/span'

/** The source of the character before an offset of a printed block (or the first one); of typed text, of what stands nearest. */
export function sourceOf(printed: Printed, offset: number): SourceSpan | null {
  let nearest: SourceSpan | null = null
  for (const segment of printed.segments) {
    if (segment.kind === 'typed') continue
    if (segment.kind === 'source' && segment.print.from < Math.max(1, offset) && offset <= segment.print.to) {
      const at = segment.source.from + Math.max(0, offset - segment.print.from - 1)
      return { from: at, to: at + 1 }
    }
    if (nearest === null || segment.print.from <= offset) nearest = segment.source
  }
  return nearest
}
