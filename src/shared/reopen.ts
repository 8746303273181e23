import type { PageId } from '#core/source/page'

/**
 * Encodings that a text can be read in, by the names of the WHATWG Encoding Standard, in the order in which they are
 * believed where nothing else tells. `gb18030` holds GBK and GB 2312, `big5` Hong Kong's HKSCS, `windows-1252`
 * Latin-1; UTF-32, which that standard lacks, is read by `files/utf-32.ts`.
 */
export const TEXT_ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** What a PDF can be read as: by the letters that it carries, or as a picture, by OCR on this computer. */
export const PDF_READINGS = ['pdf', 'ocr'] as const
export type PdfReading = (typeof PDF_READINGS)[number]

/** What a kept original can be read as: a text in an encoding, the words between the tags of markup, or a PDF. */
export const READ_AS = [...TEXT_ENCODINGS, 'markup', ...PDF_READINGS] as const
export type ReadAs = (typeof READ_AS)[number]
export type TextReading = Exclude<ReadAs, PdfReading>

/**
 * What speaks for a reading, or against it. mark: the file's first bytes say so · well-formed: it is UTF-8 throughout,
 * which no other encoding is by chance · ascii: letters that all encodings share · zeros: bytes of nothing stand where
 * this encoding has them · usual: its characters are those of everyday print · western: single letters with accents
 * among plain ones · tags: it begins as markup does · rare: characters that hardly any text has · broken: some bytes
 * have no character · picture: it was not read yet, but can be
 */
export const READING_REASONS = [
  'mark',
  'well-formed',
  'ascii',
  'zeros',
  'usual',
  'western',
  'tags',
  'rare',
  'broken',
  'picture',
] as const
export type ReadingReason = (typeof READING_REASONS)[number]

/** How a page's original would read. */
export interface PossibleReading {
  readonly as: ReadAs
  /** Its first lines; U+FFFD stands for what could not be read. None of what is only read when it is wanted. */
  readonly lines: readonly string[]
  /** How many characters could not be read, in all of it. */
  readonly unreadable: number
  readonly why: ReadingReason
}

export interface PossibleReadings {
  /** As what the page is read now; `pdf`, `ocr`, `alto` … too. */
  readonly current: string
  /** The best first; none where the original has no other way: a picture, a Word file. */
  readonly readings: readonly PossibleReading[]
  /** The best is beyond doubt. */
  readonly sure: boolean
}

/** The wire's part about pages that were read wrongly. `contract.ts` has what an answer is. */
export interface ReopenRequest {
  readonly page: PageId
  readonly as: ReadAs
}
