import { Document, Packer, Paragraph, TextRun } from 'docx'
import { bodyOf, titleOf, withoutControls } from '#core/export/body'
import { bylineLine } from '#core/export/byline-line'
import type { BodyKind, ExportArticle } from '#core/export/export-article'
import { wordStyles, type WordStyle } from './word-styles.ts'

const STYLE_OF: Readonly<Record<BodyKind, WordStyle>> = {
  lead: 'Lead',
  paragraph: 'BodyText',
  subhead: 'Heading2',
  caption: 'Caption',
  credit: 'Credit',
  verse: 'Verse',
}

/** The bytes of a .docx file with real paragraph styles. Each further article begins on a new page. */
export async function wordFile(articles: readonly ExportArticle[]): Promise<Uint8Array> {
  const [first] = articles
  const creators = new Set(articles.flatMap((article) => article.bylines.map((byline) => byline.name)))
  const document = new Document({
    title: withoutControls(first ? titleOf(first) : ''),
    creator: withoutControls([...creators].filter((name) => name !== '').join(', ')),
    subject: withoutControls([...new Set(articles.map((article) => article.section))].join(' ').trim()),
    lastModifiedBy: 'Galley',
    styles: wordStyles(first?.language ?? 'zh-Hans'),
    sections: articles.map((article) => ({ children: paragraphsOf(article) })),
  })
  return Packer.toBuffer(document)
}

function paragraphsOf(article: ExportArticle): Paragraph[] {
  const isChinese = article.language !== 'en'
  const head: readonly (readonly [WordStyle, string])[] = [
    ['Kicker', article.kicker],
    ['Title', article.headline],
    ['Subtitle', article.subheadline],
    ['Byline', bylineLine(article.headBylines)],
  ]
  return [
    ...head.filter(([, text]) => text !== '').map(([style, text]) => paragraph(style, text, isChinese)),
    ...bodyOf(article).map(({ kind, dateline, text }) =>
      paragraph(STYLE_OF[kind], dateline + text, isChinese),
    ),
  ]
}

/** A line end within the text (verse has them) is a line break of the one paragraph. */
const paragraph = (style: WordStyle, text: string, isChinese: boolean): Paragraph =>
  new Paragraph({
    style,
    children: withoutControls(text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 && { break: 1 }),
            // “ ” … — are in Latin fonts too; in Chinese text they are as wide as a character.
            ...(isChinese && { font: { hint: 'eastAsia' } }),
          }),
      ),
  })
