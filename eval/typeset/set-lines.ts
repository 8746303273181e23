import { chineseLines } from './chinese-lines.ts'
import type { ContentBlock, Language } from './content.ts'
import { englishLines, wrapped } from './english-lines.ts'
import type { PrintedArticle } from './printed-article.ts'

export interface Measure {
  readonly language: Language
  /** Width of a column in ems. */
  readonly ems: number
  readonly indented: boolean
  readonly kinsoku: 'hang' | 'carry'
  /** Whether English lines may end at a word's own hyphen. */
  readonly ownHyphens: boolean
}

export interface SetLine {
  readonly text: string
  readonly kind: ContentBlock['kind']
  /** The first line of its block. */
  readonly opens: boolean
  /** Ends in a hyphen that is not in the text. */
  readonly soft: boolean
}

/** The narrowest column that anything is set in. */
const NARROWEST = 8

/** A text over the lines of a column, or wider. */
export function setText(text: string, measure: Measure, ems: number, indented: boolean): readonly SetLine[] {
  const line = (text: string, soft: boolean, index: number): SetLine => ({
    text,
    soft,
    kind: 'paragraph',
    opens: index === 0,
  })
  if (measure.language === 'en') {
    const indent = indented ? 1 : 0
    const room = (index: number): number => (index === 0 ? ems - indent : ems)
    return englishLines(text, { ems: room, ownHyphens: measure.ownHyphens }).map(({ text, soft }, index) =>
      line(text, soft, index),
    )
  }
  const cells = Math.max(NARROWEST, Math.floor(ems))
  return chineseLines(text, { cells, indent: indented ? 2 : 0, kinsoku: measure.kinsoku }).map(
    (text, index) => line(text, false, index),
  )
}

/** Heads and captions: words whole, no hyphens. */
export const setHead = (text: string, language: Language, cells: number): readonly string[] =>
  language === 'en'
    ? wrapped(text, Math.floor(cells * 2))
    : chineseLines(text, { cells: Math.max(NARROWEST, Math.floor(cells)), indent: 0, kinsoku: 'carry' })

/** The body of an article in lines, as they stand in its columns. */
export function setBody(article: PrintedArticle, measure: Measure): readonly SetLine[] {
  const first = article.body.findIndex((block) => block.kind === 'paragraph')
  const last = article.body.findLastIndex((block) => block.kind === 'paragraph')
  const lines = article.body.flatMap((block, index): readonly SetLine[] => {
    const text = block.text + (index === last ? article.continuedInline : '')
    switch (block.kind) {
      case 'verse':
        return plain(text.split('\n'), 'verse')
      case 'subhead':
        return plain(setHead(text, measure.language, measure.ems - 3), 'subhead')
      case 'lead':
      case 'caption':
      case 'credit':
      case 'paragraph': {
        if (!article.setting.dropcap || index !== first)
          return setText(text, measure, measure.ems, measure.indented)
        const [cap] = text
        const rest = setText(text.slice(cap.length), measure, measure.ems, measure.indented)
        return [...plain([cap], 'paragraph'), ...rest.map((line) => ({ ...line, opens: false }))]
      }
      default:
        return block.kind satisfies never
    }
  })
  const stray = last < 0 && article.continuedInline !== '' ? [article.continuedInline] : []
  return [...lines, ...plain(stray, 'paragraph')]
}

const plain = (texts: readonly string[], kind: ContentBlock['kind']): readonly SetLine[] =>
  texts.map((text, index) => ({ text, kind, opens: index === 0, soft: false }))

/** Soft hyphens in lines: characters that the page shows and the text does not have. */
export const softHyphens = (lines: readonly SetLine[]): number => lines.filter((line) => line.soft).length
