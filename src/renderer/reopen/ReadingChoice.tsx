import type { PossibleReading, PossibleReadings, ReadAs } from '#shared/reopen'
import { useTongue } from '../desk/speak.ts'

interface Props {
  readonly found: PossibleReadings
  readonly chosen: ReadAs
  readonly choose: (as: ReadAs) => void
}

/** The ways to read a page, each with its first line, and beside them what the chosen one makes of it. */
export function ReadingChoice({ found, chosen, choose }: Props) {
  const { speak } = useTongue()
  const { readings, current } = found
  const shown = readings.find(({ as }) => as === chosen)
  return (
    <div className="reopen-body">
      <fieldset>
        <legend>{speak('reopen:readings')}</legend>
        {readings.map((reading, place) => (
          <label key={reading.as} className="reopen-way" data-chosen={reading.as === chosen || undefined}>
            <input
              type="radio"
              name="reading"
              value={reading.as}
              checked={reading.as === chosen}
              autoFocus={reading.as === chosen}
              onChange={() => {
                choose(reading.as)
              }}
            />
            <span>
              <b>{speak(`reopen:${reading.as}`)}</b>
              <Badges reading={reading} isBest={place === 0} isCurrent={reading.as === current} />
              <i aria-hidden="true">
                <Marked text={reading.lines[0] ?? ''} />
              </i>
            </span>
          </label>
        ))}
      </fieldset>
      {shown && (
        <section className="reopen-preview" aria-label={speak('reopen:preview')} tabIndex={0}>
          <p>{speak(`reopen:why-${shown.why}`)}</p>
          {/* Lines have no other name than their place. */}
          {shown.lines.map((line, number) => (
            <div key={number}>
              <Marked text={line} />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

function Badges(props: {
  readonly reading: PossibleReading
  readonly isBest: boolean
  readonly isCurrent: boolean
}) {
  const { speak } = useTongue()
  const { reading, isBest, isCurrent } = props
  const broken = isBest && reading.why === 'rare'
  return (
    <small>
      {[
        isBest && !broken && speak('reopen:best'),
        isCurrent && speak('reopen:now'),
        reading.unreadable > 0 && speak('reopen:is-unreadable', { count: reading.unreadable }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </small>
  )
}

/** A line in which what could not be read is marked. Controls are shown as such: some fonts draw nothing. */
function Marked({ text }: { readonly text: string }) {
  const parts = text.replace(CONTROLS, '\u2423').split(/(\ufffd+)/)
  return parts.map((part, place) => (part.startsWith('\ufffd') ? <mark key={place}>{part}</mark> : part))
}

/** A file that is read wrongly is full of them. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
