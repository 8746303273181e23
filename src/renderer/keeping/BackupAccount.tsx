import { Button } from 'react-aria-components'
import {
  BACKUP_RHYTHMS,
  BACKUP_STORES,
  type BackupPlace,
  type KeepingChange,
  type LibraryAccount,
} from '#shared/keeping'
import { sayBytes } from '#shared/language/say-bytes'
import type { Desk } from '../desk/desk.ts'
import { localeOf, useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

interface BackupProps {
  readonly desk: Desk
  readonly account: LibraryAccount
}

/** Where backups are, how often they are made and how many are kept, and the last one. */
export function BackupAccount({ desk, account }: BackupProps) {
  const { speak } = useTongue()
  const { backups, second, choices } = account
  const change = (part: KeepingChange) => {
    void call('keeping.change', part).then(desk.keeping.weigh)
  }
  const forget = (which: 'first' | 'second') => {
    void call('keeping.forgetBackupFolder', { which }).then(desk.keeping.weigh)
  }
  return (
    <section>
      <h3>{speak('keeping:backup-heading')}</h3>
      <Place place={backups} />
      <p className="account-deeds">
        <Button
          className="button"
          onPress={() => void desk.safety.run('back-up-now').then(desk.keeping.weigh)}
        >
          {speak('keeping:backup-now')}
        </Button>
        {backups.backups.count > 0 && (
          <Button className="button" onPress={() => void desk.keeping.checkBackup('first')}>
            {speak('keeping:backup-check')}
          </Button>
        )}
        <Button className="button" onPress={() => void desk.keeping.chooseBackupFolder('first')}>
          {speak('keeping:backup-change')}
        </Button>
        {choices.backups !== null && (
          <Button
            className="button"
            onPress={() => {
              forget('first')
            }}
          >
            {speak('keeping:backup-usual')}
          </Button>
        )}
      </p>
      <p className="account-deeds">
        <label htmlFor="backup-rhythm">{speak('keeping:rhythm')}</label>
        <select
          id="backup-rhythm"
          value={choices.rhythm}
          onChange={(event) => {
            const rhythm = BACKUP_RHYTHMS.find((one) => one === event.target.value)
            if (rhythm) change({ rhythm })
          }}
        >
          {BACKUP_RHYTHMS.map((one) => (
            <option value={one} key={one}>
              {speak(`keeping:rhythm-${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor="backup-store">{speak('keeping:store')}</label>
        <select
          id="backup-store"
          value={choices.store}
          onChange={(event) => {
            const store = BACKUP_STORES.find((one) => one === event.target.value)
            if (store) change({ store })
          }}
        >
          {BACKUP_STORES.map((one) => (
            <option value={one} key={one}>
              {speak(`keeping:store-${one}`)}
            </option>
          ))}
        </select>
      </p>
      <h3>{speak('keeping:second-heading')}</h3>
      {second ? <Place place={second} /> : <p>{speak('keeping:second-none')}</p>}
      <p className="account-deeds">
        <Button className="button" onPress={() => void desk.keeping.chooseBackupFolder('second')}>
          {speak('keeping:second-choose')}
        </Button>
        {second && second.backups.count > 0 && (
          <Button className="button" onPress={() => void desk.keeping.checkBackup('second')}>
            {speak('keeping:backup-check')}
          </Button>
        )}
        {second && (
          <Button
            className="button"
            onPress={() => {
              forget('second')
            }}
          >
            {speak('keeping:second-forget')}
          </Button>
        )}
      </p>
    </section>
  )
}

function Place({ place }: { readonly place: BackupPlace }) {
  const { speak, language } = useTongue()
  const { folder, missing, backups, latestAt } = place
  const when =
    latestAt &&
    new Date(latestAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <p className="account-line">
        <span className="path">{folder}</span>
        {backups.count > 0 && (
          <small>
            {speak('keeping:backup-count', { count: backups.count, size: sayBytes(backups.bytes) })}
          </small>
        )}
      </p>
      {missing ? (
        <p className="account-warning">{speak('keeping:backup-missing')}</p>
      ) : (
        <p>{when ? speak('keeping:backup-latest', { when }) : speak('keeping:backup-never')}</p>
      )}
    </>
  )
}
