import { columnEms, inPrintedOrder } from '../column-widths.ts'
import type { Content, Language } from '../content.ts'
import type { Counts } from '../counts.ts'
import { beyond, countsOf, sumOf } from '../counts.ts'
import { doubledRuns, jumbledLabel } from './doubled.ts'
import type { PrintedArticle } from '../printed-article.ts'
import { captionRows, isPicture, printedArticles } from '../printed-article.ts'
import type { Random } from '../random.ts'
import { random } from '../random.ts'
import type { Measure, SetLine } from './set-lines.ts'
import { GRID, setBody, setHead, softHyphens } from './set-lines.ts'

/**
 * Blank lines inside a body.
 *   none   between columns only
 *   all    after every paragraph, and nowhere else
 *   mixed  after every paragraph, between columns in mid-sentence, and before an opening quote that hangs
 *   some   as mixed, but missing after many paragraphs
 */
export type Gaps = 'none' | 'all' | 'mixed' | 'some'

export interface Scramble {
  readonly seed: number
  readonly columnEms: ReadonlyMap<string, number>
  readonly gaps: Gaps
  readonly indented: boolean
  readonly overlay: boolean
  readonly kinsoku: Measure['kinsoku']
}

/** A text made of a page, and the characters in it that are not printed there once: doubled ones and soft hyphens. */
export interface Composed {
  readonly text: string
  readonly added: Counts
}

/** As the page itself is set. */
export const ownScramble = (content: Content): Scramble => ({
  seed: content.layout.seed,
  columnEms: columnEms(content),
  gaps: content.layout.gaps,
  indented: content.layout.indent !== 0,
  overlay: content.layout.overlay,
  kinsoku: 'hang',
})

/**
 * The text of a badly exported page:
 *
 *   page furniture          (or last)
 *   heads in any order      (or after the bodies), one of them elsewhere
 *   bodies as printed, with true and false blank lines
 *   captions                drawn twice
 *   side labels             jumbled
 */
export function scrambledText(content: Content, scramble: Scramble): Composed {
  const chance = random(`scrambled ${scramble.seed}`)
  const printed = printedArticles(content)
  const byId = new Map(printed.map((article) => [article.id, article]))
  const order = inPrintedOrder(content.layout.tree)
    .map((id) => byId.get(id))
    .filter((article) => article !== undefined)
  const stories = order.filter((article) => !isPicture(article))

  const shuffled = chance.shuffled(stories)
  const late = shuffled.length > 3 ? shuffled.pop() : undefined
  const heads = shuffled.flatMap((article) => headLines(article, content, chance))
  const bodies = stories.map((article) => bodyLines(article, content, scramble, chance))
  const captions = order.flatMap((article) => captionLines(article, content, scramble))
  const labels = piecesAt(content, ['vert', 'side']).map((label) => jumbledLabel(label, chance))
  const furniture = [piecesAt(content, ['top']), piecesAt(content, ['bottom'])]
  const [top, bottom] = scramble.seed % 3 === 0 ? [[], furniture.flat()] : furniture

  const headsFirst = scramble.seed % 4 !== 1
  const headGroup = [...heads, ...(heads.at(-1) === '' ? [] : [''])]
  const bodyGroup = bodies.flatMap((body) => body.lines)
  const lines = [
    ...top,
    ...(top.length > 0 ? [''] : []),
    ...(headsFirst ? [...headGroup, ...bodyGroup] : [...bodyGroup, ...headGroup]),
    ...(late ? headLines(late, content, chance) : []),
    ...captions.map((row) => row.text),
    ...bottom,
    ...labels,
  ]
  const labelsOnce = countsOf(...piecesAt(content, ['vert', 'side']))
  return {
    text: `${lines.join('\n')}\n `,
    added: sumOf(
      ...captions.map((row) => row.added),
      beyond(countsOf(...labels), labelsOnce),
      countsOf('-'.repeat(bodies.reduce((sum, body) => sum + body.soft, 0))),
    ),
  }
}

/** Unassigned pieces that stand there. */
export const piecesAt = (content: Content, places: readonly string[]): readonly string[] =>
  content.unassigned
    .filter((_, index) => places.includes(content.layout.unassigned[index].pos))
    .map(({ text }) => text)

