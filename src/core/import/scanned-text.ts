import { laidOutText, type LaidOutText } from '../layout/laid-out-text.ts'
import { layOut } from '../layout/lay-out.ts'
import type { ScannedPage } from '../source/scanned-page.ts'
import { sheetOfScan } from './scan-sheet.ts'

/** A page of a file of scans. */
export interface ScanOfFile {
  /** 0-based; those that could not be read are missing. */
  readonly page: number
  readonly scan: ScannedPage
}

/** The text of scanned pages in reading order, a form feed between them, and where its lines are printed. */
export function scannedText(pages: readonly ScanOfFile[]): LaidOutText {
  const { text, layout } = laidOutText(pages.map(({ scan }) => layOut(sheetOfScan(scan))))
  const sheets = pages.map(({ page, scan: { width, height, turnedBy } }) => ({
    width,
    height,
    turnedBy,
    page,
  }))
  return { text, layout: { ...layout, sheets } }
}
