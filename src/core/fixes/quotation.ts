import type { QuoteStyle } from './house-style.ts'

/** Double marks stand outside, single ones inside them (GB/T 15834—2011, 4.9). */
export type QuoteLevel = 'double' | 'single'
export type Side = 'open' | 'close'

/** A quotation mark with the side that its shape says (none: it is straight) and the one that the pairing says. */
export interface QuoteMark {
  readonly at: number
  readonly printed: Side | null
  readonly paired: Side
  /** Whether its neighbours are those of its paired side: yes, no, or they do not tell. */
  readonly place: 'fits' | 'against' | 'open'
}

const MARKS: Readonly<Record<QuoteLevel, RegExp>> = { double: /[“”"＂]/g, single: /[‘’'＇]/g }
const OPENING = '“‘'
const CLOSING = '”’'

const LATIN = /[A-Za-z0-9]/
/** What a quotation cannot begin with. */
const STOPS = /[，。、；：？！,;:?!）》」』】〕…”’%％]/
/** Behind these a quotation begins; behind a comma or a full stop it may also end. */
const BEFORE_OPENING = /[：:（《「『【〔(—]/

/** Which side the neighbours of a mark want. */
function wanted(text: string, at: number): Side | null {
  const [left, right] = [text[at - 1] ?? '', text[at + 1] ?? '']
  const ends = right === '' || /\s/.test(right) || STOPS.test(right)
  const begins = left === '' || /\s/.test(left) || BEFORE_OPENING.test(left)
  if (begins && !ends) return 'open'
  if (ends && !begins) return 'close'
  // 27"和"GPT: nothing opens right behind a figure or a Latin letter.
  return LATIN.test(left) && !LATIN.test(right) ? 'close' : null
}

/** it’s, 5'11: no quotation mark. */
const isApostrophe = (text: string, at: number): boolean =>
  LATIN.test(text[at - 1] ?? '') && LATIN.test(text[at + 1] ?? '')

/** The marks of one level in a text, paired by turns: the first opens, the second closes. */
export function quoteMarks(text: string, level: QuoteLevel): readonly QuoteMark[] {
  const places = [...text.matchAll(MARKS[level])]
    .map((match) => match.index)
    .filter((at) => level === 'double' || !isApostrophe(text, at))
  return places.map((at, index) => {
    const printed = OPENING.includes(text[at]) ? 'open' : CLOSING.includes(text[at]) ? 'close' : null
    const paired = index % 2 === 0 ? 'open' : 'close'
    // A paragraph whose first mark stands behind a sentence goes on from a quotation that began before it.
    const side = index === 0 && /[。！？…]/.test(text[at - 1] ?? '') ? 'close' : wanted(text, at)
    return { at, printed, paired, place: side === null ? 'open' : side === paired ? 'fits' : 'against' }
  })
}

/** True when the marks come out even and no mark stands where its paired side cannot stand. */
export const marksPair = (marks: readonly QuoteMark[]): boolean =>
  marks.length > 0 && marks.length % 2 === 0 && marks.every(({ place }) => place !== 'against')

const SHAPES: Readonly<
  Record<'curly' | 'corner', Readonly<Record<QuoteLevel, Readonly<Record<Side, string>>>>>
> = {
  curly: { double: { open: '“', close: '”' }, single: { open: '‘', close: '’' } },
  corner: { double: { open: '「', close: '」' }, single: { open: '『', close: '』' } },
}

/** The mark that a house prints; as printed means curly, for no Chinese page prints straight ones. */
export const quoteShape = (style: QuoteStyle, level: QuoteLevel, side: Side): string =>
  SHAPES[style === 'corner' ? 'corner' : 'curly'][level][side]
