import type { Bbox, Block, Symbol as Letter, Word } from 'tesseract.js'
import type { Box } from '#core/source/page'
import type { ScannedCharacter } from '#core/source/scanned-page'
import type { ReadLine } from '../line-reader.ts'

/** Where the picture that Tesseract was shown lies on the page: its edge, its scale, and the white around it. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly scale: number
  readonly margin: number
}

/** A Chinese character or mark, beside which Tesseract sets blanks that were never printed. */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u

/** Tesseract's answer to the picture of one line; undefined when it read nothing. */
export function lineOfBlocks(
  blocks: readonly Block[],
  box: Box,
  { left, top, scale, margin }: Placement,
  runs: ReadLine['runs'],
): ReadLine | undefined {
  const place = ({ x0, y0, x1, y1 }: Bbox): Box => ({
    left: left + (x0 - margin) / scale,
    top: top + (y0 - margin) / scale,
    width: (x1 - x0) / scale,
    height: (y1 - y0) / scale,
  })
  const words = blocks
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.words)
  const text = textOf(words)
  if (text === '') return undefined
  const characters = words.flatMap(({ symbols }) => symbols.flatMap((letter) => charactersOf(letter, place)))
  return { box, runs, text, characters }
}

const textOf = (words: readonly Word[]): string =>
  words
    .map(({ symbols }) =>
      symbols
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((word) => word !== '')
    .reduce((line, word) => {
      const joins = line === '' || (CHINESE.test(line.at(-1) ?? '') && CHINESE.test(word[0] ?? ''))
      return line + (joins ? '' : ' ') + word
    }, '')

/** A ligature counts as one letter of several characters: they share its box. */
const charactersOf = (letter: Letter, place: (box: Bbox) => Box): readonly ScannedCharacter[] =>
  [...letter.text.trim()].map((text) => ({
    text,
    box: place(letter.bbox),
    confidence: Math.min(1, Math.max(0, letter.confidence / 100)),
  }))
