import type { Rule } from '../rule.ts'
import { compatibilityForm } from './compatibility-form.ts'
import { controlCharacter } from './control-character.ts'
import { doubledLabel } from './doubled-label.ts'
import { doubledRun } from './doubled-run.ts'
import { endHyphen } from './end-hyphen.ts'
import { falseBlankLine } from './false-blank-line.ts'
import { headOverLines } from './head-over-lines.ts'
import { letterSpacedHead } from './letter-spaced-head.ts'
import { ligature } from './ligature.ts'
import { kangxiRadical } from './kangxi-radical.ts'
import { repeatedLine } from './repeated-line.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { softHyphen } from './soft-hyphen.ts'
import { verseLine } from './verse-line.ts'
import { wrappedLine } from './wrapped-line.ts'
import { zeroWidthCharacter } from './zero-width-character.ts'

/**
 * All rules, in the order in which they may claim a character: where two overlap, the earlier one has it.
 */
export const RULES: readonly Rule[] = [
  // Characters first: every later rule compares characters and must see the right ones.
  controlCharacter, // first of all: such a character may stand inside anything
  zeroWidthCharacter, // likewise, and it parts what the next rules look for
  softHyphen,
  kangxiRadical,
  compatibilityForm, // after radicals: the two blocks are apart, the names are not
  ligature,
  // What is long before its parts: the second copy of a story or of a line needs no repair inside.
  repeatedPassage,
  repeatedLine,
  doubledRun, // before spacing: 阮阮小小七七 摄摄 looks letter-spaced by halves
  doubledLabel, // only where the whole line is not doubled
  letterSpacedHead, // last of the lines: its blanks are nobody else's
  // What stands between lines of one block; each gap is matched by the first that knows it.
  verseLine, // keeps line ends, so before all that remove them
  endHyphen, // before the blank line: a hyphen may stand before a false one
  falseBlankLine,
  headOverLines,
  wrappedLine, // the rest
]
