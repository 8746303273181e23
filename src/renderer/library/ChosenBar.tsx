import { useState } from 'react'
import { STATUSES } from '#core/galley/galley'
import { MOST_AT_ONCE, type Description } from '#shared/article-list'
import { type ExportFormat } from '#shared/export-format'
import { useTongue } from '../desk/speak.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'

/** What can be done with the articles that are chosen; there as long as some are. */
export function ChosenBar(props: {
  readonly count: number
  readonly total: number
  readonly all: () => void
  readonly none: () => void
  readonly describe: (change: Description) => void
  readonly exportAs: (format: ExportFormat) => void
  readonly throwAway: () => void
}) {
  const { speak } = useTongue()
  const { count, total, all, none, describe, exportAs, throwAway } = props
  const [section, setSection] = useState('')
  const file = () => {
    if (section.trim() === '') return
    describe({ section: section.trim() })
    setSection('')
  }
  return (
    <div className="chosen" role="group" aria-label={speak('library:chosen', { count })}>
      <strong>{speak('library:chosen', { count })}</strong>
      {count < total && (
        <button type="button" className="plain" onClick={all}>
          {speak('library:choose-all', { count: total })}
        </button>
      )}
      <button type="button" className="plain" onClick={none}>
        {speak('library:choose-none')}
      </button>
      <span className="grow" />
      {count > MOST_AT_ONCE && <span>{speak('library:most-at-once', { count: MOST_AT_ONCE })}</span>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          file()
        }}
      >
        <input
          value={section}
          list="library-sections"
          aria-label={speak('library:file-under')}
          placeholder={speak('library:file-under')}
          onChange={(event) => {
            setSection(event.target.value)
          }}
        />
      </form>
      <select
        aria-label={speak('library:set-status')}
        value=""
        onChange={(event) => {
          const status = STATUSES.find((one) => one === event.target.value)
          if (status) describe({ status })
        }}
      >
        <option value="">{speak('library:set-status')}</option>
        {STATUSES.filter((one) => one !== 'exported').map((one) => (
          <option value={one} key={one}>
            {speak(`desk:status-${one}`)}
          </option>
        ))}
      </select>
      <ExportMenu label={speak('holdings:export-chosen')} choose={exportAs} />
      <button type="button" title="Delete" onClick={throwAway}>
        {speak('holdings:trash')}
      </button>
    </div>
  )
}
