import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTongue } from '../desk/speak.ts'

/** Asked because it cannot be undone. */
export function EmptyTrashQuestion(props: {
  readonly ask: { readonly days: number; readonly count: number } | null
  readonly empty: () => void
  readonly close: () => void
}) {
  const { speak } = useTongue()
  const { ask, empty, close } = props
  return (
    <ModalOverlay
      className="veil"
      isDismissable
      isOpen={ask !== null}
      onOpenChange={(on) => {
        if (!on) close()
      }}
    >
      <Modal className="chooser-place">
        <Dialog className="chooser ask empty-trash" role="alertdialog">
          {ask && (
            <>
              <header>
                <Heading slot="title">{speak('keeping:trash-ask', { count: ask.count })}</Heading>
                <p>{speak('keeping:trash-ask-about', { days: ask.days })}</p>
              </header>
              <footer>
                <Button className="button" autoFocus onPress={close}>
                  {speak('keeping:cancel')}
                </Button>
                <Button
                  className="button primary"
                  onPress={() => {
                    close()
                    empty()
                  }}
                >
                  {speak('keeping:trash-do')}
                </Button>
              </footer>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
