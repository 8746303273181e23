import { openMarks } from '../../text/characters.ts'
import { wordSpans } from '../../text/words.ts'
import type { HeadLine } from '../items/item.ts'
import type { Setting } from '../setting.ts'
import type { Decide } from './choice.ts'
import { Signs } from './choice.ts'

/** A head told apart: 引题, 主题, 副题. */
export interface Heads {
  readonly kicker: readonly HeadLine[]
  readonly headline: readonly HeadLine[]
  readonly subheadline: readonly HeadLine[]
}

/** How many lines are kicker and headline; the rest is subheadline. */
interface Split {
  readonly kicker: number
  readonly headline: number
}

const NO_HEADS: Heads = { kicker: [], headline: [], subheadline: [] }
const MOST_KICKER_LINES = 2
const MOST_HEADLINE_LINES = 3

/** The head lines of one article as kicker, headline and subheadline. */
export function rolesOf(lines: readonly HeadLine[], setting: Setting, decide: Decide): Heads {
  if (lines.length === 0) return NO_HEADS
  const answers = piecesOf(lines, setting, (name, above, below) => seamSigns(name, above, below, setting))
  const { kicker, headline } = decide(
    'roles',
    lines,
    answers.map(({ value, pieces }) => ({ value, signs: new Signs().all(pieces) })),
  )
  return {
    kicker: lines.slice(0, kicker),
    headline: lines.slice(kicker, kicker + headline),
    subheadline: lines.slice(kicker + headline),
  }
}

/**
 * How well lines read as one article's head, for one page and one way to score. Many lists of lines are tried that
 * share most of their lines: what stands between two lines is looked at and scored once.
 */
export class RoleScores {
  readonly #setting: Setting
  readonly #score: (signs: Signs) => number
  readonly #seams = new Map<string, Map<HeadLine, Map<HeadLine, Signs>>>()
  readonly #scores = new Map<Signs, number>()

  constructor(setting: Setting, score: Decide['score']) {
    this.#setting = setting
    this.#score = (signs) => score('roles', signs)
  }

