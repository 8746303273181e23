import type { ArticleSetting, Content, ContentBlock, Language } from './content.ts'

/** An article as it is printed: openings and last words with their names and places, heads line by line. */
export interface PrintedArticle {
  readonly id: string
  readonly setting: ArticleSetting
  /** Names on the article, for the doubling of captions. */
  readonly names: readonly string[]
  readonly kicker: string
  readonly headline: readonly string[]
  readonly subheadline: string
  /** Lines of their own; empty when the byline is in the text. */
  readonly byline: readonly string[]
  readonly leads: readonly string[]
  readonly body: readonly ContentBlock[]
  readonly captions: readonly ContentBlock[]
  /** Jump lines that stand apart. */
  readonly continuedFrom: string
  readonly continuedOn: string
  /** The same after the last paragraph's last word, as Chinese papers have it. */
  readonly continuedInline: string
  readonly pullQuote: string
}

const CLOSING = /[）】〕)\]]$/

/** 办实事 as 办 实 事. Latin words keep together. */
const letterSpaced = (text: string): string =>
  /[A-Za-z]{2}/.test(text) && text !== text.toUpperCase() ? text : [...text.replace(/\s+/g, '')].join(' ')

const isCaption = ({ kind }: ContentBlock): boolean => kind === 'caption' || kind === 'credit'

function withWords(
  body: readonly ContentBlock[],
  at: number,
  change: (text: string) => string,
): ContentBlock[] {
  return body.map((block, index) => (index === at ? { ...block, text: change(block.text) } : block))
}

/** The body with what stands before its first and after its last paragraph. */
function printedBody(
  blocks: readonly ContentBlock[],
  setting: ArticleSetting,
  language: Language,
  jumpIn: string,
): readonly ContentBlock[] {
  const [print] = setting.print
  const before = (text: string): string => {
    const dated = setting.dateline_print === undefined ? text : `${setting.dateline_print} ${text}`
    if (setting.byline !== 'prefix' || print === undefined) return jumpIn + dated
    const gap = language === 'en' ? ' ' : CLOSING.test(print) ? '' : '　'
    return jumpIn + print + gap + dated
  }
  const first = blocks.findIndex((block) => block.kind === 'paragraph')
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph')
  const opened = withWords(blocks, first, before)
  return setting.byline === 'suffix' ? withWords(opened, last, (text) => text + print) : opened
}

export function printedArticle(content: Content, index: number): PrintedArticle {
  const gold = content.articles[index]
  const setting = content.layout.articles[index]
  const english = content.layout.lang === 'en'
  const { jump, pull } = setting
  const jumpText = (at: 'start' | 'end'): string => (jump?.at === at ? content.unassigned[jump.u].text : '')
  const blocks = gold.blocks.filter((block) => !isCaption(block))
  const body = printedBody(blocks, setting, content.layout.lang, english ? '' : jumpText('start'))
  return {
    id: setting.id,
    setting,
    names: gold.bylines.map((byline) => byline.name),
    kicker: gold.kicker,
    headline: setting.headline_lines
      .map((line, at) => (setting.spaced.includes(at) ? letterSpaced(line) : line))
      .filter((line) => line !== ''),
    subheadline: gold.subheadline,
    byline: setting.byline === 'line' ? setting.print : [],
    leads: body.filter((block) => block.kind === 'lead').map((block) => block.text),
    body: body.filter((block) => block.kind !== 'lead'),
    captions: gold.blocks.filter(isCaption),
    continuedFrom: english ? jumpText('start') : '',
    continuedOn: english ? jumpText('end') : '',
    continuedInline: english ? '' : jumpText('end'),
    pullQuote: pull ? content.unassigned[pull.u].text : '',
  }
}

export const printedArticles = (content: Content): readonly PrintedArticle[] =>
  content.articles.map((_, index) => printedArticle(content, index))

/** Everything that is printed in the article's place, in no order that means anything. */
export function printedTexts(article: PrintedArticle): readonly string[] {
  return [
    article.kicker,
    ...article.headline,
    article.subheadline,
    ...article.byline,
    ...article.leads,
    article.continuedFrom,
    ...article.body.map((block) => block.text),
    article.continuedOn,
    article.continuedInline,
    article.pullQuote,
    ...article.captions.map((block) => block.text),
  ].filter((text) => text !== '')
}

/** Caption and credit as they stand in a row: `caption credit`, or each alone. */
export function captionRows(article: PrintedArticle): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const { kind, text } of article.captions) {
    if (kind === 'credit' && rows.length > 0) rows[rows.length - 1].push(text)
    else rows.push([text])
  }
  return rows
}

/** Only a picture with its words. */
export const isPicture = (article: PrintedArticle): boolean =>
  article.body.length === 0 && article.captions.length > 0
