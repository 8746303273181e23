import { bodyOf, withoutControls, type BodyBlock } from './body.ts'
import { bylineLine } from './byline-line.ts'
import type { ExportArticle } from './export-article.ts'

/** CommonMark; whatever in the text would be a mark is escaped. Several articles are parted by a rule. */
export const markdown = (articles: readonly ExportArticle[]): string =>
  articles.map(articleText).join('\n---\n\n')

function articleText(article: ExportArticle): string {
  const parts = [
    around('*', article.kicker),
    article.headline === '' ? '' : `# ${escapedMarkdown(article.headline)}`,
    around('**', article.subheadline),
    escapedMarkdown(bylineLine(article.headBylines)),
    ...bodyOf(article).map(blockText),
  ]
  return parts.filter((part) => part !== '').join('\n\n') + '\n'
}

function blockText({ kind, text, dateline }: BodyBlock): string {
  switch (kind) {
    case 'subhead':
      return `## ${escapedMarkdown(text)}`
    case 'lead':
      return around('**', text)
    case 'caption':
      return around('*', text)
    case 'credit':
    case 'paragraph':
      return escapedMarkdown(dateline + text)
    case 'verse':
      // A stanza is a paragraph; a backslash keeps the line end where editors cut blanks at line ends.
      return text
        .split(/\n\s*\n/u)
        .map((stanza) => stanza.split('\n').map(verseLine).join('\\\n'))
        .join('\n\n')
    default:
      return kind satisfies never
  }
}

/** Blanks at a line's start are the verse's own; Markdown would drop them, or take four for code. */
const verseLine = (line: string): string => {
  const ink = line.trimStart()
  return line.slice(0, line.length - ink.length).replace(/[ \t]/g, '&nbsp;') + escapedMarkdown(ink)
}

const around = (mark: '*' | '**', text: string): string =>
  text === '' ? '' : mark + escapedMarkdown(text) + mark

/** What means something anywhere in a line. */
const MARKS = /[\\`*_[\]<>|~&$]/g
/** What means something at the start of a line: headings, lists, rules, underlines of headings. */
const AT_START = /^([#+\-=:]|\d{1,9}(?=[.)]))/
/** `# Title #` is the same heading as `# Title`. */
const HASHES_AT_END = /#+$/

/** One line of text that reads the same after Markdown. */
export function escapedMarkdown(text: string): string {
  const line = withoutControls(text)
    .trim()
    .replace(MARKS, '\\$&')
    .replace(HASHES_AT_END, (hashes) => '\\#'.repeat(hashes.length))
  return line.replace(AT_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}
