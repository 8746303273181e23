import { useState } from 'react'
import type { PageFacts, PageRow } from '#shared/pages-list'
import { DayField } from '../days/DayField.tsx'
import { useTongue } from '../desk/speak.ts'

/** Which issue of which paper a page is, changed in its line; Escape leaves it as it was. */
export function FactsForm(props: {
  readonly row: PageRow
  readonly keep: (facts: PageFacts) => void
  readonly close: () => void
}) {
  const { speak } = useTongue()
  const { row, keep, close } = props
  const [facts, setFacts] = useState<PageFacts>({
    publication: row.publication,
    issued: row.issued,
    folio: row.folio,
  })
  return (
    <form
      className="page-facts"
      onSubmit={(event) => {
        event.preventDefault()
        keep({ ...facts, publication: facts.publication.trim(), folio: facts.folio.trim() })
      }}
      onKeyDownCapture={(event) => {
        // Parts of a day are no inputs, of which a form would know this; and they keep the key to themselves.
        if (event.key !== 'Enter' || !(event.target as HTMLElement).matches('[role="spinbutton"]')) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <strong>{row.name}</strong>
      <label>
        {speak('holdings:edit-publication')}
        <input
          autoFocus
          maxLength={200}
          value={facts.publication}
          onChange={(event) => {
            setFacts({ ...facts, publication: event.target.value })
          }}
        />
      </label>
      <DayField
        label={speak('holdings:edit-issued')}
        value={facts.issued === '' ? null : facts.issued}
        change={(issued) => {
          setFacts({ ...facts, issued: issued ?? '' })
        }}
      />
      <label>
        {speak('holdings:edit-folio')}
        <input
          className="folio"
          maxLength={20}
          value={facts.folio}
          onChange={(event) => {
            setFacts({ ...facts, folio: event.target.value })
          }}
        />
      </label>
      <button type="submit">{speak('holdings:keep')}</button>
      <button type="button" onClick={close}>
        {speak('holdings:cancel')}
      </button>
    </form>
  )
}
