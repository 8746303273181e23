import { viewOf } from './format.ts'

/** The fields of one page of a TIFF, by tag number. */
export type TiffDirectory = ReadonlyMap<number, readonly number[]>

/** Bytes of a value by field type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, … */
const BYTES_OF_TYPE = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MOST_PAGES = 2000

/**
 * The pages of a TIFF (TIFF 6.0, section 2), without what hangs below them. Each field lies inside the file, and no
 * directory is read twice: a count or a chain without end cannot keep the reader busy. Throws where the file lies.
 */
export function tiffDirectories(bytes: Uint8Array): readonly TiffDirectory[] {
  const view = viewOf(bytes)
  const little = bytes[0] === 0x49
  const pages: TiffDirectory[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0;) {
    if (seen.has(at) || pages.length >= MOST_PAGES) throw new Error('TIFF whose pages have no end')
    seen.add(at)
    const count = view.getUint16(at, little)
    pages.push(directoryAt(view, at + 2, count, little))
    at = view.getUint32(at + 2 + count * 12, little)
  }
  if (pages.length === 0) throw new Error('TIFF without a page')
  return pages
}

function directoryAt(view: DataView, from: number, count: number, little: boolean): TiffDirectory {
  const fields = new Map<number, readonly number[]>()
  for (let at = from; at < from + count * 12; at += 12) {
    const type = view.getUint16(at + 2, little)
    const length = view.getUint32(at + 4, little)
    const size = BYTES_OF_TYPE[type]
    if (!size) continue
    const place = length * size <= 4 ? at + 8 : view.getUint32(at + 8, little)
    if (place + length * size > view.byteLength) throw new Error('TIFF with a field outside the file')
    fields.set(view.getUint16(at, little), valuesAt(view, place, type, length, little))
  }
  return fields
}

function valuesAt(
  view: DataView,
  from: number,
  type: number,
  length: number,
  little: boolean,
): readonly number[] {
  const read = (index: number): number => {
    switch (type) {
      case 3:
        return view.getUint16(from + index * 2, little)
      case 4:
        return view.getUint32(from + index * 4, little)
      case 1:
      case 7:
        return view.getUint8(from + index)
      default:
        // Texts and fractions say nothing about how the picture is stored.
        return 0
    }
  }
  return Array.from({ length }, (_, index) => read(index))
}
