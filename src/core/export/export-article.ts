import type { Article, Block, Galley } from '../galley/galley.ts'
import { claims } from '../galley/claims.ts'
import { ledger, type Ledger } from '../galley/ledger.ts'
import { joined, printBlock, printSource } from '../galley/print.ts'
import type { BlockKind, Byline, FurnitureKind } from '../structure/reading.ts'
import { bareDateline } from './dateline.ts'
import { languageOf, type TextLanguage } from './language-of.ts'

export const BODY_KINDS = ['lead', 'paragraph', 'subhead', 'caption', 'credit', 'verse'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** One line of text; verse keeps its lines, parted by `\n`. Never blank. */
export interface ExportBlock {
  readonly kind: BodyKind
  readonly text: string
}

/** An article as plain data, the same for every format. Parts that it does not have are empty. */
export interface ExportArticle {
  readonly language: TextLanguage
  /** The page's name. */
  readonly sourceName: string
  readonly kicker: string
  readonly headline: string
  readonly subheadline: string
  readonly section: string
  readonly bylines: readonly Byline[]
  /** Those of `bylines` that stand under the head: not who is named by a credit line alone. */
  readonly headBylines: readonly Byline[]
  readonly dateline: string
  readonly blocks: readonly ExportBlock[]
}

/** Text of the page that is in no article: set aside, or not yet placed (`unknown`). */
export interface Unassigned {
  readonly kind: FurnitureKind
  readonly text: string
}

/** A page, or some of its articles, with the account of the whole page. */
export interface ExportPage {
  readonly source: { readonly name: string; readonly sha256: string; readonly characters: number }
  readonly articles: readonly ExportArticle[]
  readonly unassigned: readonly Unassigned[]
  readonly ledger: Ledger
}

export function exportArticleOf(galley: Galley, article: Article): ExportArticle {
  const textsOf = (kind: BlockKind) =>
    article.blocks.filter((block) => block.kind === kind).map((block) => printBlock(galley, block).text)
  const oneLine = (kind: BlockKind) => textsOf(kind).flatMap(linesIn).reduce(joined, '')
  const head = {
    kicker: oneLine('kicker'),
    headline: oneLine('headline'),
    subheadline: oneLine('subheadline'),
  }
  const blocks = article.blocks.flatMap((block) => exportBlocksOf(galley, block))
  const isNamedIn = (texts: readonly string[], { name }: Byline) =>
    name !== '' && texts.some((text) => withoutBlanks(text).includes(withoutBlanks(name)))
  const credits = textsOf('credit')
  const underHead = textsOf('byline')
  return {
    language: languageOf([...Object.values(head), ...blocks.map((block) => block.text)].join('\n')),
    sourceName: galley.page.name,
    ...head,
    section: article.section,
    bylines: article.bylines,
    headBylines: article.bylines.filter(
      (byline) => !isNamedIn(credits, byline) || isNamedIn(underHead, byline),
    ),
    dateline: textsOf('dateline').flatMap(linesIn).map(bareDateline).reduce(joined, ''),
    blocks,
  }
}

/** `articles` are those to export, in this order; what is in no article and the ledger are always the page's. */
export function exportPageOf(galley: Galley, articles: readonly Article[]): ExportPage {
  const { name, sha256, text } = galley.page
  return {
    source: { name, sha256, characters: text.length },
    articles: articles.map((article) => exportArticleOf(galley, article)),
    unassigned: unassignedOf(galley),
    ledger: ledger(galley),
  }
}

function unassignedOf(galley: Galley): readonly Unassigned[] {
  return claims(galley).flatMap(({ span, place }): Unassigned[] => {
    if (place.kind !== 'furniture' && place.kind !== 'unplaced') return []
    const kind = place.kind === 'furniture' ? (galley.furniture[place.index]?.kind ?? 'unknown') : 'unknown'
    const text = linesIn(printSource(galley, span).text).join('\n')
    return text === '' ? [] : [{ kind, text }]
  })
}

function exportBlocksOf(galley: Galley, block: Block): readonly ExportBlock[] {
  const { kind } = block
  switch (kind) {
    case 'kicker':
    case 'headline':
    case 'subheadline':
    case 'byline':
    case 'dateline':
      return []
    case 'verse': {
      const text = printBlock(galley, block)
        .text.replace(LINE_END, '\n')
        .replace(/^\s*\n|\s+$/gu, '')
      return text.trim() === '' ? [] : [{ kind, text }]
    }
    case 'lead':
    case 'paragraph':
    case 'subhead':
    case 'caption':
    case 'credit':
      return linesIn(printBlock(galley, block).text).map((text) => ({ kind, text }))
    default:
      return kind satisfies never
  }
}

/** Every character that some program takes for the end of a line. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g

/** The lines of a text that hold something, without blanks at their ends. */
const linesIn = (text: string): readonly string[] =>
  text
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')
