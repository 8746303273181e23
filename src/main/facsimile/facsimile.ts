import type { Box, PageId } from '#core/source/page'
import { drawnPartOf, type DrawnPart, type SheetPicture } from '#shared/facsimile'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { KeptOriginal, Library, NewPicture } from '../library/library.ts'
import type { Drawer } from './drawer.ts'
import type { DrawnSheet } from './original.ts'
import { pictureCache } from './picture-cache.ts'

/** Pictures of printed sheets, drawn from the originals that the library keeps. */
export interface Facsimile {
  /** One for each sheet; none for a page of plain text. */
  readonly sheets: (page: PageId) => Promise<Result<readonly SheetPicture[]>>
  /** The same of a locked PDF. Fails with `pdf-password-wrong`; a right one is kept as long as Galley runs. */
  readonly unlock: (page: PageId, password: string) => Promise<Result<readonly SheetPicture[]>>
  /** Has the page drawn from a picture from now on, if it is one that can be drawn. */
  readonly choose: (page: PageId, picture: NewPicture) => Promise<Result<readonly SheetPicture[]>>
  /** A part as PNG by the path of its address; `null` for what nobody has, or cannot be drawn. */
  readonly part: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /** A part of a sheet, in parts of the sheet, as sharp as OCR wants it. */
  readonly cut: (page: PageId, sheet: number, area: Box) => Promise<Result<CutPart>>
}

/** A part of a sheet as a picture of its own. */
export interface CutPart {
  /** Of the file that it was drawn from. */
  readonly name: string
  readonly png: Uint8Array
  /** In whole pixels of the whole sheet. */
  readonly part: Box
  readonly whole: { readonly width: number; readonly height: number }
}

/** What OCR reads best: as many dots an inch as a scan has. */
const DPI = 250
const POINTS = 72

/** A page at five zooms, and its neighbours. */
const MOST_REMEMBERED = 64 * 1024 * 1024
/** So much of an original's sum names its pictures. */
const EDITION_LENGTH = 16

export function facsimile(
  library: () => Result<Library>,
  drawer: Drawer,
  keepPassword: (password: string) => void,
): Facsimile {
  const remembered = pictureCache<Uint8Array<ArrayBuffer>>(MOST_REMEMBERED)

  const originalOf = (page: PageId): Result<KeptOriginal> => {
    const opened = library()
    return opened.ok ? opened.value.original(page) : opened
  }
  const editionOf = ({ sha256 }: KeptOriginal): string => sha256.slice(0, EDITION_LENGTH)

  /** Sums of originals by their pages, so that a tile costs no look into the library. */
  const sums = new Map<PageId, string>()
  const sumOf = (page: PageId): string | null => {
    const known = sums.get(page)
    if (known !== undefined) return known
    const original = originalOf(page)
    if (!original.ok) return null
    sums.set(page, original.value.sha256)
    return original.value.sha256
  }

  const draw = ({ page, sheet, edition, across, part }: DrawnPart) => {
    const sha256 = sumOf(page)
    if (sha256?.slice(0, EDITION_LENGTH) !== edition) return Promise.resolve(null)
    return drawer.draw({ sha256, sheet, across, part }, () => {
      const original = originalOf(page)
      return original.ok ? original.value : null
    })
  }

  const inEdition = (
    original: KeptOriginal,
    sheets: Result<readonly DrawnSheet[]>,
  ): Result<readonly SheetPicture[]> => {
    if (!sheets.ok) return sheets
    const edition = editionOf(original)
    return succeed(sheets.value.map((sheet) => ({ ...sheet, edition })))
  }
  const sheetsOf = async (original: KeptOriginal): Promise<Result<readonly SheetPicture[]>> =>
    inEdition(original, await drawer.sheets(original))

  return {
    async sheets(page) {
      const original = originalOf(page)
      if (!original.ok) return original
      const sheets = await sheetsOf(original.value)
      // A text: it has no picture, which is no failure.
      return !sheets.ok && sheets.error.kind === 'picture-unsupported' ? succeed([]) : sheets
    },
    async unlock(page, password) {
      const original = originalOf(page)
      if (!original.ok) return original
      const sheets = await drawer.unlocked(original.value, password)
      if (sheets.ok) keepPassword(password)
      else if (sheets.error.kind === 'pdf-locked')
        return fail(failure('pdf-password-wrong', { name: original.value.name }))
      return inEdition(original.value, sheets)
    },
    async choose(page, picture) {
      const sheets = await sheetsOf({ ...picture, packed: false, sheets: null })
      if (!sheets.ok) return sheets
      const opened = library()
      const kept = opened.ok ? opened.value.keepPicture(page, picture) : opened
      if (!kept.ok) return kept
      sums.delete(page)
      return sheets
    },
    async cut(page, sheet, area) {
      const original = originalOf(page)
      if (!original.ok) return original
      const { name, sha256 } = original.value
      const sheets = await drawer.sheets(original.value)
      if (!sheets.ok) return sheets
      const size = sheets.value[sheet]
      if (!size) return fail(failure('request-invalid', { name, sheet }))
      const scale = size.unit === 'point' ? DPI / POINTS : 1
      const across = Math.max(1, Math.round(size.width * scale))
      const whole = { width: across, height: Math.max(1, Math.round((size.height * across) / size.width)) }
      const part = wholePixels(area, whole)
      const png = await drawer.draw({ sha256, sheet, across, part }, () => original.value)
      return png ? succeed({ name, png, part, whole }) : fail(failure('picture-damaged', { name }))
    },
    async part(path) {
      const wanted = drawnPartOf(path)
      if (!wanted) return null
      const known = remembered.get(path)
      if (known) return known
      const png = await draw(wanted)
      if (png) remembered.set(path, png)
      return png
    },
  }
}

/** An area given in parts of a sheet, in whole pixels of it; never without any. */
function wholePixels(area: Box, whole: { readonly width: number; readonly height: number }): Box {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value))
  const left = within(Math.floor(area.left * whole.width), whole.width - 1)
  const top = within(Math.floor(area.top * whole.height), whole.height - 1)
  const right = within(Math.ceil((area.left + area.width) * whole.width), whole.width)
  const bottom = within(Math.ceil((area.top + area.height) * whole.height), whole.height)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}
