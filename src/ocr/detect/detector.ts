import * as ort from 'onnxruntime-node'
import type { Box } from '#core/source/page'
import { detectorModel } from '../packages.ts'
import type { Picture } from '../picture/picture.ts'
import { resize } from '../picture/resize.ts'
import { SESSION_OPTIONS } from '../session-options.ts'
import { linesInMap } from './line-boxes.ts'

/** The detector finds lines best, and parts columns best, where body type is so high in what it is shown. */
const GLYPH_HEIGHT = 12
/** Where type cannot be measured the long side is taken as this. */
const USUAL_SIDE = 1600
/** Limits of what the detector is shown: fewer pixels hold no page, more do not fit into the memory we allow. */
const [LEAST_SIDE, MOST_PIXELS] = [320, 3_500_000]
/** The model works on squares of this side. */
const GRID = 32
/** Means and deviations of the pictures that the model was trained on (ImageNet; blue, green, red). */
const MEAN = [0.485, 0.456, 0.406]
const DEVIATION = [0.229, 0.224, 0.225]

/** Finds the lines of text in a picture, in its pixels and in no order. */
export interface Detector {
  readonly linesIn: (picture: Picture, glyphHeight: number | undefined) => Promise<readonly Box[]>
  readonly release: () => Promise<void>
}

export async function loadDetector(): Promise<Detector> {
  const session = await ort.InferenceSession.create(detectorModel(), SESSION_OPTIONS)
  return {
    async linesIn(picture, glyphHeight) {
      const { width, height } = shownSize(picture, glyphHeight)
      const whole = { left: 0, top: 0, width: picture.width, height: picture.height }
      const input = tensorOf(resize(picture, whole, width, height))
      const outputs = await session.run({ x: input })
      const map = Object.values(outputs)[0]?.data
      if (!(map instanceof Float32Array)) throw new Error('the detector gave no map')
      const scale = { x: picture.width / width, y: picture.height / height }
      return linesInMap(map, width, height).map((box) => ({
        left: box.left * scale.x,
        top: box.top * scale.y,
        width: box.width * scale.x,
        height: box.height * scale.y,
      }))
    },
    release: () => session.release(),
  }
}

/** The size at which a picture is shown to the detector. */
export function shownSize(
  { width, height }: { readonly width: number; readonly height: number },
  glyphHeight: number | undefined,
): { readonly width: number; readonly height: number } {
  const wanted = glyphHeight === undefined ? USUAL_SIDE / Math.max(width, height) : GLYPH_HEIGHT / glyphHeight
  const largest = Math.sqrt(MOST_PIXELS / (width * height))
  const least = Math.min(1, LEAST_SIDE / Math.max(width, height))
  const scale = Math.min(largest, Math.max(least, Math.min(1, wanted)))
  const onGrid = (side: number): number => Math.max(GRID, Math.round((side * scale) / GRID) * GRID)
  return { width: onGrid(width), height: onGrid(height) }
}

function tensorOf({ width, height, grey }: Picture): ort.Tensor {
  const plane = width * height
  const values = new Float32Array(plane * 3)
  for (const [channel, mean] of MEAN.entries()) {
    const deviation = DEVIATION[channel] ?? 1
    const table = Float32Array.from({ length: 256 }, (_, value) => (value / 255 - mean) / deviation)
    for (let at = 0; at < plane; at++) values[channel * plane + at] = table[grey[at] ?? 0] ?? 0
  }
  return new ort.Tensor('float32', values, [1, 3, height, width])
}
