import type { Box } from '#core/source/page'
import { linesOfScan, type ScannedLine, type ScannedPage } from '#core/source/scanned-page'
import { widestGap } from './ink/gaps.ts'

/** White between columns is at least so wide, in heights of a line; between lines there may be less. */
const GAP = 0.3

/** The text of a scan, a printed line a line, in a reading order that follows the white between columns and articles. */
export function textOfScan(page: ScannedPage): string {
  const lines = linesOfScan(page).map((line) => ({ ...line.box, line }))
  const heights = lines.map(({ line }) => thickness(line)).sort((a, b) => a - b)
  const height = heights[Math.floor(heights.length / 2)]
  if (height === undefined) return ''
  // Vertical columns go from right to left: the page is ordered as its mirror image.
  const mirrored = page.language === 'zh-Hant-vertical'
  const seen = mirrored
    ? lines.map((each) => ({ ...each, left: page.width - each.left - each.width }))
    : lines
  return inOrder(seen, height)
    .map(({ line }) => line.text)
    .join('\n')
}

const thickness = ({ box, runs }: ScannedLine): number => (runs === 'across' ? box.height : box.width)

interface Item extends Box {
  readonly line: ScannedLine
}

function inOrder(items: readonly Item[], height: number): readonly Item[] {
  if (items.length < 2) return items
  const { width, parts } = widestGap(items, height)
  if (width >= GAP * height) return parts.flatMap((part) => inOrder(part, height))
  const runs = items[0]?.line.runs ?? 'across'
  return [...items].sort((a, b) => (runs === 'across' ? rowOrder(a, b) : a.left - b.left || a.top - b.top))
}

/** From top to bottom; pieces of one row from left to right. */
function rowOrder(a: Item, b: Item): number {
  const apart = a.top + a.height / 2 - (b.top + b.height / 2)
  return Math.abs(apart) < Math.min(a.height, b.height) / 2 ? a.left - b.left : apart
}
