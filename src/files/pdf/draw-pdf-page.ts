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

/** The pages of a PDF as sheets that can be drawn: those that PDFium can load, as in {@link readPdf}. */
export function drawablePages({ pdfium, document, pages }: OpenPdf, most: number) {
  const { call, memory } = pdfium
  const numbers: number[] = []
  const sizes: SheetSize[] = []
  for (let index = 0; index < pages && index < most; index++) {
    const page = call.FPDF_LoadPage(document, index)
    if (page === 0) continue
    numbers.push(index)
    sizes.push({ width: call.FPDF_GetPageWidthF(page), height: call.FPDF_GetPageHeightF(page) })
    call.FPDF_ClosePage(page)
  }
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
    /** @param across the width of the whole sheet in pixels, of which `part` (whole pixels) is drawn */
    draw(sheet: number, across: number, part: Box): Raster {
      const [number, size] = [numbers[sheet], sizes[sheet]]
      if (number === undefined || !size) throw new Error(`sheet ${sheet} of ${sizes.length}`)
      const { width, height } = part
      const bitmap = call.FPDFBitmap_CreateEx(width, height, BGRA, 0, 0)
      if (bitmap === 0) throw new Error(`no memory for ${width} × ${height} pixels`)
      try {
        const down = Math.max(1, Math.round((size.height * across) / size.width))
        call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
        const page = pageAt(number)
        call.FPDF_RenderPageBitmap(bitmap, page, -part.left, -part.top, across, down, 0, WITH_ANNOTATIONS)
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
