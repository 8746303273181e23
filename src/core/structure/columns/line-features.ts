import { cellsOf, countHan, openMarks, CLOSING_MARKS, OPENING_MARKS } from '../../text/characters.ts'
import { openingOf } from '../bylines/opening.ts'
import { binOf } from './bins.ts'
import { ENDS, ENDS_OPEN } from './line-ends.ts'
import type { PageFacts } from './page-facts.ts'
import { LIST_ITEM, SALUTATION, SIGNATURE, SPEAKER, LABELLED } from './line-marks.ts'
import type { StreamLine } from './stream.ts'

const RATIOS = ['tiny', 'short', 'half', 'most', 'near', 'full'] as const
const GAPS = ['none', 'before', 'after', 'both'] as const
const LENGTHS = ['2', '4', '6', '9', '13', '18', '26', '38', 'long'] as const
const COARSE = ['6', '13', '26', 'long'] as const
const COUNTS = ['0', '1', '2', '3', '4', '5'] as const

const product = (name: string, a: readonly string[], b: readonly string[]): readonly string[] =>
  a.flatMap((left) => b.map((right) => `${name}:${left}:${right}`))
const each = (name: string, values: readonly string[]): readonly string[] =>
  values.map((value) => `${name}:${value}`)

/** Everything that is noticed of a line by itself and in its neighbourhood, whatever column it is read in. */
export const LINE_FEATURES: readonly string[] = [
  'bias',
  ...each('ends', ENDS),
  ...product('ends-ratio', ENDS, RATIOS),
  ...each('ratio', RATIOS),
  ...each('page-ratio', RATIOS),
  ...each('length', LENGTHS),
  ...product('gaps-length', GAPS, COARSE),
  ...product('gaps-ends', GAPS, ENDS),
  ...each('short-near', COUNTS),
  ...each('stopped-near', COUNTS),
  ...each('unmarked-near', COUNTS),
  ...each('narrow-run', COUNTS),
  'letter-spaced',
  'centred',
  'indented',
  'begins-closing',
  'begins-particle',
  'begins-quote',
  'begins-dash',
  'begins-sign',
  'begins-bracket',
  'begins-capital',
  'begins-small',
  'begins-digit',
  'begins-paren',
  'speaker',
  'list-item',
  'salutation',
  'labelled',
  'signature',
  'opening',
  'word-goes-on',
  'word-from-before',
  'open-mark',
  'close-mark',
  'table-row',
  'row-beside',
  'row-alike',
  'figures-end',
  'digits',
  'no-han',
  'comma-inside',
  'stop-inside',
  'two-stops-inside',
  'blank-inside',
  'colon-inside',
  'same-width-before',
  'same-width-after',
  'equal-stopped',
  'repeated-line',
  'rare-width',
  'common-width',
  'all-capitals',
  'title-case',
  'small-case',
  'ends-hyphen',
  'dangling',
  'one-word',
  'page-start',
  'page-end',
  'after-byline',
  'before-byline',
  'several-lines',
]

const NUMBER = new Map(LINE_FEATURES.map((name, index) => [name, index]))
const at = (name: string): number => {
  const number = NUMBER.get(name)
  if (number === undefined) throw new Error(`no such line feature: ${name}`)
  return number
}
const table = (name: string, values: readonly string[]): readonly number[] =>
  values.map((value) => at(`${name}:${value}`))
const grid = (name: string, a: readonly string[], b: readonly string[]): readonly number[] =>
  product(name, a, b).map(at)

const T = {
  ends: table('ends', ENDS),
  endsRatio: grid('ends-ratio', ENDS, RATIOS),
  ratio: table('ratio', RATIOS),
  pageRatio: table('page-ratio', RATIOS),
  length: table('length', LENGTHS),
  gapsLength: grid('gaps-length', GAPS, COARSE),
  gapsEnds: grid('gaps-ends', GAPS, ENDS),
  short: table('short-near', COUNTS),
  stopped: table('stopped-near', COUNTS),
  unmarked: table('unmarked-near', COUNTS),
  narrow: table('narrow-run', COUNTS),
}

const LENGTH_LIMITS = [2.2, 4.2, 6.2, 9.2, 13.2, 18.2, 26.2, 38.2]
const COARSE_LIMITS = [6.2, 13.2, 26.2]
const RATIO_LIMITS = [0.25, 0.45, 0.65, 0.85, 0.95]

const DANGLING =
  /\b(?:the|a|an|of|in|at|to|for|and|with|by|on|from|as|that|said|or|but|is|was|are|were|has|have|had|his|her|its|their|be|been|will|would|who|which|when|not)$/i

