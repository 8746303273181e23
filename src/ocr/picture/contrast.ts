import type { Picture } from './picture.ts'
import { WHITE } from './picture.ts'

/** How many pixels there are of each grey, 0 … 255. */
export function histogram(picture: Picture): Uint32Array {
  const counts = new Uint32Array(WHITE + 1)
  for (const grey of picture.grey) counts[grey] = (counts[grey] ?? 0) + 1
  return counts
}

/**
 * The grey that parts ink from paper best (Otsu's method): ink is what is at most as light.
 * A page of a single grey has no ink: -1.
 */
export function inkThreshold(counts: Uint32Array): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const whole = counts.reduce((sum, count, grey) => sum + count * grey, 0)
  let [dark, darkSum, best, threshold] = [0, 0, 0, -1]
  for (let grey = 0; grey < WHITE; grey++) {
    const count = counts[grey] ?? 0
    dark += count
    darkSum += count * grey
    if (dark === 0 || dark === total) continue
    const apart = darkSum / dark - (whole - darkSum) / (total - dark)
    const between = dark * (total - dark) * apart * apart
    if (between <= best) continue
    best = between
    threshold = grey
  }
  return threshold
}

/** Shares of the pixels that may turn quite black or white when a pale picture is stretched. */
const [BLACKEST, WHITEST] = [0.005, 0.5]
/** A picture whose greys lie at least so far apart is strong enough. */
const STRONG = 200

/** A pale scan on grey paper, its greys stretched so that ink is dark and paper white; a strong one as it is. */
export function strengthened(picture: Picture): Picture {
  const counts = histogram(picture)
  const at = (share: number): number => {
    let left = share * picture.grey.length
    for (let grey = 0; grey <= WHITE; grey++) if ((left -= counts[grey] ?? 0) < 0) return grey
    return WHITE
  }
  const [black, white] = [at(BLACKEST), at(WHITEST)]
  if (white - black >= STRONG || white <= black) return picture
  const table = Uint8Array.from(counts, (_, grey) =>
    Math.round(Math.min(1, Math.max(0, (grey - black) / (white - black))) * WHITE),
  )
  return { ...picture, grey: picture.grey.map((grey) => table[grey] ?? grey) }
}
