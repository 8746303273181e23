import type { Box } from '#core/source/page'
import type { Picture } from './picture.ts'
import { clamp } from './picture.ts'

/**
 * A part of a picture at another size. Each new pixel is the mean of the ones that it covers (area sampling); where
 * the picture grows, it is interpolated between its four neighbours.
 */
export function resize(picture: Picture, part: Box, width: number, height: number): Picture {
  const columns = taps(part.left, part.width, width, picture.width)
  const rows = taps(part.top, part.height, height, picture.height)
  const grey = new Uint8Array(width * height)
  const line = new Float32Array(width)
  for (let y = 0; y < height; y++) {
    line.fill(0)
    for (let tap = rows.starts[y] ?? 0; tap < (rows.starts[y + 1] ?? 0); tap++) {
      const from = (rows.places[tap] ?? 0) * picture.width
      const weight = rows.weights[tap] ?? 0
      for (let x = 0; x < width; x++) {
        let sum = 0
        const end = columns.starts[x + 1] ?? 0
        for (let at = columns.starts[x] ?? 0; at < end; at++)
          sum += (picture.grey[from + (columns.places[at] ?? 0)] ?? 0) * (columns.weights[at] ?? 0)
        line[x] = (line[x] ?? 0) + sum * weight
      }
    }
    for (let x = 0; x < width; x++) grey[y * width + x] = Math.round(line[x] ?? 0)
  }
  return { width, height, grey }
}

/** The whole picture, its sides multiplied by `scale` and at least a pixel. */
export const scaled = (picture: Picture, scale: number): Picture =>
  resize(
    picture,
    { left: 0, top: 0, width: picture.width, height: picture.height },
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  )

/** For every new place, which old ones it takes from (`starts[i]` … `starts[i + 1]`) and how much of each. */
interface Taps {
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly weights: Float32Array
}

function taps(from: number, length: number, count: number, limit: number): Taps {
  const step = length / count
  const places: number[] = []
  const weights: number[] = []
  const starts = new Int32Array(count + 1)
  for (let index = 0; index < count; index++) {
    if (step > 1) {
      const start = from + index * step
      const end = start + step
      for (let place = Math.floor(start); place < end; place++) {
        const share = Math.min(place + 1, end) - Math.max(place, start)
        if (share <= 1e-6) continue
        places.push(clamp(place, 0, limit - 1))
        weights.push(share / step)
      }
    } else {
      const centre = from + (index + 0.5) * step - 0.5
      const place = Math.floor(centre)
      places.push(clamp(place, 0, limit - 1), clamp(place + 1, 0, limit - 1))
      weights.push(1 - (centre - place), centre - place)
    }
    starts[index + 1] = places.length
  }
  return { starts, places: Int32Array.from(places), weights: Float32Array.from(weights) }
}
