import type { ExportArticle, ExportBlock } from './export-article.ts'

/** A block as it is printed: the first paragraph begins with the article's dateline. */
export interface BodyBlock extends ExportBlock {
  /** With what parts it from the text (`LONDON — `, `新华社北京11月5日电　`), or empty. */
  readonly dateline: string
}

/**
 * The blocks in print order. The dateline runs into the first paragraph; an article without one prints it as a
 * paragraph of its own, so that it is not lost.
 */
export function bodyOf(article: ExportArticle): readonly BodyBlock[] {
  const { blocks } = article
  if (article.dateline === '') return blocks.map((block) => ({ ...block, dateline: '' }))
  const first = blocks.findIndex((block) => block.kind === 'paragraph')
  if (first === -1) {
    return [
      { kind: 'paragraph', text: article.dateline, dateline: '' },
      ...blocks.map((block) => ({ ...block, dateline: '' })),
    ]
  }
  const run = article.dateline + (article.language === 'en' ? ' — ' : '\u3000')
  return blocks.map((block, index) => ({ ...block, dateline: index === first ? run : '' }))
}

/** The opening words, for an article without a headline. */
export function openingOf(article: ExportArticle): string {
  const text = (article.blocks[0]?.text ?? article.dateline).replace(/\s+/gu, ' ')
  const characters = [...text]
  return characters.length <= 24 ? text : `${characters.slice(0, 24).join('').trimEnd()}…`
}

/** What the article is called: its headline, else its opening words. */
export const titleOf = (article: ExportArticle): string =>
  article.headline || article.kicker || article.subheadline || openingOf(article)

const CONTROLS = /[^\P{Cc}\t\n]/gu
/** Half a surrogate pair, and what is no character in any text: neither can be in XML. */
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu

/** For formats that cannot hold them: a text without control characters (but tab and line feed). */
export const withoutControls = (text: string): string =>
  text.replace(CONTROLS, '').replace(NO_CHARACTER, '\ufffd')
