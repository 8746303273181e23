import { laidOutText, type LaidOutText } from '../layout/laid-out-text.ts'
import { layOut } from '../layout/lay-out.ts'
import type { PrintedSheet } from '../layout/printed-sheet.ts'
import type { SheetSize } from '../source/page.ts'
import { sheetOfScan } from './scan-sheet.ts'
import type { ScanOfFile } from './scanned-text.ts'

/** A page of a PDF as its text layer tells it. */
export interface PdfSheet {
  /** 0-based. */
  readonly page: number
  readonly sheet: PrintedSheet
}

/**
 * The text of a file of which some pages have a text layer and others were read by OCR, in the order of the file, a
 * form feed between them, and where its lines are printed: in points on the former, in pixels on the latter.
 */
export function mixedText(sheets: readonly PdfSheet[], scans: readonly ScanOfFile[]): LaidOutText {
  const scanOf = new Map(scans.map(({ page, scan }) => [page, scan]))
  const pages = sheets.map(({ page, sheet }) => ({ page, sheet, scan: scanOf.get(page) }))
  const { text, layout } = laidOutText(
    pages.map(({ sheet, scan }) => layOut(scan ? sheetOfScan(scan) : sheet)),
  )
  const sizes = pages.map(({ page, sheet, scan }): SheetSize => {
    const { width, height } = scan ?? sheet
    return scan ? { width, height, turnedBy: scan.turnedBy, page } : { width, height, page }
  })
  return { text, layout: { ...layout, sheets: sizes } }
}
