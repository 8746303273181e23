import type { FixKind } from '#core/fixes/fix'

/** The last 30 days, the last 12 weeks (from Monday), the last 12 months: of this machine's calendar, today included. */
export const SPANS = ['days', 'weeks', 'months'] as const
export type Span = (typeof SPANS)[number]

export interface StatisticsQuery {
  readonly span: Span
}

/** A day, a week or a month: its first and last day, both included, as 2026-11-26. */
export interface Step {
  readonly from: string
  readonly to: string
}

export interface Finished {
  readonly articles: number
  /** Blanks not counted, as the article was when it was finished. */
  readonly characters: number
}

export interface SectionFinished extends Finished {
  /** Empty: in no section. */
  readonly name: string
  /** 1 … 8; `null`: in no section. */
  readonly hue: number | null
}

export interface KindRepairs {
  readonly kind: FixKind
  readonly made: number
  readonly accepted: number
  readonly rejected: number
}

/** What was done at the desk. An article counts once, when it was finished (or exported) for the first time. */
export interface Statistics {
  readonly steps: readonly Step[]
  /** Of each step. */
  readonly finished: readonly Finished[]
  /** Those of which something was finished, the most articles first. */
  readonly sections: readonly SectionFinished[]
  /** The editor's own time on pages, of each step. */
  readonly seconds: readonly number[]
  /** On how many pages that was. */
  readonly pagesWorkedOn: number
  /** Of pages that came into the library in this time, by kind. */
  readonly repairs: readonly KindRepairs[]
  readonly pagesAdded: number
}
