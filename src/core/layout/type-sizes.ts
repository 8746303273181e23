import type { PrintLine } from './print-line.ts'

/** What most of a sheet is set in. */
export interface BodyType {
  readonly size: number
  readonly face: number
  readonly bold: boolean
  /** How far measures of one size lie apart, by the size: nothing in a PDF, a tenth where letters were measured. */
  readonly spread: number
}

/** Steps in which sizes are counted: a twentieth more is another size. */
const STEP = Math.log(1.05)

/** The type of most letters; runs that stand downwards do not count. */
export function bodyTypeOf(lines: readonly PrintLine[]): BodyType {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    if (line.runs !== 'across' || line.size <= 0) continue
    const step = Math.round(Math.log(line.size) / STEP)
    sizes.set(step, (sizes.get(step) ?? 0) + line.text.length)
  }
  const about = (step: number): number =>
    (sizes.get(step - 1) ?? 0) + (sizes.get(step) ?? 0) + (sizes.get(step + 1) ?? 0)
  const best = [...sizes.keys()].sort((a, b) => about(b) - about(a) || a - b)[0]
  if (best === undefined) return { size: 10, face: -1, bold: false, spread: 0 }
  const own = lines.filter(
    (line) => line.runs === 'across' && Math.abs(Math.log(line.size) / STEP - best) <= 1.5,
  )
  const size = medianOf(own.map((line) => line.size))
  const faces = new Map<string, number>()
  for (const { face, bold, text } of own)
    faces.set(`${face} ${bold}`, (faces.get(`${face} ${bold}`) ?? 0) + text.length)
  const [name] = [...faces].sort((a, b) => b[1] - a[1])[0]
  const [face, bold] = name.split(' ')
  const near = lines.filter(
    (line) => line.runs === 'across' && line.size > 0.7 * size && line.size < 1.4 * size,
  )
  const spread = medianOf(near.map((line) => Math.abs(line.size / size - 1)))
  return { size, face: Number(face), bold: bold === 'true', spread }
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Sizes lie apart: they were measured from letters, and were not told by the type's own. */
export const isMeasured = ({ spread }: BodyType): boolean => spread > MEASURED
const MEASURED = 0.015

/** Type is a head's from here on, by the body's. */
const HEAD_SIZE = 1.25

/** From here on a measured size is another size. */
export const otherSize = ({ spread }: BodyType): number => Math.max(0.035, 3 * spread)

/** From here on a measured size is a head's, by the body's. */
export const headSize = ({ spread }: BodyType): number => Math.max(HEAD_SIZE, 1 + 4.5 * spread)
