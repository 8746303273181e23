import type { Box, PageId } from '#core/source/page'

/** A printed sheet of which there is a picture. */
export interface SheetPicture {
  /** What its pictures are called by: another picture of the same sheet has another one. */
  readonly edition: string
  /** As it is seen, unturned. */
  readonly width: number
  readonly height: number
  /** Points (1/72 inch) can be drawn at any size; pixels are as sharp as they are. */
  readonly unit: 'point' | 'pixel'
}

/** A part of a sheet, in whole pixels of the whole sheet drawn `across` pixels wide. */
export interface DrawnPart {
  readonly page: PageId
  /** 0-based. */
  readonly sheet: number
  readonly edition: string
  readonly across: number
  readonly part: Box
}

/** A picture larger than these is never asked for; the window asks for tiles of {@link TILE}. */
export const MOST_ACROSS = 20_000
const MOST_SIDE = 4096
const MOST_PIXELS = 4_000_000
export const TILE = 512

/** Where the window finds a part of a sheet: relative to its own bundle, so that it is of its own origin. */
export const facsimileAddress = ({ page, sheet, edition, across, part }: DrawnPart): string =>
  `./facsimile/${page}/${sheet}-${edition}/${across}/${part.left}-${part.top}-${part.width}-${part.height}.png`

const ADDRESS =
  /^\/facsimile\/([\w-]{1,200})\/(\d{1,5})-([0-9a-f]{8,64})\/(\d{1,5})\/(\d{1,5})-(\d{1,6})-(\d{1,4})-(\d{1,4})\.png$/

/** What an address's path asks for; `null` for one that the window would never make. */
export function drawnPartOf(path: string): DrawnPart | null {
  const found = ADDRESS.exec(path)
  if (!found) return null
  const [, page = '', sheet, edition = '', across, left, top, width, height] = found
  const wanted = {
    page,
    sheet: Number(sheet),
    edition,
    across: Number(across),
    part: { left: Number(left), top: Number(top), width: Number(width), height: Number(height) },
  }
  const { part } = wanted
  const sound =
    wanted.across >= 1 &&
    wanted.across <= MOST_ACROSS &&
    part.width >= 1 &&
    part.height >= 1 &&
    part.width <= MOST_SIDE &&
    part.height <= MOST_SIDE &&
    part.width * part.height <= MOST_PIXELS &&
    part.left + part.width <= MOST_ACROSS
  return sound ? wanted : null
}

/** Small pictures of sheets that are kept beside the library. */
export interface KeptThumbnails {
  readonly count: number
  readonly bytes: number
}

/** Where the window finds the small picture of a page's sheet. */
export const thumbnailAddress = (page: PageId, sheet: number): string =>
  `./facsimile/thumbnail/${page}/${String(sheet)}.png`

const THUMBNAIL = /^\/facsimile\/thumbnail\/([\w-]{1,200})\/(\d{1,5})\.png$/

/** What such an address's path asks for; `null` for any other. */
export function thumbnailOf(path: string): { readonly page: PageId; readonly sheet: number } | null {
  const found = THUMBNAIL.exec(path)
  return found ? { page: found[1] ?? '', sheet: Number(found[2]) } : null
}
