import type { Box } from '#core/source/page'

/** A picture in grey: a byte a pixel, 0 black … 255 white, row after row from the top left. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

export const blankPicture = (width: number, height: number): Picture => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(WHITE),
})

export const WHITE = 255

/** The grey of a pixel as the eye weighs red, green and blue (ITU-R BT.601), each 0 … 255. */
export const greyOf = (red: number, green: number, blue: number): number =>
  (77 * red + 150 * green + 29 * blue) >> 8

/** A picture of colours with opacity, four bytes a pixel, in grey and on white paper. */
export function greyOfRgba(width: number, height: number, rgba: ArrayLike<number>): Picture {
  const picture = blankPicture(width, height)
  for (let pixel = 0, at = 0; pixel < picture.grey.length; pixel++, at += 4) {
    const grey = greyOf(rgba[at] ?? WHITE, rgba[at + 1] ?? WHITE, rgba[at + 2] ?? WHITE)
    picture.grey[pixel] = onPaper(grey, rgba[at + 3] ?? WHITE)
  }
  return picture
}

/** What shows of a grey with an opacity of 0 … 255 on white paper. */
export const onPaper = (grey: number, opacity: number): number =>
  opacity === WHITE ? grey : WHITE - Math.round(((WHITE - grey) * opacity) / WHITE)

/** The part of a picture inside a box; what of the box lies outside is left out. Shares nothing with the picture. */
export function crop(picture: Picture, box: Box): Picture {
  const left = clamp(Math.floor(box.left), 0, picture.width)
  const top = clamp(Math.floor(box.top), 0, picture.height)
  const width = clamp(Math.ceil(box.left + box.width), left, picture.width) - left
  const height = clamp(Math.ceil(box.top + box.height), top, picture.height) - top
  const grey = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    const from = (top + row) * picture.width + left
    grey.set(picture.grey.subarray(from, from + width), row * width)
  }
  return { width, height, grey }
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))
