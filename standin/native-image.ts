import type { NativeImage } from 'electron'
import { readFileSync } from 'node:fs'
import { guardObject, NotImplemented } from './not-implemented.ts'

/** A PNG picture as it is; nothing here decodes or scales. */
export function imageOf(png: Buffer): NativeImage {
  const image = {
    toPNG: (): Buffer => png,
    toDataURL: (): string => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: (): boolean => png.length === 0,
    /** Width and height stand at bytes 16 and 20 of every PNG file. */
    getSize: () => ({
      width: png.length < 24 ? 0 : png.readUInt32BE(16),
      height: png.length < 24 ? 0 : png.readUInt32BE(20),
    }),
  }
  image satisfies Pick<NativeImage, 'toPNG' | 'toDataURL' | 'isEmpty' | 'getSize'>
  return guardObject('nativeImage', image) as NativeImage
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47])

function pngOf(bytes: Buffer): NativeImage {
  if (!bytes.subarray(0, 4).equals(signature))
    throw new NotImplemented('nativeImage of a picture that is no PNG')
  return imageOf(bytes)
}

export const nativeImage = guardObject('nativeImage', {
  createEmpty: (): NativeImage => imageOf(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer): NativeImage => pngOf(bytes),
  createFromPath: (path: string): NativeImage => pngOf(readFileSync(path)),
})
