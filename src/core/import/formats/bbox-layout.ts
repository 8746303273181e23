import type { PrintedSheet } from '../../layout/printed-sheet.ts'
import { saidOfRegion } from '../../layout/printed-sheet.ts'
import type { Box } from '../../source/page.ts'
import type { Markup } from '../markup.ts'
import { descendants, numberOf, wholeText } from '../markup.ts'
import type { OcrWord } from '../ocr-line.ts'
import { inkOfWords } from '../ocr-line.ts'

/** Reads what `pdftotext -bbox-layout` writes: XHTML of pages, flows, blocks, lines and words. */
export function bboxLayoutSheets(root: Markup): readonly PrintedSheet[] {
  return descendants(root, 'page').map((page) => ({
    width: numberOf(page, 'width') ?? 0,
    height: numberOf(page, 'height') ?? 0,
    inks: descendants(page, 'line').flatMap((line, region) => {
      const words = descendants(line, 'word').flatMap((word): readonly OcrWord[] => {
        const box = boxOf(word)
        return box ? [{ text: wholeText(word).trim(), box, confidence: 1 }] : []
      })
      // Its boxes are as high as the type, not as the ink.
      const size = Math.max(0, ...words.map((word) => word.box.height)) / LINE_HEIGHT
      const said = saidOfRegion(region)
      return (
        inkOfWords(words, {
          bold: false,
          size: size > 0 ? size : undefined,
          said,
          between: 'perhaps-nothing',
        }) ?? []
      )
    }),
    wholeLines: false,
    rules: [],
    pictures: [],
  }))
}

/** From ascender to descender, as poppler measures it, by the em. */
const LINE_HEIGHT = 1.15

function boxOf(tag: Markup): Box | undefined {
  const [left, top, right, bottom] = ['xMin', 'yMin', 'xMax', 'yMax'].map((name) => numberOf(tag, name))
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  return { left, top, width: right - left, height: bottom - top }
}
