import { escapedHtml } from './html.ts'
import { escapedMarkdown } from './markdown.ts'

/** A report in words, before it is HTML, Markdown or a panel of the desk. Every text is one line. */
export interface ReportText {
  /** Of the words; what is quoted may be written in another. */
  readonly language: 'zh-Hans' | 'en'
  readonly title: string
  readonly summary: string
  readonly sections: readonly ReportSection[]
}

export interface ReportSection {
  readonly heading: string
  /** A sentence about the section, or what stands for an empty one. */
  readonly note: string
  readonly table: {
    /** The first column is a name, the others are figures. */
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  } | null
  readonly quotes: readonly ReportQuote[]
}

/** Some text of the page: where it stands, as it came, and what is to be said of it (or nothing). */
export interface ReportQuote {
  readonly where: string
  readonly text: string
  readonly note: string
}

export function reportMarkdown(report: ReportText): string {
  const parts = [
    `# ${escapedMarkdown(report.title)}`,
    escapedMarkdown(report.summary),
    ...report.sections.flatMap((section) => [
      `## ${escapedMarkdown(section.heading)}`,
      escapedMarkdown(section.note),
      section.table ? markdownTable(section.table.head, section.table.rows) : '',
      section.quotes.map(markdownQuote).join('\n'),
    ]),
  ]
  return parts.filter((part) => part !== '').join('\n\n') + '\n'
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapedMarkdown).join(' | ')} |`
  return [
    line(head),
    `| ${head.map((_, at) => (at === 0 ? '---' : '--:')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}

const markdownQuote = ({ where, text, note }: ReportQuote): string =>
  `- ${escapedMarkdown(where)}　**${escapedMarkdown(text)}**${note === '' ? '' : `　${escapedMarkdown(note)}`}`

const STYLE = `
body { margin: 2rem auto; max-width: 48rem; padding: 0 1rem; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1d1c1a; background: #fbfaf7 }
h1 { font-size: 1.5rem; line-height: 1.3 }
h2 { font-size: 1.0625rem; margin: 2rem 0 0.25rem }
table { border-collapse: collapse; margin: 0.5rem 0 }
th, td { text-align: right; padding: 0.125rem 0 0.125rem 1.5rem; border-bottom: 1px solid #cdc7b8; font-variant-numeric: tabular-nums }
th:first-child, td:first-child { text-align: left; padding-left: 0 }
th { font-weight: 400; color: #55524c }
ul { list-style: none; margin: 0.5rem 0; padding: 0 }
li { margin: 0.375rem 0 }
li span, p { color: #55524c }
q { quotes: none; font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; overflow-wrap: anywhere }
@media (prefers-color-scheme: dark) { body { color: #e8e5df; background: #1b1a18 } li span, p, th { color: #b3aea4 } th, td { border-color: #4a453e } }
`

/** One file that needs nothing else, as every other HTML of Galley's. */
export const reportHtml = (report: ReportText): string => `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapedHtml(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapedHtml(report.title)}</h1>
<p>${escapedHtml(report.summary)}</p>
${report.sections.map(htmlSection).join('\n')}
</main>
</body>
</html>
`

function htmlSection({ heading, note, table, quotes }: ReportSection): string {
  return [
    '<section>',
    `<h2>${escapedHtml(heading)}</h2>`,
    note === '' ? '' : `<p>${escapedHtml(note)}</p>`,
    table ? htmlTable(table.head, table.rows) : '',
    quotes.length === 0 ? '' : `<ul>\n${quotes.map(htmlQuote).join('\n')}\n</ul>`,
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], name: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${name}>${escapedHtml(cell)}</${name}>`).join('')}</tr>`
  return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
}

const htmlQuote = ({ where, text, note }: ReportQuote): string =>
  `<li><span>${escapedHtml(where)}</span> <q>${escapedHtml(text)}</q>${note === '' ? '' : ` <span>${escapedHtml(note)}</span>`}</li>`
