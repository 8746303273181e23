/**
 * Text in UTF-32, which `TextDecoder` does not read. What is no character (a surrogate, a number beyond U+10FFFF, the
 * rest of a number) becomes U+FFFD; a byte order mark is left out.
 */
export function decodeUtf32(bytes: Uint8Array, order: 'le' | 'be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let codes: number[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, order === 'le') : -1
    if (at === 0 && code === BYTE_ORDER_MARK) continue
    codes.push(isCharacter(code) ? code : LOST)
    if (codes.length === MOST_AT_ONCE) {
      parts.push(String.fromCodePoint(...codes))
      codes = []
    }
  }
  return parts.join('') + String.fromCodePoint(...codes)
}

const BYTE_ORDER_MARK = 0xfeff
const LOST = 0xfffd
/** More arguments than this some engines refuse. */
const MOST_AT_ONCE = 4096

const isCharacter = (code: number): boolean =>
  code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
