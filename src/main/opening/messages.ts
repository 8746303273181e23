import type { PdfChoices } from '#files/pdf/read-pdf-page'
import type { ReadFile } from '#files/read-page'
import type { Result } from '#shared/result'

/** To the thread that reads files. */
export interface ToReader {
  readonly number: number
  readonly path: string
  readonly pdf: PdfChoices
}

/** From it: exactly one for each that it was asked. */
export interface FromReader {
  readonly number: number
  readonly result: Result<ReadFile>
}
