import type { Fix } from '../fixes/fix.ts'
import { readPage, type ReadOptions } from '../read-page.ts'
import type { Page } from '../source/page.ts'
import { movedFix, placedReading } from '../structure/placed-reading.ts'
import type { Reading } from '../structure/reading.ts'
import type { Rearrangement } from './rearrangement.ts'
import { reorderedPage, type ReorderedPage } from './reordered-page.ts'

/**
 * Reads a page as if it had come in another order; every place in the reading is one of the page as it came.
 * A block may then be of many stretches, and not in the order of the source.
 */
export function readInOrder(page: Page, taken: readonly Rearrangement[], options: ReadOptions): Reading {
  if (taken.length === 0) return readPage(page, options)
  const { page: reordered, toSource } = reorderedPage(page, taken)
  const reading = readPage(reordered, options)
  const fixes = withoutOverlaps(reading.fixes.flatMap((fix) => fixesInSource(fix, page.text, toSource)))
  return placedReading(reading, toSource, fixes)
}

/**
 * A fix of the reordered text. One that lies over the edge of two parts becomes one for each: what is printed stands
 * in the first. One of a line end that is nothing in the source takes the character before it along, as a fix that
 * only inserts must.
 */
function fixesInSource(fix: Fix, text: string, toSource: ReorderedPage['toSource']): readonly Fix[] {
  const parts = toSource(fix.span)
  if (parts.length > 0)
    return parts.map((span, index) => movedFix(fix, span, index === 0 ? fix.replacement : ''))
  if (fix.replacement === '') return []
  const before = toSource({ from: fix.span.from - 1, to: fix.span.from }).at(-1)
  return before ? [movedFix(fix, before, text.slice(before.from, before.to) + fix.replacement)] : []
}

/** A character that was taken along may have a fix of its own, which then holds. */
function withoutOverlaps(fixes: readonly Fix[]): readonly Fix[] {
  const sorted = fixes.toSorted((a, b) => a.span.from - b.span.from)
  return sorted.filter(({ span }, index) => span.to <= (sorted[index + 1]?.span.from ?? Infinity))
}
