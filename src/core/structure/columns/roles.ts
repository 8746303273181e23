/**
 * How one line of running text can be read.
 *
 *   first     begins a paragraph and fills the column (or is set in by the indent and fills the rest)
 *   middle    fills the column
 *   last      ends the paragraph, is shorter or as wide as the column
 *   single    first and last at once
 *   head      a line of a head or of a sub-heading
 *   verse     begins a block whose lines keep their ends: a stanza, a signature, a table
 *   verse-on  goes on with such a block
 */
export const ROLES = ['first', 'middle', 'last', 'single', 'head', 'verse', 'verse-on'] as const
export type Role = (typeof ROLES)[number]

/** Numbers of the roles; the first four are read in a column of some width. */
export const [FIRST, MIDDLE, LAST, SINGLE, HEAD, VERSE, VERSE_ON] = [0, 1, 2, 3, 4, 5, 6] as const
export const TEXT_ROLES = 4

/** What happens between two lines, from the reading of the first to that of the second. */
export const STEPS = [
  'join', // a paragraph goes on
  'join-new-width', // … in a column of another width
  'part', // one paragraph after another
  'part-new-width',
  'torn-start', // a paragraph without its start, after one that has ended
  'torn-end', // a paragraph begins though the one before lacks its end
  'torn-both', // the one before lacks its end, this one its start
  'text-head',
  'open-head', // a head after a paragraph that lacks its end
  'head-text',
  'head-torn', // after a head a paragraph without its start
  'head-head',
  'text-verse',
  'open-verse',
  'verse-text',
  'verse-torn',
  'verse-on',
  'verse-new', // one block of verse after another
  'head-verse',
  'verse-head',
] as const
export type Step = (typeof STEPS)[number]

const numbers = Object.fromEntries(STEPS.map((step, index) => [step, index])) as Record<Step, number>
/** Numbers of the steps by name. */
export const STEP: Readonly<Record<Step, number>> = numbers
