import { COLUMN_IDS, type ColumnId, type LibraryColumns } from '#shared/library-columns'

/** The columns of the table as they stand, the headline first, and the widths of the others in pixels. */
export interface ChosenColumns {
  readonly shown: readonly ColumnId[]
  readonly widths: Readonly<Record<Exclude<ColumnId, 'headline'>, number>>
}

/** What the headline never falls below; beside it is all the room that the others leave. */
export const LEAST_HEADLINE = 240
export const LEAST = 48
export const MOST = 480

const USUAL_SHOWN: readonly ColumnId[] = COLUMN_IDS.slice(0, 8)

const USUAL_WIDTHS: ChosenColumns['widths'] = {
  section: 84,
  byline: 116,
  publication: 116,
  issued: 132,
  status: 92,
  characters: 68,
  edited: 134,
  finished: 134,
  exported: 134,
  language: 84,
  file: 180,
}

export const USUAL: ChosenColumns = { shown: USUAL_SHOWN, widths: USUAL_WIDTHS }

const isColumn = (id: string): id is ColumnId => COLUMN_IDS.some((known) => known === id)
const within = (width: number): number => Math.round(Math.max(LEAST, Math.min(MOST, width)))

/** What the settings remember, made usable: each column once, the headline always and first. */
export function chosenOf({ shown, widths }: LibraryColumns): ChosenColumns {
  const known = [...new Set(shown.filter(isColumn))].filter((id) => id !== 'headline')
  return {
    shown: shown.length === 0 ? USUAL_SHOWN : ['headline', ...known],
    widths: Object.fromEntries(
      Object.entries(USUAL_WIDTHS).map(([id, usual]) => [id, within(widths[id] ?? usual)]),
    ) as unknown as ChosenColumns['widths'],
  }
}

/** As it is remembered: only what differs from the usual, so that a usual that changes is followed. */
export function keptOf({ shown, widths }: ChosenColumns): LibraryColumns {
  const isUsual = shown.join() === USUAL_SHOWN.join()
  const usual: Readonly<Record<string, number>> = USUAL_WIDTHS
  const own = Object.entries(widths).filter(([id, width]) => width !== usual[id])
  return { shown: isUsual ? [] : shown, widths: Object.fromEntries(own) }
}

/** In the order in which they can be chosen: those that are shown as they stand, then the others. */
export const allColumns = ({ shown }: ChosenColumns): readonly ColumnId[] => [
  ...shown,
  ...COLUMN_IDS.filter((id) => !shown.includes(id)),
]

/** Shows a column behind the others, or takes it away; the headline stays. */
export function toggled(chosen: ChosenColumns, id: ColumnId): ChosenColumns {
  if (id === 'headline') return chosen
  const others = chosen.shown.filter((one) => one !== id)
  return { ...chosen, shown: others.length < chosen.shown.length ? others : [...others, id] }
}

/** A place further to the front (−1) or the end (1); nothing comes before the headline. */
export function moved(chosen: ChosenColumns, id: ColumnId, by: -1 | 1): ChosenColumns {
  const at = chosen.shown.indexOf(id)
  const goal = at + by
  if (at < 1 || goal < 1 || goal >= chosen.shown.length) return chosen
  return { ...chosen, shown: chosen.shown.toSpliced(at, 1).toSpliced(goal, 0, id) }
}

/** The column behind a border, which gives what the one before it takes. */
export const behind = ({ shown }: ChosenColumns, id: ColumnId): Exclude<ColumnId, 'headline'> | null => {
  const next = shown[shown.indexOf(id) + 1]
  return next === undefined || next === 'headline' ? null : next
}

/**
 * Moves the border behind a column: what lies left of it grows by so many pixels and what lies right of it gives
 * them, so no other border moves. The headline takes and gives what the columns leave it.
 */
export function pushed(chosen: ChosenColumns, id: ColumnId, by: number): ChosenColumns {
  const right = behind(chosen, id)
  if (right === null) return chosen
  const { widths } = chosen
  if (id === 'headline') return { ...chosen, widths: { ...widths, [right]: within(widths[right] - by) } }
  const most = Math.min(by, MOST - widths[id], widths[right] - LEAST)
  const step = Math.round(Math.max(most, LEAST - widths[id], widths[right] - MOST))
  return { ...chosen, widths: { ...widths, [id]: widths[id] + step, [right]: widths[right] - step } }
}

/** Gives columns these widths; the headline takes or gives the difference. */
export const fitted = (
  chosen: ChosenColumns,
  widths: Readonly<Partial<Record<ColumnId, number>>>,
): ChosenColumns => ({
  ...chosen,
  widths: Object.fromEntries(
    Object.entries(chosen.widths).map(([id, width]) => [id, within(widths[id as ColumnId] ?? width)]),
  ) as unknown as ChosenColumns['widths'],
})

const widthOf = ({ widths }: ChosenColumns, id: ColumnId): number =>
  id === 'headline' ? LEAST_HEADLINE : widths[id]

/** The columns of the table's grid. */
export const gridOf = (chosen: ChosenColumns): string =>
  chosen.shown
    .map((id) => (id === 'headline' ? `minmax(${LEAST_HEADLINE}px, 1fr)` : `${chosen.widths[id]}px`))
    .join(' ')

/** How wide a row is at least; a table that is narrower scrolls sideways. */
export const leastWidth = (chosen: ChosenColumns, gap: number, edges: number): number =>
  chosen.shown.reduce((sum, id) => sum + widthOf(chosen, id), gap * (chosen.shown.length - 1) + edges)
