import { bylineLine } from '../export/byline-line.ts'
import { printBlock } from '../galley/print.ts'
import type { Article, Galley, Status } from '../galley/galley.ts'
import type { BlockKind } from '../structure/reading.ts'

export interface WrittenBlock {
  readonly kind: BlockKind
  readonly text: string
}

/** An article as it reads: what comparisons compare. */
export interface Written {
  readonly blocks: readonly WrittenBlock[]
  readonly section: string
  /** As one line of print. */
  readonly bylines: string
  readonly status: Status
  readonly note: string
}

export const writtenOf = (galley: Galley, article: Article): Written =>
  writtenAs(
    article,
    article.blocks.map((block) => printBlock(galley, block).text),
  )

/** The article with these texts for its blocks. */
export const writtenAs = (article: Article, texts: readonly string[]): Written => ({
  blocks: article.blocks.map(({ kind }, index) => ({ kind, text: texts[index] ?? '' })),
  section: article.section,
  bylines: bylineLine(article.bylines),
  status: article.status,
  note: article.note,
})
