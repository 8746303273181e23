import { isDated, isDateAlone } from './lines/forms/dates.ts'
import { isNameOfPaper } from './lines/forms/papers.ts'

/** Which issue of which paper a page is of. Unknown parts are empty strings. */
export interface PageProperties {
  readonly publication: string
  /** The day of the issue: 2022-11-10. */
  readonly issued: string
  /** The page's own number as printed: 3, A4, 头版. */
  readonly folio: string
}

export const NO_PROPERTIES: PageProperties = { publication: '', issued: '', folio: '' }

/** 2022-11-10, 2022.11.10, 2022_11_10, 20221110, 2022年11月10日 */
const DAY = /(?<!\d)(\d{4})(?:[-._年](\d{1,2})[-._月](\d{1,2})日?|(\d{2})(\d{2}))(?!\d)/u
/** 03, A4, 第3版, p3: the last part of a name behind its day. */
const FOLIO = /^(?:第|p\.?|page\s?)?([A-Z]?\d{1,3})版?$/iu

/** No paper of this program's users came out before, and 20221399 is a telephone number. */
const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1800 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31

interface Dated {
  readonly issued: string
  readonly from: number
  readonly to: number
}

function dayIn(text: string): Dated | null {
  const match = DAY.exec(text)
  if (!match) return null
  const [whole, year, month, day, monthTogether, dayTogether] = match
  const parts = [year, month ?? monthTogether, day ?? dayTogether]
  const [y = 0, m = 0, d = 0] = parts.map(Number)
  if (!isDay(y, m, d)) return null
  const issued = parts.map((part) => String(part).padStart(2, '0')).join('-')
  return { issued, from: match.index, to: match.index + whole.length }
}

const trimmed = (text: string): string => text.replace(/^[\s_\-–—·.]+|[\s_\-–—·.]+$/gu, '')

/**
 * What a page's file name says of it, as archives name their files: publication, day, page.
 *
 *     中国妇女报-2022-11-10-03.txt   中国妇女报 · 2022-11-10 · 3
 *     Times 20221110 A4.pdf          Times · 2022-11-10 · A4
 *     page.txt                       nothing
 */
export function propertiesOfName(name: string): PageProperties {
  const stem = name.replace(/\.[^.]{1,5}$/u, '')
  const dated = dayIn(stem)
  if (!dated) return NO_PROPERTIES
  const publication = trimmed(stem.slice(0, dated.from))
  const folio = FOLIO.exec(trimmed(stem.slice(dated.to)))?.[1] ?? ''
  return { publication, issued: dated.issued, folio: folio.toUpperCase().replace(/^0+(?=\d)/u, '') }
}

const HEAD_LINES = 12

/** What the page's first or last lines say, where the name is silent: the day, and a paper's name beside it. */
export function propertiesOfPage(name: string, text: string): PageProperties {
  const named = propertiesOfName(name)
  if (named.issued !== '' && named.publication !== '') return named
  const lines = text.split(/\r?\n/u).map((line) => line.trim())
  const edges = [...lines.slice(0, HEAD_LINES), ...lines.slice(HEAD_LINES).slice(-HEAD_LINES)]
  const dated = edges
    .filter((line) => isDated(line) || isDateAlone(line))
    .map(dayIn)
    .find((day) => day !== null)
  const publication = edges.find(isNameOfPaper) ?? ''
  return {
    publication: named.publication || publication,
    issued: named.issued || (dated?.issued ?? ''),
    folio: named.folio,
  }
}
