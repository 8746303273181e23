import { around, bottom, right, sharedHeight, sharedWidth } from '../layout/printed-sheet.ts'
import type { LinePlace } from '../source/line-place.ts'
import type { Box, Page } from '../source/page.ts'
import type { Region } from '../source/region.ts'
import { linesInOrder } from '../source/rereading.ts'
import { overlaps, type SourceSpan } from '../text/span.ts'
import type { Galley } from './galley.ts'

/** The regions of a page in their order: as a hand drew them, or else as they are found. */
export const regionsOf = (galley: Pick<Galley, 'page' | 'superseded' | 'regions'>): readonly Region[] =>
  galley.regions.length > 0 ? galley.regions : foundRegions(galley.page, galley.superseded)

interface Group {
  readonly place: LinePlace
  readonly boxes: Box[]
  last: Box
}

/** In heights of a line: what is farther apart than this is not one region. */
const APART = 1.6

let known: {
  readonly page: Page
  readonly without: readonly SourceSpan[]
  readonly regions: readonly Region[]
} | null = null

/** Lines that stand right under one another (or beside, where they run down), in one article and one column. */
function foundRegions(page: Page, without: readonly SourceSpan[]): readonly Region[] {
  if (known?.page === page && known.without === without) return known.regions
  const groups: Group[] = []
  for (const number of linesInOrder(page)) {
    const { span, box, place } = page.lines[number] ?? {}
    if (!span || !box || !place || place.role === 'copy') continue
    if (without.some((other) => overlaps(other, span))) continue
    const group = groups.at(-1)
    if (group && isOneWith(group, box, place)) {
      group.boxes.push(box)
      group.last = box
    } else groups.push({ place, boxes: [box], last: box })
  }
  const regions = groups.map(({ place, boxes }, index): Region => ({
    id: `f${index + 1}`,
    sheet: place.sheet,
    box: around(boxes),
    kind: place.runs === 'down' ? 'vertical' : 'text',
  }))
  known = { page, without, regions }
  return regions
}

function isOneWith({ place, last }: Group, box: Box, other: LinePlace): boolean {
  if (place.sheet !== other.sheet || place.article !== other.article || place.runs !== other.runs)
    return false
  if ((place.role === 'caption') !== (other.role === 'caption')) return false
  if (place.runs === 'down') {
    const gap = last.left - right(box)
    return sharedHeight(last, box) > 0 && Math.abs(gap) <= APART * box.width
  }
  const gap = box.top - bottom(last)
  return sharedWidth(last, box) > 0 && gap > -0.5 * box.height && gap <= APART * box.height
}
