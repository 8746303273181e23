import { openPdf } from '#files/pdf/open-pdf'
import type { Pdfium } from '#files/pdf/pdfium'
import { fail, failure, succeed, type Result } from '#shared/result'
import { withinLimits } from './limits.ts'
import { blankPicture, type Picture } from './picture.ts'
import type { PictureFile } from './read-picture.ts'

/** What a scan in a PDF is drawn at: its picture's own resolution, if that is of any use, else the usual one. */
const DPI = { least: 150, usual: 250, most: 400 }
/** More pixels than this tell nothing more of a newspaper page; the page is drawn smaller then. */
const MOST_PIXELS = 40_000_000
/** FPDF_PAGEOBJ_IMAGE, FPDFBitmap_Gray, FPDF_GRAYSCALE */
const [IMAGE, GREY_BITMAP, IN_GREY] = [3, 1, 0x08]
const POINTS = 72

/**
 * The pages of a PDF as pictures: of one that holds scans and no text.
 * Fails with `pdf-locked`, `pdf-password-wrong` or `pdf-damaged`.
 */
export async function openPdfPictures(
  name: string,
  bytes: Uint8Array,
  password: string | null,
): Promise<Result<PictureFile>> {
  const opened = await openPdf(name, bytes, password ?? undefined)
  if (!opened.ok) return opened
  const { pages } = opened.value
  opened.value.close()
  return succeed({
    name,
    pages,
    // Opened for each page: while one is being read, PDFium holds nothing.
    async picture(page) {
      const again = await openPdf(name, bytes, password ?? undefined)
      if (!again.ok) return again
      try {
        return drawn(again.value.pdfium, again.value.document, page, name)
      } finally {
        again.value.close()
      }
    },
  })
}

function drawn(pdfium: Pdfium, document: number, index: number, name: string): Result<Picture> {
  const { call } = pdfium
  const page = call.FPDF_LoadPage(document, index)
  if (page === 0) return fail(failure('pdf-damaged', { name }))
  try {
    const points = { width: call.FPDF_GetPageWidthF(page), height: call.FPDF_GetPageHeightF(page) }
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, points.width * points.height))
    const scale = Math.min(dpiOf(pdfium, page) / POINTS, most)
    const size = {
      width: Math.round(points.width * scale),
      height: Math.round(points.height * scale),
      bytesPerPixel: 1,
    }
    const checked = withinLimits(name, size)
    return checked.ok ? inGrey(pdfium, page, size, name) : checked
  } finally {
    call.FPDF_ClosePage(page)
  }
}

/** The resolution of the largest picture on a page. */
function dpiOf({ call, memory }: Pdfium, page: number): number {
  const out = memory.reserve(16)
  let [best, area] = [DPI.usual, 0]
  const objects = Math.min(call.FPDFPage_CountObjects(page), MOST_OBJECTS)
  for (let index = 0; index < objects; index++) {
    const object = call.FPDFPage_GetObject(page, index)
    if (call.FPDFPageObj_GetType(object) !== IMAGE) continue
    if (!call.FPDFImageObj_GetImagePixelSize(object, out, out + 4)) continue
    const [width, height] = [memory.integer(out), memory.integer(out + 4)]
    if (!call.FPDFPageObj_GetBounds(object, out, out + 4, out + 8, out + 12)) continue
    const points = memory.float(out + 8) - memory.float(out)
    if (points <= 0 || width * height <= area) continue
    area = width * height
    best = (width / points) * POINTS
  }
  memory.release(out)
  return Math.min(DPI.most, Math.max(DPI.least, best))
}

/** A scan is one picture, or some stripes of one. */
const MOST_OBJECTS = 2000

function inGrey(
  { call, memory }: Pdfium,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  name: string,
): Result<Picture> {
  const bitmap = call.FPDFBitmap_CreateEx(width, height, GREY_BITMAP, 0, 0)
  if (bitmap === 0) return fail(failure('picture-damaged', { name }))
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, IN_GREY)
    const [from, stride] = [call.FPDFBitmap_GetBuffer(bitmap), call.FPDFBitmap_GetStride(bitmap)]
    const picture = blankPicture(width, height)
    for (let row = 0; row < height; row++)
      picture.grey.set(memory.bytes(from + row * stride, width), row * width)
    return succeed(picture)
  } finally {
    call.FPDFBitmap_Destroy(bitmap)
  }
}
