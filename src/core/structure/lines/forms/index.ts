/**
 * What lines of a page's furniture look like: heads, folios, makers, addresses, jumps. Each form is a class of line,
 * not a newspaper, and most of them occur in articles, too (a notice has a telephone, a listing a date): where a line
 * stands decides, see `furniture.ts`.
 */
import { isFolio, isFolioWithSection } from './folios.ts'
import { isJump } from './jumps.ts'
import { isMakers, isOneMaker, isPagesMaker } from './makers.ts'
import { isIssue, isSmallNote, isSureNote } from './notes.ts'
import { isSection } from './sections.ts'

/** Nothing else wherever it stands. */
export const isSureForm = (text: string): boolean =>
  isJump(text) || isSureNote(text) || isMakers(text) || isPagesMaker(text)

/** Prices, editions, folios, single makers: small lines that other things may be as well. */
export const isSmall = (text: string): boolean =>
  isOneMaker(text) ||
  isFolio(text) ||
  isFolioWithSection(text) ||
  isSmallNote(text) ||
  isIssue(text) ||
  isSectionWithNumber(text) ||
  isSectionWithFolio(text)

/** NEWS | 5, 12 Sport */
function isSectionWithNumber(text: string): boolean {
  const match =
    /^(?:(?<first>[A-Z]?\d{1,3})\s*[|/·•]?\s*)?(?<section>[A-Za-z& ]+?)(?:\s*[|/·•]?\s*(?<last>[A-Z]?\d{1,3}))?$/.exec(
      text,
    )
  if (!match?.groups) return false
  const { first, section, last } = match.groups
  return (first !== undefined || last !== undefined) && isSection(section.trim())
}

/** NEWS | 5, Page 7 Sport, 要闻 A03, 08｜社会: no headline is so; a number alone beside a word may be a score. */
export function isSectionWithFolio(text: string): boolean {
  const marked = /[|｜版]|\b[A-Z]{1,2}\d|[Pp](?:age|AGE) \d/.test(text)
  const rest = text.replace(/\b(?:[Pp]age|PAGE)\b|第?\s*[A-Z]{0,2}\d{1,3}\s*版?[：:]?|[|｜]/g, ' ').trim()
  return marked && /\d/.test(text) && isSection(rest)
}
