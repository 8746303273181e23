import type { GalleyChange } from '#core/galley/change'
import { isTyped } from '#core/galley/galley'
import type { Galley } from '#core/galley/galley'
import { grownPage } from '#core/source/rereading'
import type { StoredState } from './galleys.ts'
import { PARTS } from '../packed/packed-part.ts'
import { SHEET_PARTS } from './sheet-parts.ts'

/**
 * Why a change cannot be stored, or `null`. It comes from the window's program, so each of these is a bug there;
 * what is saved already must not suffer from it.
 */
export function problemOf(state: StoredState, change: GalleyChange): string | null {
  const { galley, saved } = state
  // Fixes that are found when a page is opened never come with a change again: the first must bring them.
  if (!saved && PARTS.some((part) => change[part] === undefined)) {
    return 'the first change of a page must hold all parts of its state'
  }
  return growthProblem(galley, change) ?? orderProblem(galley, change) ?? spanProblem(galley, change)
}

/** True when nothing of the galley itself is in it: the editor only moved the caret. */
export const isOnlyPlace = (change: GalleyChange): boolean =>
  PARTS.every((part) => change[part] === undefined) &&
  SHEET_PARTS.every((part) => change[part] === undefined) &&
  change.articles === undefined

function orderProblem(galley: Galley, { articles }: GalleyChange): string | null {
  if (!articles) return null
  const order = new Set(articles.order)
  if (order.size !== articles.order.length) return 'an article stands twice in the order'
  if (new Set(articles.changed.map(({ id }) => id)).size !== articles.changed.length)
    return 'an article came twice'
  const known = new Set([...galley.articles, ...articles.changed].map(({ id }) => id))
  const missing = articles.order.find((id) => !known.has(id))
  return missing === undefined ? null : `article ${missing} is in the order, but nobody has it`
}

/** A page's text may only grow at its end, by whole lines of a printed page. */
function growthProblem({ page }: Galley, { grown = [] }: GalleyChange): string | null {
  if (grown.length > 0 && !page.sheets) return 'a text that was never printed grows'
  try {
    grown.reduce(grownPage, page)
    return null
  } catch (problem) {
    return (problem as Error).message
  }
}

function spanProblem(galley: Galley, change: GalleyChange): string | null {
  const { length } = galley.page.text
  const grown = change.grown ?? []
  const whole = grown.reduce((sum, { text }) => sum + text.length, length)
  const outside = ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    from < 0 || to < from || to > whole
  if (change.fixes?.some(({ span }) => outside(span))) return 'a fix lies outside the page'
  if (change.furniture?.some(({ span }) => outside(span))) return 'furniture lies outside the page'
  if (change.removed?.some(outside)) return 'something removed lies outside the page'
  if (change.superseded?.some(outside)) return 'something superseded lies outside the page'
  const pieces =
    change.articles?.changed.flatMap(({ blocks }) => blocks.flatMap((block) => block.pieces)) ?? []
  return pieces.some((piece) => !isTyped(piece) && outside(piece)) ? 'a piece lies outside the page' : null
}
