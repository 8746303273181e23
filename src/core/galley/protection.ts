import type { Fix, FixId } from '../fixes/fix.ts'
import type { SourceSpan } from '../text/span.ts'
import { articleOf, unchanged, type Outcome } from './edit.ts'
import { fixesTouching, stateOf } from './fix-state.ts'
import { isProtected, isTyped, type Article, type ArticleId, type Galley, type Rulings } from './galley.ts'
import { printBlock } from './print.ts'

/** What is left of a command where finished articles are protected from it. */
export interface Guarded {
  readonly outcome: Outcome
  /** The articles that stayed as they are although the command would have changed them. */
  readonly kept: readonly ArticleId[]
}

/**
 * Protects finished and exported articles from a command that was done on `before`.
 *
 * A command that takes text from such an article, puts some into it or describes it anew is not done at all. One
 * that decides on fixes is done everywhere else: in these articles the fixes stay as they were. Only the status
 * may change, which is how an article is reopened.
 */
export function keepProtected(before: Galley, outcome: Outcome): Guarded {
  const after = outcome.galley
  const all = after === before ? [] : before.articles.filter(isProtected)
  if (all.length === 0) return { outcome, kept: [] }
  const hit = all.filter((article) => !saysTheSame(article, articleOf(after, article.id)))
  if (hit.length > 0) return { outcome: unchanged(before), kept: idsOf(hit) }
  if (after.rulings === before.rulings && after.fixes === before.fixes) return { outcome, kept: [] }
  const reread = all.filter((article) => printed(before, article) !== printed(after, article))
  if (reread.length === 0) return { outcome, kept: [] }
  const galley = withFixesKept(before, after, reread.flatMap(sourceOf))
  return {
    outcome: isAsBefore(before, galley) ? unchanged(before) : { ...outcome, galley },
    kept: idsOf(reread),
  }
}

const idsOf = (articles: readonly Article[]): readonly ArticleId[] => articles.map(({ id }) => id)

const saysTheSame = (before: Article, after: Article | undefined): boolean =>
  before === after ||
  (before.blocks === after?.blocks &&
    before.bylines === after.bylines &&
    before.section === after.section &&
    before.note === after.note)

const printed = (galley: Galley, article: Article): string =>
  JSON.stringify(article.blocks.map((block) => printBlock(galley, block).text))

const sourceOf = (article: Article): readonly SourceSpan[] =>
  article.blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => (isTyped(piece) ? [] : [piece])))

/** The state `after`, where on these stretches the fixes of `before` do what they did. */
function withFixesKept(before: Galley, after: Galley, stretches: readonly SourceSpan[]): Galley {
  const fixes = after.fixes === before.fixes ? after.fixes : exchanged(before.fixes, after.fixes, stretches)
  const decisions = new Map(Object.entries(after.rulings.decisions))
  for (const stretch of stretches) {
    for (const fix of fixesTouching(fixes, stretch)) {
      const state = stateOf(before.rulings, fix)
      if ((state === 'applied') === (stateOf(after.rulings, fix) === 'applied')) continue
      const old = before.rulings.decisions[fix.id]
      const alone = { ...after.rulings, decisions: old === undefined ? {} : { [fix.id]: old } }
      // Where the kind or the rule was switched, only a word of its own holds this fix back.
      if (stateOf(alone, fix) !== state) decisions.set(fix.id, state)
      else if (old === undefined) decisions.delete(fix.id)
      else decisions.set(fix.id, old)
    }
  }
  return { ...after, fixes, rulings: { ...after.rulings, decisions: Object.fromEntries(decisions) } }
}

/** New fixes, but on the stretches the old ones. One that crosses a stretch's edge does nothing there: it goes. */
function exchanged(
  before: readonly Fix[],
  after: readonly Fix[],
  stretches: readonly SourceSpan[],
): readonly Fix[] {
  const touched = new Set(stretches.flatMap((stretch) => fixesTouching(after, stretch)))
  const kept = stretches.flatMap((stretch) =>
    fixesTouching(before, stretch).filter(({ span }) => stretch.from <= span.from && span.to <= stretch.to),
  )
  return [...after.filter((fix) => !touched.has(fix)), ...kept].sort((a, b) => a.span.from - b.span.from)
}

const isAsBefore = (before: Galley, after: Galley): boolean =>
  before.fixes === after.fixes &&
  before.articles === after.articles &&
  before.furniture === after.furniture &&
  before.removed === after.removed &&
  before.superseded === after.superseded &&
  before.regions === after.regions &&
  before.rulings.kinds === after.rulings.kinds &&
  before.rulings.rulesOff === after.rulings.rulesOff &&
  before.rulings.order === after.rulings.order &&
  sameDecisions(before.rulings.decisions, after.rulings.decisions)

function sameDecisions(a: Rulings['decisions'], b: Rulings['decisions']): boolean {
  const ids: readonly FixId[] = Object.keys(a)
  return ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id])
}
