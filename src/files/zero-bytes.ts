import type { TextEncoding } from '#shared/reopen'

/** In bytes: as much of a file tells. */
const SAMPLE = 65_536
/** At least this share of all characters have a byte of nothing where the encoding has it for Latin letters. */
const LEAST = 0.2
/** UTF-32 has one in every character. */
const NEARLY_ALL = 0.99
/** Of the bytes of nothing, as many may stand elsewhere. */
const ELSEWHERE = 0.05

/**
 * UTF-16 or UTF-32 without a mark, by where its bytes of nothing stand; `null` where they do not tell. Chinese text in
 * UTF-16 has hardly any: there its characters tell.
 */
export function encodingByZeros(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 4))
  const zeros = [0, 0, 0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  })
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros
  const quarter = sample.length / 4
  if (bytes.length % 4 === 0 && quarter > 0) {
    // Beyond U+FFFF nothing of a newspaper stands: the third byte is nothing, too, but for a rare Han character.
    if (fourth >= quarter && third >= quarter * NEARLY_ALL && first < quarter / 2) return 'utf-32le'
    if (first >= quarter && second >= quarter * NEARLY_ALL && fourth < quarter / 2) return 'utf-32be'
  }
  if (bytes.length % 2 !== 0) return null
  const [even, odd] = [first + third, second + fourth]
  const half = sample.length / 2
  if (odd >= half * LEAST && even <= odd * ELSEWHERE) return 'utf-16le'
  if (even >= half * LEAST && odd <= even * ELSEWHERE) return 'utf-16be'
  return null
}
