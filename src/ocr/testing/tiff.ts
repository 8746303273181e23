/** A page of a TIFF to be written: one strip, not compressed. */
interface TiffPage {
  readonly width: number
  readonly height: number
  readonly bits: 1 | 8
  readonly data: Uint8Array
}

/** `data` may be shorter than the sizes say, for tests of what is refused. Black is 0. */
export const pageOfTiff = (width: number, height: number, bits: 1 | 8, data: Uint8Array): TiffPage => ({
  width,
  height,
  bits,
  data,
})

/** A little-endian TIFF (TIFF 6.0) of these pages. */
export function tiffOf(pages: readonly TiffPage[]): Uint8Array<ArrayBuffer> {
  const FIELDS = 8
  const directory = 2 + FIELDS * 12 + 4
  const size = 8 + pages.reduce((sum, { data }) => sum + data.length + (data.length % 2) + directory, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set([0x49, 0x49, 42, 0])
  let [at, link] = [8, 4]
  for (const { width, height, bits, data } of pages) {
    bytes.set(data, at)
    const strip = at
    at += data.length + (data.length % 2)
    view.setUint32(link, at, true)
    view.setUint16(at, FIELDS, true)
    const fields = [
      [256, width],
      [257, height],
      [258, bits],
      [259, 1],
      [262, 1],
      [273, strip],
      [278, height],
      [279, data.length],
    ] as const
    for (const [index, [tag, value]] of fields.entries()) {
      const field = at + 2 + index * 12
      view.setUint16(field, tag, true)
      view.setUint16(field + 2, 4, true)
      view.setUint32(field + 4, 1, true)
      view.setUint32(field + 8, value, true)
    }
    link = at + directory - 4
    at += directory
  }
  return bytes
}
