import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { pngOf } from './png.ts'

describe('a raster as PNG', () => {
  it.each([1, 3] as const)('is read as it was, with %i channels', (channels) => {
    const [width, height] = [7, 5]
    const pixels = Uint8Array.from({ length: width * height * channels }, (_, index) => (index * 37) % 256)
    const read = decode(pngOf({ width, height, channels, pixels }))
    expect([read.width, read.height, read.channels, read.depth]).toEqual([width, height, channels, 8])
    expect(Uint8Array.from(read.data)).toEqual(pixels)
  })
})
