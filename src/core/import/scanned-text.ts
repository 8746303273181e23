import { laidOutText, type LaidOutText } from '../layout/laid-out-text.ts'
import { layOut } from '../layout/lay-out.ts'
import type { ScannedPage } from '../source/scanned-page.ts'
import { sheetOfScan } from './scan-sheet.ts'

/** The text of scanned pages in reading order, a form feed between them, and where its lines are printed. */
export const scannedText = (pages: readonly ScannedPage[]): LaidOutText =>
  laidOutText(pages.map((page) => layOut(sheetOfScan(page))))
