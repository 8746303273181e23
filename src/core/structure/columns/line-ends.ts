import type { Script } from '../../text/characters.ts'
import { endsHalfSentence, endsSentence, LATIN_CREDIT } from '../../text/sentences.ts'
import type { StreamLine } from './stream.ts'

/** How a line can end: with a sentence, half of one, a comma, a question …; `open` is in mid-sentence. */
export const ENDS = ['sentence', 'half', 'comma', 'question', 'close', 'mark', 'open'] as const
export const ENDS_OPEN = 6

/** Number of the way a line ends in {@link ENDS}. */
export function endOf(text: string, script: Script): number {
  if (endsSentence(text, script)) return /[？?！!][”’」』"]?$/.test(text) ? 3 : 0
  if (endsHalfSentence(text)) return 1
  if (/[，、,]$/.test(text)) return 2
  if (/[”’」』》）)"]$/.test(text)) return 4
  if (/[^\p{L}\p{N}\s]$/u.test(text)) return 5
  return ENDS_OPEN
}

/** True for 0 and 3: a sentence, a question. */
export const isSentenceEnd = (end: number): boolean => end === 0 || end === 3

/** The second line of a picture's credit: … Marisol Vega/The Harbor | Ledger */
export const endsCredit = (above: StreamLine, text: string): boolean =>
  text.length <= 30 &&
  above.strip.text.includes('/') &&
  LATIN_CREDIT.test(`${above.strip.text.slice(-120)} ${text}`)
