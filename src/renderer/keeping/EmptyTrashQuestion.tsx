import { Button, Heading } from 'react-aria-components'
import { PanelFrame } from '../desk/PanelFrame.tsx'
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
    <PanelFrame
      role="alertdialog"
      isOpen={ask !== null}
      place="chooser-place"
      kind="chooser ask empty-trash"
      leave={close}
    >
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
    </PanelFrame>
  )
}
