import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Group, Panel, Separator, useGroupRef } from 'react-resizable-panels'
import type { Desk } from '../desk/desk.ts'
import { focusIn } from '../desk/focus.ts'
import { useTongue } from '../desk/speak.ts'
import { FOLDING_PANES, type FoldingPane } from '../desk/tools.ts'
import { call } from '../desk/wire.ts'
import { kept, restored, toggled, USUAL_LAYOUT, type Layout } from './layout.ts'

/** Least widths in pixels; together they fit the smallest window. */
const LEAST = { outline: 150, source: 220, article: 320, inspector: 200 } as const

/**
 * Outline, source, article and slip side by side. Between them are separators for pointer and keyboard (arrows,
 * Home, End; Enter folds); all but the article may be folded away. What was arranged is remembered.
 */
export function Panes(props: {
  readonly desk: Desk
  readonly remembered: Layout
  readonly outline: ReactNode
  readonly source: ReactNode
  readonly article: ReactNode
  readonly inspector: ReactNode
}) {
  const { speak } = useTongue()
  const { desk } = props
  const group = useGroupRef()
  const [atStart] = useState(() => restored(props.remembered))
  const opens = useRef(atStart.opens)
  const [folded, setFolded] = useState(() => foldedIn(atStart.layout))

  useEffect(
    () =>
      desk.tools.arrange({
        toggle: (pane) => {
          const handle = group.current
          if (!handle) return false
          const whole = document.querySelector('main.desk')?.clientWidth ?? 1366
          const least = Object.fromEntries(
            Object.entries(LEAST).map(([id, pixels]) => [id, (pixels / whole) * 100]),
          )
          const next = toggled(handle.getLayout(), pane, opens.current[pane], least)
          return (handle.setLayout(next)[pane] ?? 0) === 0
        },
        usual: () => {
          group.current?.setLayout(USUAL_LAYOUT)
        },
      }),
    [desk, group],
  )

  const changed = (layout: Layout) => {
    opens.current = Object.fromEntries(
      FOLDING_PANES.map((pane) => [pane, (layout[pane] ?? 0) > 0 ? layout[pane] : opens.current[pane]]),
    ) as Record<FoldingPane, number>
    const now = foldedIn(layout)
    setFolded(now)
    void call('settings.change', { panes: kept(layout, opens.current) })
    // The keyboard does not stay in a pane that nobody sees.
    const lost = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
    const article = document.querySelector<HTMLElement>('[data-pane="article"]')
    if (article && now.some((pane) => pane === lost)) focusIn(article)
  }

  const pane = (id: FoldingPane, content: ReactNode) => (
    <Panel
      id={id}
      defaultSize={`${USUAL_LAYOUT[id]}%`}
      minSize={`${LEAST[id]}px`}
      collapsible
      collapsedSize="0px"
      style={{ overflow: 'hidden' }}
    >
      {/* Its own least width, so that folding does not set its text anew, line by line. */}
      <div
        className="pane-fold"
        data-folded={folded.includes(id) || undefined}
        style={{ minWidth: LEAST[id] }}
      >
        {content}
      </div>
    </Panel>
  )
  const grip = (of: FoldingPane) => (
    <Separator
      className="grip"
      id={`grip-${of}`}
      data-grip={of}
      aria-label={speak(`tools:grip-${of}`)}
      title={speak(`tools:grip-${of}`)}
    />
  )
  return (
    <Group
      orientation="horizontal"
      groupRef={group}
      defaultLayout={{ ...atStart.layout }}
      onLayoutChanged={changed}
    >
      {pane('outline', props.outline)}
      {grip('outline')}
      {pane('source', props.source)}
      {grip('source')}
      <Panel id="article" defaultSize={`${USUAL_LAYOUT.article}%`} minSize={`${LEAST.article}px`}>
        {props.article}
      </Panel>
      {grip('inspector')}
      {pane('inspector', props.inspector)}
    </Group>
  )
}

const foldedIn = (layout: Layout): readonly FoldingPane[] =>
  FOLDING_PANES.filter((pane) => layout[pane] === 0)
