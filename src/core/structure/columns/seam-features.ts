import { NEVER_FIRST, openMarks } from '../../text/characters.ts'
import { LATIN_CREDIT } from '../../text/sentences.ts'
import { BEGINNING_CLASSES, beginningOf } from '../beginnings.ts'
import { openingOf, opensStory } from '../bylines/opening.ts'
import type { Habits } from './habits.ts'
import { hasGap } from './habits.ts'
import { isSentenceEnd } from './line-ends.ts'
import { LIST_ITEM, SALUTATION, SIGNATURE, SPEAKER } from './line-marks.ts'
import type { PageFacts } from './page-facts.ts'
import type { StreamLine } from './stream.ts'

/** What blank lines mean on the page: nothing, blocks' borders, columns' ends as well, paragraphs' ends. */
const MEANINGS = ['none', 'blocks', 'torn', 'paragraphs'] as const

/** Everything that is noticed of the place between two lines. */
export const SEAM_FEATURES: readonly string[] = [
  'bias',
  'edge',
  ...MEANINGS.flatMap((meaning) =>
    ['solid', 'gap'].flatMap((gap) => ['ends', 'open'].map((end) => `${meaning}:${gap}:${end}`)),
  ),
  'gap-before-quote',
  'byline-between',
  'something-between',
  'ends-comma',
  'ends-half',
  'next-indented',
  'next-closing',
  'next-particle',
  'next-quote',
  'next-small',
  'next-capital',
  'next-speaker',
  'next-list-item',
  'next-opens-story',
  'next-opening',
  'next-signature',
  'above-signature',
  'above-salutes',
  'word-spans',
  'open-quote',
  'open-quote-ends',
  'close-then-quote',
  'unmarked-both',
  'ends-hyphen',
  'dangling',
  'credit-goes-on',
  'same-width',
  'narrower',
  'wider',
  'above-full',
  'above-short',
  'gap-before-both',
  'rows-both',
  'same-text-class',
  'pair-on-page',
  'triple-on-page',
  'pair-nowhere',
  ...BEGINNING_CLASSES.flatMap((name) => [`ends-begins:${name}`, `open-begins:${name}`]),
]
const NUMBER = new Map(SEAM_FEATURES.map((name, index) => [name, index]))
const at = (name: string): number => {
  const number = NUMBER.get(name)
  if (number === undefined) throw new Error(`no such seam feature: ${name}`)
  return number
}

export const EDGE: readonly number[] = [at('edge')]

const DANGLING_WORD = /\b(?:the|a|an|of|in|at|to|for|and|with|by|on|from|as|that|said|or|but|is|was)$/i
const PARTICLE_FIRST = /^[的了着吗呢吧们]/

const beginsClosed = (text: string): boolean => NEVER_FIRST.includes(text[0]) && !'—…'.includes(text[0])

/** The numbers of the features of the place between a line and the next. */
export function seamFeatures(
  lines: readonly StreamLine[],
  index: number,
  facts: PageFacts,
  habits: Habits,
): readonly number[] {
  const [line, next] = [lines[index], lines[index + 1]]
  const [above, below] = [line.strip.text, next.strip.text]
  const ends = isSentenceEnd(facts.ends[index])
  const gap = hasGap(line, next)
  const out: number[] = [0, 2 + habits.blanks * 4 + (gap ? 2 : 0) + (ends ? 0 : 1)]
  const has = (name: string, yes: boolean): void => {
    if (yes) out.push(at(name))
  }
  const quote = /^[“‘「『"]/.test(below)
  has('gap-before-quote', gap && quote)
  has('byline-between', line.between === 'byline')
  has('something-between', line.between === 'something')
  has('ends-comma', facts.ends[index] === 2)
  has('ends-half', facts.ends[index] === 1)
  has('next-indented', next.strip.indented)
  has('next-closing', beginsClosed(below))
  has('next-particle', PARTICLE_FIRST.test(below))
  has('next-quote', quote)
  has('next-small', /^\p{Ll}/u.test(below))
  has('next-capital', /^\p{Lu}/u.test(below) && !ends && !DANGLING_WORD.test(above))
  has('next-speaker', SPEAKER.test(below))
  has('next-list-item', LIST_ITEM.test(below))
  has('next-opens-story', opensStory(below))
  has('next-opening', openingOf(below) !== undefined)
  has('next-signature', SIGNATURE.test(below))
  has('above-signature', SIGNATURE.test(above))
  has('above-salutes', above.length <= 40 && SALUTATION.test(above))
  has('word-spans', line.wordGoesOn)
  const open = openMarks(above).length > 0
  has('open-quote', open)
  has('open-quote-ends', open && ends)
  has('close-then-quote', quote && /[。！？]”$|[.?!]["”]$/.test(above))
  has('unmarked-both', !ends && !/[，。、；：“”,.;:"]/.test(above + below))
  has('ends-hyphen', /[A-Za-z][-‐¬⸗=\u00ad]$/.test(above))
  has('dangling', DANGLING_WORD.test(above))
  has(
    'credit-goes-on',
    !gap && /\/(?:The )?[A-Z][\w ]*$/.test(above) && LATIN_CREDIT.test(`${above} ${below}`),
  )
  runsOver(above, below, facts, has)
  if (facts.script === 'han') has(`${ends ? 'ends' : 'open'}-begins:${beginningOf(below)}`, true)
  const difference = next.width - line.width
  const same = facts.script === 'latin' ? 0.04 * line.width : 0.6
  has('same-width', Math.abs(difference) <= same)
  has('narrower', difference < -same * 3)
  has('wider', difference > same * 3)
  has('above-full', !facts.leavesRoom[index])
  has('above-short', line.width < facts.localWidth[index] * 0.5)
  has('gap-before-both', gap && line.strip.gapBefore)
  has('rows-both', line.row && next.row)
  has('same-text-class', facts.ends[index] === facts.ends[index + 1])
  return out
}

/** Whether the characters on both sides of the seam stand together elsewhere on the page. */
function runsOver(
  above: string,
  below: string,
  facts: PageFacts,
  has: (name: string, yes: boolean) => void,
): void {
  const pair = above.slice(-1) + below[0]
  if (facts.script === 'latin' || !/^[\u3400-\u9fff]{2}$/.test(pair)) return
  has('pair-on-page', facts.runs.has(pair))
  has(
    'triple-on-page',
    facts.runs.has(above.slice(-2) + below[0]) || facts.runs.has(above.slice(-1) + below.slice(0, 2)),
  )
  has('pair-nowhere', !facts.runs.has(pair))
}
