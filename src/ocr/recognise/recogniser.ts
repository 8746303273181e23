import { readFile } from 'node:fs/promises'
import * as ort from 'onnxruntime-node'
import type { Box } from '#core/source/page'
import { recogniserAlphabet, recogniserModel } from '../packages.ts'
import type { Picture } from '../picture/picture.ts'
import { resize } from '../picture/resize.ts'
import { SESSION_OPTIONS } from '../session-options.ts'
import { batchesByWidth } from './batches.ts'
import { decodeCtc, type ReadCharacter } from './ctc.ts'

/** The model reads lines of this height, and of a width up to what fits into memory. */
const HEIGHT = 48
const [LEAST_WIDTH, MOST_WIDTH] = [16, 3200]

/** Reads lines of simplified Chinese, with the Latin letters and figures in them. */
export interface Recogniser {
  /** The characters of each line, in the order of `lines`. */
  readonly read: (
    picture: Picture,
    lines: readonly Box[],
    signal: AbortSignal,
  ) => Promise<readonly (readonly ReadCharacter[])[]>
  readonly release: () => Promise<void>
}

export async function loadRecogniser(): Promise<Recogniser> {
  const session = await ort.InferenceSession.create(recogniserModel(), SESSION_OPTIONS)
  const characters = (await readFile(recogniserAlphabet(), 'utf8')).replace(/\r?\n$/, '').split(/\r?\n/)
  // The blank of CTC is the first class; the space is the last and not in the file.
  const alphabet = ['', ...characters, ' ']
  return {
    async read(picture, lines, signal) {
      const widths = lines.map(shownWidth)
      const results: (readonly ReadCharacter[])[] = lines.map(() => [])
      for (const batch of batchesByWidth(widths)) {
        signal.throwIfAborted()
        const widest = Math.max(...batch.map((index) => widths[index] ?? 0))
        const input = tensorOf(
          batch.map((index) => resize(picture, lines[index] as Box, widths[index] ?? 0, HEIGHT)),
          widest,
        )
        const output = Object.values(await session.run({ x: input }))[0]
        if (!output || !(output.data instanceof Float32Array)) throw new Error('the recogniser gave nothing')
        const [, steps = 0, classes = 0] = output.dims
        if (classes !== alphabet.length) throw new Error('the alphabet does not fit the model')
        for (const [at, index] of batch.entries()) {
          const scores = { values: output.data, from: at * steps * classes, steps, classes }
          results[index] = decodeCtc(scores, alphabet, (widths[index] ?? 0) / widest)
        }
      }
      return results
    },
    release: () => session.release(),
  }
}

/** The width at which a line of this shape is shown to the recogniser. */
const shownWidth = ({ width, height }: Box): number =>
  Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil((HEIGHT * width) / height)))

/** Lines one over the other, padded on the right with middle grey, as the model was trained. */
function tensorOf(lines: readonly Picture[], width: number): ort.Tensor {
  const plane = HEIGHT * width
  const values = new Float32Array(lines.length * 3 * plane)
  for (const [index, line] of lines.entries()) {
    const first = index * 3 * plane
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < line.width; x++)
        values[first + y * width + x] = (line.grey[y * line.width + x] ?? 0) / 127.5 - 1
    values.copyWithin(first + plane, first, first + plane)
    values.copyWithin(first + 2 * plane, first, first + plane)
  }
  return new ort.Tensor('float32', values, [lines.length, 3, HEIGHT, width])
}
