import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Markup } from '#core/import/markup'
import { attribute, childrenOf, descendants, wholeText } from '#core/import/markup'
import type { MetsPiece } from '#core/import/formats/mets'
import { altoPages } from '#core/import/formats/alto'
import { metsOf, withMets } from '#core/import/formats/mets'
import { pageXmlSheets } from '#core/import/formats/page-xml'
import { layOut } from '#core/layout/lay-out'
import { laidOutText } from '#core/layout/laid-out-text'
import type { PrintedSheet } from '#core/layout/printed-sheet'
import { readPage } from '#core/read-page'
import type { Page, PageLayout } from '#core/source/page'
import { printedPage } from '#core/source/page'
import { printReading } from '#core/structure/print-reading'
import type { PrintedReading } from '#core/structure/print-reading'
import { isFault, parseMarkup } from '#files/markup/parse-markup'
import { readPageFile } from '#files/read-page'
import { SHARED } from './pages.ts'

/** A measure of a real page: what it reached, and what it must reach at least. */
export interface RealFigure {
  readonly name: string
  readonly value: number
  readonly wanted: number
}

const REAL = join(SHARED, 'real')
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

function markupAt(path: string): Markup {
  const parsed = parseMarkup(readFileSync(path, 'utf8'))
  if (isFault(parsed)) throw new Error(`${path}: ${parsed.kind}`)
  return parsed
}

const f1 = (hits: number, found: number, wanted: number): number =>
  found + wanted === 0 ? 1 : (2 * hits) / (found + wanted)

interface Predicted {
  readonly page: Page
  readonly printed: PrintedReading
  readonly texts: readonly string[]
}

function predicted(text: string, layout: PageLayout | null): Predicted {
  const page = printedPage('real', 'real', '', text, layout)
  const reading = readPage(page)
  const printed = printReading(text, reading)
  const texts = reading.articles.map((article) =>
    letters(
      article.blocks.flatMap(({ spans }) => spans.map(({ from, to }) => text.slice(from, to))).join(''),
    ),
  )
  return { page, printed, texts }
}

async function predictFile(path: string): Promise<Predicted> {
  const read = await readPageFile(path)
  if (!read.ok) throw new Error(`${path}: ${read.error.kind}`)
  return predicted(read.value.text, read.value.layout)
}

/** The words of the ALTO files in a folder: by the id of each block that they stand in, and one after the other. */
interface AltoWords {
  readonly blocks: ReadonlyMap<string, string>
  readonly words: readonly { readonly id: string; readonly text: string }[]
}

function altoWords(folder: string, names: readonly string[]): AltoWords {
  const blocks = new Map<string, string>()
  const words: { id: string; text: string }[] = []
  for (const name of names)
    for (const block of blocksIn(markupAt(join(folder, name)))) {
      const own = descendants(block, 'String').map((string) => ({
        id: attribute(string, 'ID'),
        text: attribute(string, 'CONTENT'),
      }))
      if (block.name === 'TextBlock') words.push(...own)
      blocks.set(attribute(block, 'ID'), own.map(({ text }) => text).join(' '))
    }
  return { blocks, words }
}

/** Blocks of text, and what they are composed to: a table that METS puts into an article is a block of blocks. */
const blocksIn = (tag: Markup): readonly Markup[] =>
  tag.children.flatMap((child) => [
    ...(/^(?:Text|Composed)Block$/.test(child.name) ? [child] : []),
    ...blocksIn(child),
  ])

function textOfPiece({ begin, end, block: area }: MetsPiece, { blocks, words }: AltoWords): string {
  const block = blocks.get(area) ?? blocks.get(begin)
  if (block !== undefined) return block
  const [from, to] = [begin, end].map((id) => words.findIndex((word) => word.id === id))
  return words
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ')
}

/** Articles of METS that come out as one article with the same letters, but for three in a hundred. */
function articlesFound(mets: Markup, alto: AltoWords, { texts }: Predicted): readonly [number, number] {
  const articles = metsOf(mets).articles.filter(({ type }) => type === 'ARTICLE')
  const wanted = articles.map(({ pieces }) =>
    letters(pieces.map((piece) => textOfPiece(piece, alto)).join('')),
  )
  const bags = texts.map(bag)
  const found = wanted.filter((text) => {
    const own = bag(text)
    return texts.some((other, index) => {
      let shared = 0
      for (const [letter, count] of own) shared += Math.min(count, bags[index].get(letter) ?? 0)
      return shared >= 0.97 * Math.max(text.length, other.length)
    })
  })
  return [found.length, wanted.length]
}

