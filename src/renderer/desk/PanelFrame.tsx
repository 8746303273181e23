import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'

/** A panel over the desk; Esc and, where it may be left so, a press beside it close it. */
export function PanelFrame(props: {
  readonly isOpen: boolean
  readonly isDismissable?: boolean
  /** Class of where it stands and how wide it is. */
  readonly place: string
  /** Class of what it is. */
  readonly kind: string
  readonly leave: () => void
  readonly children: ReactNode
}) {
  const { isOpen, isDismissable = true, place, kind, leave, children } = props
  return (
    <ModalOverlay
      className="veil"
      isDismissable={isDismissable}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) leave()
      }}
    >
      <Modal className={place}>
        <Dialog className={`rules ${kind}`}>{children}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}
