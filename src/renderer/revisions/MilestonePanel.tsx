import { useState } from 'react'
import { Heading } from 'react-aria-components'
import { articleOf } from '#core/galley/edit'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { PagePanel } from '../desk/PagePanel.tsx'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { articleName } from '../outline/article-name.ts'
import type { OpenPage } from '../tabs/open-pages.ts'

/** Asks what the present state of the chosen article is to be kept as. */
export const MilestonePanel = ({ desk }: { readonly desk: Desk }) => (
  <PagePanel desk={desk} panel="milestone" place="milestone-place" kind="milestone">
    {(open) => <NameField desk={desk} open={open} />}
  </PagePanel>
)

function NameField({ desk, open }: { readonly desk: Desk; readonly open: OpenPage }) {
  const { speak } = useTongue()
  const { galley, article: chosen } = useObservable(open.session.state)
  const [name, setName] = useState('')
  const article = chosen === null ? undefined : articleOf(galley, chosen)
  if (!article) return null
  const wanted = name.trim()
  const keep = async () => {
    desk.tools.show(null)
    await open.saving.flush()
    const kept = await call('revisions.keep', { page: open.session.id, article: article.id, name: wanted })
    if (kept.ok) desk.say({ kind: 'told', key: 'revisions:said-kept', values: { name: wanted } })
    else desk.say({ kind: 'failed', failure: kept.error })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== '') void keep()
      }}
    >
      <header>
        <Heading slot="title">{speak('revisions:milestone-title')}</Heading>
        <p>{speak('revisions:milestone-about', { article: articleName(speak, galley, article) })}</p>
      </header>
      <div className="milestone-name">
        <label htmlFor="milestone-name">{speak('revisions:milestone-name')}</label>
        <input
          id="milestone-name"
          autoFocus
          autoComplete="off"
          maxLength={200}
          placeholder={speak('revisions:milestone-hint')}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
          }}
        />
      </div>
      <footer>
        <button
          type="button"
          onClick={() => {
            desk.tools.show(null)
          }}
        >
          {speak('revisions:cancel')}
        </button>
        <button type="submit" className="done" disabled={wanted === ''}>
          {speak('revisions:keep')}
        </button>
      </footer>
    </form>
  )
}
