import { cellsOf } from '../../../text/characters.ts'
import { aroundEnglishDate, hasDate, isDateAlone, isDated } from './dates.ts'
import { isFolio, isFolioWithSection } from './folios.ts'
import { isMasthead, isNameOfPaper } from './papers.ts'
import { isSection } from './sections.ts'

/** What a page's head has once each: a second one belongs to the text. */
export type HeadPart = 'name' | 'date' | 'folio' | 'section'

/** What a line of one part is; undefined when it has no such form. */
export function headPartOf(text: string): HeadPart | undefined {
  if (isMasthead(text)) return 'name'
  if (isDated(text) || isDateAlone(text)) return 'date'
  if (isFolio(text) || isFolioWithSection(text)) return 'folio'
  return isSection(text) ? 'section' : undefined
}

/** All parts of a line into which extraction ran a head together. */
export function headPartsIn(text: string): readonly HeadPart[] {
  const alone = headPartOf(text)
  const cells = cellsOf(text)
  const parts: HeadPart[] = alone ? [alone] : []
  if (hasDate(text)) parts.push('date')
  if (cells.some(isNameOfPaper)) parts.push('name')
  if (cells.some((cell) => isFolio(cell)) || /\b(?:Page|PAGE|Section)\b/.test(text)) parts.push('folio')
  if (cells.length > 1 && cells.some(isSection)) parts.push('section')
  // THE LARKSPUR EXAMINER Wednesday, November 13, 2024
  const beside =
    aroundEnglishDate(text)
      ?.split(/\s+/)
      .filter((word) => /^[A-Z][\w’-]+$/.test(word)) ?? []
  if (beside.length >= 2) parts.push('name')
  return parts
}
