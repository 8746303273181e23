import { readFileSync } from 'node:fs'
import { sheetOfScan } from '#core/import/scan-sheet'
import { layOut } from '#core/layout/lay-out'
import { laidOutText } from '#core/layout/laid-out-text'
import type { EvalCase } from '../pages.ts'
import type { EvalPage } from '../score.ts'
import type { EvalScan } from './read-scans.ts'

/** The pages as they are laid out from what OCR read, with their ground truth. */
export const scanCases = (scans: readonly EvalScan[]): readonly EvalCase[] =>
  scans.map(({ page, gold, scan }) => ({
    page,
    variant: 'scan',
    ...laidOutText([layOut(sheetOfScan(scan))]),
    gold: JSON.parse(readFileSync(gold, 'utf8')) as EvalPage,
  }))
