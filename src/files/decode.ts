import type { ReadingReason, TextEncoding } from '#shared/reopen'
import { plausibilityOf } from './everyday-characters.ts'
import { isMostlyControls } from './looks-binary.ts'
import { decodeUtf32 } from './utf-32.ts'
import { westernShareOf } from './western.ts'
import { encodingByZeros } from './zero-bytes.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: TextEncoding
}

/** A way to read a file's bytes, and what speaks for it. */
export interface Guess extends Decoded {
  /** How many characters could not be read; each is U+FFFD in the text. */
  readonly unreadable: number
  readonly why: ReadingReason
}

/** The longer marks first: UTF-32's little-endian one begins with UTF-16's. */
const BYTE_ORDER_MARKS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-32be', bytes: [0x00, 0x00, 0xfe, 0xff] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Below this a reading in an old encoding is not believed. UTF-8 with one damaged byte “is” GB18030 too, as
 * 涓浗濡囧コ: refusing it is better than opening it like that.
 */
const BELIEVABLE = -0.5
/** At least so plausible, so much more than the next, and of so many bytes beyond ASCII: it needs no second look. */
const SURE = { plausibility: 0.8, ahead: 0.6, bytes: 12 }
/** UTF-16 has a character for nearly every pair of bytes, so that only text of everyday print is believed. */
const BELIEVABLE_WIDE = 0.8
/** At least this share of the letters beyond ASCII stand alone among plain ones in a western text. */
const WESTERN = 0.9
/** In characters: as much tells one encoding from another. */
const SAMPLE = 50_000

/** The encoding that a byte order mark names, or `null`. */
export const encodingByMark = (bytes: Uint8Array): TextEncoding | null =>
  BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null

/** The text of a file, without its byte order mark and otherwise as it is; `null` when no encoding fits. */
export function decode(bytes: Uint8Array): Decoded | null {
  const best = guess(bytes)
  return best === null ? null : { text: best.text, encoding: best.encoding }
}

/** Whether a file is text in UTF-16 or UTF-32, whose bytes of nothing are no sign of a program or a picture. */
export const isWide = (bytes: Uint8Array): boolean =>
  encodingByMark(bytes)?.startsWith('utf-8') === false || encodingByZeros(bytes) !== null

/**
 * The best way to read a file, or `null`.
 *
 * A mark decides; else where bytes of nothing stand; else strict UTF-8; else GB18030 (which holds GBK and GB 2312),
 * Big5, western letters or UTF-16 without a mark. Most texts are well-formed in several of these, so the one that
 * gives the more usual characters wins, and GB18030 when they are equal.
 */
export function guess(bytes: Uint8Array): (Guess & { readonly sure: boolean }) | null {
  const marked = encodingByMark(bytes)
  if (marked) return told(bytes, marked, 'mark')
  const wide = encodingByZeros(bytes)
  if (wide) return told(bytes, wide, 'zeros')
  const unicode = decodeStrictly(bytes, 'utf-8')
  if (unicode !== null) {
    const why = isAscii(bytes) ? 'ascii' : 'well-formed'
    return { text: unicode, encoding: 'utf-8', unreadable: 0, why, sure: !unicode.includes('\ufffd') }
  }
  const [best, next] = OLD_ENCODINGS.flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding)
    if (text === null) return []
    const plausibility = plausibilityIn(encoding, bytes, text)
    return plausibility >= leastIn(encoding) ? [{ encoding, text, plausibility }] : []
  }).sort((a, b) => b.plausibility - a.plausibility)
  if (!best) return null
  const ahead = best.plausibility - (next?.plausibility ?? -Infinity)
  return {
    text: best.text,
    encoding: best.encoding,
    unreadable: 0,
    why: best.encoding === 'windows-1252' ? 'western' : 'usual',
    sure: best.plausibility >= SURE.plausibility && ahead >= SURE.ahead && hasBeyondAscii(bytes, SURE.bytes),
  }
}

const OLD_ENCODINGS = ['gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const

/** A file read in an encoding, whatever speaks against it. */
export function readIn(bytes: Uint8Array, encoding: TextEncoding): Guess {
  const text = decodeLoosely(bytes, encoding)
  const unreadable = text.split('\ufffd').length - 1
  return { text, encoding, unreadable, why: reasonOf() }

  function reasonOf(): ReadingReason {
    if (unreadable > 0) return 'broken'
    if (isAscii(bytes)) return isMostlyControls(text) ? 'rare' : 'ascii'
    if (encoding === 'utf-8') return 'well-formed'
    const plausible = plausibilityIn(encoding, bytes, text) > 0
    if (!plausible) return 'rare'
    return encoding === 'windows-1252' ? 'western' : 'usual'
  }
}

function told(bytes: Uint8Array, encoding: TextEncoding, why: ReadingReason) {
  const guessed = readIn(bytes, encoding)
  // A mark, or bytes of nothing, before what is no such text: half a file, or another kind of file.
  if (guessed.unreadable > 0 && decodeStrictly(bytes, encoding) === null) return null
  return { ...guessed, why, sure: why === 'mark' }
}

const leastIn = (encoding: (typeof OLD_ENCODINGS)[number]): number =>
  encoding === 'utf-16le' || encoding === 'utf-16be' ? BELIEVABLE_WIDE : BELIEVABLE

/** How much the text looks like print in its encoding; see `plausibilityOf`. */
function plausibilityIn(encoding: TextEncoding, bytes: Uint8Array, text: string): number {
  if (isMostlyControls(text)) return -6
  if (encoding === 'windows-1252') return westernShareOf(bytes) >= WESTERN ? 1 : -3
  return plausibilityOf(text.slice(0, SAMPLE))
}

function hasBeyondAscii(bytes: Uint8Array, least: number): boolean {
  let count = 0
  return bytes.some((byte) => byte >= 0x80 && ++count >= least)
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const text = decodeLoosely(bytes, encoding)
    return text.includes('\ufffd') ? null : text
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function decodeLoosely(bytes: Uint8Array, encoding: TextEncoding): string {
  switch (encoding) {
    case 'utf-32le':
      return decodeUtf32(bytes, 'le')
    case 'utf-32be':
      return decodeUtf32(bytes, 'be')
    default:
      return new TextDecoder(encoding).decode(bytes)
  }
}
