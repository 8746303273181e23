import { isHan } from './characters.ts'
import type { Script } from './characters.ts'
import type { Traced } from './traced.ts'
import { INSERTED, slice } from './traced.ts'

/**
 * Words that stand on the page without being broken, in small letters. They tell whether a hyphen at a line end
 * belongs to the word: the page that has `long-standing` once inside a line means it at the line end too.
 */
export type Vocabulary = ReadonlySet<string>

const WORDS = /[A-Za-z][A-Za-z'’-]*[A-Za-z]/g

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    const whole = /[-‐¬⸗]$/.test(line) ? line.slice(0, lastBlank(line)) : line
    for (const word of whole.match(WORDS) ?? []) words.add(word.toLowerCase())
  }
  return words
}

/** Before the last word of a line, which a hyphen at its end may have parted. */
const lastBlank = (line: string): number => Math.max(0, line.lastIndexOf(' '))

const LATIN_EDGE_LEFT = /[A-Za-z0-9,.;:%’'”")\]]/
const HYPHEN_AT_END = /[A-Za-z0-9][-‐¬⸗]$/

/** Second halves that stand after a real hyphen: well-known, 30-year, north-south. */
const SECOND_HALVES =
  /^(?:old|year|term|long|standing|mile|foot|page|story|time|day|week|month|tax|based|backed|free|made|run|owned|up|off|in|out|class|level|scale|minute|hour|point|member|seat|inch|person|known|law|like|wide|style|size|\w{3,}ed)$/i
/** First halves that a word of its own follows. */
const FIRST_HALVES =
  /^(?:better|hand|best|long|high|low|open|short|mid|well|full|hard|soft|old|new|two|three|four|five|six|seven|eight|nine|ten|one|first|second|third|last|north|south|east|west|water|property|world|state|city|home|part|right|left|single|double|much|ill|far|near|wide|fast|slow|deep|cold|hot|front|back|side|white|black|red|blue|green|felt)$/i
/** Prefixes that keep their hyphen before anything. */
const HYPHENATED_PREFIXES = /^(?:self|all|half|well|mother|father|sister|brother)$/i

/** Whether the hyphen at the end of `left` is printed inside a line, too: 30-year, but not wrong-doing. */
function hyphenIsReal(left: string, right: string, vocabulary: Vocabulary): boolean {
  const first = /([A-Za-z0-9.,-]+)[-‐¬⸗]$/.exec(left.slice(-60))?.[1] ?? ''
  const second = /^[A-Za-z-]+/.exec(right.slice(0, 60))?.[0] ?? ''
  if (/\d$/.test(first)) return true
  if (vocabulary.has(`${first}-${second}`.toLowerCase())) return true
  if (vocabulary.has((first + second).toLowerCase())) return false
  if (HYPHENATED_PREFIXES.test(first) || first.includes('-')) return true
  // co-operate, re-elect of a capital: the second half begins anew.
  if (/^co$/i.test(first) && /^op/.test(second)) return true
  if (/^[A-Z]/.test(second)) return true
  const half = first.split('-').at(-1) ?? first
  const known = FIRST_HALVES.test(half) || (half.length >= 3 && vocabulary.has(half.toLowerCase()))
  return known && SECOND_HALVES.test(second) && (FIRST_HALVES.test(half) || half.length >= 4)
}

/** How two lines of one block are set together. */
export interface Joint {
  /** How many units at the end of the left line go (a hyphen that only the line end made). */
  readonly dropped: number
  readonly inserted: '' | ' '
}

const SOLID: Joint = { dropped: 0, inserted: '' }
const BLANK: Joint = { dropped: 0, inserted: ' ' }

/**
 * Nothing between Chinese characters, a blank between words, and the hyphen of a parted word goes.
 *
 * @param softHyphen the source has U+00AD at the end of the left line
 */
export function jointOf(
  left: string,
  right: string,
  script: Script,
  vocabulary: Vocabulary,
  softHyphen: boolean,
): Joint {
  const [last, first] = [left.at(-1) ?? '', right[0] ?? '']
  if (softHyphen) return SOLID
  const latinPair = LATIN_EDGE_LEFT.test(last) && /[A-Za-z]/.test(first) && !isHan(first)
  if (script === 'han' && !latinPair) return SOLID
  if (script === 'han' && !/[A-Za-z]/.test(last) && last !== ',' && last !== '.') return SOLID
  if (HYPHEN_AT_END.test(left) && /^[A-Za-z]/.test(right)) {
    return hyphenIsReal(left, right, vocabulary) ? SOLID : { dropped: 1, inserted: '' }
  }
  if (/[—–-]$/.test(left) && /[A-Za-z0-9]-$/.test(left)) return SOLID
  if (/[—–]$/.test(left) || isHan(last) || isHan(first)) return SOLID
  return BLANK
}

/** Several lines as one text. `soft` tells whether a line ended with a soft hyphen. */
export function joinLines(
  lines: readonly Traced[],
  script: Script,
  vocabulary: Vocabulary,
  soft: (line: Traced) => boolean,
): Traced {
  let text = ''
  const at: number[] = []
  for (const [index, line] of lines.entries()) {
    let part: Traced = line
    if (index + 1 < lines.length) {
      const joint = jointOf(line.text, lines[index + 1].text, script, vocabulary, soft(line))
      if (joint.dropped > 0) part = slice(line, 0, line.text.length - joint.dropped)
      text += part.text + joint.inserted
      for (const place of part.at) at.push(place)
      for (let unit = 0; unit < joint.inserted.length; unit++) at.push(INSERTED)
    } else {
      text += part.text
      for (const place of part.at) at.push(place)
    }
  }
  return { text, at }
}

/** Lines that keep their ends: a stanza, a signature, the rows of a table. */
export function stackLines(lines: readonly Traced[]): Traced {
  let text = ''
  const at: number[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      text += '\n'
      at.push(INSERTED)
    }
    text += line.text
    for (const place of line.at) at.push(place)
  }
  return { text, at }
}
