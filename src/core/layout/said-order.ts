import type { PrintLine } from './print-line.ts'
import type { Placed } from './territories.ts'

/** So many of a sheet's lines must have a place in an order for the order to be believed. */
const SHARE = 0.8

/** What a source says of a sheet's lines, and the lines of which it says nothing. */
export interface SaidOrder {
  readonly said: readonly Placed[]
  readonly rest: readonly PrintLine[]
}

/**
 * The lines of which the source itself says in which article, or in which order, they stand: METS and PAGE are
 * believed before anything is measured. Articles keep the source's own numbers, so that those that go over several
 * sheets come together.
 */
export function saidOrder(lines: readonly PrintLine[], isHead: (line: PrintLine) => boolean): SaidOrder {
  const inArticles = lines.filter((line) => line.said?.article !== undefined)
  if (inArticles.length > 0) {
    const said = sortedBy(inArticles, (line) => line.said?.order ?? 0).map((line): Placed => ({
      line,
      role: roleOf(line, isHead),
      article: line.said?.article ?? -1,
      said: true,
    }))
    return { said, rest: lines.filter((line) => line.said?.article === undefined) }
  }
  const ordered = lines.filter((line) => line.said?.order !== undefined)
  if (ordered.length === 0 || ordered.length < SHARE * lines.length) return { said: [], rest: lines }
  return {
    said: inOrder(
      sortedBy(ordered, (line) => line.said?.order ?? 0),
      isHead,
    ),
    rest: lines.filter((line) => line.said?.order === undefined),
  }
}

/** Lines of equal keys stay in the order of the file. */
const sortedBy = (lines: readonly PrintLine[], key: (line: PrintLine) => number): readonly PrintLine[] =>
  [...lines].sort((a, b) => key(a) - key(b))

/** In an order without articles a head begins one. */
function inOrder(lines: readonly PrintLine[], isHead: (line: PrintLine) => boolean): readonly Placed[] {
  let article = 0
  let hasText = false
  return lines.map((line): Placed => {
    const role = roleOf(line, isHead)
    if (role === 'furniture') return { line, role, article: -1, said: true }
    if (role === 'head' && hasText) {
      article++
      hasText = false
    }
    hasText ||= role === 'text'
    return { line, role, article, said: true }
  })
}

function roleOf(line: PrintLine, isHead: (line: PrintLine) => boolean): Placed['role'] {
  switch (line.said?.role) {
    case 'head':
    case 'caption':
    case 'furniture':
      return line.said.role
    case 'text':
    case 'byline':
    case 'lead':
      return 'text'
    case undefined:
      return isHead(line) ? 'head' : 'text'
  }
}
