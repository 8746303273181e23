import type { PrintedArticle } from '../printed-article.ts'
import { captionRows } from '../printed-article.ts'
import type { Random } from '../random.ts'
import { cellsOf, meets } from '../lines/chinese-lines.ts'
import type { Measure, SetLine } from './set-lines.ts'
import { setBody, setHead } from './set-lines.ts'

/** An article's pieces in lines, as a PDF draws them. */
export interface PrintedLines {
  readonly kicker: readonly string[]
  readonly headline: readonly string[]
  readonly subheadline: readonly string[]
  readonly leads: readonly string[]
  readonly byline: readonly string[]
  readonly body: readonly SetLine[]
  readonly pullQuote: readonly string[]
  /** Each caption line with the parts that are drawn apart: `[caption]`, `[end of caption, credit]`. */
  readonly captions: readonly (readonly string[])[]
}

export function printedLines(article: PrintedArticle, measure: Measure, { chance }: Random): PrintedLines {
  const { language } = measure
  const gaps = article.setting.cols - 1
  const wide = measure.ems * article.setting.cols + 2 * gaps
  const head = (text: string, size: number): readonly string[] =>
    text === '' ? [] : setHead(text, language, wide / size)
  const captionEms = article.setting.photo === 'top' || chance(0.5) ? wide : measure.ems
  return {
    kicker: head(article.kicker, 1.15),
    headline: article.headline,
    subheadline: head(article.subheadline, 1.12),
    leads: article.leads.flatMap((lead) => head(lead, 1.12)),
    byline: article.byline,
    body: setBody(article, measure).map((line, index, all) => {
      const ends = index === all.length - 1 || all[index + 1].opens
      return ends || language === 'en' ? line : { ...line, text: stretched(line, measure, chance(0.6)) }
    }),
    pullQuote: article.pullQuote === '' ? [] : setHead(article.pullQuote, language, measure.ems / 1.5),
    captions: captionRows(article).flatMap((row) => captionLines(row, language, captionEms / 0.9)),
  }
}

/** 海11月5日电 as 海 1 1 月 5 日 电: justified so widely that every character is a word of its own. */
function stretched(line: SetLine, measure: Measure, wanted: boolean): string {
  const lack = measure.ems - cellsOf(line.text, measure.spacing)
  const loose = line.kind === 'paragraph' && !line.opens && lack > measure.ems * 0.22
  return loose && wanted ? [...line.text.replace(/\s+/g, '')].join(' ') : line.text
}

/** Lines of a caption and its credits; the parts of a line stay apart. */
function captionLines(
  row: readonly string[],
  language: Measure['language'],
  ems: number,
): readonly (readonly string[])[] {
  const lines = setHead(row.join(' '), language, ems)
  const parts = [...row]
  return lines.map((line) => {
    const here: string[] = []
    let rest = line
    while (rest !== '') {
      const [part] = parts
      if (part === undefined || part.length > rest.length) {
        if (part !== undefined) parts[0] = part.slice(rest.length).trimStart()
        here.push(rest)
        break
      }
      here.push(part)
      parts.shift()
      rest = rest.slice(part.length).trimStart()
    }
    return here
  })
}

/** pdftotext ends a line where two squeezed marks overlap: 说：“好。”“是吗？” in up to three. */
export function cutAtSqueezed(line: string, { chance }: Random): readonly string[] {
  const cuts = [...line].flatMap((character, index, all) =>
    index > 1 && index < all.length - 2 && meets(all[index - 1], character) && /[“‘「『（《]/.test(character)
      ? [index]
      : [],
  )
  const cut = cuts.find(() => chance(0.3))
  return cut === undefined ? [line] : [line.slice(0, cut), line.slice(cut)]
}
