import { columnWidth, COLUMN_GAP } from '../column-widths.ts'
import type { ContentBlock, Layout } from '../content.ts'
import { englishLines } from '../lines/english-lines.ts'
import type { PrintedArticle } from '../printed-article.ts'
import { captionRows } from '../printed-article.ts'
import { random } from '../random.ts'

export interface ArticleHtml {
  readonly html: string
  /** Hyphens at line ends that the text does not have. */
  readonly softHyphens: number
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;')

const div = (kind: string, html: string): string => `<div class="${kind}">${html}</div>`
const optional = (kind: string, text: string): string => (text === '' ? '' : div(kind, escaped(text)))

/** A headline's size by the columns that it stands over. */
const SIZES = [21, 27, 36, 44, 48, 52]

/** The inside of an article's box that is `width` pixels wide. */
export function articleHtml(article: PrintedArticle, layout: Layout, width: number): ArticleHtml {
  const { setting } = article
  const picture = pictureHtml(article, layout)
  const size = setting.size ?? SIZES[setting.cols - 1]
  const headline = article.headline.map((line, index) =>
    div(setting.spaced.includes(index) ? 'spaced' : '', escaped(line)),
  )
  const body = bodyHtml(article, layout, columnWidth(width, setting.cols, setting.boxed), picture)
  const columns = `column-count:${setting.cols};column-gap:${COLUMN_GAP}px;${layout.seed % 2 ? 'column-rule:.6px solid #999' : ''}`
  return {
    html: [
      setting.photo === 'top' ? picture : '',
      optional('kicker', article.kicker),
      headline.length > 0
        ? `<div class="headline" style="font-size:${size}px">${headline.join('')}</div>`
        : '',
      optional('subheadline', article.subheadline),
      ...article.leads.map((lead) => optional('lead', lead)),
      article.byline.length > 0
        ? div(
            'byline',
            article.byline
              .map((line, index) => div('', index === 0 ? `<b>${escaped(line)}</b>` : escaped(line)))
              .join(''),
          )
        : '',
      `<div class="columns" style="${columns}">${body.html}</div>`,
    ].join('\n'),
    softHyphens: body.softHyphens,
  }
}

/** The columns: body, picture, pull quote and jump lines. */
function bodyHtml(article: PrintedArticle, layout: Layout, width: number, picture: string): ArticleHtml {
  const english = layout.lang === 'en'
  const paragraphs = article.body.filter((block) => block.kind === 'paragraph').length
  const last = article.body.findLastIndex((block) => block.kind === 'paragraph')
  const inline = article.setting.photo === 'inline' ? picture : ''
  let seen = 0
  let softHyphens = 0
  const blocks = article.body.map((block, index) => {
    if (block.kind !== 'paragraph') return otherHtml(article.body, index, english)
    seen++
    const jump =
      index === last && article.continuedInline !== ''
        ? `<span class="jump">${escaped(article.continuedInline)}</span>`
        : ''
    const set = english
      ? englishParagraph(block.text, article, layout, width / layout.body, seen === 1)
      : { html: `<p>${breakable(escaped(block.text))}${jump}</p>`, softHyphens: 0 }
    softHyphens += set.softHyphens
    return [
      set.html,
      seen === Math.max(1, Math.floor(paragraphs / 2)) ? inline : '',
      seen === Math.max(1, Math.floor((paragraphs * 2) / 3)) ? optional('pull', article.pullQuote) : '',
    ].join('')
  })
  return {
    html: [
      optional('jump', article.continuedFrom),
      ...blocks,
      optional('jump', last < 0 ? article.continuedInline : article.continuedOn),
      paragraphs === 0 ? inline : '',
      article.setting.photo === undefined ? picture : '',
    ].join('\n'),
    softHyphens,
  }
}

function otherHtml(body: readonly ContentBlock[], index: number, english: boolean): string {
  const { kind, text } = body[index]
  if (kind !== 'verse') return optional('subhead', text)
  const lines = text.split('\n')
  // A signature: a few short lines under a paragraph.
  const signs = index > 0 && body[index - 1].kind === 'paragraph' && lines.length <= 3
  const short = lines.every((line) => line.length <= (english ? 40 : 20))
  return optional(signs && short ? 'verse signature' : 'verse', text)
}

/** Addresses may be parted after a slash, a dot or the at sign. */
const breakable = (html: string): string =>
  html.replace(/(?:https?:\/\/|www\.)[!-~]+|[\w.]+@[\w.]+/g, (address) =>
    address.replace(/(?<=[/.@])(?=\w)/g, '<wbr>'),
  )

/** Size and width of a drop cap in ems, with the space behind it; and the lines that it stands beside. */
const CAP = { ems: 3.4 * 0.88 + 0.16, lines: 3 }

function englishParagraph(
  text: string,
  article: PrintedArticle,
  layout: Layout,
  ems: number,
  first: boolean,
): ArticleHtml {
  const capped = first && article.setting.dropcap
  const indented = layout.indent !== 0 && !capped && !(first && article.continuedFrom !== '')
  const room = (line: number): number => {
    if (capped && line < CAP.lines) return ems - CAP.ems
    return indented && line === 0 ? ems - 1 : ems
  }
  const lines = englishLines(capped ? text.slice(1) : text, {
    ems: room,
    ownHyphens: !layout.no_real_hyphen_eol,
  })
  const html = lines.map((line, index) => {
    const place = [indented && index === 0 ? ' first' : '', index === lines.length - 1 ? ' last' : ''].join(
      '',
    )
    return `<span class="line${place}">${escaped(line.text)}</span>`
  })
  const cap = capped ? `<span class="cap">${escaped(text[0])}</span>` : ''
  return { html: div('', cap + html.join('')), softHyphens: lines.filter((line) => line.soft).length }
}

/** A grey stand-in for a photograph, and its words. */
function pictureHtml(article: PrintedArticle, layout: Layout): string {
  if (article.captions.length === 0) return ''
  const { whole } = random(`${article.id} ${layout.seed}`)
  const hill = (y: number, grey: string): string =>
    `<path fill="#${grey}" d="M0 ${y} Q ${whole(40, 120)} ${y - whole(20, 90)} 200 ${y - whole(-20, 40)} T 400 ${y - whole(0, 40)} V300 H0z"/>`
  const hills = hill(170, '999') + hill(210, '777') + hill(255, '555')
  const sun = `<circle cx="${whole(60, 340)}" cy="${whole(50, 110)}" r="34" fill="#eee"/>`
  const photo = `<svg class="photo" style="height:${whole(110, 150)}px" viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice"><rect width="400" height="300" fill="#ccc"/>${sun}${hills}</svg>`
  const rows = captionRows(article).map((row) => row.map((text) => `<span>${escaped(text)}</span>`).join(''))
  return div(
    'picture',
    photo + rows.map((row) => div(layout.overlay ? 'caption overlay' : 'caption', row)).join(''),
  )
}
