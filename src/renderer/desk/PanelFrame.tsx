import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'

/** A panel over the desk, which waits behind it; Esc and, where it may be left so, a press beside it close it. */
export function PanelFrame(props: {
  readonly isOpen: boolean
  readonly isDismissable?: boolean
  readonly veil?: 'veil' | 'veil chooser-veil'
  /** alertdialog: something is lost by the answer. */
  readonly role?: 'dialog' | 'alertdialog'
  /** Class of where it stands and how wide it is. */
  readonly place: string
  /** Classes of what it is. */
  readonly kind: string
  readonly leave: () => void
  readonly children: ReactNode
}) {
  const { isOpen, isDismissable = true, veil = 'veil', role = 'dialog', place, kind, leave, children } = props
  return (
    <ModalOverlay
      className={veil}
      isDismissable={isDismissable}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) leave()
      }}
    >
      <Modal className={place}>
        <Dialog className={kind} role={role}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
