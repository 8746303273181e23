import { Button, Heading } from 'react-aria-components'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'

/** What is to be deleted for good, in words. */
export interface ForGood {
  readonly title: string
  readonly about: string
}

/** The one question that Galley asks before it does something: it cannot be undone. */
export function ForGoodQuestion(props: {
  readonly ask: ForGood | null
  readonly purge: () => void
  readonly close: () => void
}) {
  const { speak } = useTongue()
  const { ask, purge, close } = props
  return (
    <PanelFrame
      role="alertdialog"
      isOpen={ask !== null}
      place="chooser-place"
      kind="chooser ask for-good"
      leave={close}
    >
      {ask && (
        <>
          <header>
            <Heading slot="title">{ask.title}</Heading>
            <p>{ask.about}</p>
          </header>
          <footer>
            <Button className="button" autoFocus onPress={close}>
              {speak('holdings:cancel')}
            </Button>
            <Button
              className="button primary"
              onPress={() => {
                close()
                purge()
              }}
            >
              {speak('holdings:do-purge')}
            </Button>
          </footer>
        </>
      )}
    </PanelFrame>
  )
}
