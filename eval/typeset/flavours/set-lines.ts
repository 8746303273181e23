import type { ContentBlock, Language } from '../content.ts'
import type { Spacing } from '../lines/chinese-lines.ts'
import { chineseLines } from '../lines/chinese-lines.ts'
import { englishLines, wrapped } from '../lines/english-lines.ts'
import type { PrintedArticle } from '../printed-article.ts'

export interface Measure {
  readonly language: Language
  /** Width of a column in ems. */
  readonly ems: number
  readonly indented: boolean
  readonly kinsoku: 'hang' | 'carry'
  /** Of Chinese. */
  readonly spacing: Spacing
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

/** Every character on the grid, as the scrambled texts have it. */
export const GRID: Spacing = { latin: 'half', squeezed: false }

/** A paragraph over the lines of a column. */
function setText(text: string, measure: Measure): readonly SetLine[] {
  const { ems, indented } = measure
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
  const { kinsoku, spacing } = measure
  const cells = Math.max(NARROWEST, ems)
  return chineseLines(text, { ...spacing, cells, indent: indented ? 2 : 0, kinsoku }).map((text, index) =>
    line(text, false, index),
  )
}

/** Heads and captions: words whole, no hyphens. */
export const setHead = (text: string, language: Language, cells: number): readonly string[] =>
  language === 'en'
    ? wrapped(text, Math.floor(cells * 2))
    : chineseLines(text, {
        ...GRID,
        cells: Math.max(NARROWEST, Math.floor(cells)),
        indent: 0,
        kinsoku: 'carry',
      })

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
        if (!article.setting.dropcap || index !== first) return setText(text, measure)
        const [cap] = text
        const rest = setText(text.slice(cap.length), measure)
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
