import type { Content } from '../content.ts'
import type { Counts } from '../counts.ts'
import { countsOf, sumOf } from '../counts.ts'
import type { PrintedArticle } from '../printed-article.ts'
import { printedArticles } from '../printed-article.ts'
import type { Random } from '../random.ts'
import { random } from '../random.ts'
import type { PrintedLines } from './printed-lines.ts'
import { cutAtSqueezed, printedLines } from './printed-lines.ts'
import type { Composed } from './scrambled-text.ts'
import { piecesAt } from './scrambled-text.ts'
import type { Measure, SetLine } from './set-lines.ts'
import { softHyphens } from './set-lines.ts'

export interface RawSetting {
  readonly seed: string
  readonly overlay: boolean
  readonly measureOf: (id: string) => Measure
}

/**
 * A text like that of `pdftotext -raw`:
 *
 *   page head in one line
 *   articles in any order: head, byline, body, without blank lines; pictures and pull quotes where they stand
 *   page foot in one line, labels one character a line
 */
export function rawLikeText(content: Content, setting: RawSetting): Composed {
  const chance = random(`raw ${setting.seed}`)
  const articles = chance.shuffled(printedArticles(content)).map((article) => {
    const lines = printedLines(article, setting.measureOf(article.id), chance)
    return { text: articleText(article, lines, content, setting, chance), lines }
  })
  const oneLine = (place: string, gap: string): readonly string[] => {
    const pieces = piecesAt(content, [place])
    return pieces.length > 0 ? [pieces.join(gap)] : []
  }
  const labels = piecesAt(content, ['vert', 'side']).flatMap((label) => [...label.replace(/\s+/g, '')])
  const lines = [
    ...oneLine('top', ' '),
    ...articles.flatMap(({ text }) => text),
    ...oneLine('bottom', ' '),
    ...labels,
  ]
  return {
    text: `${lines.join('\n')}\n\f`,
    added: sumOf(...articles.map(({ lines }) => addedTo(lines, setting))),
  }
}

const addedTo = (lines: PrintedLines, { overlay }: RawSetting): Counts =>
  countsOf('-'.repeat(softHyphens(lines.body)), ...(overlay ? lines.captions.flat() : []))

function articleText(
  article: PrintedArticle,
  lines: PrintedLines,
  content: Content,
  setting: RawSetting,
  chance: Random,
): readonly string[] {
  const { photo } = article.setting
  const captions = lines.captions.flatMap((parts) =>
    setting.overlay ? drawnTwice(parts) : [parts.join(' ')],
  )
  const body = lines.body.map((line) => bodyText(line, content, setting.measureOf(article.id), chance))
  const openings = lines.body.flatMap((line, index) => (line.opens && index > 0 ? [index] : []))
  const place = (share: number): number => openings[Math.floor(openings.length * share)] ?? body.length
  const inserts = [
    { at: photo === 'inline' ? place(0.5) : body.length, lines: photo === 'top' ? [] : captions },
    { at: place(0.67), lines: lines.pullQuote },
  ]
  const heads = [...lines.kicker, ...lines.headline, ...lines.subheadline, ...lines.leads, ...lines.byline]
  return [
    ...(photo === 'top' ? captions : []),
    ...heads,
    ...(article.continuedFrom === '' ? [] : [article.continuedFrom]),
    ...body.flatMap((texts, index) => [...insertedAt(inserts, index), ...texts]),
    ...insertedAt(inserts, body.length),
    ...(article.continuedOn === '' ? [] : [article.continuedOn]),
  ]
}

const insertedAt = (
  inserts: readonly { readonly at: number; readonly lines: readonly string[] }[],
  index: number,
): readonly string[] => inserts.filter(({ at }) => at === index).flatMap(({ lines }) => lines)

function bodyText(line: SetLine, content: Content, measure: Measure, chance: Random): readonly string[] {
  const cuts = content.layout.lang !== 'en' && measure.spacing.squeezed
  return cuts ? cutAtSqueezed(line.text, chance) : [line.text]
}

/** A line of a caption with its shadow: each part twice, and each copy a line unless the next part follows it. */
function drawnTwice(parts: readonly string[]): readonly string[] {
  const lines = [parts[0]]
  for (const [index, part] of parts.entries())
    lines.push(index + 1 < parts.length ? `${part} ${parts[index + 1]}` : part)
  return lines
}
