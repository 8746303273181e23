import { FIX_KINDS } from '#core/fixes/fix'
import type { Finished, KindRepairs, SectionFinished, Step } from '#shared/statistics'
import { stepAt, type TimedStep } from './local-days.ts'

/** An article that was finished for the first time: when (ISO 8601, UTC), how long it was, and where it is filed. */
export type FinishedRow = readonly [at: string, characters: number, filed: string]

/** What was finished in each step. */
export function finishedIn(steps: readonly TimedStep[], rows: Iterable<FinishedRow>): readonly Finished[] {
  const counts = steps.map(() => ({ articles: 0, characters: 0 }))
  for (const [at, characters] of rows) {
    const count = counts[stepAt(steps, at)]
    if (!count) continue
    count.articles++
    count.characters += characters
  }
  return counts
}

export interface KnownSection {
  readonly name: string
  readonly hue: number
}

/** What was finished in each section, the most articles first; without a section is a group of its own, the last. */
export function finishedBySection(
  rows: Iterable<FinishedRow>,
  sectionOf: (filed: string) => KnownSection | undefined,
): readonly SectionFinished[] {
  const counts = new Map<string, { name: string; hue: number | null; articles: number; characters: number }>()
  for (const [, characters, filed] of rows) {
    const section = sectionOf(filed)
    const name = section?.name ?? ''
    const count = counts.get(name) ?? { name, hue: section?.hue ?? null, articles: 0, characters: 0 }
    counts.set(name, count)
    count.articles++
    count.characters += characters
  }
  const rank = ({ name, articles }: SectionFinished): number => (name === '' ? -1 : articles)
  return [...counts.values()].sort((a, b) => rank(b) - rank(a))
}

export interface DeskTimeRow {
  readonly day: string
  readonly page: string
  readonly seconds: number
}

/** Seconds at the desk in each step; rows of other days are in none. */
export const secondsIn = (steps: readonly Step[], rows: readonly DeskTimeRow[]): readonly number[] =>
  steps.map(({ from, to }) =>
    rows.reduce((sum, { day, seconds }) => (from <= day && day <= to ? sum + seconds : sum), 0),
  )

/** In the order of FIX_KINDS, all of them; kinds of an older or newer Galley are left out. */
export const repairsByKind = (
  rows: readonly (Omit<KindRepairs, 'kind'> & { readonly kind: string })[],
): readonly KindRepairs[] =>
  FIX_KINDS.map((kind) => {
    const { made, accepted, rejected } = rows.find((row) => row.kind === kind) ?? NONE
    return { kind, made, accepted, rejected }
  })

const NONE = { made: 0, accepted: 0, rejected: 0 } as const
