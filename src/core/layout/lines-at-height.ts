import type { PrintLine } from './print-line.ts'
import { bottom } from './printed-sheet.ts'

/** In ems: how high the layers are in which lines are looked up. */
const LAYER = 4
/** No print has more lines in one layer; of a broken file the first are looked at. */
const MOST = 400
/** A line is in no more layers than this, however high a broken file says that it is. */
const MOST_LAYERS = 60

/** Lines by the height at which they stand, so that not all of a sheet are asked for those near one. */
export class LinesAtHeight {
  readonly #layers = new Map<number, PrintLine[]>()
  readonly #em: number

  constructor(lines: readonly PrintLine[], em: number) {
    this.#em = em
    for (const line of lines)
      for (const layer of this.#layersOf(line, 0)) {
        const known = this.#layers.get(layer)
        if (!known) this.#layers.set(layer, [line])
        else if (known.length < MOST) known.push(line)
      }
  }

  /** All lines, and maybe others, that are no farther above or below than `reach`, in ems. */
  near(line: PrintLine, reach: number): readonly PrintLine[] {
    return [...new Set(this.#layersOf(line, reach).flatMap((layer) => this.#layers.get(layer) ?? []))]
  }

  #layersOf({ box }: PrintLine, reach: number): readonly number[] {
    const height = LAYER * Math.max(this.#em, 1)
    const from = Math.floor((box.top - reach * this.#em) / height)
    const to = Math.floor((bottom(box) + reach * this.#em) / height)
    return Array.from({ length: Math.min(to - from, MOST_LAYERS) + 1 }, (_, index) => from + index)
  }
}
