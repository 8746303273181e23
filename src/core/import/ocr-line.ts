import { blankBetween } from '../layout/inks.ts'
import type { Ink, Said } from '../layout/printed-sheet.ts'
import { around, right } from '../layout/printed-sheet.ts'
import { medianOf } from '../layout/type-sizes.ts'
import type { Box } from '../source/page.ts'
import { isHan } from '../text/characters.ts'
import { widthOf } from '../text/widths.ts'

/** A word as an OCR engine places it. */
export interface OcrWord {
  readonly text: string
  readonly box: Box
  /** 0 … 1 */
  readonly confidence: number
}

/** What more a source knows of a line. */
export interface OcrLineFacts {
  readonly bold: boolean
  /** An em of its type in the sheet's measure, where the source tells. */
  readonly size: number | undefined
  readonly said: Said | undefined
  /** What stands between words: `blanks` that were printed, or in Chinese perhaps nothing, for engines part it as they do. */
  readonly between: 'blanks' | 'perhaps-nothing'
}

/** How high letters are in ems: by what they have of ascenders and descenders. */
const ASCENDING = /[A-ZÀ-ÞbdfhkltßÄÖÜäöüéèêáíóú0-9ſ]/
const DESCENDING = /[gjpqyQçſ,;()[\]]/
const HEIGHT = { both: 0.9, up: 0.68, down: 0.67, none: 0.47 }
const ASCENT = 0.88
/** A Chinese character's ink by its em, as OCR engines box it. */
const HAN_INK = 0.92
/** Type whose pitch is so much more than its height is letter-spaced. */
const SET_APART = 1.35

/** An OCR engine's line as one run of type; `undefined` when there is nothing to read in it. */
export function inkOfWords(words: readonly OcrWord[], facts: OcrLineFacts): Ink | undefined {
  const own = words.filter(({ text, box }) => text.trim() !== '' && isBox(box))
  if (own.length === 0) return undefined
  const box = around(own.map((word) => word.box))
  const size = facts.size ?? sizeOf(own, box)
  if (!(size > 0) || !Number.isFinite(size)) return undefined
  const base = baseLineOf(own, size)
  const letters = own.reduce((sum, { text }) => sum + text.length, 0)
  return {
    text: textOf(own, size, facts.between === 'blanks'),
    box: { left: box.left, width: Math.max(box.width, 1), top: base - ASCENT * size, height: size },
    size,
    bold: facts.bold,
    face: -1,
    runs: box.height > 2 * box.width && letters > 1 ? 'down' : 'across',
    shadow: false,
    blankBefore: false,
    confidence: own.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / letters,
    said: facts.said,
  }
}

/** Boxes of no size, or beyond all measure, are a program's mistakes. */
const FARTHEST = 1e6
const isBox = ({ left, top, width, height }: Box): boolean =>
  [left, top, width, height].every((value) => Number.isFinite(value) && Math.abs(value) < FARTHEST) &&
  width > 0 &&
  height > 0

const hanOnly = (text: string): boolean => [...text].every((letter) => isHan(letter))

function sizeOf(words: readonly OcrWord[], line: Box): number {
  const text = words.map((word) => word.text).join('')
  const letters = [...text]
  const wide = letters.filter((letter) => isHan(letter) || letter > '\u2fff' || '“”‘’…—'.includes(letter))
  if (wide.length * 2 > letters.length) {
    // The pitch of Chinese type tells its size: boxes of single characters are as high as the engine pleases. Where
    // characters are set apart, the height of their ink is the better measure.
    const pitch = line.width / Math.max(0.5, widthOf(text, 'han') - (1 - HAN_INK))
    const heights = words.flatMap((word) => (hanOnly(word.text) ? [word.box.height / HAN_INK] : []))
    return heights.length > 0 ? Math.min(pitch, SET_APART * medianOf(heights)) : pitch
  }
  return medianOf(words.map((word) => word.box.height / heightIn(word.text)))
}

function heightIn(text: string): number {
  const [up, down] = [ASCENDING.test(text), DESCENDING.test(text)]
  return up ? (down ? HEIGHT.both : HEIGHT.up) : down ? HEIGHT.down : HEIGHT.none
}

function baseLineOf(words: readonly OcrWord[], size: number): number {
  const bottoms = words.map(({ text, box }) => {
    const low = box.top + box.height
    if (hanOnly(text)) return low - (1 - ASCENT) * size * 0.7
    return DESCENDING.test(text) ? low - 0.21 * size : low
  })
  return medianOf(bottoms)
}

/** In ems: words of justified lines are hardly as far apart; between two columns or two cells of a table there is more. */
const WIDE_GAP = 2
/** A blank in what is set as wide as this many. */
const BLANKS_AN_EM = 2
const MOST_BLANKS = 80

/**
 * The words with what stands between them. A wide gap is as many blanks as it has room for: where an engine ran two
 * columns together, that is how the gap between them is seen (`core/order`).
 */
function textOf(words: readonly OcrWord[], size: number, blanks: boolean): string {
  let text = ''
  let last: OcrWord | undefined
  for (const word of words) {
    if (last) {
      const [left, next] = [last.text.slice(-1), word.text[0]]
      const gap = (word.box.left - right(last.box)) / size
      // Engines part Chinese into words; between other words there is a blank.
      if (gap >= WIDE_GAP) text += ' '.repeat(Math.min(MOST_BLANKS, Math.round(gap * BLANKS_AN_EM)))
      else text += !blanks && (isWide(left) || isWide(next)) ? blankBetween(left, next, gap - 0.25) : ' '
    }
    text += word.text
    last = word
  }
  return text
}

const isWide = (letter: string): boolean => isHan(letter) || letter > '\u2fff' || '“”‘’…—'.includes(letter)