  /** The logarithm of the odds of the best split, within limits. */
  of(lines: readonly HeadLine[]): number {
    let best = -6
    for (const { pieces } of piecesOf(lines, this.#setting, this.#seam)) {
      let points = 0
      for (const signs of pieces) points += this.#scores.get(signs) ?? this.#score(signs)
      best = Math.max(best, points)
    }
    return Math.min(4, best)
  }

  readonly #seam: Seam = (name, above, below) => {
    let named = this.#seams.get(name)
    if (!named) this.#seams.set(name, (named = new Map<HeadLine, Map<HeadLine, Signs>>()))
    let under = named.get(above)
    if (!under) named.set(above, (under = new Map<HeadLine, Signs>()))
    let signs = under.get(below)
    if (!signs) {
      under.set(below, (signs = seamSigns(name, above, below, this.#setting)))
      this.#scores.set(signs, this.#score(signs))
    }
    return signs
  }
}

/** Gives what is seen between two lines of a head, where a role ends, or goes on over lines. */
type Seam = (name: string, above: HeadLine, below: HeadLine) => Signs

interface SplitPieces {
  readonly value: Split
  /** The split's signs, in pieces that other lists of lines may have, too. */
  readonly pieces: readonly Signs[]
}

function piecesOf(lines: readonly HeadLine[], setting: Setting, seam: Seam): readonly SplitPieces[] {
  const splits: SplitPieces[] = []
  for (let kicker = 0; kicker <= MOST_KICKER_LINES && kicker < lines.length; kicker++) {
    for (let headline = 1; headline <= MOST_HEADLINE_LINES && kicker + headline <= lines.length; headline++) {
      const value = { kicker, headline }
      splits.push({ value, pieces: splitSigns(lines, value, setting, seam) })
    }
  }
  return splits
}

const CAPITALS = /^[^a-z]*[A-Z]{2}[^a-z]*$/
const RATIOS = [0.3, 0.55, 0.8, 0.95, 1.05, 1.3, 1.8, 2.6]
const LENGTHS = [3.2, 5.2, 8.2, 11.2, 15.2, 20.2]

function splitSigns(
  lines: readonly HeadLine[],
  { kicker, headline }: Split,
  setting: Setting,
  seam: Seam,
): readonly Signs[] {
  const latin = setting.script === 'latin'
  const rest = lines.length - kicker - headline
  const signs = new Signs().add(`shape:${kicker}${headline}${Math.min(rest, 4)}`)
  const pieces = [signs]
  const main = lines.slice(kicker, kicker + headline)
  const sub = lines.slice(kicker + headline)
  const size = latin ? 2.2 : 1
  const widest = Math.max(...main.map((line) => line.width))
  if (kicker > 0) {
    const [above, below] = [lines[kicker - 1], main[0]]
    pieces.push(seam('kicker', above, below))
    signs.bin('kicker-length', above.width / size, LENGTHS)
    signs.has('kicker-spaced', above.letterSpaced)
    signs.has('kicker-capitals', CAPITALS.test(above.text.text))
    signs.has('kicker-quote', /^[“「]/.test(above.text.text))
    signs.has('kicker-of-three', lines.length >= 3)
    signs.bin('kicker-to-main', above.width / widest, RATIOS)
  } else {
    signs.has('no-kicker-capitals', CAPITALS.test(main[0].text.text) && lines.length > 1)
    signs.has('no-kicker-short', main[0].width / size <= 5.2 && lines.length > 1)
  }
  for (const [index, line] of main.entries()) {
    signs.has('main-spaced', line.letterSpaced)
    signs.bin('main-length', line.width / size, LENGTHS)
    signs.has('main-dash', /^(?:——|—)/.test(line.text.text))
    if (index > 0) pieces.push(seam('main', main[index - 1], line))
  }
  signs.has(
    'main-spaced-mixed',
    main.some((line) => line.letterSpaced) && main.some((line) => !line.letterSpaced),
  )
  signs.has(
    'spaced-elsewhere',
    !main.some((line) => line.letterSpaced) && lines.some((line) => line.letterSpaced),
  )
  if (sub.length > 0) {
    const first = sub[0]
    pieces.push(seam('sub', main[headline - 1], first))
    signs.bin('sub-length', first.width / size, LENGTHS)
    signs.bin('sub-to-main', first.width / widest, RATIOS)
    signs.has('sub-dash', /^(?:——|—)/.test(first.text.text))
    signs.has(
      'sub-spaced',
      sub.some((line) => line.letterSpaced),
    )
    signs.has('sub-capitals', latin && CAPITALS.test(first.text.text))
    if (latin) {
      const words = first.text.text.split(/\s+/)
      const capitals = words.filter((word) => /^["“‘']?[A-Z]/.test(word)).length / words.length
      signs.bin('sub-case', capitals, [0.3, 0.7])
      const own = main[0].text.text.split(/\s+/)
      const mainCapitals = own.filter((word) => /^["“‘']?[A-Z]/.test(word)).length / own.length
      signs.has('sub-other-case', capitals > 0.7 !== mainCapitals > 0.7)
    }
    for (let index = 1; index < sub.length; index++) pieces.push(seam('sub-on', sub[index - 1], sub[index]))
  }
  return pieces
}

function seamSigns(name: string, above: HeadLine, below: HeadLine, setting: Setting): Signs {
  const latin = setting.script === 'latin'
  const [a, b] = [above.text.text, below.text.text]
  const signs = new Signs().add(`${name}:seam`)
  signs.has(`${name}:gap`, above.gapAfter)
  signs.has(`${name}:centred`, below.centred)
  signs.bin(`${name}:ratio`, below.width / Math.max(1, above.width), RATIOS)
  signs.has(`${name}:both-short`, above.width <= (latin ? 26 : 12) && below.width <= (latin ? 26 : 12))
  signs.has(`${name}:comma`, /[，、,；;]$/.test(a))
  signs.has(`${name}:colon`, /[：:]$/.test(a))
  signs.has(`${name}:open`, openMarks(a).length > 0)
  signs.has(`${name}:begins-quote`, /^[“‘「]/.test(b))
  signs.has(`${name}:question`, /[？！?!]$/.test(a))
  signs.has(`${name}:apart`, below.order - above.order > 2)
  if (latin) {
    signs.has(
      `${name}:dangling`,
      /\b(?:of|the|a|an|in|at|to|for|and|with|by|on|from|as|is|are|after|over|its|their|his|her)$/i.test(a),
    )
    signs.has(
      `${name}:begins-small-word`,
      /^(?:of|the|a|an|in|at|to|for|and|with|by|on|from|as|is|are|after|over)\b/i.test(b),
    )
    signs.has(`${name}:begins-small`, /^[a-z]/.test(b))
  } else {
    signs.has(`${name}:spans`, wordSpans(a, b))
    signs.has(`${name}:particle`, /[的和与及在为让把将对向]$/.test(a))
    signs.has(
      `${name}:spaced:${above.letterSpaced ? 1 : 0}${below.letterSpaced ? 1 : 0}`,
      above.letterSpaced || below.letterSpaced,
    )
  }
  return signs
}
