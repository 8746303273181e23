import { around } from '../layout/printed-sheet.ts'
import { medianOf } from '../layout/type-sizes.ts'
import type { ScannedCharacter, ScannedLine } from '../source/scanned-page.ts'
import { isHan } from '../text/characters.ts'
import type { OcrWord } from './ocr-line.ts'

/** In ems: a blank between Chinese characters leaves at least so much white, and so much more than they usually do. */
const BLANK = { least: 0.5, more: 0.35 }

/**
 * The words of a line: runs between the blanks that were read, and in Chinese between those that were printed, which
 * the recogniser passes over (本报记者 常乐 伊人). A head that is letter-spaced all over has none.
 *
 * @param size an em of the type; `undefined` where nothing Chinese is in the line
 */
export function wordsOfLine(
  { text, characters, runs }: ScannedLine,
  size: number | undefined,
): readonly OcrWord[] {
  const words: OcrWord[] = []
  let at = 0
  for (const run of text.split(/\s+/).filter((run) => run !== '')) {
    const own = characters.slice(at, (at += [...run].length))
    for (const word of size === undefined || runs === 'down' ? [own] : partedAtBlanks(own, size))
      if (word.length > 0) words.push(wordOf(word))
  }
  return words
}

function partedAtBlanks(
  characters: readonly ScannedCharacter[],
  size: number,
): readonly (readonly ScannedCharacter[])[] {
  const gaps = characters.slice(1).map((next, index) => gapBetween(characters[index], next) / size)
  const usual = medianOf(gaps.filter((gap) => gap >= 0))
  const words: ScannedCharacter[][] = [[]]
  for (const [index, character] of characters.entries()) {
    const gap = index > 0 ? gaps[index - 1] : 0
    if (gap > Math.max(BLANK.least, usual + BLANK.more)) words.push([])
    words[words.length - 1].push(character)
  }
  return words
}

/** The white between two Chinese characters; what marks and figures have beside them is their own. */
const gapBetween = (left: ScannedCharacter, next: ScannedCharacter): number =>
  isHan(left.text) && isHan(next.text) ? next.box.left - left.box.left - left.box.width : -1

function wordOf(characters: readonly ScannedCharacter[]): OcrWord {
  return {
    text: characters.map(({ text }) => text).join(''),
    box: around(characters.map(({ box }) => box)),
    confidence: characters.reduce((sum, one) => sum + one.confidence, 0) / characters.length,
  }
}
