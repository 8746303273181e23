import type { Desk } from '../desk/desk.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { useTongue } from '../desk/speak.ts'
import { FOLDING_PANES, type FoldingPane } from '../desk/tools.ts'

/** Where a pane stands in the small picture of the window: from, width. */
const PLACES: Readonly<Record<FoldingPane, readonly [number, number]>> = {
  outline: [1.5, 4],
  source: [5.5, 4],
  inspector: [12.5, 4],
}

/** One button for each pane that can be folded: pressed while the pane is there. */
export function PaneButtons(props: {
  readonly desk: Desk
  readonly panes: Readonly<Record<string, number>>
}) {
  const { speak } = useTongue()
  const { desk, panes } = props
  return (
    <div className="pane-buttons" role="group" aria-label={speak('tools:panes')}>
      {FOLDING_PANES.map((pane) => {
        const open = panes[pane] !== 0
        const name = speak(open ? 'tools:pane-fold' : 'tools:pane-unfold', {
          pane: speak(`desk:pane-${pane}`),
        })
        const [x, width] = PLACES[pane]
        return (
          <button
            type="button"
            key={pane}
            className="plain icon"
            data-command={`toggle-${pane}`}
            aria-expanded={open}
            aria-label={name}
            title={`${name} ${shortcutOf(`toggle-${pane}`)}`}
            onClick={() => {
              desk.run(`toggle-${pane}`)
            }}
          >
            <svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true">
              <rect x="1.5" y="1.5" width="15" height="11" rx="1.5" className="frame-line" />
              <rect x={x} y="1.5" width={width} height="11" className={open ? 'there' : 'away'} />
            </svg>
          </button>
        )
      })}
    </div>
  )
}
