import { agencyOpening, opensWithAgency } from './opening-agency.ts'
import { bracketOpening } from './opening-bracket.ts'
import { latinOpening, opensWithPlace } from './opening-latin.ts'
import { reporterOpening } from './opening-reporter.ts'
import type { Opening, Range } from './opening-shape.ts'

export type { Opening, Range }

/** No opening is longer; what stands behind it is not searched. */
const LONGEST = 160

/** The opening of a paragraph's text, or undefined. */
export function openingOf(paragraph: string): Opening | undefined {
  const text = paragraph.slice(0, LONGEST)
  return agencyOpening(text) ?? bracketOpening(text) ?? reporterOpening(text) ?? latinOpening(text)
}

/** True for lines with which a story begins whatever stands before. */
export function opensStory(paragraph: string): boolean {
  const text = paragraph.slice(0, LONGEST)
  return opensWithAgency(text) || opensWithPlace(text)
}
