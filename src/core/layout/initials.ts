import type { PrintLine } from './print-line.ts'
import { right, sharedHeight } from './printed-sheet.ts'

/** In ems: an initial is set at least as large, and the lines beside it as close. */
const LARGE = 1.6
const BESIDE = 1.6
/** A sheet with more large single letters has none that texts begin with. */
const MOST = 300

/** Large single letters with which a text begins; at least two of its lines stand beside each. */
export function initialsAmong(lines: readonly PrintLine[], em: number): ReadonlySet<PrintLine> {
  const large = lines.filter((line) => line.text.length === 1 && line.size >= LARGE * em)
  if (large.length > MOST) return new Set()
  return new Set(
    large.filter((initial) => {
      const beside = lines.filter(
        ({ box, text }) =>
          text.length > 1 &&
          box.left - right(initial.box) > -0.5 * em &&
          box.left - right(initial.box) < BESIDE * em &&
          sharedHeight(initial.box, box) > 0.3 * box.height,
      )
      return beside.length >= 2
    }),
  )
}
