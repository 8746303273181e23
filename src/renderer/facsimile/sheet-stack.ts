import type { Box } from '#core/source/page'
import type { SheetPicture } from '#shared/facsimile'
import type { SourceView, Turn } from '#shared/opened-page'

/** Pages stand one below the other, as in a reader of PDFs, with this around them. In CSS pixels, as all here. */
const GAP = 12

export interface Size {
  readonly width: number
  readonly height: number
}

/** A sheet as it is drawn now. */
export interface StackedSheet {
  /** Where it stands in the pane's scrolled area, turned as it is. */
  readonly box: Box
  /** Its own size before it is turned: `across` screen pixels are exactly this wide. */
  readonly size: Size
  /** Screen pixels (not CSS pixels) across the whole sheet. */
  readonly across: number
}

export interface Stack extends Size {
  readonly sheets: readonly StackedSheet[]
}

const turned = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

/** The smallest and largest scale, in CSS pixels a point or pixel of the sheet. */
export const SCALES = { least: 0.02, most: 12 } as const

/** The scale that a zoom means in a pane of this size; fitting is by the widest and the highest sheet. */
export function scaleOf(
  zoom: SourceView['zoom'],
  sheets: readonly SheetPicture[],
  turn: Turn,
  pane: Size,
): number {
  if (typeof zoom === 'number') return clampScale(zoom)
  const sizes = sheets.map((sheet) => turned(sheet, turn))
  const wide = Math.max(1, ...sizes.map((size) => size.width))
  const high = Math.max(1, ...sizes.map((size) => size.height))
  const byWidth = (pane.width - 2 * GAP) / wide
  return clampScale(zoom === 'width' ? byWidth : Math.min(byWidth, (pane.height - 2 * GAP) / high))
}

const clampScale = (scale: number): number => Math.min(SCALES.most, Math.max(SCALES.least, scale))

/**
 * Where all sheets stand at a scale.
 *
 * Sizes and places are whole screen pixels, so that a part drawn for the screen is shown without being drawn anew.
 *
 * @param density screen pixels a CSS pixel
 */
export function stackOf(
  sheets: readonly SheetPicture[],
  scale: number,
  turn: Turn,
  pane: Size,
  density: number,
): Stack {
  const drawn = sheets.map((sheet) => {
    const across = Math.max(1, Math.round(sheet.width * scale * density))
    const down = Math.max(1, Math.round((sheet.height * across) / sheet.width))
    return { across, size: { width: across / density, height: down / density } }
  })
  const width = Math.max(pane.width, ...drawn.map(({ size }) => turned(size, turn).width + 2 * GAP))
  const whole = (place: number): number => Math.round(place * density) / density
  let top = GAP
  const placed = drawn.map(({ across, size }): StackedSheet => {
    const seen = turned(size, turn)
    const box = { left: whole((width - seen.width) / 2), top: whole(top), ...seen }
    top += seen.height + GAP
    return { box, size, across }
  })
  return { sheets: placed, width, height: Math.max(pane.height, top) }
}

/** A place on a sheet, in parts of its width and height before it is turned. */
export interface SheetPoint {
  readonly sheet: number
  readonly x: number
  readonly y: number
}

/** What of the sheet is at a point of the scrolled area; beside all sheets, the nearest one's continuation. */
export function pointAt({ sheets }: Stack, turn: Turn, left: number, top: number): SheetPoint {
  const below = sheets.findIndex(({ box }) => top < box.top + box.height + GAP / 2)
  const sheet = below < 0 ? Math.max(0, sheets.length - 1) : below
  const box = sheets[sheet]?.box
  if (!box) return { sheet: 0, x: 0, y: 0 }
  const [u, v] = [(left - box.left) / box.width, (top - box.top) / box.height]
  switch (turn) {
    case 0:
      return { sheet, x: u, y: v }
    case 90:
      return { sheet, x: v, y: 1 - u }
    case 180:
      return { sheet, x: 1 - u, y: 1 - v }
    case 270:
      return { sheet, x: 1 - v, y: u }
    default:
      return turn satisfies never
  }
}

/** Where a place of a sheet is in the scrolled area. */
export function placeOf(
  { sheets }: Stack,
  turn: Turn,
  { sheet, x, y }: SheetPoint,
): readonly [number, number] {
  const box = sheets[Math.min(sheet, sheets.length - 1)]?.box
  if (!box) return [0, 0]
  const at = (u: number, v: number) => [box.left + u * box.width, box.top + v * box.height] as const
  switch (turn) {
    case 0:
      return at(x, y)
    case 90:
      return at(1 - y, x)
    case 180:
      return at(1 - x, 1 - y)
    case 270:
      return at(y, 1 - x)
    default:
      return turn satisfies never
  }
}

/** A box in parts of its sheet, as it lies in the scrolled area. */
export function areaOf(stack: Stack, turn: Turn, sheet: number, part: Box): Box {
  const [x0, y0] = placeOf(stack, turn, { sheet, x: part.left, y: part.top })
  const [x1, y1] = placeOf(stack, turn, { sheet, x: part.left + part.width, y: part.top + part.height })
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  }
}

/** What of a sheet lies in the part of the scrolled area that is seen, in parts of the sheet; `null`: nothing. */
export function seenOf(stack: Stack, turn: Turn, sheet: number, seen: Box): Box | null {
  const box = stack.sheets[sheet]?.box
  if (!box) return null
  const [left, top] = [Math.max(seen.left, box.left), Math.max(seen.top, box.top)]
  const right = Math.min(seen.left + seen.width, box.left + box.width)
  const bottom = Math.min(seen.top + seen.height, box.top + box.height)
  if (right <= left || bottom <= top) return null
  const one = { ...stack, sheets: [stack.sheets[sheet]].flatMap((each) => each ?? []) }
  const [a, b] = [pointAt(one, turn, left, top), pointAt(one, turn, right, bottom)]
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }
}

/** The transformation that moves a sheet to its place and turns it about its corner. */
export function turning({ box, size: { width, height } }: StackedSheet, turn: Turn): string {
  const corners: Readonly<Record<Turn, readonly [number, number]>> = {
    0: [0, 0],
    90: [height, 0],
    180: [width, height],
    270: [0, width],
  }
  const [dx, dy] = corners[turn]
  return `translate(${box.left + dx}px, ${box.top + dy}px) rotate(${turn}deg)`
}
