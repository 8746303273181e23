import type { Strip } from './strip.ts'

/** So many lines from the page's edge furniture is looked for; extraction keeps it together there. */
const HEAD_ZONE = 12
const FOOT_ZONE = 8
/** So many lines at the page's top may be its head, one by one. */
const HEAD_RUN = 7

/** Where a strip stands: near which edge of the page, between which blank lines. */
export class PageEdge {
  readonly #strips: readonly Strip[]
  /** The last strip that is no side label. */
  readonly last: number
  /** The page has blank lines, so their absence says something. */
  readonly hasGaps: boolean

  constructor(strips: readonly Strip[], isLabel: (index: number) => boolean) {
    this.#strips = strips
    let last = strips.length - 1
    while (last > 0 && isLabel(last)) last--
    this.last = last
    this.hasGaps = strips.some((strip, index) => index > 0 && strip.gapBefore)
  }

  inZone(index: number): boolean {
    return index < HEAD_ZONE || index > this.last - FOOT_ZONE
  }

  isOutermost(index: number): boolean {
    return index === 0 || index === this.last
  }

  gapBefore(index: number): boolean {
    return this.#strips[index]?.gapBefore ?? true
  }

  /** Alone between two blank lines. */
  isAlone(index: number): boolean {
    const strip = this.#strips[index] as Strip | undefined
    return this.hasGaps && strip !== undefined && strip.gapBefore && strip.gapAfter
  }

  isAloneAtTop(index: number): boolean {
    return index < HEAD_RUN && this.isAlone(index)
  }

  isAtTop(index: number): boolean {
    return index < HEAD_RUN
  }

  /** The strips between two blank lines. */
  blockAt(index: number): readonly [from: number, to: number] {
    let [from, to] = [index, index]
    while (!this.gapBefore(from)) from--
    while (to < this.last && !this.gapBefore(to + 1)) to++
    return [from, to]
  }
}
