import type { PrintLine } from './print-line.ts'

/** What most of a sheet is set in. */
export interface BodyType {
  readonly size: number
  readonly face: number
  readonly bold: boolean
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
  const near = (step: number): number =>
    (sizes.get(step - 1) ?? 0) + (sizes.get(step) ?? 0) + (sizes.get(step + 1) ?? 0)
  const best = [...sizes.keys()].sort((a, b) => near(b) - near(a) || a - b)[0]
  if (best === undefined) return { size: 10, face: -1, bold: false }
  const own = lines.filter((line) => Math.abs(Math.log(line.size) / STEP - best) <= 1.5)
  const size = medianOf(own.map((line) => line.size))
  const faces = new Map<string, number>()
  for (const { face, bold, text } of own)
    faces.set(`${face} ${bold}`, (faces.get(`${face} ${bold}`) ?? 0) + text.length)
  const [name] = [...faces].sort((a, b) => b[1] - a[1])[0]
  const [face, bold] = name.split(' ')
  return { size, face: Number(face), bold: bold === 'true' }
}

export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Type is a head's from here on, by the body's. */
export const HEAD_SIZE = 1.25
