/** Curly quotes, dashes, ellipsis, bullet and euro of Windows-1252 below A0; the rest up there are letters and signs. */
const MARKS = new Set([0x80, 0x82, 0x84, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c])
const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a

/** Fewer plain letters a byte beyond ASCII, and it is a text of another script. */
const LETTERS_EACH = 4

/**
 * The share of bytes beyond ASCII that stand as accented letters and curly quotes do in a western text: one by one
 * among plain letters. In Chinese encodings they come in pairs. 0 for a text with few plain letters.
 */
export function westernShareOf(bytes: Uint8Array): number {
  let high = 0
  let alone = 0
  let letters = 0
  bytes.forEach((byte, at) => {
    if (byte < 0x80) {
      if (isLetter(byte)) letters++
      return
    }
    high++
    const known = byte >= 0xa0 || MARKS.has(byte)
    if (known && !((bytes[at - 1] ?? 0) >= 0x80) && !((bytes[at + 1] ?? 0) >= 0x80)) alone++
  })
  return high === 0 || letters < high * LETTERS_EACH ? 0 : alone / high
}
