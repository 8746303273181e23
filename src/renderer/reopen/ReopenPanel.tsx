import { useEffect, useState } from 'react'
import { Heading } from 'react-aria-components'
import { isUntouched } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { Result } from '#shared/result'
import { sayFailure } from '#shared/language/index'
import type { PossibleReadings, ReadAs } from '#shared/reopen'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PagePanel } from '../desk/PagePanel.tsx'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { ReadingChoice } from './ReadingChoice.tsx'
import { reopenAs } from './reopen-as.ts'
import { useTrial, type Trial } from './use-trial.ts'
import { UnlockField } from '../scans/UnlockField.tsx'

/** How else the page's original could be read, and what becomes of the page then. */
export const ReopenPanel = ({ desk }: { readonly desk: Desk }) => (
  <PagePanel desk={desk} panel="reopen-as" place="rules-place" kind="reopen">
    {(open) => <OfPage desk={desk} session={open.session} />}
  </PagePanel>
)

function OfPage({ desk, session }: { readonly desk: Desk; readonly session: Session }) {
  const { speak } = useTongue()
  /** How often its PDF was unlocked. */
  const [attempt, setAttempt] = useState(0)
  const told = useReadings(session.id, attempt)
  const [chosen, setChosen] = useState<ReadAs | null>(null)
  const found = told?.ok ? told.value : null
  const first = found?.readings.find(({ as }) => as !== found.current) ?? found?.readings[0]
  const as = chosen ?? first?.as ?? null
  const trial = useTrial(session.id, as === 'ocr', attempt)
  const isLocked = [told, trial].some(isOfLocked)
  const leave = () => {
    desk.tools.show(null)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (as !== null && as !== found?.current) void reopenAs(desk, session, as)
      }}
    >
      <header>
        <Heading slot="title">{speak('reopen:title', { name: session.name })}</Heading>
        <p>{speak('reopen:about')}</p>
      </header>
      {found && as !== null && found.readings.length > 0 ? (
        <ReadingChoice found={found} chosen={as} choose={setChosen} trial={trial} />
      ) : (
        <p className="reopen-note" role="status" tabIndex={-1}>
          {told === null
            ? speak('reopen:asking')
            : told.ok
              ? speak('reopen:no-text')
              : sayFailure(speak, told.error)}
        </p>
      )}
      {isLocked && (
        <UnlockField
          page={session.id}
          unlocked={() => {
            setAttempt(attempt + 1)
          }}
        />
      )}
      <footer>
        <p>
          {found && as !== null && <WhatFollows session={session} as={as} isCurrent={as === found.current} />}
        </p>
        <button type="button" onClick={leave}>
          {speak('reopen:cancel')}
        </button>
        <button type="submit" className="done" disabled={as === null || as === found?.current}>
          {speak('reopen:reopen')}
        </button>
      </footer>
    </form>
  )
}

function WhatFollows(props: { readonly session: Session; readonly as: ReadAs; readonly isCurrent: boolean }) {
  const { session, as, isCurrent } = props
  const { speak } = useTongue()
  const { galley } = useObservable(session.state)
  if (isCurrent) return speak('reopen:is-current')
  return [as === 'ocr' && speak('reopen:will-read'), becomes()].filter(Boolean).join(' ')

  function becomes(): string {
    const count = galley.articles.length
    if (count > 0) return speak('reopen:will-keep', { count })
    return speak(isUntouched(galley) ? 'reopen:will-replace' : 'reopen:will-keep-rest')
  }
}

const isOfLocked = (told: Result<PossibleReadings> | Trial | null): boolean =>
  told !== null &&
  ('kind' in told
    ? told.kind === 'failed' && told.failure.kind === 'pdf-locked'
    : !told.ok && told.error.kind === 'pdf-locked')

/** `null` until they are known. */
function useReadings(page: PageId, attempt: number): Result<PossibleReadings> | null {
  const [told, setTold] = useState<Result<PossibleReadings> | null>(null)
  useEffect(() => {
    let isWanted = true
    void call('reopen.readings', { page }).then((answer) => {
      if (isWanted) setTold(answer)
    })
    return () => {
      isWanted = false
    }
  }, [page, attempt])
  return told
}
