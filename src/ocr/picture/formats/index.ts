import type { PictureFormat } from './format.ts'
import { jpeg } from './jpeg.ts'
import { png } from './png.ts'
import { tiff } from './tiff.ts'
import { webp } from './webp.ts'

/** Pictures that are read, told apart by their first bytes; no two can match the same file. */
const PICTURE_FORMATS: readonly PictureFormat[] = [png, jpeg, tiff, webp]

export const pictureFormatOf = (bytes: Uint8Array): PictureFormat | undefined =>
  PICTURE_FORMATS.find((format) => format.matches(bytes))

/** Whether a file is a picture, by its first bytes. */
export const isPicture = (bytes: Uint8Array): boolean => pictureFormatOf(bytes) !== undefined
