import type { Pdfium } from './pdfium.ts'

/** From a page's own space (origin bottom left, unturned, uncropped) to the sheet as it is seen. */
export interface PageFrame {
  /** In points, as seen. */
  readonly width: number
  readonly height: number
  readonly x: (x: number, y: number) => number
  readonly y: (x: number, y: number) => number
  /** Degrees clockwise by which the page is turned to be seen. */
  readonly turn: number
}

/** Device units a point: PDFium's answer is in whole ones. */
const FINE = 64
/** A square of this size in page space is measured. */
const SIDE = 1000

export function frameOf({ call, memory }: Pdfium, page: number): PageFrame {
  const width = call.FPDF_GetPageWidthF(page)
  const height = call.FPDF_GetPageHeightF(page)
  const out = memory.reserve(8)
  const seen = (x: number, y: number): readonly [number, number] => {
    call.FPDF_PageToDevice(
      page,
      0,
      0,
      Math.round(width * FINE),
      Math.round(height * FINE),
      0,
      x,
      y,
      out,
      out + 4,
    )
    return [memory.integer(out) / FINE, memory.integer(out + 4) / FINE]
  }
  const origin = seen(0, 0)
  const along = seen(SIDE, 0)
  const up = seen(0, SIDE)
  memory.release(out)
  const [ax, ay] = [(along[0] - origin[0]) / SIDE, (along[1] - origin[1]) / SIDE]
  const [bx, by] = [(up[0] - origin[0]) / SIDE, (up[1] - origin[1]) / SIDE]
  return {
    width,
    height,
    x: (x, y) => origin[0] + ax * x + bx * y,
    y: (x, y) => origin[1] + ay * x + by * y,
    turn: call.FPDFPage_GetRotation(page) * 90,
  }
}
