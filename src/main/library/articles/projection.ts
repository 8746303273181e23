import { languageOf } from '#core/export/language-of'
import type { Article, Galley } from '#core/galley/galley'
import { headlineOf, printBlock } from '#core/galley/print'
import type { BlockKind } from '#core/structure/reading'
import { sortKey } from '../search/sort-key.ts'
import { BLOCK_END } from '../search/words.ts'

/** What lists and search need of an article, computed from its galley. */
export interface Projection {
  readonly headline: string
  /** All blocks but the headline, as printed, parted by {@link BLOCK_END}. */
  readonly text: string
  /** Where in `text` the first block of {@link BODY} begins; 0 when there is none. */
  readonly opening: number
  /** Of the whole article with its heads, blanks not counted, in code points. */
  readonly characters: number
  /** BCP 47. */
  readonly language: string
  /** The names, a line each. */
  readonly byline: string
  readonly headlineKey: string
  readonly bylineKey: string
}

/** What an article's opening is taken from, when the list shows it without a hit. */
const BODY: readonly BlockKind[] = ['lead', 'paragraph', 'verse']

export function projectionOf(galley: Galley, article: Article): Projection {
  const texts: string[] = []
  let opening: number | undefined
  let at = 0
  let characters = 0
  for (const block of article.blocks) {
    const { text } = printBlock(galley, block)
    characters += charactersOf(text)
    if (block.kind === 'headline') continue
    if (BODY.includes(block.kind)) opening ??= at
    texts.push(text)
    at += text.length + BLOCK_END.length
  }
  const headline = headlineOf(galley, article)
  const text = texts.join(BLOCK_END)
  const byline = article.bylines.map(({ name }) => name).join('\n')
  return {
    headline,
    text,
    opening: opening ?? 0,
    characters,
    language: languageOf(headline + text),
    byline,
    headlineKey: sortKey(headline),
    bylineKey: sortKey(byline),
  }
}

function charactersOf(text: string): number {
  const ink = text.replace(/\s/gu, '')
  // Two units that are one character.
  const pairs = ink.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0
  return ink.length - pairs
}
