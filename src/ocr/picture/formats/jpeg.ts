import decode, { init } from '@jsquash/jpeg/decode.js'
import { greyOfRgba } from '../picture.ts'
import { codec, ownBuffer } from './codec.ts'
import { startsWith, viewOf, type PictureFormat } from './format.ts'

export const jpeg: PictureFormat = {
  id: 'jpeg',
  matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]),
  // The decoder gives colours with opacity whatever the file holds.
  sizes: (bytes) => [{ ...frameOf(bytes), bytesPerPixel: 4 }],
  async decode(bytes) {
    await ready()
    const { width, height, data } = await decode(ownBuffer(bytes), { preserveOrientation: true })
    return greyOfRgba(width, height, data)
  },
}

const ready = codec('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm', init)

/** Start of a frame: SOF0 … SOF15, without DHT, JPG and DAC, which lie among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
/** Markers that stand alone: TEM, RST0 … RST7, SOI. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

function frameOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = viewOf(bytes)
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) throw new Error('JPEG without a marker where one must be')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at++
    else if (isAlone(marker)) at += 2
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    else at += 2 + view.getUint16(at + 2)
  }
  throw new Error('JPEG without a frame')
}
