import type { Box } from './page.ts'

/** What a page can be read as. `zh-Hant-vertical` runs from top to bottom, its lines from right to left. */
export const OCR_LANGUAGES = ['zh-Hans', 'zh-Hant', 'zh-Hant-vertical', 'en'] as const
export type OcrLanguage = (typeof OCR_LANGUAGES)[number]

/** A page or a part of one as OCR read it. Boxes are in pixels of the picture **as it was straightened**. */
export interface ScannedPage {
  readonly width: number
  readonly height: number
  /** Degrees, clockwise, that the picture was turned by about its centre before it was read; its size stayed. */
  readonly turnedBy: number
  readonly language: OcrLanguage
  /** In no order that means anything; reading order is the layout's work. */
  readonly regions: readonly ScannedRegion[]
  /** Ruled lines, as thin boxes. */
  readonly rules: readonly Box[]
  readonly pictures: readonly Box[]
}

/** A part of a page that was read for itself. One that failed has no lines; the others do not suffer from it. */
export interface ScannedRegion {
  readonly box: Box
  readonly lines: readonly ScannedLine[]
  readonly failed: boolean
}

export interface ScannedLine {
  readonly box: Box
  readonly runs: 'across' | 'down'
  readonly text: string
  /** 0 … 1: how much of the boxes of its letters and figures is ink. Bold type has more than the body's. */
  readonly blackness: number
  /** One for each character of `text` that is not a blank, in their order; a character is a code point. */
  readonly characters: readonly ScannedCharacter[]
}

export interface ScannedCharacter {
  readonly text: string
  readonly box: Box
  /** 0 … 1: how sure the recogniser was. */
  readonly confidence: number
}

export const linesOfScan = (page: ScannedPage): readonly ScannedLine[] =>
  page.regions.flatMap((region) => region.lines)
