const SIGNATURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, epub
  [0x50, 0x4b, 0x05, 0x06], // empty zip
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0xd0, 0xcf, 0x11, 0xe0], // Word, Excel up to 2003
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xcf, 0xfa, 0xed, 0xfe], // Mach-O
  [0x1f, 0x8b, 0x08], // gzip
  [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], // 7z
  [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], // rar
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], // xz
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72, 0x6d, 0x61, 0x74, 0x20, 0x33, 0x00], // SQLite
]

/** A page may hold some: OCR programs leave form feeds, NULs and escape codes behind. */
const CONTROLS_ALLOWED = 8
const CONTROL_SHARE_ALLOWED = 0.1

/** What no text has: C0 controls but tab, line feed, vertical tab, form feed and carriage return. */
const isOddControl = (code: number): boolean => code < 0x20 && (code < 0x09 || code > 0x0d)

/** True for a picture, an archive, a program that says in its first bytes what it is. */
export const beginsAsBinary = (bytes: Uint8Array): boolean =>
  SIGNATURES.some((signature) => signature.every((byte, at) => bytes[at] === byte))

/**
 * True for bytes with more control codes than a text has. In UTF-8, GB18030 and Big5 a byte below 0x20 is always a
 * control character.
 */
export function hasManyControls(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (isOddControl(byte)) controls++
  return areTooMany(controls, bytes.length)
}

/** The same for a text that was decoded from UTF-16, or UTF-32, where bytes tell nothing. */
export function isMostlyControls(text: string): boolean {
  let controls = 0
  for (let at = 0; at < text.length; at++) if (isOddControl(text.charCodeAt(at))) controls++
  return areTooMany(controls, text.length)
}

const areTooMany = (controls: number, length: number): boolean =>
  controls > CONTROLS_ALLOWED && controls > length * CONTROL_SHARE_ALLOWED
