import type { ViewCommand } from '#shared/commands'
import { SOURCE_MODES, type SourceMode } from '#shared/opened-page'
import { sayFailure } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { call } from '../desk/wire.ts'
import { useTongue } from '../desk/speak.ts'
import { Facsimile } from '../facsimile/Facsimile.tsx'
import { hasPlaces } from '../facsimile/sheet-lines.ts'
import { OrderBar } from '../order/OrderBar.tsx'
import type { SheetPicture } from '#shared/facsimile'
import { UnlockField } from '../scans/UnlockField.tsx'
import { useSheets, type Sheets } from '../facsimile/use-sheets.ts'
import { SourceText } from './SourceText.tsx'

const COMMAND_OF: Readonly<Record<SourceMode, ViewCommand>> = {
  text: 'source-text',
  facsimile: 'source-facsimile',
  strip: 'source-strip',
}

/** The source: as text, as it is printed, or both line by line. */
export function SourceViews({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const mode = useSelected(session.state, (state) => state.view.mode)
  const [sheets, putSheets] = useSheets(session.id, mode !== 'text')
  const choose = async () => {
    const chosen = await call('facsimile.choose', { page: session.id })
    if (!chosen.ok) desk.say({ kind: 'failed', failure: chosen.error })
    else if (chosen.value) putSheets(chosen.value)
  }
  return (
    <section className="pane source" data-pane="source" aria-label={speak('desk:pane-source')}>
      <div className="head">
        <h2>{speak('desk:pane-source')}</h2>
        <div className="segments" role="group" aria-label={speak('facsimile:modes')}>
          {SOURCE_MODES.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={one === mode}
              title={`${speak(`menu:${COMMAND_OF[one]}`)} ${shortcutOf('next-source')}`}
              onClick={() => {
                desk.run(COMMAND_OF[one])
              }}
            >
              {speak(`facsimile:mode-${one}`)}
            </button>
          ))}
        </div>
        <small>{session.encoding.toUpperCase()}</small>
      </div>
      <OrderBar session={session} desk={desk} />
      <Body
        session={session}
        desk={desk}
        mode={mode}
        sheets={sheets}
        choose={() => void choose()}
        put={putSheets}
      />
    </section>
  )
}

function Body(props: {
  readonly session: Session
  readonly desk: Desk
  readonly mode: SourceMode
  readonly sheets: Sheets
  readonly choose: () => void
  readonly put: (sheets: readonly SheetPicture[]) => void
}) {
  const { speak } = useTongue()
  const { session, desk, mode, sheets, choose, put } = props
  if (mode === 'text') return <SourceText session={session} desk={desk} pictures={null} />
  // Another picture would not help where nobody knows where its lines stand.
  const isPlaceless = sheets.kind === 'there' && sheets.sheets.length > 0
  const isLocked = sheets.kind === 'failed' && sheets.failure.kind === 'pdf-locked'
  const note = noteOf()
  if (note === null && sheets.kind === 'there')
    return mode === 'facsimile' ? (
      <Facsimile session={session} desk={desk} sheets={sheets.sheets} />
    ) : (
      <SourceText session={session} desk={desk} pictures={sheets.sheets} />
    )
  return (
    <>
      {/* What is said in the text's place is said aloud, too. */}
      <div className="picture-missing" role="status" tabIndex={0} data-first>
        <p>{note}</p>
        {isLocked && <UnlockField page={session.id} unlocked={put} />}
        {sheets.kind !== 'asking' && !isPlaceless && !isLocked && (
          <button type="button" className="primary" onClick={choose}>
            {speak('facsimile:choose')}…
          </button>
        )}
        {sheets.kind !== 'asking' && (
          <button
            type="button"
            onClick={() => {
              desk.run('source-text')
            }}
          >
            {speak('facsimile:back-to-text')}
          </button>
        )}
      </div>
    </>
  )

  function noteOf(): string | null {
    switch (sheets.kind) {
      case 'asking':
        return speak('facsimile:asking')
      case 'failed':
        return isLocked
          ? speak('scans:pdf-locked', { name: session.name })
          : sayFailure(speak, sheets.failure)
      case 'there':
        if (sheets.sheets.length === 0) return speak('facsimile:no-picture')
        if (mode === 'strip' && !hasPlaces(session.state.get().galley.page))
          return speak('facsimile:no-strips')
        return null
    }
  }
}
