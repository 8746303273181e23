import type { Box } from '../source/page.ts'

/**
 * A printed sheet as a reader found it, before anybody knows what stands in which article. Measures are those of
 * the source (points for a PDF, pixels for a scan), origin top left, y downwards.
 */
export interface PrintedSheet {
  readonly width: number
  readonly height: number
  readonly inks: readonly Ink[]
  /** Each ink is a line as the source tells it; otherwise runs of one line are put together by where they stand. */
  readonly wholeLines: boolean
  /** Ruled lines, as thin boxes. */
  readonly rules: readonly Box[]
  readonly pictures: readonly Box[]
}

/** A run of letters of one size in one printed line; a reader that knows whole lines gives a line as one ink. */
export interface Ink {
  readonly text: string
  /** As high as its type: from ascender to descender, whether or not a letter has them. */
  readonly box: Box
  /** Height of the type: an em, in the sheet's measure. */
  readonly size: number
  readonly bold: boolean
  /** Number of its typeface on this sheet; −1 where the source does not tell. */
  readonly face: number
  /** `down`: each letter stands below the one before, as in vertical type and in turned lines. */
  readonly runs: 'across' | 'down'
  /** The same letters are printed a second time at the same place; this is the second copy. */
  readonly shadow: boolean
  /** A blank was set before it, however wide it looks. */
  readonly blankBefore: boolean
  /** 0 … 1, as an OCR engine gave it; 1 where the letters are known. */
  readonly confidence: number
  /** What the source itself says of this line, if anything. */
  readonly said: Said | undefined
}

/** What a source says of a line: numbers are its own, equal ones belong together. */
export interface Said {
  /** Its article, by METS or PAGE. */
  readonly article: number | undefined
  /** Its place in the reading order that the source gives. */
  readonly order: number | undefined
  /** Its region: a block of lines. */
  readonly region: number | undefined
  /** Its paragraph. */
  readonly paragraph: number | undefined
  readonly role: SaidRole | undefined
  /** The word that goes over from its end to the next line, joined: SUBS_CONTENT. */
  readonly joinedWord: string | undefined
}

/** What is said of a line of which only the region is known. */
export const saidOfRegion = (region: number): Said => ({
  article: undefined,
  order: undefined,
  region,
  paragraph: undefined,
  role: undefined,
  joinedWord: undefined,
})

export type SaidRole = 'head' | 'text' | 'caption' | 'furniture' | 'byline' | 'lead'

export const right = (box: Box): number => box.left + box.width
export const bottom = (box: Box): number => box.top + box.height

/** The smallest box around all of them; there is at least one. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, far, low] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    far = Math.max(far, right(box))
    low = Math.max(low, bottom(box))
  }
  return { left, top, width: far - left, height: low - top }
}

/** How much two stretches share; negative is the distance between them. */
export const sharedWidth = (a: Box, b: Box): number => Math.min(right(a), right(b)) - Math.max(a.left, b.left)
export const sharedHeight = (a: Box, b: Box): number =>
  Math.min(bottom(a), bottom(b)) - Math.max(a.top, b.top)
