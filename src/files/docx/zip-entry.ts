import { inflateRawSync } from 'node:zlib'

/** Signatures of the ZIP format (APPNOTE 4.3): end of the central directory, one of its entries, a local entry. */
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** The end's own length, and the longest comment that may follow it. */
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
const MOST_ENTRIES = 10_000

/**
 * One file of a ZIP archive, unpacked; `null` when it is not in it, or the archive is not as the format wants it.
 *
 * @throws RangeError when it would be longer than `most` bytes: an archive made to fill the memory.
 */
export function zipEntry(bytes: Uint8Array, name: string, most: number): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return null
  const count = Math.min(view.getUint16(end + 10, true), MOST_ENTRIES)
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return null
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const own = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)))
    if (own === name) return contentAt(view, bytes, at, most)
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return null
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at
  return -1
}

function contentAt(view: DataView, bytes: Uint8Array, central: number, most: number): Uint8Array | null {
  const method = view.getUint16(central + 10, true)
  const length = view.getUint32(central + 20, true)
  const local = view.getUint32(central + 42, true)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.subarray(from, from + length)
  if (method === 0) return packed
  return method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : null
}
