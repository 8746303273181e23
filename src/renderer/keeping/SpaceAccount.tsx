import { useState } from 'react'
import { Button } from 'react-aria-components'
import { PICTURE_LIMITS, TRASH_AGES, type Amount, type LibraryAccount } from '#shared/keeping'
import { sayBytes } from '#shared/language/say-bytes'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { ForGoodQuestion } from '../trash/ForGoodQuestion.tsx'

const ROWS = ['articles', 'originals', 'pictures', 'revisions', 'history', 'trash'] as const
const MEGABYTE = 1_000_000
/** Less is not worth a second's work. */
const WORTH_COMPACTING = 1_000_000

interface SpaceProps {
  readonly desk: Desk
  readonly account: LibraryAccount
}

/** Where the bytes are, and the three things that free some. */
export function SpaceAccount({ desk, account }: SpaceProps) {
  const { speak } = useTongue()
  const { space, aside } = account
  return (
    <section>
      <h3>{speak('keeping:space-heading')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{speak('keeping:space-what')}</th>
            <th scope="col">{speak('keeping:space-count')}</th>
            <th scope="col">{speak('keeping:space-size')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((name) => (
            <Row key={name} name={speak(`keeping:space-${name}`)} amount={space[name]} />
          ))}
          <Row name={speak('keeping:space-unused')} amount={{ count: null, bytes: space.unused }} />
        </tbody>
        <tfoot>
          <Row name={speak('keeping:space-total')} amount={{ count: null, bytes: space.total }} />
          {aside.count > 0 && <Row name={speak('keeping:space-aside')} amount={aside} />}
        </tfoot>
      </table>
      <PictureLimit desk={desk} account={account} />
      <OldTrash desk={desk} account={account} />
      <p className="account-deeds">
        <Button
          className="button"
          isDisabled={space.unused < WORTH_COMPACTING}
          onPress={() => void desk.keeping.compact()}
        >
          {speak('keeping:compact')}
        </Button>
        <small>
          {space.unused < WORTH_COMPACTING
            ? speak('keeping:compact-none')
            : speak('keeping:compact-gain', { gain: sayBytes(space.unused) })}
        </small>
      </p>
    </section>
  )
}

function Row(props: {
  readonly name: string
  readonly amount: Omit<Amount, 'count'> & { readonly count: number | null }
}) {
  const { name, amount } = props
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{amount.count?.toLocaleString() ?? ''}</td>
      <td>{sayBytes(amount.bytes)}</td>
    </tr>
  )
}

function PictureLimit({ desk, account }: SpaceProps) {
  const { speak } = useTongue()
  const limit = account.choices.picturesLimit
  return (
    <>
      <p className="account-deeds">
        <label htmlFor="pictures-limit">{speak('keeping:limit-label')}</label>
        <select
          id="pictures-limit"
          value={limit ?? 'none'}
          onChange={(event) => {
            const chosen = PICTURE_LIMITS.find((one) => String(one) === event.target.value) ?? null
            void call('keeping.change', { picturesLimit: chosen }).then(desk.keeping.weigh)
          }}
        >
          {PICTURE_LIMITS.map((one) => (
            <option value={one} key={one}>
              {sayBytes(one * MEGABYTE)}
            </option>
          ))}
          <option value="none">{speak('keeping:limit-none')}</option>
        </select>
      </p>
      {limit !== null && account.space.pictures.bytes > limit * MEGABYTE && (
        <p className="account-warning">
          {speak('keeping:limit-over', { limit: sayBytes(limit * MEGABYTE) })}
        </p>
      )}
    </>
  )
}

function OldTrash({ desk, account }: SpaceProps) {
  const { speak } = useTongue()
  const [days, setDays] = useState<(typeof TRASH_AGES)[number]>(30)
  const [asking, setAsking] = useState(false)
  const count = account.space.old.find((one) => one.days === days)?.count ?? 0
  return (
    <p className="account-deeds">
      <label htmlFor="trash-age">{speak('keeping:trash-label')}</label>
      <select
        id="trash-age"
        value={days}
        onChange={(event) => {
          setDays(TRASH_AGES.find((one) => String(one) === event.target.value) ?? 30)
        }}
      >
        {TRASH_AGES.map((one) => (
          <option value={one} key={one}>
            {speak(`keeping:trash-${one}`)}
          </option>
        ))}
      </select>
      <Button
        className="button"
        isDisabled={count === 0}
        onPress={() => {
          setAsking(true)
        }}
      >
        {count === 0 ? speak('keeping:trash-nothing') : speak('keeping:trash-empty', { count })}
      </Button>
      <ForGoodQuestion
        ask={
          asking
            ? {
                title: speak('keeping:trash-ask', { count }),
                about: speak('keeping:trash-ask-about', { days }),
              }
            : null
        }
        purge={() => void desk.keeping.emptyTrash(days)}
        close={() => {
          setAsking(false)
        }}
      />
    </p>
  )
}
