/** Windows, ext4 and APFS take 255 of bytes or code units; this leaves room for “ (2)” and for what a sync tool adds. */
const LONGEST_NAME = 200

/** Names that Windows keeps for devices, whatever ending follows them. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i

/**
 * A file name that Windows and macOS both take: `base` made safe, and `extension` (without its dot).
 * At most 200 bytes of UTF-8.
 */
export function safeFileName(base: string, extension: string): string {
  const ending = `.${extension}`
  const plain = base
    .normalize('NFC')
    .replace(/[/\\|:]/g, '-')
    .replace(/[<>"*?]/g, '')
    // Controls, and the marks that turn the direction of a name: `photo\u202Egpj.exe`.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
  const named = cut(plain, LONGEST_NAME - byteLength(ending)).replace(/[\s.]+$/u, '')
  const stem = /^[^.]*/.exec(named)?.[0].trim() ?? ''
  return (named === '' ? 'galley' : DEVICE.test(stem) ? `_${named}` : named) + ending
}

/**
 * The name itself, or with “ (2)”, “ (3)” … before its ending when it is taken.
 * Names that differ in case only are one name on Windows and macOS.
 */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`
    if (!taken.has(fileNameKey(candidate))) return candidate
  }
}

/** What two names have in common that cannot stand in one folder. */
export const fileNameKey = (name: string): string => name.normalize('NFC').toLowerCase()

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** As many whole characters as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text
  let out = ''
  let left = bytes
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    left -= byteLength(segment)
    if (left < 0) break
    out += segment
  }
  return out
}
