import type { Box, SheetSize } from '#core/source/page'
import { drawablePages, type Raster } from '#files/pdf/draw-pdf-page'
import { openPdf, type OpenPdf } from '#files/pdf/open-pdf'
import { MOST_PAGES } from '#files/pdf/read-pdf'
import { isPdf } from '#files/pdf/is-pdf'
import { openPictures } from '#ocr/picture/read-picture'
import type { Picture } from '#ocr/picture/picture'
import { resize } from '#ocr/picture/resize'
import { turn } from '#ocr/picture/turn'
import { isPicture } from '#ocr/picture/formats/index'
import type { SheetPicture } from '#shared/facsimile'
import { fail, failure, succeed, type Result } from '#shared/result'

export type DrawnSheet = Omit<SheetPicture, 'edition'>

/** The bytes of a page's original, open to be drawn. */
export interface Original {
  readonly sheets: readonly DrawnSheet[]
  /** `part` in whole pixels of the sheet drawn `across` pixels wide; what lies beside the sheet is white. */
  readonly draw: (sheet: number, across: number, part: Box) => Promise<Raster>
  readonly close: () => void
}

/** Pages of a file, each as it is or turned a little to be straight. */
interface FileOfPages {
  readonly pages: readonly DrawnSheet[]
  readonly draw: (page: number, turnedBy: number, across: number, part: Box) => Promise<Raster>
  readonly close: () => void
}

/**
 * Known by its first bytes; fails with `picture-unsupported` for what is neither a PDF nor a picture.
 *
 * @param sheets which pages of the file a page of the library shows, and how they were straightened when they were
 *   read; `null`: all of them, as they are
 * @param passwords what a locked PDF may open with; it fails with `pdf-locked` when none of them does
 */
export async function openOriginal(
  name: string,
  bytes: Uint8Array,
  sheets: readonly SheetSize[] | null,
  passwords: readonly string[],
): Promise<Result<Original>> {
  const opened = await openPages(name, bytes, passwords)
  if (!opened.ok) return opened
  const { pages, draw, close } = opened.value
  const shown = (sheets ?? pages).map(({ page, turnedBy = 0 }: Partial<SheetSize>, index) => ({
    page: page ?? index,
    turnedBy,
  }))
  return succeed({
    sheets: shown.flatMap(({ page }) => pages[page] ?? []),
    draw: (sheet, across, part) => {
      const { page, turnedBy } = shown[sheet] ?? { page: sheet, turnedBy: 0 }
      return draw(page, turnedBy, across, part)
    },
    close,
  })
}

function openPages(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[],
): Promise<Result<FileOfPages>> {
  if (isPdf(bytes)) return pdfPages(name, bytes, passwords)
  if (isPicture(bytes)) return picturePages(name, bytes)
  return Promise.resolve(fail(failure('picture-unsupported', { name })))
}

async function openWithAny(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[],
): Promise<Result<OpenPdf>> {
  const opened = await openPdf(name, bytes, undefined)
  if (opened.ok || opened.error.kind !== 'pdf-locked') return opened
  for (const password of passwords) {
    const unlocked = await openPdf(name, bytes, password)
    if (unlocked.ok) return unlocked
  }
  return opened
}

async function pdfPages(
  name: string,
  bytes: Uint8Array,
  passwords: readonly string[],
): Promise<Result<FileOfPages>> {
  const opened = await openWithAny(name, bytes, passwords)
  if (!opened.ok) return opened
  const pages = drawablePages(opened.value)
  return succeed({
    pages: pages.sizes.map((size) => ({ ...size, unit: 'point' })),
    draw: (page, turnedBy, across, part) => Promise.resolve(pages.draw(page, turnedBy, across, part)),
    close() {
      pages.close()
      opened.value.close()
    },
  })
}

async function picturePages(name: string, bytes: Uint8Array): Promise<Result<FileOfPages>> {
  const file = openPictures(name, bytes)
  if (!file.ok) return file
  const pages: DrawnSheet[] = []
  // One page decoded at a time: each is large.
  let decoded: { readonly page: number; readonly turnedBy: number; readonly picture: Picture } | null = null
  const pictureOf = async (page: number, turnedBy: number): Promise<Result<Picture>> => {
    if (decoded?.page === page && decoded.turnedBy === turnedBy) return succeed(decoded.picture)
    decoded = null
    const read = await file.value.picture(page)
    if (!read.ok) return read
    const picture = turnedBy === 0 ? read.value : turn(read.value, turnedBy)
    decoded = { page, turnedBy, picture }
    return succeed(picture)
  }
  for (let page = 0; page < Math.min(file.value.pages, MOST_PAGES); page++) {
    const picture = await pictureOf(page, 0)
    if (!picture.ok) return picture
    pages.push({ width: picture.value.width, height: picture.value.height, unit: 'pixel' })
  }
  return succeed({
    pages,
    async draw(page, turnedBy, across, part) {
      const picture = await pictureOf(page, turnedBy)
      if (!picture.ok) throw new Error(picture.error.kind)
      return drawnPicture(picture.value, across, part)
    },
    close() {
      decoded = null
    },
  })
}

function drawnPicture(picture: Picture, across: number, part: Box): Raster {
  const scale = picture.width / across
  const down = Math.max(1, Math.round(picture.height / scale))
  const [width, height] = [Math.min(part.width, across - part.left), Math.min(part.height, down - part.top)]
  const pixels = new Uint8Array(part.width * part.height).fill(255)
  if (width > 0 && height > 0) {
    const drawn = resize(
      picture,
      { left: part.left * scale, top: part.top * scale, width: width * scale, height: height * scale },
      width,
      height,
    )
    for (let y = 0; y < height; y++)
      pixels.set(drawn.grey.subarray(y * width, (y + 1) * width), y * part.width)
  }
  return { width: part.width, height: part.height, channels: 1, pixels }
}
