import { bodyOf, titleOf, withoutControls, type BodyBlock } from './body.ts'
import { bylineLine } from './byline-line.ts'
import type { ExportArticle } from './export-article.ts'

const STYLE = `
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1.0625rem/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; color: #1d1c1a; background: #fbfaf7 }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0.25rem 0 }
h2 { font-size: 1.125rem; margin: 1.75rem 0 0.5rem }
p { margin: 0.5rem 0 }
.kicker, .subheadline, .lead { margin: 0 }
.subheadline { font-size: 1.125rem }
.byline, figcaption { font-size: 0.9375rem; color: #55524c }
.byline { font-style: normal; margin: 0.75rem 0 1.5rem }
.lead { font-weight: 600; margin-bottom: 1rem }
:lang(zh) .paragraph { text-indent: 2em }
.verse { margin: 1rem 0 1rem 2em }
figure { margin: 1.5rem 0 }
article + article { margin-top: 4rem }
@media (prefers-color-scheme: dark) { body { color: #e8e5df; background: #1b1a18 } .byline, figcaption { color: #b3aea4 } }
`

/** One file that needs nothing else: no script, no picture, no font from elsewhere. */
export function html(articles: readonly ExportArticle[]): string {
  const [first] = articles
  return `<!doctype html>
<html lang="${first?.language ?? 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedHtml(first ? titleOf(first) : '')}</title>
${sectionsOf(articles)}<style>${STYLE}</style>
</head>
<body>
<main>
${articles.map(articleElement).join('\n')}
</main>
</body>
</html>
`
}

/** For programs that take the file in; a section is not printed on the article. */
const sectionsOf = (articles: readonly ExportArticle[]): string =>
  [...new Set(articles.map((article) => article.section))]
    .filter((section) => section !== '')
    .map((section) => `<meta property="article:section" content="${escapedHtml(section)}">\n`)
    .join('')

function articleElement(article: ExportArticle): string {
  // Without a headline there is nothing that a reader's software could call the article.
  const label = article.headline === '' ? ` aria-label="${escapedHtml(titleOf(article))}"` : ''
  const head = [
    element('p', 'kicker', article.kicker),
    article.headline === '' ? '' : `<h1>${escapedHtml(article.headline)}</h1>`,
    element('p', 'subheadline', article.subheadline),
    element('address', 'byline', bylineLine(article.headBylines)),
  ].filter((line) => line !== '')
  return [
    `<article lang="${article.language}"${label}>`,
    ...(head.length > 0 ? ['<header>', ...head, '</header>'] : []),
    ...bodyElements(bodyOf(article)),
    '</article>',
  ].join('\n')
}

const element = (name: 'p' | 'address', kind: string, text: string): string =>
  text === '' ? '' : `<${name} class="${kind}">${escapedHtml(text)}</${name}>`

/** Captions and credits that follow each other belong to one picture. */
function bodyElements(blocks: readonly BodyBlock[]): readonly string[] {
  const out: string[] = []
  let inFigure = false
  for (const block of blocks) {
    const isOfPicture = block.kind === 'caption' || block.kind === 'credit'
    if (isOfPicture && !inFigure) out.push('<figure>', '<figcaption>')
    if (!isOfPicture && inFigure) out.push('</figcaption>', '</figure>')
    inFigure = isOfPicture
    out.push(blockElement(block))
  }
  if (inFigure) out.push('</figcaption>', '</figure>')
  return out
}

function blockElement({ kind, text, dateline }: BodyBlock): string {
  switch (kind) {
    case 'subhead':
      return `<h2>${escapedHtml(text)}</h2>`
    case 'verse':
      return `<p class="verse">${escapedHtml(text).replaceAll('\n', '<br>\n')}</p>`
    case 'lead':
    case 'paragraph':
    case 'caption':
    case 'credit': {
      const opening = dateline === '' ? '' : `<span class="dateline">${escapedHtml(dateline)}</span>`
      return `<p class="${kind}">${opening}${escapedHtml(text)}</p>`
    }
    default:
      return kind satisfies never
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, in an element and in an attribute. */
export const escapedHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
