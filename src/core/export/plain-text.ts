import { bodyOf } from './body.ts'
import { bylineLine } from './byline-line.ts'
import type { BodyKind, ExportArticle } from './export-article.ts'

/** Plain text, lines ended by LF. Chinese paragraphs are indented by two characters, others parted by blank lines. */
export const plainText = (articles: readonly ExportArticle[]): string =>
  articles.map(articleText).join('\n\n\n')

function articleText(article: ExportArticle): string {
  const head = [article.kicker, article.headline, article.subheadline, bylineLine(article.headBylines)]
  const body = article.language === 'en' ? spacedBody(article) : indentedBody(article)
  return (
    [head.filter((line) => line !== '').join('\n'), body].filter((part) => part !== '').join('\n\n') + '\n'
  )
}

const spacedBody = (article: ExportArticle): string =>
  bodyOf(article)
    .map((block) => block.dateline + block.text)
    .join('\n\n')

/** Sub-heads, verse and what belongs to pictures stand apart; all else is one paragraph below the other. */
function indentedBody(article: ExportArticle): string {
  let out = ''
  let before: BodyKind | null = null
  for (const { kind, text, dateline } of bodyOf(article)) {
    if (before !== null) out += isApart(before, kind) ? '\n\n' : '\n'
    out += (isText(kind) ? '\u3000\u3000' : '') + dateline + text
    before = kind
  }
  return out
}

const isText = (kind: BodyKind): boolean => kind === 'paragraph' || kind === 'lead'
const isOfPicture = (kind: BodyKind): boolean => kind === 'caption' || kind === 'credit'

const isApart = (before: BodyKind, kind: BodyKind): boolean =>
  kind === 'subhead' || kind === 'verse' || before === 'verse' || isOfPicture(before) !== isOfPicture(kind)
