import type { Finding, Hit, Sought } from '#core/galley/find-in-galley'
import { findIn, fold } from '#core/text/find'
import type { SourceSpan } from '#core/text/span'
import { rangeIn } from '../article/text-range.ts'

const FOUND = 'galley-found'
const NOW = 'galley-found-now'

/** Marks that nobody can tell apart any more help nobody, and cost. */
const MOST = 5000

/**
 * Marks what was found on both sides until the returned function is called, without a node of ours in the text.
 * Rows that scroll into sight and text that changes are marked as they come.
 */
export function markFound(desk: Element, finding: Finding, sought: Sought, now: Hit | undefined): () => void {
  let frame = 0
  const paint = () => {
    frame = 0
    const ranges = [
      ...inArticles(desk, finding, now),
      ...inSource(desk, finding, now),
      ...inRaw(desk, sought),
    ]
    const put = (name: string, of: readonly Range[], priority: number) => {
      const highlight = new Highlight(...of)
      highlight.priority = priority
      CSS.highlights.set(name, highlight)
    }
    put(
      FOUND,
      ranges.filter((mark) => !mark.now).map((mark) => mark.range),
      1,
    )
    put(
      NOW,
      ranges.filter((mark) => mark.now).map((mark) => mark.range),
      2,
    )
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint)
  }
  const observer = new MutationObserver(soon)
  observer.observe(desk, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['data-block'],
  })
  paint()
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
    CSS.highlights.delete(FOUND)
    CSS.highlights.delete(NOW)
  }
}

interface Mark {
  readonly range: Range
  readonly now: boolean
}

function inArticles(desk: Element, { articles }: Finding, now: Hit | undefined): readonly Mark[] {
  const elements = new Map(
    [...desk.querySelectorAll<HTMLElement>('.text [data-block]')].map((one) => [one.dataset['block'], one]),
  )
  return articles.slice(0, MOST).flatMap((hit): readonly Mark[] => {
    return [hit, ...hit.further].flatMap(({ block, span }): readonly Mark[] => {
      const element = elements.get(block)
      const range = element && rangeIn(element, span.from, span.to)
      return range ? [{ range, now: hit === now?.article }] : []
    })
  })
}

function inSource(desk: Element, { source }: Finding, now: Hit | undefined): readonly Mark[] {
  if (source.length === 0) return []
  return [...desk.querySelectorAll<HTMLElement>('.line[data-from]')].flatMap((row) => {
    const from = Number(row.dataset['from'])
    const to = Number(row.dataset['to'])
    const ink = row.querySelector('.ink')
    if (!ink) return []
    return between(source, from, to).flatMap((span): readonly Mark[] => {
      const range = rangeIn(ink, Math.max(span.from, from) - from, Math.min(span.to, to) - from)
      const isNow =
        now?.source !== undefined &&
        now.source !== null &&
        now.source.from < span.to &&
        span.from < now.source.to
      return range ? [{ range, now: isNow }] : []
    })
  })
}

/** The spans that touch a stretch; they are sorted and disjoint. */
function between(spans: readonly SourceSpan[], from: number, to: number): readonly SourceSpan[] {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) <= from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < spans.length && (spans[end]?.from ?? to) < to) end++
  return spans.slice(low, end)
}

/** Text that has no article yet is only shown, so it is searched as it is shown. */
const inRaw = (desk: Element, { query, likeness }: Sought): readonly Mark[] =>
  [...desk.querySelectorAll('.raw-text')].flatMap((element) =>
    findIn(fold(element.textContent, likeness), query).flatMap((found): readonly Mark[] => {
      const range = rangeIn(element, found.from, found.to)
      return range ? [{ range, now: false }] : []
    }),
  )
