import { inPrintedOrder } from '../column-widths.ts'
import type { Content } from '../content.ts'
import { countsOf } from '../counts.ts'
import type { PrintedArticle } from '../printed-article.ts'
import { printedArticles } from '../printed-article.ts'
import type { Random } from '../random.ts'
import { random } from '../random.ts'
import type { PrintedLines } from './printed-lines.ts'
import { printedLines } from './printed-lines.ts'
import type { Composed } from './scrambled-text.ts'
import { piecesAt } from './scrambled-text.ts'
import type { Measure, SetLine } from './set-lines.ts'

export interface FlowSetting {
  readonly seed: string
  readonly measureOf: (id: string) => Measure
  /** Soft hyphens stay, or their words are joined at the end of the first line, as pdftotext does. */
  readonly hyphens: 'kept' | 'eaten'
}

/** Lines that stand together, and the line that begins with them. */
type Block = readonly string[]

/**
 * A text like that of `pdftotext` in its default mode. It looks for columns across the articles of a row:
 *
 *   head of A
 *   first column of A
 *                          blank lines at every cut, also in mid-sentence
 *   first column of B
 *   head of B              torn off
 *   second column of A
 */
export function flowLikeText(content: Content, setting: FlowSetting): Composed {
  const chance = random(`flow ${setting.seed}`)
  const byId = new Map(printedArticles(content).map((article) => [article.id, article]))
  const { tree } = content.layout
  const rows = typeof tree !== 'string' && 'v' in tree ? tree.v : [tree]
  let soft = 0
  const blocks = rows.flatMap((row) => {
    const streams = inPrintedOrder(row).flatMap((id) => {
      const article = byId.get(id)
      if (!article) return []
      const lines = printedLines(article, setting.measureOf(id), chance)
      const body = setting.hyphens === 'eaten' ? withoutHyphens(lines.body) : lines.body
      soft += body.filter((line) => line.soft).length
      return [articleBlocks(article, { ...lines, body }, chance)]
    })
    return runTogether(torn(interleaved(streams, chance), chance), chance)
  })
  const furniture = (place: string): readonly Block[] => piecesAt(content, [place]).map((text) => [text])
  const labels = piecesAt(content, ['vert', 'side']).map((label) => [...label.replace(/\s+/g, '')])
  const at = chance.whole(0, blocks.length)
  const all = [
    ...furniture('top'),
    ...blocks.slice(0, at),
    ...labels,
    ...blocks.slice(at),
    ...furniture('bottom'),
  ]
  return {
    text: `${all.map((block) => `${block.join('\n')}\n`).join('\n')}\f`,
    added: countsOf('-'.repeat(soft)),
  }
}

/** The word that a soft hyphen parts moves to the end of the first line. */
function withoutHyphens(body: readonly SetLine[]): readonly SetLine[] {
  const lines = [...body]
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (!line.soft) continue
    const end = next.text.indexOf(' ')
    const rest = end < 0 ? next.text : next.text.slice(0, end)
    if (end < 0 && next.soft) continue
    lines[index] = { ...line, text: line.text.slice(0, -1) + rest, soft: false }
    lines[index + 1] = { ...next, text: end < 0 ? '' : next.text.slice(end + 1) }
  }
  return lines.filter((line) => line.text !== '')
}

/** An article's pieces in the order in which they should be read. */
function articleBlocks(article: PrintedArticle, lines: PrintedLines, chance: Random): readonly Block[] {
  const columns = cutInColumns(lines.body, article.setting.cols, chance)
  const captions = lines.captions.map((parts) => parts.join(' '))
  // A head is one block, or the headline comes before its kicker, or its parts are far from each other.
  const headline = lines.headline
  const heads: readonly Block[] = chance.pick([
    [[...lines.kicker, ...headline, ...lines.subheadline]],
    [[...headline, ...lines.kicker], lines.subheadline],
    [lines.kicker, headline, lines.subheadline],
  ])
  const opening = [...lines.byline, ...(article.continuedFrom === '' ? [] : [article.continuedFrom])]
  const body: readonly Block[] = chance.chance(0.5)
    ? [[...opening, ...columns[0]], ...columns.slice(1)]
    : [opening, ...columns]
  const blocks = [...heads, lines.leads, ...body]
  const apart = [captions, lines.pullQuote, article.continuedOn === '' ? [] : [article.continuedOn]]
  return (
    article.setting.photo === 'top' ? [captions, ...blocks, ...apart.slice(1)] : [...blocks, ...apart]
  ).filter((block) => block.length > 0)
}

/** Columns of about equal length, some parted again around a sub-heading. */
function cutInColumns(body: readonly SetLine[], columns: number, { chance }: Random): readonly Block[] {
  const length = Math.ceil(body.length / columns)
  return Array.from({ length: columns }, (_, column) =>
    body.slice(column * length, (column + 1) * length),
  ).flatMap((lines) => {
    const cut = lines.findIndex((line, index) => index > 0 && line.kind === 'subhead' && line.opens)
    const parts = cut > 0 && chance(0.4) ? [lines.slice(0, cut), lines.slice(cut)] : [lines]
    return parts.map((part) => part.map((line) => line.text))
  })
}

/** The blocks of neighbours, mixed as if read across; each neighbour's own stay in order. */
function interleaved(streams: readonly (readonly Block[])[], { chance, whole }: Random): readonly Block[] {
  if (chance(0.3)) return streams.flat()
  const left = streams.map((stream) => [...stream])
  const mixed: Block[] = []
  while (left.some((stream) => stream.length > 0)) {
    const open = left.filter((stream) => stream.length > 0)
    mixed.push(...open[whole(0, open.length - 1)].splice(0, whole(1, 2)))
  }
  return mixed
}

/** Short blocks, heads as a rule, are read too early or too late. */
function torn(blocks: readonly Block[], { chance, whole }: Random): readonly Block[] {
  const order = blocks.map((block, index) => ({
    block,
    at: index + (block.length <= 3 && chance(0.35) ? whole(-2, 3) + 0.5 : 0),
  }))
  return order.sort((a, b) => a.at - b.at).map(({ block }) => block)
}

/** Here and there a line of one column is read with its neighbour in the next. */
function runTogether(blocks: readonly Block[], { chance, whole }: Random): readonly Block[] {
  const mixed = [...blocks]
  for (let index = 0; index + 1 < mixed.length; index++) {
    const [block, next] = [mixed[index], mixed[index + 1]]
    if (block.length < 6 || next.length < 6 || !chance(0.08)) continue
    const line = whole(1, block.length - 2)
    mixed[index] = block.map((text, at) => (at === line ? `${text} ${next[0]}` : text))
    mixed[index + 1] = next.slice(1)
  }
  return mixed
}
