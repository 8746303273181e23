import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { DamagedContent } from '../library-failure.ts'
import { stored } from '../stored-json.ts'

/**
 * What the library keeps small: a page's bytes and the lists of its fixes are deflated (a third and a twelfth of
 * their size are saved), a Chinese text is kept in two bytes a character instead of three.
 */
export const pack = (content: string | Uint8Array): Uint8Array => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return deflateRawSync(bytes, bytes.length > SMALL ? {} : FOR_SMALL)
}

/** No window is used that is longer than what is packed; to make ready a large one takes longer than to pack. */
const SMALL = 8192
const FOR_SMALL = { windowBits: 13, memLevel: 6 }

/** Pictures and PDFs are deflated already, and to try it again would hold up everything for a second. */
const LARGEST_DEFLATED = 1024 * 1024

/**
 * A page's own bytes. Where they are a text in UTF-8 they are deflated in the form that is shorter, for Chinese in two
 * bytes a character: a tenth smaller, in half the time. {@link UTF_16} before them says so.
 *
 * @param text as which they were read.
 */
export function packOriginal(bytes: Uint8Array, text: string): Uint8Array {
  if (bytes.length > LARGEST_DEFLATED) return deflateRawSync(bytes, { level: constants.Z_NO_COMPRESSION })
  const isShorter = text.length * 2 < bytes.length && textBeside(text, bytes) === null
  return isShorter ? Buffer.concat([UTF_16, pack(Buffer.from(text, 'utf16le'))]) : pack(bytes)
}

/** No deflated bytes begin so: their first three bits tell of a block, and there is no fourth kind of those (RFC 1951). */
const UTF_16 = Buffer.from([0x07])

const isUtf16 = (packed: Uint8Array): boolean => packed[0] === UTF_16[0]

/** The bytes as they came. @throws DamagedContent */
export const unpackOriginal = (packed: Uint8Array): Buffer =>
  isUtf16(packed) ? Buffer.from(unpackText(unpack(packed.subarray(1)))) : unpack(packed)

/** For whoever unpacks by itself what was deflated, in another thread. */
export const leftPacked = (packed: Uint8Array): { readonly bytes: Uint8Array; readonly packed: boolean } =>
  isUtf16(packed) ? { bytes: unpackOriginal(packed), packed: false } : { bytes: packed, packed: true }

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

/** @throws DamagedContent */
export function textOf(bytes: Uint8Array, text: string | null): string {
  if (text !== null) return text
  return isUtf16(bytes) ? unpackText(unpack(bytes.subarray(1))) : unpack(bytes).toString()
}
