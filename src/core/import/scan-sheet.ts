import type { Ink, PrintedSheet } from '../layout/printed-sheet.ts'
import { around, bottom, saidOfRegion, sharedWidth } from '../layout/printed-sheet.ts'
import type { Box } from '../source/page.ts'
import type { ScannedCharacter, ScannedLine, ScannedPage } from '../source/scanned-page.ts'
import { linesOfScan } from '../source/scanned-page.ts'
import { isHan } from '../text/characters.ts'
import { wordsOfLine } from './line-words.ts'
import { inkOfWords } from './ocr-line.ts'
import { withSharedSizes } from './shared-sizes.ts'
import { stackedTogether } from './stacked-lines.ts'

/** A page as Galley's own OCR read it, as a printed sheet in pixels of the straightened picture. */
export function sheetOfScan(page: ScannedPage): PrintedSheet {
  const usual = usualBlackness(linesOfScan(page))
  const inks = page.regions.flatMap(({ lines }, region) =>
    stackedTogether(withTails(lines.flatMap((line) => inkOf(line, region, usual) ?? []))),
  )
  const { width, height, rules, pictures } = page
  return { width, height, inks: withSharedSizes(inks), wholeLines: false, rules, pictures }
}

/** So much blacker than the body, a line is set in another face: bold, or a sans serif. */
const BOLD = 1.28
/** Fewer letters than this tell nothing of their face, and of their size only with their width: 一 is flat. */
const TELLING = 4
/** A Chinese character's ink by its em; the highest and the lowest of a line together. */
const HAN_INK = 0.93

/** How black the type of the body is: the median, each line counting by its letters. */
function usualBlackness(lines: readonly ScannedLine[]): number {
  const sorted = [...lines].sort((a, b) => a.blackness - b.blackness)
  const half = lines.reduce((sum, { characters }) => sum + characters.length, 0) / 2
  let letters = 0
  return sorted.find(({ characters }) => (letters += characters.length) >= half)?.blackness ?? 0
}

function inkOf(line: ScannedLine, region: number, usual: number): Ink | undefined {
  const { text, characters, runs, blackness, box } = line
  const size = sizeByHan(characters, runs)
  const bold = characters.length >= TELLING && blackness > BOLD * usual
  const words = wordsOfLine(line, size)
  const ink = inkOfWords(words, { bold, size, said: saidOfRegion(region), between: 'blanks' })
  if (!ink) return undefined
  if (runs === 'down') return { ...ink, runs, box }
  // Where single characters stand is less sure than where their line begins and ends.
  const across = { ...ink.box, left: box.left, width: box.width }
  return { ...ink, runs, box: withMarks(across, text, ink.size) }
}

/** An em of the type, by what its Chinese characters take up across the line; marks hang lower and stand higher. */
function sizeByHan(characters: readonly ScannedCharacter[], runs: ScannedLine['runs']): number | undefined {
  const han = characters.filter(({ text }) => isHan(text)).map(({ box }) => box)
  if (han.length === 0) return undefined
  const { width, height } = around(han)
  const across = runs === 'across' ? height : width
  if (han.length >= TELLING) return across / HAN_INK
  const along = Math.max(...han.map((box) => (runs === 'across' ? box.width : box.height)))
  return Math.max(across, along) / HAN_INK
}

/** Full-width marks have their ink on the side of the words that they belong to; the other half of their em is white. */
const WHITE_BEFORE = /^[“‘（《【〔「『〈]/
const WHITE_BEHIND = /[”’）》】〕」』〉，。、；：？！]$/
const HALF = 0.5

function withMarks(box: Box, text: string, size: number): Box {
  const before = WHITE_BEFORE.test(text) ? HALF * size : 0
  const behind = WHITE_BEHIND.test(text) ? HALF * size : 0
  return { ...box, left: box.left - before, width: box.width + before + behind }
}

/** In ems: the last line of a paragraph stands this close under the one before it, and begins where that begins. */
const TAIL = { below: 0.9, aside: 0.3 }

/** A few letters are set as the line right above them, whose end they are. */
const withTails = (inks: readonly Ink[]): readonly Ink[] =>
  inks.map((ink) => {
    if (ink.runs === 'down' || ink.text.length >= TELLING) return ink
    const above = inks.find(
      (other) =>
        other.text.length >= TELLING &&
        sharedWidth(other.box, ink.box) > 0 &&
        Math.abs(other.box.left - ink.box.left) <= TAIL.aside * ink.size &&
        ink.box.top > other.box.top &&
        ink.box.top - bottom(other.box) <= TAIL.below * ink.size,
    )
    return above ? { ...ink, bold: above.bold } : ink
  })
