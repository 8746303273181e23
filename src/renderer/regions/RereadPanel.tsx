import { useState } from 'react'
import { Heading } from 'react-aria-components'
import type { ReadRow } from '#core/galley/reread/compare-reading'
import { canTake, type Choice } from '#core/galley/reread/growth'
import type { Page } from '#core/source/page'
import type { SheetPicture } from '#shared/facsimile'
import { PanelFrame } from '../desk/PanelFrame.tsx'
import { useTongue } from '../desk/speak.ts'
import { RereadRow } from './RereadRow.tsx'
import type { Reread } from './use-reread.ts'

/** How a region reads now and how it was read again, line by line; nothing changes before it is taken here. */
export function RereadPanel(props: {
  readonly reread: Reread | null
  readonly page: Page
  readonly sheets: readonly SheetPicture[]
  readonly take: (choices: readonly Choice[]) => void
  readonly leave: () => void
}) {
  const { reread, page, sheets, take, leave } = props
  return (
    <PanelFrame
      isOpen={reread !== null}
      isDismissable={reread?.kind === 'compared'}
      place={reread?.kind === 'compared' ? 'reread-place' : 'milestone-place'}
      kind="rules reread"
      leave={leave}
    >
      {reread?.kind === 'reading' && <Reading reread={reread} leave={leave} />}
      {reread?.kind === 'compared' && (
        <Compared reread={reread} page={page} sheets={sheets} take={take} leave={leave} />
      )}
    </PanelFrame>
  )
}

function Reading(props: {
  readonly reread: Extract<Reread, { readonly kind: 'reading' }>
  readonly leave: () => void
}) {
  const { speak } = useTongue()
  const { done, of } = props.reread
  return (
    <>
      <header>
        <Heading slot="title">{speak('regions:reading')}</Heading>
        <p role="status">
          {of === 0
            ? speak('scans:looking-one')
            : speak('scans:how-far-one', { percent: Math.round((100 * done) / of) })}
        </p>
      </header>
      <progress aria-label={speak('regions:reading')} {...(of > 0 && { max: of, value: done })} />
      <footer>
        <button type="button" autoFocus onClick={props.leave}>
          {speak('scans:cancel')}
        </button>
      </footer>
    </>
  )
}

/** What is proposed: the new reading, but where a hand has changed the line, or the line would go. */
const proposed = (row: ReadRow): Choice =>
  canTake(row) && row.kind !== 'missing' && !(row.kind === 'changed' && row.old.now.byHand) ? 'read' : 'old'

function Compared(props: {
  readonly reread: Extract<Reread, { readonly kind: 'compared' }>
  readonly page: Page
  readonly sheets: readonly SheetPicture[]
  readonly take: (choices: readonly Choice[]) => void
  readonly leave: () => void
}) {
  const { speak } = useTongue()
  const { reread, page, sheets, take, leave } = props
  const { rows, read } = reread
  const [choices, setChoices] = useState<readonly Choice[]>(() => rows.map(proposed))
  const taken = rows.filter((row, index) => canTake(row) && choices[index] !== 'old').length
  const byHand = rows.filter(
    (row) => row.kind !== 'added' && row.kind !== 'same' && row.old.now.byHand,
  ).length
  const differ = rows.filter((row) => row.kind !== 'same').length
  return (
    <>
      <header>
        <Heading slot="title">{speak('regions:compare')}</Heading>
        <p>
          {speak('regions:compare-about', {
            language: speak(`scans:${read.language}`),
            differ,
            same: rows.length - differ,
          })}
          {byHand > 0 && ` ${speak('regions:compare-by-hand', { count: byHand })}`}
        </p>
      </header>
      <ol className="reread-rows" tabIndex={0} aria-label={speak('regions:compare')}>
        {rows.map((row, index) => (
          <RereadRow
            key={index}
            number={index + 1}
            row={row}
            page={page}
            sheet={read.sheet}
            picture={sheets[read.sheet]}
            choice={choices[index] ?? 'old'}
            choose={(choice) => {
              setChoices((now) => now.map((one, at) => (at === index ? choice : one)))
            }}
          />
        ))}
      </ol>
      <footer>
        <button type="button" onClick={leave}>
          {speak('regions:leave')}
        </button>
        <span className="grow" />
        <button
          type="button"
          onClick={() => {
            take(rows.map(() => 'read'))
          }}
        >
          {speak('regions:take-all')}
        </button>
        <button
          type="button"
          className="done"
          autoFocus
          disabled={taken === 0}
          onClick={() => {
            take(choices)
          }}
        >
          {speak('regions:take', { count: taken })}
        </button>
      </footer>
    </>
  )
}
