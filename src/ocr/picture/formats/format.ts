import type { Picture } from '../picture.ts'
import type { PictureSize } from '../limits.ts'

/** One kind of picture file. Both functions throw when the bytes are not what they ought to be. */
export interface PictureFormat {
  readonly id: string
  readonly matches: (bytes: Uint8Array) => boolean
  /** The sizes of its pages, from their heads alone: nothing is decoded. */
  readonly sizes: (bytes: Uint8Array) => readonly PictureSize[]
  /** A page, 0-based. Only called when its size is within the limits. */
  readonly decode: (bytes: Uint8Array, page: number) => Promise<Picture> | Picture
}

export const startsWith = (bytes: Uint8Array, marks: readonly number[]): boolean =>
  marks.every((mark, index) => bytes[index] === mark)

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))
