import type { PageId } from '#core/source/page'
import { drawnPartOf, type DrawnPart, type SheetPicture } from '#shared/facsimile'
import { succeed, type Result } from '#shared/result'
import type { KeptOriginal, Library, NewPicture } from '../library/library.ts'
import type { Drawer } from './drawer.ts'
import { pictureCache } from './picture-cache.ts'

/** Pictures of printed sheets, drawn from the originals that the library keeps. */
export interface Facsimile {
  /** One for each sheet; none for a page of plain text. */
  readonly sheets: (page: PageId) => Promise<Result<readonly SheetPicture[]>>
  /** Has the page drawn from a picture from now on, if it is one that can be drawn. */
  readonly choose: (page: PageId, picture: NewPicture) => Promise<Result<readonly SheetPicture[]>>
  /** A part as PNG by the path of its address; `null` for what nobody has, or cannot be drawn. */
  readonly part: (path: string) => Promise<Uint8Array<ArrayBuffer> | null>
}

/** A page at five zooms, and its neighbours. */
const MOST_REMEMBERED = 64 * 1024 * 1024
/** So much of an original's sum names its pictures. */
const EDITION_LENGTH = 16

export function facsimile(library: () => Result<Library>, drawer: Drawer): Facsimile {
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

  const sheetsOf = async (original: KeptOriginal): Promise<Result<readonly SheetPicture[]>> => {
    const sheets = await drawer.sheets(original)
    if (!sheets.ok) return sheets
    const edition = editionOf(original)
    return succeed(sheets.value.map((sheet) => ({ ...sheet, edition })))
  }

  return {
    async sheets(page) {
      const original = originalOf(page)
      if (!original.ok) return original
      const sheets = await sheetsOf(original.value)
      // A text: it has no picture, which is no failure.
      return !sheets.ok && sheets.error.kind === 'picture-unsupported' ? succeed([]) : sheets
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
