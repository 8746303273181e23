import type { Rule } from '../rule.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { compatibilityForm } from './compatibility-form.ts'
import { controlCharacter } from './control-character.ts'
import { directionMark } from './direction-mark.ts'
import { doubledLabel } from './doubled-label.ts'
import { doubledRun } from './doubled-run.ts'
import { endHyphen } from './end-hyphen.ts'
import { exoticBlank } from './exotic-blank.ts'
import { falseBlankLine } from './false-blank-line.ts'
import { fullWidthLetter } from './full-width-letter.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { headOverLines } from './head-over-lines.ts'
import { houseQuote } from './house-quote.ts'
import { latinSpacing } from './latin-spacing.ts'
import { letterSpacedHead } from './letter-spaced-head.ts'
import { ligature } from './ligature.ts'
import { lostCharacter } from './lost-character.ts'
import { kangxiRadical } from './kangxi-radical.ts'
import { partedAddress } from './parted-address.ts'
import { partedNumber } from './parted-number.ts'
import { privateUseGlyph } from './private-use-glyph.ts'
import { radicalSupplement } from './radical-supplement.ts'
import { repeatedLine } from './repeated-line.ts'
import { shadowCopy } from './shadow-copy.ts'
import { smallForm } from './small-form.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { softHyphen } from './soft-hyphen.ts'
import { straightQuote } from './straight-quote.ts'
import { strayBlank } from './stray-blank.ts'
import { stretchedRun } from './stretched-run.ts'
import { turnedQuote } from './turned-quote.ts'
import { verseLine } from './verse-line.ts'
import { wrappedLine } from './wrapped-line.ts'
import { zeroWidthCharacter } from './zero-width-character.ts'

/**
 * All rules, in the order in which they may claim a character: where two overlap, the earlier one has it.
 */
export const RULES: readonly Rule[] = [
  // Characters first: every later rule compares characters and must see the right ones.
  controlCharacter, // first of all: such a character may stand inside anything
  byteOrderMark, // likewise
  zeroWidthCharacter, // likewise, and it parts what the next rules look for
  directionMark, // likewise
  softHyphen,
  exoticBlank, // after what has no width: a blank counts only between characters that are printed
  kangxiRadical,
  radicalSupplement,
  compatibilityForm, // after radicals: the blocks are apart, the names are not
  smallForm,
  ligature,
  privateUseGlyph, // the two that only report: they claim what nobody else knows
  lostCharacter,
  // What is long before its parts: the second copy of a story or of a line needs no repair inside.
  shadowCopy, // before all that compare words: the place proves it
  repeatedPassage,
  repeatedLine,
  doubledRun, // before spacing: 阮阮小小七七 摄摄 looks letter-spaced by halves
  doubledLabel, // only where the whole line is not doubled
  letterSpacedHead, // last of the lines: its blanks are nobody else's
  // What stands between lines of one block; each gap is matched by the first that knows it.
  verseLine, // keeps line ends, so before all that remove them
  partedAddress, // before the hyphen: an address has its own
  partedNumber,
  endHyphen, // before the blank line: a hyphen may stand before a false one
  falseBlankLine,
  headOverLines,
  wrappedLine, // the rest
  // Finished blocks: what a paragraph as a whole must prove, and what the house style asks for.
  halfWidthMark, // takes the blank behind a mark along, so before the rules of blanks
  fullWidthLetter,
  straightQuote,
  turnedQuote,
  houseQuote, // after the two that mend marks: they print the house's marks themselves
  stretchedRun, // before single blanks: its blanks are a pattern
  strayBlank,
  latinSpacing,
]
