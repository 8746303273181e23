import type { Box } from '#core/source/page'
import type { PageFrame } from './page-frame.ts'
import type { Pdfium } from './pdfium.ts'

/** FPDF_PAGEOBJ_… */
const [PATH, IMAGE, SHADING, FORM] = [2, 3, 4, 5]
const [LINE_TO, MOVE_TO] = [0, 2]
const MOST_OBJECTS = 60_000
/** A path with more pieces is a drawing, not a frame. */
const MOST_SEGMENTS = 24
/** In points. A ruled line is thinner and longer. */
const THICKEST_RULE = 4
const SHORTEST_RULE = 18
/** In points: a mark, an icon, a bullet is smaller. */
const SMALLEST_PICTURE = 36
const DEEPEST = 3
const MOST_CLIPS = 8

export interface Drawings {
  readonly rules: readonly Box[]
  readonly pictures: readonly Box[]
  /** How much of the sheet images cover, those of the whole page too; above 1 where they lie over each other. */
  readonly imaged: number
}

/** The ruled lines and pictures of a page. What covers the whole page is paper. */
export function drawingsOf(pdfium: Pdfium, page: number, frame: PageFrame): Drawings {
  const { call } = pdfium
  const rules: Box[] = []
  const pictures: Box[] = []
  const area = frame.width * frame.height
  let seen = 0
  let imaged = 0
  const walk = (count: number, at: (index: number) => number, depth: number): void => {
    for (let index = 0; index < count && seen < MOST_OBJECTS; index++, seen++) {
      const object = at(index)
      const type = call.FPDFPageObj_GetType(object)
      if (type === FORM && depth < DEEPEST) {
        walk(
          call.FPDFFormObj_CountObjects(object),
          (inner) => call.FPDFFormObj_GetObject(object, inner),
          depth + 1,
        )
        continue
      }
      if (type !== PATH && type !== IMAGE && type !== SHADING) continue
      const box = boundsOf(pdfium, object, frame)
      if (box && type === IMAGE) imaged += (box.width * box.height) / area
      if (!box || box.width * box.height > 0.8 * area) continue
      if (isRule(box)) rules.push(box)
      else if (type === PATH) {
        const filled = isFilled(pdfium, object)
        const own = rulesOfPath(pdfium, object, frame, filled)
        rules.push(...own)
        if (filled && own.length === 0 && isPicture(box)) pictures.push(box)
      } else if (isPicture(box)) pictures.push(box)
    }
  }
  walk(call.FPDFPage_CountObjects(page), (index) => call.FPDFPage_GetObject(page, index), 0)
  return { rules, pictures: withoutInner(pictures), imaged }
}

const isRule = (box: Box): boolean =>
  Math.min(box.width, box.height) <= THICKEST_RULE && Math.max(box.width, box.height) >= SHORTEST_RULE
const isPicture = (box: Box): boolean => Math.min(box.width, box.height) >= SMALLEST_PICTURE

function boundsOf(pdfium: Pdfium, object: number, frame: PageFrame): Box | undefined {
  const { call, memory } = pdfium
  const out = memory.reserve(16)
  const known = call.FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12)
  const [left, low, far, top] = [out, out + 4, out + 8, out + 12].map(memory.float) as [
    number,
    number,
    number,
    number,
  ]
  memory.release(out)
  if (!known || ![left, low, far, top].every(Number.isFinite)) return undefined
  return clipped(boxOf(frame, [left, top], [far, low]), clipsOf(pdfium, object, frame))
}

/** The boxes that an object is clipped by: pictures are often drawn larger than what is seen of them. */
function clipsOf({ call, memory }: Pdfium, object: number, frame: PageFrame): readonly Box[] {
  const clip = call.FPDFPageObj_GetClipPath(object)
  if (clip === 0) return []
  const count = Math.min(call.FPDFClipPath_CountPaths(clip), MOST_CLIPS)
  const out = memory.reserve(8)
  const boxes: Box[] = []
  for (let path = 0; path < count; path++) {
    const points: Point[] = []
    const segments = Math.min(call.FPDFClipPath_CountPathSegments(clip, path), MOST_SEGMENTS)
    for (let index = 0; index < segments; index++) {
      call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, index), out, out + 4)
      points.push([memory.float(out), memory.float(out + 4)])
    }
    if (points.length < 2 || segments === MOST_SEGMENTS) continue
    boxes.push(boxAround(frame, points))
  }
  memory.release(out)
  return boxes
}

