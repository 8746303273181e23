import type { PossibleReading, PossibleReadings, ReadAs } from '#shared/reopen'
import { sayFailure } from '#shared/language/index'
import { useTongue } from '../desk/speak.ts'
import type { Trial } from './use-trial.ts'

interface Props {
  readonly found: PossibleReadings
  readonly chosen: ReadAs
  readonly choose: (as: ReadAs) => void
  /** What OCR makes of the beginning. */
  readonly trial: Trial
}

/** The ways to read a page, each with its first line, and beside them what the chosen one makes of it. */
export function ReadingChoice({ found, chosen, choose, trial }: Props) {
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
                <Marked text={linesOf(reading, trial)[0] ?? ''} />
              </i>
            </span>
          </label>
        ))}
      </fieldset>
      {shown && (
        <section className="reopen-preview" aria-label={speak('reopen:preview')} tabIndex={0}>
          <p>{speak(`reopen:why-${shown.why}`)}</p>
          {shown.why === 'picture' && <TrialNote trial={trial} />}
          {/* Lines have no other name than their place. */}
          {linesOf(shown, trial).map((line, number) => (
            <div key={number}>
              <Marked text={line} />
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

const linesOf = ({ why, lines }: PossibleReading, trial: Trial): readonly string[] =>
  why === 'picture' ? (trial.kind === 'read' ? trial.lines : []) : lines

/** Why there are no lines of it yet, or at all; told when it changes. */
function TrialNote({ trial }: { readonly trial: Trial }) {
  const { speak } = useTongue()
  return (
    <p role="status">
      {trial.kind === 'reading' && speak('reopen:trying')}
      {trial.kind === 'read' && trial.lines.length === 0 && speak('reopen:trial-empty')}
      {trial.kind === 'failed' &&
        (trial.failure.kind === 'pdf-locked'
          ? speak('scans:pdf-locked', { name: trial.failure.values['name'] ?? '' })
          : sayFailure(speak, trial.failure))}
    </p>
  )
}

function Badges(props: {
  readonly reading: PossibleReading
  readonly isBest: boolean
  readonly isCurrent: boolean
}) {
  const { speak } = useTongue()
  const { reading, isBest, isCurrent } = props
  // What was not read yet is no guess, whatever is wrong with the others.
  const broken = isBest && (reading.why === 'rare' || reading.why === 'picture')
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