function bag(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

async function britishLibrary(): Promise<readonly RealFigure[]> {
  const folder = join(REAL, 'en-bl-1824-mets-alto')
  const names = readdirSync(folder).filter((name) => /_\d{4}\.xml$/.test(name))
  const file = join(folder, '0002647_18240217_mets.xml')
  const [found, all] = articlesFound(markupAt(file), altoWords(folder, names), await predictFile(file))
  return [{ name: `British Library 1824: ${found} of ${all} METS articles`, value: found / all, wanted: 1 }]
}

async function luxemburgerZeitung(): Promise<readonly RealFigure[]> {
  const folder = join(REAL, 'de-lux-luxzeit-1858-mets-alto')
  const names = readdirSync(join(folder, 'text'))
  const mets = markupAt(join(folder, 'mets.xml'))
  const alto = altoWords(join(folder, 'text'), names)
  const reading = await predictFile(join(folder, 'mets.xml'))
  const [found, all] = articlesFound(mets, alto, reading)
  const paragraphs = new Map<number, string>()
  for (const { type, pieces } of metsOf(mets).articles)
    for (const piece of type === 'ARTICLE' ? pieces : [])
      if (piece.paragraph !== undefined && piece.role === 'text')
        paragraphs.set(piece.paragraph, (paragraphs.get(piece.paragraph) ?? '') + textOfPiece(piece, alto))
  const wanted = [...paragraphs.values()].map(letters)
  const own = reading.printed.articles
    .flatMap((article) =>
      article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => letters(text)),
    )
    // Only what METS calls paragraphs of articles is counted.
    .filter((text) =>
      wanted.some((other) => other.includes(text.slice(0, 40)) || text.includes(other.slice(0, 40))),
    )
  const hits = wanted.filter((text) => own.includes(text)).length
  const pairs = names.flatMap((name) =>
    descendants(markupAt(join(folder, 'text', name)), 'String')
      .filter((string) => attribute(string, 'SUBS_TYPE') === 'HypPart1')
      .map((string) => attribute(string, 'SUBS_CONTENT')),
  )
  const words = new Map<string, number>()
  const printed = [
    ...reading.printed.articles.flatMap((article) => [
      article.kicker,
      article.headline,
      article.subheadline,
      ...article.blocks.map(({ text }) => text),
    ]),
    ...reading.printed.unassigned.map(({ text }) => text),
  ].join('\n')
  for (const [word] of printed.matchAll(/\S+/g)) words.set(word, (words.get(word) ?? 0) + 1)
  const joined = pairs.filter((word) => {
    const there = words.get(word) ?? 0
    if (there > 0) words.set(word, there - 1)
    return there > 0
  }).length
  return [
    { name: `Luxemburger Zeitung 1858: ${found} of ${all} METS articles`, value: found / all, wanted: 1 },
    {
      name: `… paragraphs ${hits} of ${wanted.length}, F1`,
      value: f1(hits, own.length, wanted.length),
      wanted: 0.95,
    },
    {
      name: `… hyphen pairs joined ${joined} of ${pairs.length}`,
      value: joined / pairs.length,
      wanted: 0.95,
    },
  ]
}

