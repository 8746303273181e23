import type { SectionReason } from '#shared/directory'

/** A word of a headline, a byline or a kind of page, and how articles of the library with the same were filed. */
export interface Evidence {
  readonly kind: SectionReason['kind']
  readonly words: string
  /** How many of them each section has. */
  readonly sections: ReadonlyMap<string, number>
}

/** How much a section's share in the whole library counts against few articles with a word, in articles. */
const CAUTION = 2
/** Below this nothing is suggested. */
const LEAST = 0.6
/** One article is no habit, unless both its byline and its headline lead to it. */
const HABIT = 2
const REASONS_TOLD = 3

/**
 * The section that such articles had, by naive Bayes: each word makes a section as much likelier as it is more
 * frequent among the articles with that word than among all. `null` where nothing stands out.
 *
 *     “妇联” stands in 12 headlines, 10 of them in 要闻, which has a third of the library:
 *     it makes 要闻 (10 + 2/3) / (12 + 2) ÷ 1/3 = 2.3 times likelier.
 */
export function likelySection(
  library: ReadonlyMap<string, number>,
  evidence: readonly Evidence[],
): { readonly name: string; readonly reasons: readonly SectionReason[] } | null {
  const all = sumOf(library)
  const scored = [...library].map(([name, articles]) => {
    const share = articles / all
    const told = evidence.map((each) => ({ each, lift: liftOf(each, name, share) }))
    const score = told.reduce((sum, { lift }) => sum + Math.log(lift), Math.log(share))
    return { name, score, told }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (!best) return null
  const odds = scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0)
  const speaking = best.told.filter(({ each, lift }) => lift > 1 && each.sections.has(best.name))
  const habits = speaking.filter(({ each }) => (each.sections.get(best.name) ?? 0) >= HABIT)
  const kinds = new Set(speaking.map(({ each }) => each.kind))
  const reasons = (habits.length === 0 && kinds.has('byline') && kinds.has('word') ? speaking : habits)
    .toSorted((a, b) => b.lift - a.lift)
    .slice(0, REASONS_TOLD)
    .map(({ each }): SectionReason => ({
      kind: each.kind,
      words: each.words,
      articles: sumOf(each.sections),
      inSection: each.sections.get(best.name) ?? 0,
    }))
  return reasons.length > 0 && 1 / odds >= LEAST ? { name: best.name, reasons } : null
}

const sumOf = (sections: ReadonlyMap<string, number>): number =>
  [...sections.values()].reduce((sum, articles) => sum + articles, 0)

const liftOf = ({ sections }: Evidence, name: string, share: number): number =>
  ((sections.get(name) ?? 0) + CAUTION * share) / (sumOf(sections) + CAUTION) / share
