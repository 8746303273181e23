import type { OcrLanguage } from '#core/source/scanned-page'
import type { PageId } from '#core/source/page'
import type { Failure } from './result.ts'

/** A scan that is being read into a page. Numbers count up while the program runs. */
export type ScanId = number & { readonly __brand?: 'ScanId' }

/** How far a scan is. */
export interface ScanProgress {
  readonly scan: ScanId
  /** The file's name, without folders. */
  readonly name: string
  /** As which it is read; `null`: each page tells by itself. */
  readonly language: OcrLanguage | null
  /** The page that is being read, 0-based, and how many the file has; 0 of them until it is opened. */
  readonly page: number
  readonly pages: number
  /** Further pages of the file, which have a text layer and need no reading; 0 for a file of scans. */
  readonly withText: number
  /** Regions of this page that are finished, and how many it has; 0 of them until it was looked at. */
  readonly done: number
  readonly of: number
}

/** A page of a scan that could not be read; the others do not suffer from it. */
export interface UnreadPage {
  /** 0-based. */
  readonly page: number
  readonly failure: Failure
}

/** What became of a scan: nothing of it follows. */
export interface ScanEnded {
  readonly scan: ScanId
  readonly name: string
  /** The page in the library; `null` when none was made. */
  readonly page: PageId | null
  /**
   * The page whose original was read otherwise, with `page` null: what was read waits for `scans.take`, because the
   * desk may have something to store before it gives way. `null`: the file came anew.
   */
  readonly rereads: PageId | null
  /** How many pages the file has. */
  readonly pages: number
  readonly unread: readonly UnreadPage[]
  /** Why no page was made; `ocr-cancelled` when the editor called it off. */
  readonly failure: Failure | null
}
