import type { Box } from '#core/source/page'
import type { OcrLanguage, ScannedLine } from '#core/source/scanned-page'
import { blacknessOf } from './ink/blackness.ts'
import { lettersIn, tightened } from './ink/tightened.ts'
import type { ReadLine } from './line-reader.ts'
import type { Picture } from './picture/picture.ts'
import { withChineseMarks } from './recognise/chinese-marks.ts'
import { squaresIn, withSquares } from './recognise/square-marks.ts'

/**
 * Lines as they were read, with what the picture itself tells of them: boxes as tight as their ink, marks as they are
 * printed, and how black they are.
 *
 * @param letters patches of ink that may be letters
 */
export const refinedLines = (
  lines: readonly ReadLine[],
  picture: Picture,
  letters: readonly Box[],
  glyphHeight: number,
  language: OcrLanguage,
): readonly ScannedLine[] =>
  lines
    .map((line) => {
      const own = lettersIn(line, letters)
      if (language === 'en') return tightened(line, own)
      const squares = squaresIn(line, own, picture, glyphHeight)
      const ink = own.filter((letter) => !squares.includes(letter))
      return withSquares(withChineseMarks(tightened(line, ink)), squares)
    })
    .map((line) => ({ ...line, blackness: blacknessOf(line, picture) }))
