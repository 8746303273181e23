import { Button, Heading } from 'react-aria-components'
import type { LibraryAccount } from '#shared/keeping'
import { sayBytes } from '#shared/language/say-bytes'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { BackupAccount } from './BackupAccount.tsx'
import { PlaceWarning } from './PlaceWarning.tsx'
import { SpaceAccount } from './SpaceAccount.tsx'

/** Where the library is, what it takes, and how it is backed up; with what can be done about each. */
export function AccountPanel({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const { panel } = useObservable(desk.state)
  const account = useObservable(desk.keeping.account)
  const close = () => {
    desk.tools.show(null)
  }
  return (
    <PanelFrame isOpen={panel === 'library-account'} place="rules-place" kind="rules account" leave={close}>
      <header>
        <Heading slot="title">{speak('keeping:title')}</Heading>
        <p>{speak('keeping:about')}</p>
      </header>
      <div className="rules-list" tabIndex={0} role="group" aria-label={speak('keeping:title')}>
        {account === null ? (
          <p role="status">{speak('keeping:weighing')}</p>
        ) : (
          <>
            <PlaceAccount desk={desk} account={account} close={close} />
            <SpaceAccount desk={desk} account={account} />
            <BackupAccount desk={desk} account={account} />
          </>
        )}
      </div>
      <footer>
        <span />
        <Button className="button done" onPress={close}>
          {speak('keeping:done')}
        </Button>
      </footer>
    </PanelFrame>
  )
}

interface PlaceProps {
  readonly desk: Desk
  readonly account: LibraryAccount
  readonly close: () => void
}

function PlaceAccount({ desk, account, close }: PlaceProps) {
  const { speak } = useTongue()
  const { folder, free, place, isFixed } = account
  return (
    <section>
      <h3>{speak('keeping:place-heading')}</h3>
      <p className="account-line">
        <span className="path">{folder}</span>
        {free !== null && <small>{speak('keeping:place-free', { free: sayBytes(free) })}</small>}
      </p>
      <PlaceWarning place={place} />
      {isFixed && <p>{speak('keeping:place-fixed')}</p>}
      <p className="account-deeds">
        <Button
          className="button"
          isDisabled={isFixed}
          onPress={() => {
            close()
            void desk.keeping.run('move-library')
          }}
        >
          {speak('keeping:move')}
        </Button>
        <Button
          className="button"
          isDisabled={isFixed}
          onPress={() => {
            close()
            void desk.keeping.run('open-library')
          }}
        >
          {speak('keeping:open-other')}
        </Button>
        <Button className="button" onPress={() => void call('safety.openFolder', {})}>
          {speak('keeping:open-folder')}
        </Button>
      </p>
    </section>
  )
}
