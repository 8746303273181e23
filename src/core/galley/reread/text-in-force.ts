import { readPage, type ReadOptions } from '../../read-page.ts'
import type { Fix } from '../../fixes/fix.ts'
import type { Page, SourceLine } from '../../source/page.ts'
import { linesInOrder, stretchOf } from '../../source/rereading.ts'
import type { Reading } from '../../structure/reading.ts'
import { isEmpty, without, type SourceSpan } from '../../text/span.ts'
import type { Galley } from '../galley.ts'

/** A page as it is to be read now, and the way back from its places to the source. */
interface TextInForce {
  readonly page: Page
  /** A span of that page as spans of the source, in print order. */
  readonly back: (span: SourceSpan) => readonly SourceSpan[]
}

/**
 * What the engine makes of the page as it is read now: what is superseded is passed over, what was read again is read
 * where it is printed.
 *
 * A fix that reaches over a seam between two readings cannot be told as one span of the source, and is left out: the
 * text there prints as it came.
 */
export function readGalley(galley: Galley, options: ReadOptions): Reading {
  if (!galley.page.rereadings) return readPage(galley.page, options)
  const { page, back } = textInForce(galley)
  const { fixes, articles, furniture } = readPage(page, options)
  return {
    fixes: fixes
      .flatMap((fix): readonly Fix[] => {
        const [span, ...more] = back(fix.span)
        return span && more.length === 0 ? [moved(fix, span)] : []
      })
      .sort((a, b) => a.span.from - b.span.from),
    articles: articles.map((article) => ({
      ...article,
      blocks: article.blocks.map((block) => ({ ...block, spans: block.spans.flatMap(back) })),
    })),
    furniture: furniture
      .flatMap(({ span, ...rest }) => back(span).map((part) => ({ ...rest, span: part })))
      .sort((a, b) => a.span.from - b.span.from),
  }
}

/** Ids name their place. */
export const moved = (fix: Fix, span: SourceSpan): Fix => ({
  ...fix,
  id: `${fix.rule}@${span.from}-${span.to}`,
  span,
})

export function textInForce(galley: Galley): TextInForce {
  const { page, superseded } = galley
  const parts: { readonly from: number; readonly source: SourceSpan }[] = []
  const lines: SourceLine[] = []
  let text = ''
  for (const line of linesInOrder(page)) {
    const from = text.length
    for (const source of without([stretchOf(page, line)], superseded)) {
      parts.push({ from: text.length, source })
      text += page.text.slice(source.from, source.to)
    }
    const known = page.lines[line]
    if (known && text.length > from) {
      const words = text.slice(from).replace(/(?:\r\n|[\n\r\f])$/, '')
      lines.push({ ...known, span: { from, to: from + words.length } })
    }
  }
  return { page: { ...page, text, lines }, back: (span) => backTo(parts, span) }
}

function backTo(
  parts: readonly { readonly from: number; readonly source: SourceSpan }[],
  span: SourceSpan,
): readonly SourceSpan[] {
  const out: SourceSpan[] = []
  for (const { from, source } of parts) {
    const shift = source.from - from
    const part = {
      from: Math.max(span.from + shift, source.from),
      to: Math.min(span.to + shift, source.to),
    }
    if (isEmpty(part)) continue
    const last = out.at(-1)
    if (last?.to === part.from) out[out.length - 1] = { from: last.from, to: part.to }
    else out.push(part)
  }
  return out
}