function clipped(box: Box, clips: readonly Box[]): Box | undefined {
  let [left, top, far, low] = [box.left, box.top, box.left + box.width, box.top + box.height]
  for (const clip of clips) {
    left = Math.max(left, clip.left)
    top = Math.max(top, clip.top)
    far = Math.min(far, clip.left + clip.width)
    low = Math.min(low, clip.top + clip.height)
  }
  return far >= left && low >= top ? { left, top, width: far - left, height: low - top } : undefined
}

function boxOf(frame: PageFrame, a: readonly [number, number], b: readonly [number, number]): Box {
  const [x0, x1] = [frame.x(...a), frame.x(...b)]
  const [y0, y1] = [frame.y(...a), frame.y(...b)]
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    width: Math.abs(x0 - x1),
    height: Math.abs(y0 - y1),
  }
}

function isFilled({ call, memory }: Pdfium, object: number): boolean {
  const out = memory.reserve(8)
  call.FPDFPath_GetDrawMode(object, out, out + 4)
  const filled = memory.integer(out) !== 0
  memory.release(out)
  return filled
}

type Point = readonly [number, number]

/** The pieces of a path as corner points in page space; none of a path that is a drawing. */
function piecesOf({ call, memory }: Pdfium, object: number): readonly (readonly Point[])[] {
  const count = call.FPDFPath_CountSegments(object)
  if (count < 2 || count > MOST_SEGMENTS) return []
  const out = memory.reserve(32)
  const matrix = call.FPDFPageObj_GetMatrix(object, out)
    ? [0, 4, 8, 12, 16, 20].map((at) => memory.float(out + at))
    : [1, 0, 0, 1, 0, 0]
  const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number]
  const pieces: Point[][] = []
  let curved = false
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFPath_GetPathSegment(object, index)
    const type = call.FPDFPathSegment_GetType(segment)
    if (type !== MOVE_TO && type !== LINE_TO) curved = true
    call.FPDFPathSegment_GetPoint(segment, out, out + 4)
    const [x, y] = [memory.float(out), memory.float(out + 4)]
    if (type === MOVE_TO) pieces.push([])
    const piece = pieces.at(-1)
    const [start] = piece ?? []
    piece?.push([a * x + c * y + e, b * x + d * y + f])
    if (call.FPDFPathSegment_GetClose(segment) && start) piece?.push(start)
  }
  memory.release(out)
  return curved ? [] : pieces.filter((piece) => piece.length > 1)
}

/** The ruled lines that a path draws: thin pieces, the sides of frames, lines that are level or upright. */
function rulesOfPath(pdfium: Pdfium, object: number, frame: PageFrame, filled: boolean): readonly Box[] {
  const pieces = piecesOf(pdfium, object)
  const boxes = pieces.map((piece) => boxAround(frame, piece))
  const rules = boxes.filter(isRule)
  const [outer, inner] = boxes
  if (filled && rules.length === 0 && boxes.length === 2 && outer && inner && isInside(inner, outer))
    rules.push(...sidesOf(outer))
  if (!filled)
    for (const piece of pieces)
      for (const [index, point] of piece.slice(1).entries()) {
        const edge = boxOf(frame, piece[index] ?? point, point)
        if (isRule(edge)) rules.push(edge)
      }
  const clips = clipsOf(pdfium, object, frame)
  return rules.flatMap((rule) => clipped(rule, clips) ?? [])
}

function boxAround(frame: PageFrame, points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return boxOf(frame, [Math.min(...xs), Math.max(...ys)], [Math.max(...xs), Math.min(...ys)])
}

const sidesOf = ({ left, top, width, height }: Box): readonly Box[] => [
  { left, top, width, height: 1 },
  { left, top: top + height - 1, width, height: 1 },
  { left, top, width: 1, height },
  { left: left + width - 1, top, width: 1, height },
]

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.top >= outer.top - 1 &&
  inner.left + inner.width <= outer.left + outer.width + 1 &&
  inner.top + inner.height <= outer.top + outer.height + 1

/** A picture is often drawn in pieces, one in the other. */
function withoutInner(pictures: readonly Box[]): readonly Box[] {
  const kept: Box[] = []
  for (const picture of [...pictures].sort((a, b) => b.width * b.height - a.width * a.height))
    if (!kept.some((larger) => isInside(picture, larger))) kept.push(picture)
  return kept
}