/** The numbers of the features that a line has. */
export function lineFeatures(
  lines: readonly StreamLine[],
  index: number,
  facts: PageFacts,
): readonly number[] {
  const line = lines[index]
  const { strip, width } = line
  const { text } = strip
  const out: number[] = [0]
  const has = (name: string, yes: boolean): void => {
    if (yes) out.push(at(name))
  }
  const ends = facts.ends[index]
  const ratio = binOf(width / facts.localWidth[index], RATIO_LIMITS)
  const gapBefore = strip.gapBefore || (index > 0 && lines[index - 1].between !== 'nothing')
  const gapAfter = strip.gapAfter || line.between !== 'nothing'
  const gaps = (gapBefore ? 1 : 0) + (gapAfter ? 2 : 0)
  out.push(T.ends[ends], T.endsRatio[ends * RATIOS.length + ratio], T.ratio[ratio])
  out.push(T.pageRatio[binOf(width / facts.pageWidth, RATIO_LIMITS)], T.length[binOf(width, LENGTH_LIMITS)])
  out.push(
    T.gapsLength[gaps * COARSE.length + binOf(width, COARSE_LIMITS)],
    T.gapsEnds[gaps * ENDS.length + ends],
  )
  neighbourhood(lines, index, facts, out)
  marks(text, out, facts)
  has('letter-spaced', strip.letterSpaced)
  has('centred', strip.centred)
  has('indented', strip.indented)
  has('opening', openingOf(text) !== undefined)
  has('word-goes-on', line.wordGoesOn)
  has('word-from-before', index > 0 && lines[index - 1].wordGoesOn)
  has('table-row', line.row)
  has('row-beside', !line.row && (lines[index - 1]?.row === true || lines[index + 1]?.row === true))
  has('same-width-before', index > 0 && Math.abs(lines[index - 1].width - width) < 0.6)
  has('same-width-after', index + 1 < lines.length && Math.abs(lines[index + 1].width - width) < 0.6)
  has('repeated-line', (facts.texts.get(text) ?? 0) > 1)
  has('rare-width', facts.support[index] <= 2)
  has('common-width', facts.support[index] >= lines.length * 0.06)
  has('page-start', line.first < 6)
  has('page-end', line.last >= facts.strips - 6)
  has('after-byline', index > 0 && lines[index - 1].between === 'byline')
  has('before-byline', line.between === 'byline')
  has('several-lines', strip.lastLine > strip.line)
  return out
}

function neighbourhood(lines: readonly StreamLine[], index: number, facts: PageFacts, out: number[]): void {
  let short = 0
  let stopped = 0
  let unmarked = 0
  let narrow = 0
  for (let near = index - 2; near <= index + 2; near++) {
    if (near < 0 || near >= lines.length) continue
    if (facts.leavesRoom[near]) short++
    if (facts.ends[near] !== ENDS_OPEN) stopped++
    else unmarked++
    if (lines[near].width < facts.pageWidth * 0.75) narrow++
  }
  out.push(T.short[short], T.stopped[stopped], T.unmarked[unmarked], T.narrow[narrow])
  const { width, strip } = lines[index]
  const equal = [index - 1, index + 1].some(
    (near) => lines[near] !== undefined && Math.abs(lines[near].width - width) < 0.4 && facts.ends[near] <= 3,
  )
  if (equal && facts.ends[index] <= 3) out.push(at('equal-stopped'))
  const cells = cellsOf(strip.text).length
  const alike = (near: number): boolean =>
    lines[near] !== undefined && Math.abs(cellsOf(lines[near].strip.text).length - cells) <= 1
  if (cells >= 3 && facts.script === 'han' && (alike(index - 1) || alike(index + 1)))
    out.push(at('row-alike'))
}

function marks(text: string, out: number[], facts: PageFacts): void {
  const latin = facts.script === 'latin'
  const has = (name: string, yes: boolean): void => {
    if (yes) out.push(at(name))
  }
  const first = text[0]
  has('begins-closing', CLOSING_MARKS.includes(first) || '，。、；：？！%％,.;:?!'.includes(first))
  has('begins-particle', /^[的了着吗呢吧们]/.test(text))
  has('begins-quote', /^[“‘「『"]/.test(text))
  has('begins-dash', /^(?:—|–|--)/.test(text))
  has('begins-sign', /^[■□●▲◆○◇★◼▪▶►◎※☆△•·]/.test(text))
  has('begins-bracket', /^[【〔[〖]/.test(text))
  has('begins-paren', /^[（(]/.test(text))
  has('begins-capital', /^["“‘']?\p{Lu}/u.test(text))
  has('begins-small', /^\p{Ll}/u.test(text))
  has('begins-digit', /^\d/.test(text))
  has('speaker', SPEAKER.test(text))
  has('list-item', LIST_ITEM.test(text))
  has('salutation', text.length <= 40 && SALUTATION.test(text))
  has('labelled', text.length <= 40 && LABELLED.test(text))
  has('signature', SIGNATURE.test(text))
  has('open-mark', openMarks(text).length > 0)
  has('close-mark', closesUnopened(text))
  has('figures-end', /\d[\d.,:：–—-]*(?:[分秒米环公斤元%％])?$/.test(text))
  has('digits', /\d/.test(text))
  has('no-han', !latin && countHan(text) === 0)
  has('comma-inside', /[，,；;]/.test(text.slice(0, -1)))
  has('stop-inside', /[。？！]|[.?!]["”’]? [A-Z“"]/.test(text.slice(0, -1)))
  has('two-stops-inside', /(?:[。？！].*){2}/.test(text.slice(0, -1)))
  has('blank-inside', !latin && /[\s\u3000]/.test(text))
  has('colon-inside', /[：:]/.test(text.slice(0, -1)))
  if (latin) latinMarks(text, has)
  else has('all-capitals', /^[^a-z]*[A-Z]{3}[^a-z]*$/.test(text))
}

function latinMarks(text: string, has: (name: string, yes: boolean) => void): void {
  const words = text.split(/\s+/)
  const capitalised = words.filter((word) => /^[“"'‘(]?[\p{Lu}$£€\d]/u.test(word)).length
  has('all-capitals', /^[^\p{Ll}]+$/u.test(text) && /\p{Lu}{2}/u.test(text))
  has('title-case', capitalised / words.length >= 0.7)
  has('small-case', capitalised / words.length <= 0.34)
  has('ends-hyphen', /[a-z]-$/i.test(text))
  has('dangling', DANGLING.test(text))
  has('one-word', words.length === 1)
}

function closesUnopened(text: string): boolean {
  let open = 0
  for (const character of text) {
    if (OPENING_MARKS.includes(character)) open++
    else if (CLOSING_MARKS.includes(character) && --open < 0) return true
  }
  return false
}
