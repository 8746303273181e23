import { differences, type Part } from '#core/compare/differences'
import type { ReadRow } from '#core/galley/reread/compare-reading'
import { canTake, type Choice } from '#core/galley/reread/growth'
import type { Page } from '#core/source/page'
import type { SheetPicture } from '#shared/facsimile'
import { withSeenBlanks } from '../compare/marks.ts'
import { useTongue } from '../desk/speak.ts'
import { sheetLineOf, type SheetLine } from '../facsimile/sheet-lines.ts'
import { LineStrip } from '../source/LineStrip.tsx'

/** CSS pixels that a line's picture may be wide. */
const ROOM = 760

/** One printed line: its picture, how it was read and how it is read now, and which is to stand. */
export function RereadRow(props: {
  readonly number: number
  readonly row: ReadRow
  readonly page: Page
  readonly sheet: number
  readonly picture: SheetPicture | undefined
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}) {
  const { speak } = useTongue()
  const { number, row, page, sheet, picture, choice, choose } = props
  if (row.kind === 'same')
    return (
      <li className="reread-row" data-row="same">
        <p>{row.old.text}</p>
      </li>
    )
  const line = printedLine(row, page, sheet)
  const old = row.kind === 'added' ? '' : row.old.text
  const parts = differences(old, row.kind === 'missing' ? '' : row.read.text)
  const now = row.kind === 'added' ? null : row.old.now
  const button = (which: Choice) => (
    <button
      type="button"
      aria-pressed={choice === which}
      onClick={() => {
        choose(which)
      }}
    >
      {speak(`regions:choice-${which}`)}
    </button>
  )
  return (
    <li className="reread-row" data-row={row.kind}>
      {picture && line && (
        <LineStrip
          page={page.id}
          picture={picture}
          line={line}
          room={ROOM}
          name={speak('regions:line-picture', { number })}
        />
      )}
      <dl>
        {row.kind !== 'added' && (
          <>
            <dt>{speak('regions:old')}</dt>
            <dd>
              <Side parts={parts} side="deleted" />
            </dd>
          </>
        )}
        {now?.byHand === true && (
          <>
            <dt>{speak('regions:by-hand')}</dt>
            <dd className="by-hand">{now.text || speak('regions:by-hand-gone')}</dd>
          </>
        )}
        <dt>{speak('regions:new')}</dt>
        <dd>
          {row.kind === 'missing' ? (
            <em>{speak('regions:missing')}</em>
          ) : (
            <Side parts={parts} side="inserted" />
          )}
        </dd>
      </dl>
      {canTake(row) ? (
        <div className="segments" role="group" aria-label={speak('regions:choice', { number })}>
          {button('old')}
          {button('read')}
          {now?.byHand === true && row.kind === 'changed' && button('bare')}
        </div>
      ) : (
        <small>{speak('regions:finished')}</small>
      )}
    </li>
  )
}

/** One of two readings, with what the other does not have marked. */
function Side({ parts, side }: { readonly parts: readonly Part[]; readonly side: 'deleted' | 'inserted' }) {
  const Mark = side === 'deleted' ? 'del' : 'ins'
  return parts.map((part, index) => {
    switch (part.kind) {
      case 'same':
        return part.text
      case 'reset': {
        const text = side === 'deleted' ? part.before : part.after
        return text !== '' && <Mark key={index}>{withSeenBlanks(text)}</Mark>
      }
      case 'deleted':
      case 'inserted':
        return part.kind === side && <Mark key={index}>{withSeenBlanks(part.text)}</Mark>
      default:
        return part satisfies never
    }
  })
}

function printedLine(
  row: ReadRow,
  page: Page,
  sheet: number,
): (SheetLine & { readonly sheet: number }) | null {
  if (row.kind !== 'added') return sheetLineOf(page, row.old.line)
  const size = page.sheets?.[sheet]
  if (!size) return null
  const { box, place, confidence = 1 } = row.read
  return {
    line: -1,
    sheet,
    confidence,
    runs: place?.runs ?? 'across',
    box: {
      left: box.left / size.width,
      top: box.top / size.height,
      width: box.width / size.width,
      height: box.height / size.height,
    },
  }
}
