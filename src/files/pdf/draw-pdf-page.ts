import type { Box, SheetSize } from '#core/source/page'
import type { OpenPdf } from './open-pdf.ts'

/** A picture as rows of pixels from the top left: grey, or red, green and blue, a byte each. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly pixels: Uint8Array
}

/** FPDFBitmap_BGRA, FPDF_ANNOT */
const BGRA = 4
const WITH_ANNOTATIONS = 1
const WHITE = 0xffffffff

/** Pages that stay parsed while their neighbours are looked at: drawing a part then costs only that part. */
const MOST_PARSED = 4

/** A4, in points. */
const EMPTY: SheetSize = { width: 595, height: 842 }

/** The pages of a PDF as they can be drawn; one that PDFium cannot load is an empty sheet. */
export function drawablePages({ pdfium, document, pages }: OpenPdf) {
  const { call, memory } = pdfium
  const sizes: SheetSize[] = []
  const out = memory.reserve(8)
  for (let index = 0; index < pages; index++) {
    const known = call.FPDF_GetPageSizeByIndexF(document, index, out)
    sizes.push(known ? { width: memory.float(out), height: memory.float(out + 4) } : EMPTY)
  }
  memory.release(out)
  /** The one used last stands last. */
  const parsed = new Map<number, number>()
  const pageAt = (number: number): number => {
    const page = parsed.get(number) ?? call.FPDF_LoadPage(document, number)
    parsed.delete(number)
    parsed.set(number, page)
    for (const [oldest, handle] of parsed) {
      if (parsed.size <= MOST_PARSED) break
      parsed.delete(oldest)
      call.FPDF_ClosePage(handle)
    }
    return page
  }

  return {
    sizes,
    /**
     * @param turnedBy degrees clockwise about its middle: a scan that lay askew
     * @param across the width of the whole sheet in pixels, of which `part` (whole pixels) is drawn
     */
    draw(number: number, turnedBy: number, across: number, part: Box): Raster {
      const size = sizes[number]
      if (!size) throw new Error(`page ${number} of ${sizes.length}`)
      const { width, height } = part
      const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0)
      if (bitmap === 0) throw new Error(`no memory for ${width} × ${height} pixels`)
      try {
        const down = Math.max(1, Math.round((size.height * across) / size.width))
        call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
        const page = pageAt(number)
        if (turnedBy === 0)
          call.FPDF_RenderPageBitmap(bitmap, page, -part.left, -part.top, across, down, 0, WITH_ANNOTATIONS)
        else drawTurned(pdfium, bitmap, page, size, turnedBy, across, down, part)
        const stride = call.FPDFBitmap_GetStride(bitmap)
        return rasterOf(
          width,
          height,
          memory.bytes(call.FPDFBitmap_GetBuffer(bitmap), stride * height),
          stride,
        )
      } finally {
        call.FPDFBitmap_Destroy(bitmap)
      }
    },
    close() {
      for (const page of parsed.values()) call.FPDF_ClosePage(page)
    },
  }
}

/** The same, turned about the sheet's middle. PDFium lays the page out a pixel a point, and then applies a matrix. */
function drawTurned(
  { call, memory }: OpenPdf['pdfium'],
  bitmap: number,
  page: number,
  size: SheetSize,
  turnedBy: number,
  across: number,
  down: number,
  { left, top, width, height }: Box,
): void {
  const angle = (turnedBy * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  // Whole points: PDFium cuts off what is more.
  const [sx, sy] = [across / Math.trunc(size.width), down / Math.trunc(size.height)]
  const [x, y] = [across / 2, down / 2]
  const matrix = [
    cos * sx,
    sin * sx,
    -sin * sy,
    cos * sy,
    x - cos * x + sin * y - left,
    y - sin * x - cos * y - top,
  ]
  const numbers = Float32Array.of(...matrix, 0, 0, width, height)
  const pointer = memory.reserve(numbers.byteLength)
  memory.write(pointer, new Uint8Array(numbers.buffer))
  call.FPDF_RenderPageBitmapWithMatrix(bitmap, page, pointer, pointer + 24, WITH_ANNOTATIONS)
  memory.release(pointer)
}

/** Most newspaper pages are grey, which is a third of the bytes to pack and to send. */
function rasterOf(width: number, height: number, bgra: Uint8Array, stride: number): Raster {
  const grey = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0, from = y * stride; x < width; x++, from += 4) {
      const [blue = 0, green = 0, red = 0] = [bgra[from], bgra[from + 1], bgra[from + 2]]
      if (blue !== green || green !== red) return coloured(width, height, bgra, stride)
      grey[at++] = green
    }
  return { width, height, channels: 1, pixels: grey }
}

function coloured(width: number, height: number, bgra: Uint8Array, stride: number): Raster {
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0, from = y * stride; x < width; x++, from += 4) {
      pixels[at++] = bgra[from + 2] ?? 0
      pixels[at++] = bgra[from + 1] ?? 0
      pixels[at++] = bgra[from] ?? 0
    }
  return { width, height, channels: 3, pixels }
}
