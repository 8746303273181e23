import type { ReactNode } from 'react'
import type { OpenPage } from '../tabs/open-pages.ts'
import type { Desk } from './desk.ts'
import { useObservable } from './observable.ts'
import { PanelFrame } from './PanelFrame.tsx'
import type { Panel } from './tools.ts'

/** A panel over the desk that speaks of the open page. */
export function PagePanel(props: {
  readonly desk: Desk
  readonly panel: Panel
  /** As of {@link PanelFrame}. */
  readonly place: string
  readonly kind: string
  readonly children: (open: OpenPage, close: () => void) => ReactNode
}) {
  const { desk, place, kind, children } = props
  const { panel, open } = useObservable(desk.state)
  const close = () => {
    desk.tools.show(null)
  }
  return (
    <PanelFrame
      isOpen={panel === props.panel && open !== null}
      place={place}
      kind={`rules ${kind}`}
      leave={close}
    >
      {open && children(open, close)}
    </PanelFrame>
  )
}
