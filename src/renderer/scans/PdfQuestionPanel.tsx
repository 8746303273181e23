import { useState } from 'react'
import { Heading } from 'react-aria-components'
import type { PdfQuestion } from '#shared/opened-page'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import type { Scans } from './scans.ts'

/** Asks for the password of a locked PDF, or which pages of a very long one are wanted. */
export function PdfQuestionPanel({ desk }: { readonly desk: Desk }) {
  const question = useObservable(desk.scans.question)
  return (
    <PanelFrame
      isOpen={question !== null}
      place="milestone-place"
      kind="rules milestone"
      leave={desk.scans.leave}
    >
      {question?.kind === 'password' && <PasswordField scans={desk.scans} question={question} />}
      {question?.kind === 'pages' && <PagesField scans={desk.scans} question={question} />}
    </PanelFrame>
  )
}

type Asked<Kind> = Extract<PdfQuestion, { readonly kind: Kind }>

function PasswordField({ scans, question }: { readonly scans: Scans; readonly question: Asked<'password'> }) {
  const { speak } = useTongue()
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        scans.answer(password, null)
      }}
    >
      <header>
        <Heading slot="title">{speak('scans:pdf-locked', { name: question.name })}</Heading>
        {question.wrong && <p role="alert">{speak('scans:pdf-wrong')}</p>}
      </header>
      <div className="milestone-name">
        <label htmlFor="pdf-password">{speak('scans:pdf-password')}</label>
        <input
          id="pdf-password"
          type="password"
          autoFocus
          autoComplete="off"
          value={password}
          aria-invalid={question.wrong}
          onChange={({ target }) => {
            setPassword(target.value)
          }}
        />
      </div>
      <Choices scans={scans} ready={password !== ''} />
    </form>
  )
}

function PagesField({ scans, question }: { readonly scans: Scans; readonly question: Asked<'pages'> }) {
  const { speak } = useTongue()
  const { name, pages, limit, password } = question
  const [from, setFrom] = useState('1')
  const [to, setTo] = useState(String(Math.min(pages, limit)))
  const [first, last] = [numberIn(from), numberIn(to)]
  const right =
    Number.isInteger(first) &&
    Number.isInteger(last) &&
    first >= 1 &&
    last >= first &&
    last <= pages &&
    last - first < limit
  const fields = [
    { id: 'pdf-from', value: from, set: setFrom },
    { id: 'pdf-to', value: to, set: setTo },
  ] as const
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (right) scans.answer(password, { from: first, to: last })
      }}
    >
      <header>
        <Heading slot="title">{speak('scans:pdf-long', { name, pages })}</Heading>
        <p id="pdf-range" role={right ? undefined : 'alert'}>
          {speak(right ? 'scans:pdf-long-about' : 'scans:pdf-range-wrong', { pages, limit })}
        </p>
      </header>
      {fields.map(({ id, value, set }) => (
        <div className="milestone-name" key={id}>
          <label htmlFor={id}>{speak(`scans:${id}`)}</label>
          <input
            id={id}
            autoFocus={id === 'pdf-from'}
            inputMode="numeric"
            autoComplete="off"
            value={value}
            aria-invalid={!right}
            aria-describedby="pdf-range"
            onChange={({ target }) => {
              set(target.value)
            }}
          />
        </div>
      ))}
      <Choices scans={scans} ready={right} />
    </form>
  )
}

/** Full-width figures come out of a Chinese input method. */
const numberIn = (text: string): number => Number(text.normalize('NFKC').trim())

function Choices({ scans, ready }: { readonly scans: Scans; readonly ready: boolean }) {
  const { speak } = useTongue()
  return (
    <footer>
      <button type="button" onClick={scans.leave}>
        {speak('scans:pdf-leave')}
      </button>
      <button type="submit" className="done" disabled={!ready}>
        {speak('scans:pdf-open')}
      </button>
    </footer>
  )
}
