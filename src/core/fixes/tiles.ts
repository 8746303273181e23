import { isBlank } from '../text/characters.ts'

/** A run that is followed at once by its own copy: `length` characters from `from`, then the same again. */
export interface Tile {
  readonly from: number
  readonly length: number
}

/**
 * The text as doubled runs from end to end, with the fewest runs; undefined when it cannot be done.
 * Blanks between runs stand alone, blanks inside a run belong to it.
 *
 *     1111月月99日日，，   →   11|11 月|月 9|9 日|日 ，|，
 */
export function tiles(text: string): readonly Tile[] | undefined {
  const end = text.length
  const fewest: number[] = new Array<number>(end + 1).fill(Infinity)
  const lengthTo: number[] = new Array<number>(end + 1).fill(0)
  fewest[0] = 0
  for (let at = 0; at < end; at++) {
    if (fewest[at] === Infinity) continue
    if (isBlank(text[at])) {
      if (fewest[at] < fewest[at + 1]) {
        fewest[at + 1] = fewest[at]
        lengthTo[at + 1] = 0
      }
      continue
    }
    for (let length = 1; at + 2 * length <= end; length++) {
      const next = at + 2 * length
      if (text[at] !== text[at + length] || isBlank(text[at + length - 1])) continue
      if (fewest[at] + 1 >= fewest[next] || !text.startsWith(text.slice(at, at + length), at + length))
        continue
      fewest[next] = fewest[at] + 1
      lengthTo[next] = length
    }
  }
  if (fewest[end] === Infinity || fewest[end] === 0) return undefined
  const found: Tile[] = []
  for (let at = end; at > 0;) {
    const length = lengthTo[at]
    if (length === 0) at--
    else {
      at -= 2 * length
      found.push({ from: at, length })
    }
  }
  return found.reverse()
}
