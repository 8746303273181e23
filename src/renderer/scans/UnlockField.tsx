import { useId, useState } from 'react'
import type { PageId } from '#core/source/page'
import type { SheetPicture } from '#shared/facsimile'
import { sayFailure } from '#shared/language/index'
import type { Failure } from '#shared/result'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** Asks for the password of a page's locked PDF. Not a form: it may stand in one. */
export function UnlockField(props: {
  readonly page: PageId
  readonly unlocked: (sheets: readonly SheetPicture[]) => void
}) {
  const { speak } = useTongue()
  const { page, unlocked } = props
  const field = useId()
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const unlock = async () => {
    if (password === '') return
    const told = await call('facsimile.unlock', { page, password })
    if (told.ok) unlocked(told.value)
    else setFailure(told.error)
  }
  return (
    <div className="unlock">
      <label htmlFor={field}>{speak('scans:pdf-password')}</label>
      <input
        id={field}
        type="password"
        autoComplete="off"
        value={password}
        aria-invalid={failure !== null}
        onChange={({ target }) => {
          setPassword(target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void unlock()
        }}
      />
      <button type="button" disabled={password === ''} onClick={() => void unlock()}>
        {speak('scans:pdf-unlock')}
      </button>
      <p role="alert">{failure && sayFailure(speak, failure)}</p>
      <small>{speak('scans:pdf-unlock-about')}</small>
    </div>
  )
}
