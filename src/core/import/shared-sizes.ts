import type { Ink } from '../layout/printed-sheet.ts'

/** A pixel more or less is a twentieth of body type at 200 dpi. */
const NEAR = 0.055
/** What so many letters are measured at, by those of the nearest large size, is no type of its own. */
const MANY = 0.08

/**
 * Sizes were measured line by line from ink, in whole pixels, so that one type comes out as two sizes where its true
 * height lies between them. Both are frequent then, and become one; a size that few lines have is another type.
 */
export function withSharedSizes(inks: readonly Ink[]): readonly Ink[] {
  const letters = new Map<number, number>()
  for (const { size, text } of inks) letters.set(size, (letters.get(size) ?? 0) + text.length)
  const shared = new Map<number, number>()
  for (const [size, most] of [...letters].sort((a, b) => b[1] - a[1])) {
    if (shared.has(size)) continue
    for (const [other, count] of letters)
      if (!shared.has(other) && isNear(size, other) && count >= MANY * most) shared.set(other, size)
  }
  return inks.map((ink) => ({ ...ink, size: shared.get(ink.size) ?? ink.size }))
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(a, b)
