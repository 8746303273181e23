import { laidOutText } from '../layout/laid-out-text.ts'
import { layOut } from '../layout/lay-out.ts'
import { linesOf, type Box } from '../source/page.ts'
import type { LineRead } from '../source/rereading.ts'
import type { ScannedPage } from '../source/scanned-page.ts'
import { sheetOfScan } from './scan-sheet.ts'

/** A part of a sheet that was read as a picture of its own. */
export interface ScannedArea {
  readonly scan: ScannedPage
  /** Where the picture was cut out, in its own pixels. */
  readonly left: number
  readonly top: number
  /** The whole sheet in these pixels. */
  readonly whole: { readonly width: number; readonly height: number }
}

/** The lines of an area in reading order; boxes in parts of the whole sheet, sizes of type in parts of its height. */
export function linesOfArea({ scan, left, top, whole }: ScannedArea): readonly LineRead[] {
  const { text, layout } = laidOutText([layOut(sheetOfScan(scan))])
  return linesOf(text).flatMap(({ span }, index): readonly LineRead[] => {
    const { box, fontSize, ...line } = layout.lines[index] ?? {}
    const words = text.slice(span.from, span.to)
    if (!box || words.trim() === '') return []
    const onSheet: Box = {
      left: (left + box.left) / whole.width,
      top: (top + box.top) / whole.height,
      width: box.width / whole.width,
      height: box.height / whole.height,
    }
    return [
      {
        ...line,
        text: words,
        box: onSheet,
        ...(fontSize !== undefined && { fontSize: fontSize / whole.height }),
      },
    ]
  })
}

/** Lines in a sheet's own measure. */
export const inMeasure = (
  lines: readonly LineRead[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly LineRead[] =>
  lines.map(({ box, fontSize, ...line }) => ({
    ...line,
    box: {
      left: box.left * width,
      top: box.top * height,
      width: box.width * width,
      height: box.height * height,
    },
    ...(fontSize !== undefined && { fontSize: fontSize * height }),
  }))
