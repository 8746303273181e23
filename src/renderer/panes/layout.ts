import { FOLDING_PANES, type FoldingPane } from '../desk/tools.ts'

/** Widths in per cent of the window. */
export type Layout = Readonly<Record<string, number>>

export const USUAL_LAYOUT = {
  outline: 16,
  source: 29,
  article: 36,
  inspector: 19,
} as const satisfies Readonly<Record<FoldingPane | 'article', number>>

const PANES = Object.keys(USUAL_LAYOUT)

/** As panes are kept in the settings: their widths, and for each that may be folded the width it unfolds to. */
export function kept(layout: Layout, opens: Readonly<Record<FoldingPane, number>>): Layout {
  return {
    ...layout,
    ...Object.fromEntries(FOLDING_PANES.map((pane) => [`${pane}:open`, opens[pane]])),
  }
}

/** What the settings remember, made usable: a layout that is not whole is the usual one. */
export function restored(panes: Layout): {
  readonly layout: Layout
  readonly opens: Readonly<Record<FoldingPane, number>>
} {
  const layout = Object.fromEntries(PANES.map((pane) => [pane, panes[pane] ?? Number.NaN]))
  const sum = Object.values(layout).reduce((total, width) => total + width, 0)
  const whole = Math.abs(sum - 100) < 1 && (layout['article'] ?? 0) > 0
  const open = (pane: FoldingPane) => {
    const width = panes[`${pane}:open`] ?? layout[pane]
    return width !== undefined && width > 1 ? width : USUAL_LAYOUT[pane]
  }
  return {
    layout: whole ? layout : USUAL_LAYOUT,
    opens: { outline: open('outline'), source: open('source'), inspector: open('inspector') },
  }
}

/**
 * Folds a pane, or unfolds it to a width: the article takes the room, and gives it; what it cannot spare the
 * widest of the others give. `least` is what each pane needs while it is there.
 */
export function toggled(layout: Layout, pane: FoldingPane, open: number, least: Layout): Layout {
  const width = layout[pane] ?? 0
  if (width > 0) return { ...layout, [pane]: 0, article: (layout['article'] ?? 0) + width }
  const spare = (id: string) => Math.max(0, (layout[id] ?? 0) - (least[id] ?? 0))
  const others = FOLDING_PANES.filter((other) => other !== pane && (layout[other] ?? 0) > 0)
  const givers = ['article', ...others.sort((one, other) => spare(other) - spare(one))]
  const next: Record<string, number> = { ...layout, [pane]: 0 }
  let wanted = open
  for (const giver of givers) {
    const given = Math.min(wanted, spare(giver))
    next[giver] = (next[giver] ?? 0) - given
    wanted -= given
  }
  return { ...next, [pane]: open - wanted }
}