function headLines(article: PrintedArticle, content: Content, { chance }: Random): readonly string[] {
  const language = content.layout.lang
  const blank = (probability: number): readonly string[] => (chance(probability) ? [''] : [])
  const pushed = (probability: number): string => (chance(probability) ? ' ' : '')
  const wide = (text: string, cells: number): readonly string[] => ['', ...setHead(text, language, cells)]
  const sub = language === 'en' ? setHead(article.subheadline, 'en', 30) : [article.subheadline]
  return [
    ...(article.kicker === '' ? [] : [article.kicker, ...blank(0.5)]),
    ...article.headline.map((line, index) => (index === 0 ? pushed(0.35) : '') + line),
    ...(article.subheadline === '' ? [] : sub.map((line) => pushed(0.4) + line)),
    ...article.leads.flatMap((lead) => wide(lead, 34)),
    ...(article.pullQuote === '' ? [] : wide(article.pullQuote, language === 'en' ? 15 : 34)),
    ...blank(0.85),
  ]
}

/** Chinese has whole cells. */
const onGrid = (ems: number, language: Language): number => (language === 'en' ? ems : Math.floor(ems))

function bodyLines(
  article: PrintedArticle,
  content: Content,
  scramble: Scramble,
  chance: Random,
): { readonly lines: readonly string[]; readonly soft: number } {
  const { lang } = content.layout
  const measure: Measure = {
    language: lang,
    ems: onGrid(scramble.columnEms.get(article.id) ?? 20, lang),
    indented: scramble.indented,
    kinsoku: scramble.kinsoku,
    spacing: GRID,
    ownHyphens: true,
  }
  const set = setBody(article, measure)
  return {
    lines: [
      ...article.byline,
      ...(article.byline.length > 0 ? [''] : []),
      ...(article.continuedFrom === '' ? [] : [article.continuedFrom]),
      ...withGaps(set, article.setting.cols, lang === 'en', scramble.gaps, chance),
      ...(article.continuedOn === '' ? [] : [article.continuedOn]),
      '',
    ],
    soft: softHyphens(set),
  }
}

/** Lines of a body with blank ones between them. */
function withGaps(
  set: readonly SetLine[],
  columns: number,
  english: boolean,
  gaps: Gaps,
  { chance }: Random,
): readonly string[] {
  const shortest = 8
  const breaks = new Set<number>()
  if (set.length > shortest && gaps !== 'all')
    for (let column = 1; column < columns; column++) breaks.add(Math.round((set.length * column) / columns))
  return set.flatMap((line, index) => {
    const before = set[index - 1] as SetLine | undefined
    const parted =
      before !== undefined &&
      line.opens &&
      gaps !== 'none' &&
      !(before.kind === 'subhead' && gaps !== 'all' && chance(0.4)) &&
      !(gaps === 'some' && chance(0.4))
    const betweenColumns = breaks.has(index) && line.kind !== 'verse'
    const hangs =
      !english &&
      line.kind === 'paragraph' &&
      /^[“「]/.test(line.text) &&
      (gaps === 'mixed' || gaps === 'some')
    const blank = parted || (before !== undefined && (betweenColumns || (hangs && chance(0.85))))
    return blank ? ['', line.text] : [line.text]
  })
}

interface CaptionRow {
  readonly text: string
  readonly added: Counts
}

/** Captions of an article; a picture has its heads here as well. */
function captionLines(article: PrintedArticle, content: Content, scramble: Scramble): readonly CaptionRow[] {
  if (article.captions.length === 0) return []
  const plain = (text: string): CaptionRow => ({ text, added: new Map() })
  const rows = captionRows(article).flatMap((row) =>
    setHead(row.join(' '), content.layout.lang, content.layout.lang === 'en' ? 37 : 46),
  )
  const heads = isPicture(article)
    ? [article.kicker, ...article.headline, article.subheadline].filter((text) => text !== '')
    : []
  return [
    ...heads.map(plain),
    ...(isPicture(article) ? ['', ...article.byline, ...article.leads].map(plain) : []),
    ...rows.map((row) =>
      scramble.overlay ? { text: doubledRuns(row, article.names), added: countsOf(row) } : plain(row),
    ),
    plain(''),
  ]
}
