import type { ArticleRow } from '#shared/article-list'
import type { Speak } from '#shared/language/index'

/** Blocks are parted by U+2029; and what an OCR program left of a terminal's own signs is not for the terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** Three lines for each article: headline, what it is, some text around the first hit. */
export const foundText = (rows: readonly ArticleRow[], speak: Speak): string =>
  rows
    .map((row) => {
      const issue = [row.publication, row.issued, row.folio].filter(Boolean).join(' ')
      const about = [
        row.bylines.join(', '),
        row.section,
        issue,
        speak(`desk:status-${row.status}`),
        row.pageName,
      ]
      return [
        row.headline || speak('desk:untitled-empty'),
        about.filter(Boolean).join(' · '),
        row.excerpt.text,
      ]
        .map(oneLine)
        .filter(Boolean)
        .map((line, index) => `${index === 0 ? '' : '    '}${line}\n`)
        .join('')
    })
    .join('\n')

/** A line for each article, of what the search tells about it; `file` is the name of the page's file. */
export const foundJson = (rows: readonly ArticleRow[]): string =>
  rows
    .map(({ excerpt, pageName, bylines, headline, section, status, characters, editedAt, ...row }) => {
      const { page, article, publication, issued, folio } = row
      const issue = { publication, issued, folio }
      const about = { headline, bylines, section, status, ...issue, characters, editedAt }
      return `${JSON.stringify({ page, article, file: pageName, ...about, excerpt: excerpt.text })}\n`
    })
    .join('')
