import type { Box } from '../source/page.ts'
import type { PrintedSheet } from './printed-sheet.ts'

/**
 * Most of the sheet is set in lines that run down, from right to left, as in Chinese print of old and in Taiwan. It is
 * laid out lying on its left side: there its lines run across, one below the other, and its tiers are columns.
 */
export function runsDown({ inks }: PrintedSheet): boolean {
  let [down, all] = [0, 0]
  for (const { runs, text } of inks) {
    all += text.length
    if (runs === 'down') down += text.length
  }
  return down * 2 > all
}

/** The sheet on its left side: what was at its right edge is at the top. */
export function laidOnItsSide(sheet: PrintedSheet): PrintedSheet {
  const turn = ({ left, top, width, height }: Box): Box => ({
    left: top,
    top: sheet.width - left - width,
    width: height,
    height: width,
  })
  return {
    width: sheet.height,
    height: sheet.width,
    inks: sheet.inks.map((ink) => ({ ...ink, box: turn(ink.box), runs: otherWay(ink.runs) })),
    wholeLines: sheet.wholeLines,
    rules: sheet.rules.map(turn),
    pictures: sheet.pictures.map(turn),
  }
}

/** Where a box of the sheet on its side stands when it is upright. @param width of the upright sheet */
export const raised = ({ left, top, width: long, height: thick }: Box, width: number): Box => ({
  left: width - top - thick,
  top: left,
  width: thick,
  height: long,
})

export const otherWay = (runs: 'across' | 'down'): 'across' | 'down' =>
  runs === 'across' ? 'down' : 'across'
