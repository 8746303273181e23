import type { SourceLine } from '../source/page.ts'

/** So many lines are read as one whole; a newspaper page has 200 to 900. */
const MOST_LINES = 1200
/** In the last part of a sheet a blank line is looked for to end it at. */
const LOOK_BACK = 200

/**
 * The lines in stretches that are read by themselves: pages end at form feeds, and what is longer than any page is
 * cut between two articles that the source names, or else at a blank line. It keeps the work in proportion to the
 * text, and one page's heads from another's bodies.
 */
export function sheetsOf(text: string, lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const sheets: (readonly SourceLine[])[] = []
  let from = 0
  for (let to = 1; to <= lines.length; to++) {
    const pageEnds = to === lines.length || text[lines[to - 1].span.to] === '\f'
    if (!pageEnds && to - from < MOST_LINES) continue
    const end = pageEnds ? to : (saidBorderBefore(lines, from, to) ?? blankLineBefore(lines, from, to))
    sheets.push(lines.slice(from, end))
    from = end
    to = end
  }
  return sheets
}

function blankLineBefore(lines: readonly SourceLine[], from: number, to: number): number {
  for (let at = to; at > Math.max(from + 1, to - LOOK_BACK); at--) {
    const { span } = lines[at - 1]
    if (span.to === span.from) return at
  }
  return to
}

/** Where the last article that METS or PAGE name begins, in an issue whose articles go over its pages. */
function saidBorderBefore(lines: readonly SourceLine[], from: number, to: number): number | undefined {
  let [article, first] = [saidArticle(lines[to]), to]
  for (let at = to - 1; at >= from; at--) {
    const own = saidArticle(lines[at])
    if (own === undefined) continue
    if (article !== undefined && own !== article) return first
    ;[article, first] = [own, at]
  }
  return undefined
}

const saidArticle = ({ place }: SourceLine): number | undefined =>
  place?.said && place.article >= 0 ? place.article : undefined
