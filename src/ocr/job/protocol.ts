import type { OcrJobId, OcrProgress, OcrRequest, PageRead } from '#shared/ocr'
import type { Failure } from '#shared/result'

/** To the process that reads. It does one job after the other. */
export type ToReader =
  | { readonly kind: 'read'; readonly job: OcrJobId; readonly request: OcrRequest }
  | { readonly kind: 'cancel'; readonly job: OcrJobId }

/** From the process that reads. Each job ends with exactly one `ended`, after which nothing of it follows. */
export type FromReader =
  | { readonly kind: 'progress'; readonly job: OcrJobId; readonly progress: OcrProgress }
  | { readonly kind: 'page'; readonly job: OcrJobId; readonly page: PageRead }
  | { readonly kind: 'ended'; readonly job: OcrJobId; readonly failure: Failure | null }
