import type { Box } from '#core/source/page'
import type { OcrLanguage, ScannedPage, ScannedRegion } from '#core/source/scanned-page'
import type { Result } from './result.ts'

/** What is to be read: a file of pictures, or a page or a part of one. */
export interface OcrRequest {
  readonly path: string
  /** 0-based, in a TIFF of several pages; `null`: all of them. */
  readonly page: number | null
  /** `null`: found out for each page. */
  readonly language: OcrLanguage | null
  /** The only part to read, in pixels of the straightened picture; `null`: all of it. */
  readonly area: Box | null
  /** How far the page was turned when it was read before (degrees, clockwise); `null`: found out. */
  readonly turnedBy: number | null
  /** Of a locked PDF; `null`: none was asked for. Never written down. */
  readonly password: string | null
}

/** Numbers count up while the program runs. */
export type OcrJobId = number & { readonly __brand?: 'OcrJobId' }

export interface OcrProgress {
  /** 0-based, and how many pages the file has. */
  readonly page: number
  readonly pages: number
  /** Regions of this page that are finished, and how many it has. */
  readonly done: number
  readonly of: number
  /** The one that was just finished, read or failed; `null` when the page begins. */
  readonly region: ScannedRegion | null
}

/** One page of a file: read, or why not. The failure of one does not keep the others from being read. */
export interface PageRead {
  /** 0-based. */
  readonly page: number
  readonly result: Result<ScannedPage>
}
