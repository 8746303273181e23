import { TEXT_ENCODINGS, type PossibleReading, type PossibleReadings } from '#shared/reopen'
import { guess, readIn } from './decode.ts'
import { beginsAsBinary } from './looks-binary.ts'
import { decodeMarkup } from './markup/decode-markup.ts'
import { looksLikeMarkup } from './markup/read-structured.ts'
import { textOfMarkup } from './markup/text-of-markup.ts'

/** What is shown of each reading. */
const LINES = 12
const LONGEST = 120

/**
 * All ways to read a page's original, the best first; none for an original that is no text.
 *
 * @param current as what it is read now
 */
export function possibleReadings(bytes: Uint8Array, current: string): PossibleReadings {
  if (beginsAsBinary(bytes)) return { current, readings: [], sure: true }
  const best = guess(bytes)
  const readings = TEXT_ENCODINGS.map((encoding): PossibleReading => {
    const read = best?.encoding === encoding ? best : readIn(bytes, encoding)
    const { text, unreadable, why } = read
    return { as: encoding, lines: firstLines(text), unreadable, why }
  })
  const worth = ({ as, unreadable, why }: PossibleReading): number =>
    as === best?.encoding ? 2 : unreadable > 0 ? -unreadable : why === 'rare' ? 0 : 1
  const sorted = readings.toSorted((a, b) => worth(b) - worth(a))
  const markup = asMarkup(bytes, best?.text ?? '')
  return { current, readings: markup ? [markup, ...sorted] : sorted, sure: best?.sure ?? false }
}

function asMarkup(bytes: Uint8Array, text: string): PossibleReading | null {
  if (!looksLikeMarkup(text.slice(0, 4096))) return null
  const words = textOfMarkup(decodeMarkup(bytes)?.text ?? text)
  const unreadable = words.split('\ufffd').length - 1
  return words.trim() === '' ? null : { as: 'markup', lines: firstLines(words), unreadable, why: 'tags' }
}

/** Lines with something on them, each cut where a pane would cut it, never within a character. */
export const firstLines = (text: string): readonly string[] =>
  text
    .slice(0, LINES * LONGEST * 4)
    .split(/\r\n|[\n\r\f]/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map((line) => [...line].slice(0, LONGEST).join(''))
