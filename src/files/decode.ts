import { plausibilityOf } from './everyday-characters.ts'

/** How a page's bytes were read; the names are those of the WHATWG Encoding Standard. */
export type PageEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export interface Decoded {
  readonly text: string
  readonly encoding: PageEncoding
}

const BYTE_ORDER_MARKS: readonly { readonly encoding: PageEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Below this a reading in an old encoding is not believed. UTF-8 with one damaged byte “is” GB18030 too, as
 * 涓浗濡囧コ: refusing it is better than opening it like that.
 */
const BELIEVABLE = -0.5

/** The encoding that a byte order mark names, or `null`. */
export const encodingByMark = (bytes: Uint8Array): PageEncoding | null =>
  BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null

/**
 * The text of a file, without its byte order mark and otherwise as it is; `null` when no encoding fits.
 *
 * A mark decides; else strict UTF-8; else GB18030 (which holds GBK and GB 2312) or Big5. Most texts are well-formed
 * in both of these, so the one that gives the more usual characters wins, and GB18030 when they are equal.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = encodingByMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  const unicode = decodeAs(bytes, 'utf-8')
  if (unicode) return unicode

  const readings = (['gb18030', 'big5'] as const)
    .map((encoding) => decodeAs(bytes, encoding))
    .filter((reading) => reading !== null)
    .map((reading) => ({ reading, plausibility: plausibilityOf(reading.text) }))
    .filter(({ plausibility }) => plausibility >= BELIEVABLE)
  const best = readings.reduce<(typeof readings)[number] | null>(
    (best, next) => (best === null || next.plausibility > best.plausibility ? next : best),
    null,
  )
  return best?.reading ?? null
}

function decodeAs(bytes: Uint8Array, encoding: PageEncoding): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}
