import type { Box, PageId } from '#core/source/page'
import type { LineRead } from '#core/source/rereading'
import type { OcrLanguage } from '#core/source/scanned-page'

/** A part of a sheet that is to be read again. */
export interface RegionRequest {
  /** Counted by the window; names the job in `regions.cancel` and `region-progress`. */
  readonly job: number
  readonly page: PageId
  /** 0-based. */
  readonly sheet: number
  /** In parts of the sheet. */
  readonly area: Box
  /** `null`: found out by a look at it. */
  readonly language: OcrLanguage | null
}

/** What was read. Boxes and sizes of lines are in parts of the sheet: heights by its height, the rest by its width. */
export interface RegionRead {
  readonly language: OcrLanguage
  /** In reading order. */
  readonly lines: readonly LineRead[]
}

export interface RegionProgress {
  readonly job: number
  /** Parts of the region that are read, and how many it has; 0 of them until it was looked at. */
  readonly done: number
  readonly of: number
}
