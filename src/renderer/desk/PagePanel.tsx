import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { OpenPage } from '../tabs/open-pages.ts'
import type { Desk } from './desk.ts'
import { useObservable } from './observable.ts'
import type { Panel } from './tools.ts'

/** A panel over the desk that speaks of the open page; Esc and a press beside it close it. */
export function PagePanel(props: {
  readonly desk: Desk
  readonly panel: Panel
  /** Class of where it stands and how wide it is. */
  readonly place: string
  /** Class of what it is. */
  readonly kind: string
  readonly children: (open: OpenPage, close: () => void) => ReactNode
}) {
  const { desk, place, kind, children } = props
  const { panel, open } = useObservable(desk.state)
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={panel === props.panel && open !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) desk.tools.show(null)
      }}
    >
      <Modal className={place}>
        <Dialog className={`rules ${kind}`}>{({ close }) => open && children(open, close)}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}
