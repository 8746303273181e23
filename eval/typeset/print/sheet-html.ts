import { articleWidths, GUTTER, MARGIN } from '../column-widths.ts'
import type { Content, Layout } from '../content.ts'
import type { PrintedArticle } from '../printed-article.ts'
import { random } from '../random.ts'
import { piecesAt } from '../flavours/scrambled-text.ts'
import { articleHtml, escaped } from './article-html.ts'
import type { LaidOut } from './lay-out.ts'
import { layOut } from './lay-out.ts'
import { headFace, sheetCss } from './sheet-css.ts'

const LOCALES = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' } as const
/** Height of the page head and of what is below the last row. */
const HEAD = 74
const FOOT = 64

const documentOf = (layout: Layout, css: string, body: string): string => `<!doctype html>
<html lang="${LOCALES[layout.lang]}"><meta charset="utf-8"><style>${css}</style>
<body class="${layout.lang === 'en' ? 'en' : 'zh'}">
${body}
</body></html>
`

function classesOf(article: PrintedArticle, layout: Layout): string {
  const { setting } = article
  return [
    'article',
    setting.cols > 2 ? 'wide' : '',
    layout.ragged ? 'ragged' : '',
    setting.boxed ? 'boxed' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}

/** A page that measures itself: it ends up with the layout as JSON in an element of the id `laid-out`. */
export function measuringHtml(content: Content, articles: readonly PrintedArticle[]): string {
  const { layout } = content
  const width = layout.width - 2 * MARGIN
  const widths = articleWidths(layout.tree, width)
  const boxes = articles.map(
    (article) =>
      `<div class="${classesOf(article, layout)}" id="${article.id}">${articleHtml(article, layout, widths.get(article.id) ?? width).html}</div>`,
  )
  // English lines are broken for the widths that the layout names: they are not tuned.
  const call = `(${layOut.toString()})(${JSON.stringify(layout.tree)}, ${width}, ${layout.lang !== 'en'}, ${GUTTER})`
  const script = `document.fonts.ready.then(() => {
  const laidOut = document.createElement('pre')
  laidOut.id = 'laid-out'
  laidOut.textContent = JSON.stringify(${call})
  document.body.replaceChildren(laidOut)
})`
  return documentOf(layout, sheetCss(layout), `${boxes.join('\n')}\n<script>${script}</script>`)
}

export interface Sheet {
  readonly html: string
  readonly softHyphens: number
}

/** The page to be printed. */
export function sheetHtml(content: Content, articles: readonly PrintedArticle[], laidOut: LaidOut): Sheet {
  const { layout } = content
  const width = layout.width - 2 * MARGIN
  const height = Math.ceil(HEAD + laidOut.height + FOOT)
  const shuffled = random(`print ${layout.seed}`).shuffled(articles)
  const order = layout.dom_order === 'page' ? articles : shuffled
  const set = order.map((article) => {
    const { x, y, width, height } = laidOut.boxes[article.id]
    const { html, softHyphens } = articleHtml(article, layout, width)
    const photo = laidOut.photos[article.id]
    const stretched =
      photo === undefined
        ? html
        : html.replace(/class="photo" style="[^"]*"/, `class="photo" style="height:${photo}px"`)
    const place = `left:${MARGIN + x}px;top:${HEAD + y}px;width:${width}px;height:${height}px`
    return {
      html: `<div class="${classesOf(article, layout)}" style="${place}">${stretched}</div>`,
      softHyphens,
    }
  })
  const rules = laidOut.rows
    .filter((y) => y > 0)
    .map((y) => `<div class="rule" style="left:${MARGIN}px;top:${HEAD + y - 14}px;width:${width}px"></div>`)
  const labels = piecesAt(content, ['vert', 'side']).map(
    (label, index) =>
      `<div class="label" style="left:${layout.width - MARGIN + 4}px;top:${HEAD + 20 + index * 300}px">${escaped(label)}</div>`,
  )
  const body = [
    pageHead(content, width),
    ...set.map(({ html }) => html),
    ...rules,
    pageFoot(content, width, laidOut),
    ...labels,
  ]
  const css = `${sheetCss(layout)}@page { size: ${layout.width}px ${height}px; margin: 0 }`
  return {
    html: documentOf(layout, css, body.join('\n')),
    softHyphens: set.reduce((sum, article) => sum + article.softHyphens, 0),
  }
}

function pageHead(content: Content, width: number): string {
  const { layout } = content
  const size = layout.lang === 'en' ? 34 : 30
  const pieces = piecesAt(content, ['top']).map((text) => {
    const name = text === layout.paper ? ` style='font:700 ${size}px "${headFace(layout)}"'` : ''
    return `<span${name}>${escaped(text)}</span>`
  })
  const place = `left:${MARGIN}px;top:14px;width:${width}px;height:46px;border-bottom:3px double #000`
  return `<div class="furniture" style="${place}">${pieces.join('')}</div>`
}

function pageFoot(content: Content, width: number, laidOut: LaidOut): string {
  const pieces = piecesAt(content, ['bottom']).map((text) => `<span>${escaped(text)}</span>`)
  const place = `left:${MARGIN}px;top:${HEAD + laidOut.height + 6}px;width:${width}px;border-top:1px solid #000;padding-top:4px;font-size:11px`
  return `<div class="furniture" style="${place}">${pieces.join('')}</div>`
}
