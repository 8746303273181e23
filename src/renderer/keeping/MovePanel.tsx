import { Button, Heading } from 'react-aria-components'
import { sayBytes } from '#shared/language/say-bytes'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { PlaceWarning } from './PlaceWarning.tsx'

/** Where the library would go, before it goes: size, room, and what kind of disk it is. */
export function MovePanel({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const plan = useObservable(desk.keeping.plan)
  const close = () => {
    desk.keeping.plan.set(null)
  }
  return (
    <PanelFrame isOpen={plan !== null} place="chooser-place" kind="chooser ask move" leave={close}>
      {plan && (
        <>
          <header>
            <Heading slot="title">{speak('keeping:move-title')}</Heading>
            <p>{speak('keeping:move-about')}</p>
          </header>
          <dl className="account-facts">
            <dt>{speak('keeping:move-from')}</dt>
            <dd className="path">{plan.from}</dd>
            <dt>{speak('keeping:move-to')}</dt>
            <dd className="path">{plan.to}</dd>
            <dt>{speak('keeping:move-size')}</dt>
            <dd>
              {plan.free === null
                ? sayBytes(plan.bytes)
                : speak('keeping:move-room', {
                    size: sayBytes(plan.bytes),
                    free: sayBytes(plan.free),
                  })}
            </dd>
          </dl>
          <PlaceWarning place={plan.place} />
          <footer>
            <Button className="button" autoFocus={plan.place.kind !== 'local'} onPress={close}>
              {speak('keeping:cancel')}
            </Button>
            <Button
              className="button primary"
              autoFocus={plan.place.kind === 'local'}
              onPress={() => void desk.keeping.move()}
            >
              {speak(plan.place.kind === 'local' ? 'keeping:move-do' : 'keeping:move-anyway')}
            </Button>
          </footer>
        </>
      )}
    </PanelFrame>
  )
}
