import decode, { init } from '@jsquash/webp/decode.js'
import { greyOfRgba } from '../picture.ts'
import { codec, ownBuffer } from './codec.ts'
import { ascii, viewOf, type PictureFormat } from './format.ts'

export const webp: PictureFormat = {
  id: 'webp',
  matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP',
  sizes: (bytes) => [{ ...sizeOf(bytes), bytesPerPixel: 4 }],
  async decode(bytes) {
    await ready()
    const { width, height, data } = await decode(ownBuffer(bytes))
    return greyOfRgba(width, height, data)
  },
}

const ready = codec('@jsquash/webp/codec/dec/webp_dec.wasm', init)

/** The size that the first chunk tells: lossy (VP8), lossless (VP8L) or extended (VP8X). */
function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = viewOf(bytes)
  const kind = ascii(bytes, 12, 4)
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
    return { width: three(24), height: three(27) }
  }
  throw new Error('WebP of an unknown kind')
}