/** Forgets what the source says, and the order of the file with it. */
const unsaid = (sheet: PrintedSheet): PrintedSheet => ({
  ...sheet,
  inks: sheet.inks
    .map((ink) => ({ ...ink, said: undefined }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
})

/** F1 of pairs of lines that stand in one article, without telling the engine which. */
function groupingOf(sheet: PrintedSheet): number {
  const gold = new Map(sheet.inks.map((ink) => [placeKey(ink.box), ink.said?.article]))
  const { text, layout } = laidOutText([layOut(unsaid(sheet))])
  const page = printedPage('real', 'real', '', text, layout)
  const reading = readPage(page)
  const articleAt = new Map<number, number>()
  for (const [index, article] of reading.articles.entries())
    for (const { span } of page.lines.values())
      if (article.blocks.some((block) => block.spans.some((own) => own.from < span.to && span.from < own.to)))
        articleAt.set(span.from, index)
  const lines = page.lines.flatMap((line) => {
    const article = line.box ? gold.get(placeKey(line.box)) : undefined
    return article === undefined
      ? []
      : [{ gold: article, own: articleAt.get(line.span.from) ?? -1 - line.span.from }]
  })
  const pairs = (key: (line: (typeof lines)[number]) => string): number => {
    const sizes = new Map<string, number>()
    for (const line of lines) sizes.set(key(line), (sizes.get(key(line)) ?? 0) + 1)
    return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  }
  return f1(
    pairs(({ gold, own }) => `${gold} ${own}`),
    pairs(({ own }) => String(own)),
    pairs(({ gold }) => String(gold)),
  )
}
const placeKey = ({ left, top, width }: { left: number; top: number; width: number }): string =>
  `${left.toFixed(1)} ${top.toFixed(1)} ${width.toFixed(1)}`

const pageXmlSheet = (path: string): PrintedSheet => pageXmlSheets(markupAt(path))[0]

/** The pages of an issue with what METS says of them; the advertisements, which it does not part, are left out. */
function metsSheets(
  mets: string,
  pages: readonly (readonly [file: string, path: string])[],
): readonly PrintedSheet[] {
  const altos = pages.map(([file, path]) => ({ file, page: altoPages(markupAt(path))[0] }))
  return withMets(altos, metsOf(markupAt(mets)))
}

/** The mean over pages that nothing was fitted on: whether what is done on Le Matin is good for others. */
function groupingOfOthers(): number {
  const [british, luxembourg] = [
    join(REAL, 'en-bl-1824-mets-alto'),
    join(REAL, 'de-lux-luxzeit-1858-mets-alto'),
  ]
  const sheets = [
    ...metsSheets(
      join(british, '0002647_18240217_mets.xml'),
      [1, 2, 3, 4].map((page) => [`img000${page}-alto`, join(british, `0002647_18240217_000${page}.xml`)]),
    ),
    ...metsSheets(
      join(luxembourg, 'mets.xml'),
      [1, 2, 3].map((page) => [`ALTO0000${page}`, join(luxembourg, 'text', `1858-12-07_01-0000${page}.xml`)]),
    ),
  ]
  return sheets.reduce((sum, sheet) => sum + groupingOf(sheet), 0) / sheets.length
}

/** F1 of the lines that are heads: by the source's own region types as they are believed. */
async function headingsOf(path: string): Promise<number> {
  const root = markupAt(path)
  const wanted = descendants(root, 'TextRegion')
    .filter((region) => attribute(region, 'type') === 'heading')
    .flatMap((region) => childrenOf(region, 'TextLine'))
    .map((line) => letters(descendants(line, 'Unicode').map(wholeText).at(-1) ?? ''))
    .filter((text) => text !== '')
  const { printed } = await predictFile(path)
  const heads = printed.articles.flatMap((article) => [
    ...[article.kicker, article.headline, article.subheadline],
    ...article.blocks.filter(({ kind }) => kind === 'subhead').map(({ text }) => text),
  ])
  const own = heads.map(letters).filter((text) => text !== '')
  const all = own.join('|')
  const hits = wanted.filter((text) => all.includes(text)).length
  const goldAll = wanted.join('')
  const foundRight = own.filter((text) => goldAll.includes(text)).length
  const precision = foundRight / Math.max(1, own.length)
  const recall = hits / Math.max(1, wanted.length)
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** The measures on real newspapers; empty when they are not there. */
export async function realFigures(): Promise<readonly RealFigure[]> {
  if (!existsSync(REAL)) return []
  const matin = join(REAL, 'fr-citlab-article-gt')
  const anzeiger = join(REAL, 'de-reichsanzeiger-gt')
  return [
    ...(await britishLibrary()),
    ...(await luxemburgerZeitung()),
    {
      name: 'Le Matin 1884, grouping without ids, F1',
      value: groupingOf(pageXmlSheet(join(matin, '18840315_1-0001.xml'))),
      wanted: 0.75,
    },
    {
      name: 'Le Matin 1942, grouping without ids, F1',
      value: groupingOf(pageXmlSheet(join(matin, '19420115_1-0001.xml'))),
      wanted: 0.75,
    },
    {
      name: 'Seven pages of the METS issues, grouping without METS, F1',
      value: groupingOfOthers(),
      wanted: 0.6,
    },
    {
      name: 'Reichsanzeiger 1844, headings, F1',
      value: await headingsOf(join(anzeiger, '1844_214_0615.xml')),
      wanted: 0.9,
    },
    {
      name: 'Reichsanzeiger 1914, headings, F1',
      value: await headingsOf(join(anzeiger, '1914_150_0748.xml')),
      wanted: 0.9,
    },
  ]
}
