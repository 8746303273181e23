import { decode, encodingByMark, type Decoded } from '../decode.ts'

/** In bytes: where a file of markup says what it is encoded in. */
const HEAD = 4096

/**
 * Markup's text in the encoding that its mark or its own first lines declare, and else as any text; `null` when no
 * encoding fits.
 */
export function decodeMarkup(bytes: Uint8Array): Decoded | null {
  if (encodingByMark(bytes)) return decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const declared =
    /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1]
  const named = declared === undefined ? null : decodeDeclared(bytes, declared)
  return named ?? decode(bytes)
}

/** A file may be wrong about itself: what it declares is taken when all of it reads so. */
function decodeDeclared(bytes: Uint8Array, declared: string): Decoded | null {
  try {
    const decoder = new TextDecoder(declared, { fatal: true })
    return { text: decoder.decode(bytes), encoding: decoder.encoding as Decoded['encoding'] }
  } catch {
    return null
  }
}
