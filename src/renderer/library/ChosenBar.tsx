import { MOST_AT_ONCE, type Description } from '#shared/article-list'
import { type ExportFormat } from '#shared/export-format'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'
import { FileUnder } from './FileUnder.tsx'
import { StatusMenu } from './StatusMenu.tsx'

/** What can be done with the articles that are chosen; there as long as some are. */
export function ChosenBar(props: {
  readonly desk: Desk
  readonly count: number
  readonly total: number
  readonly all: () => void
  readonly none: () => void
  readonly describe: (change: Description) => void
  readonly exportAs: (format: ExportFormat) => void
  readonly throwAway: () => void
}) {
  const { speak } = useTongue()
  const { desk, count, total, all, none, describe, exportAs, throwAway } = props
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
      {count >= MOST_AT_ONCE && <span>{speak('library:most-at-once', { count: MOST_AT_ONCE })}</span>}
      <FileUnder
        desk={desk}
        file={(section) => {
          describe({ section })
        }}
      />
      <StatusMenu
        choose={(status) => {
          describe({ status })
        }}
      />
      <ExportMenu label={speak('holdings:export-chosen')} choose={exportAs} />
      <button type="button" title={speak('library:delete-key')} onClick={throwAway}>
        {speak('holdings:trash')}
      </button>
    </div>
  )
}
