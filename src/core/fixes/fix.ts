import type { SourceSpan } from '../text/span.ts'

/** Names its rule and its place, so the same page always gives the same ids: `doubled-run@120-122`. */
export type FixId = string & { readonly __brand?: 'FixId' }

/** What an editor sees as one thing and can switch as one thing. */
export const FIX_KINDS = ['line-break', 'duplicate', 'spacing', 'character'] as const
export type FixKind = (typeof FIX_KINDS)[number]

/**
 * Why a fix is proposed, as a code: src/core knows no language, the interface has a sentence for each.
 * A fix carries the few that weighed most, the weightiest first.
 */
export const REASONS = [
  // line-break
  'source-says', // METS names both lines as one paragraph
  'line-is-full', // the line reaches the column's width
  'no-sentence-end', // it ends in mid-sentence
  'open-quote', // a quotation or bracket is still open
  'word-continues', // a word spans the two lines
  'closing-mark-follows', // the next line begins with a mark that cannot begin a line
  'false-blank-line', // a blank line stands in mid-sentence
  'hyphen-at-line-end', // a word was hyphenated for the column
  'word-elsewhere', // the page has it printed so elsewhere, inside a line
  'hyphen-elsewhere', // the page has the word with its hyphen elsewhere
  'known-word', // both parts together are a common word
  'known-compound', // such words have a hyphen of their own: well-known, thirty-one
  'half-is-no-word', // one of the parts is no word, so a hyphen cannot be meant
  'halves-are-words', // speaks against: both parts are words, the hyphen may be meant
  'capital-after-hyphen', // Anglo-Saxon, NATO-led
  'figure-at-hyphen', // 1998-99, GPT-4
  'address-goes-on', // a web or e-mail address over two lines
  'figure-goes-on', // a number over two lines
  'page-spacing', // the page prints a blank there elsewhere
  'head-over-lines', // one head printed over several lines
  'width-changes', // speaks against: the column's width changes here
  'sentence-ends', // speaks against: a sentence ends here
  // duplicate
  'printed-twice-run-by-run', // shadowed type, extracted twice run by run
  'printed-twice-line', // the same line twice in succession
  'printed-twice-in-place', // the same letters at the same place of the sheet
  'printed-twice-elsewhere', // the same text elsewhere on the page
  // spacing
  'letter-spaced', // 坚 守 抗 疫
  'stretched-run', // 在华 盛 顿举行
  'stray-blank', // a blank that print does not have
  'word-around-blank', // the blank stands inside a word
  'blank-lines-in-block', // blank lines inside verse or a list
  // character
  'control-character',
  'byte-order-mark',
  'zero-width-character',
  'direction-mark',
  'soft-hyphen',
  'exotic-blank', // a no-break, thin or em blank instead of the ordinary one
  'kangxi-radical',
  'compatibility-form',
  'ligature',
  'private-use-glyph', // means something in one font only
  'lost-character', // U+FFFD: a program could not read it
  'half-width-mark', // a half-width mark in Chinese text
  'mixed-width', // full-width and half-width characters in one word or number
  'straight-quote', // a straight quotation mark in Chinese text
  'turned-quote', // a closing quotation mark where one opens, or the other way round
  'quotes-pair', // the paragraph's quotation marks come out even this way
  'house-style', // the house's style asks for it
  // duplicate, more closely
  'whole-line-doubled', // the line is made of copies from end to end
  'doubling-nearby', // lines beside it are doubled without doubt
  'other-copy-is-better', // the copy that stays has fewer reading errors
  'perhaps-meant', // speaks against: a slogan, a refrain, two notices alike
] as const
export type Reason = (typeof REASONS)[number]

/**
 * One reversible repair: the source characters `span`, and what to print instead of them.
 *
 * Never empty (`from < to`): a fix that only inserts takes a neighbouring character along.
 */
export interface Fix {
  readonly id: FixId
  /** The id of the rule in `fixes/rules/index.ts` that found it. */
  readonly rule: string
  readonly kind: FixKind
  readonly span: SourceSpan
  readonly replacement: string
  readonly reasons: readonly Reason[]
  /** 0 … 1. At or above {@link SURE} one click applies it; below, it is a suggestion. */
  readonly confidence: number
}

/** From here on a fix is a deed, below it is a question to the editor. */
export const SURE = 0.8

export type FixState = 'suggested' | 'applied' | 'rejected'
