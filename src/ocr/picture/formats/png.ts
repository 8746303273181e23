import { inflateSync } from 'node:zlib'
import { decode, type DecodedPng } from 'fast-png'
import { blankPicture, greyOf, onPaper, type Picture } from '../picture.ts'
import { ascii, startsWith, viewOf, type PictureFormat } from './format.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Samples of a pixel by colour type: grey, -, colour, palette, grey and opacity, -, colour and opacity. */
const SAMPLES = [1, 0, 3, 1, 2, 0, 4]

export const png: PictureFormat = {
  id: 'png',
  matches: (bytes) => startsWith(bytes, SIGNATURE),
  sizes(bytes) {
    const head = headOf(bytes)
    return [{ ...head, bytesPerPixel: Math.max(1, (head.samples * head.depth) / 8) }]
  },
  decode(bytes) {
    refuseBomb(bytes)
    return pictureOf(decode(bytes))
  },
}

interface Head {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly samples: number
}

function headOf(bytes: Uint8Array): Head {
  if (ascii(bytes, 12, 4) !== 'IHDR') throw new Error('PNG without IHDR')
  const view = viewOf(bytes)
  const samples = SAMPLES[view.getUint8(25)]
  if (!samples) throw new Error('PNG of an unknown colour type')
  return { width: view.getUint32(16), height: view.getUint32(20), depth: view.getUint8(24), samples }
}

/** The decoder trusts the compressed data; that they hold no more than the head says is looked at here. */
function refuseBomb(bytes: Uint8Array): void {
  const { width, height, depth, samples } = headOf(bytes)
  // A byte of filter to each row, and the seven passes of an interlaced picture round up separately.
  const most = height * (Math.ceil((width * samples * depth) / 8) + 1) + 8 * (height + 8)
  const data: Uint8Array[] = []
  const view = viewOf(bytes)
  for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
    const length = view.getUint32(at)
    if (ascii(bytes, at + 4, 4) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  inflateSync(Buffer.concat(data), { maxOutputLength: most })
}

function pictureOf({ width, height, data, depth, channels, palette }: DecodedPng): Picture {
  const picture = blankPicture(width, height)
  const perRow = depth < 8 ? Math.ceil((width * depth) / 8) : width * channels
  const most = 2 ** depth - 1
  const sample = (row: number, at: number): number => {
    if (depth >= 8) return data[row * perRow + at] ?? 0
    const bit = at * depth
    return ((data[row * perRow + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most
  }
  const to8 = (value: number): number => (most === 255 ? value : Math.round((value * 255) / most))
  for (let y = 0, pixel = 0; y < height; y++)
    for (let x = 0; x < width; x++, pixel++) {
      const at = x * channels
      if (palette) {
        const [red = 255, green = 255, blue = 255, opacity = 255] = palette[sample(y, x)] ?? []
        picture.grey[pixel] = onPaper(greyOf(red, green, blue), opacity)
      } else if (channels <= 2) {
        const opacity = channels === 2 ? to8(sample(y, at + 1)) : 255
        picture.grey[pixel] = onPaper(to8(sample(y, at)), opacity)
      } else {
        const opacity = channels === 4 ? to8(sample(y, at + 3)) : 255
        const grey = greyOf(to8(sample(y, at)), to8(sample(y, at + 1)), to8(sample(y, at + 2)))
        picture.grey[pixel] = onPaper(grey, opacity)
      }
    }
  return picture
}
