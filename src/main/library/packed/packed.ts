import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { DamagedContent } from '../library-failure.ts'
import { stored } from '../stored-json.ts'

/**
 * What the library keeps small: a page's bytes and the lists of its fixes are deflated (a third and a twelfth of
 * their size are saved), a Chinese text is kept in two bytes a character instead of three.
 */
export const pack = (content: string | Uint8Array): Uint8Array => deflateRawSync(content)

/** Pictures and PDFs are deflated already, and to try it again would hold up everything for a second. */
const LARGEST_DEFLATED = 1024 * 1024

/** A page's own bytes, unpacked as all others are. */
export const packOriginal = (bytes: Uint8Array): Uint8Array =>
  deflateRawSync(bytes, { level: bytes.length > LARGEST_DEFLATED ? constants.Z_NO_COMPRESSION : USUAL_LEVEL })

const USUAL_LEVEL = constants.Z_DEFAULT_COMPRESSION

export function unpack(packed: Uint8Array): Buffer {
  try {
    return inflateRawSync(packed)
  } catch {
    throw new DamagedContent('what was packed cannot be unpacked')
  }
}

export const unpackJson = <Value>(packed: Uint8Array): Value => stored<Value>(unpack(packed).toString())

/** The shorter of UTF-8 and UTF-16; the column's type says which. */
export const packText = (text: string): string | Uint8Array =>
  Buffer.byteLength(text) > text.length * 2 ? Buffer.from(text, 'utf16le') : text

export const unpackText = (packed: string | Buffer): string =>
  typeof packed === 'string' ? packed : packed.toString('utf16le')

/** A page's text beside its bytes: nothing when they are that text in UTF-8. */
export const textBeside = (text: string, bytes: Uint8Array): string | null =>
  Buffer.from(text).equals(bytes) ? null : text

export const textOf = (bytes: Uint8Array, text: string | null): string => text ?? unpack(bytes).toString()
