import { memo } from 'react'
import { lineFate, type FatedFix } from '#core/galley/line-fate'
import type { Galley } from '#core/galley/galley'
import { sayFatedFix, sayLine } from '#shared/language/say-fix'
import { useObservable, type Observable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { articleName } from '../outline/article-name.ts'

/** As many fixes as one reads at a glance; a line of shadowed type can have a dozen. */
const SHOWN = 3

/** The line under the mouse, with the mark that it points at. */
export interface Pointed {
  /** 0-based. */
  readonly line: number
  readonly fix: string | null
}

/** The fate of the line that one points at; else of the one that the keyboard stands on. */
export function LineFate(props: {
  readonly galley: Galley
  readonly pointed: Observable<Pointed | null>
  readonly stands: number | null
}) {
  const { galley, stands } = props
  const pointed = useObservable(props.pointed)
  return <FateStrip galley={galley} line={pointed?.line ?? stands} first={pointed?.fix ?? null} />
}

/**
 * What became of the source line that one points at or stands on. It has a place of its own at the pane's foot: it
 * never covers a line, and a hand that rests is not chased by it.
 */
const FateStrip = memo(function FateStrip(props: {
  readonly galley: Galley
  readonly line: number | null
  /** The fix that the mouse is on, which is told first. */
  readonly first: string | null
}) {
  const { speak } = useTongue()
  const { galley, line, first } = props
  const fate = line === null || !galley.page.lines[line] ? null : lineFate(galley, line)
  const fixes = fate ? [...fate.fixes].sort((a, b) => rank(a, first) - rank(b, first)) : []
  return (
    <div className="fate" id="line-fate" aria-label={speak('fixes:fate')} role="group">
      {fate ? (
        <>
          <p>{sayLine(speak, fate, ({ article }) => articleName(speak, galley, article))}</p>
          {fixes.slice(0, SHOWN).map((one) => (
            <p key={one.fix.id} data-state={one.state}>
              {sayFatedFix(speak, one, galley.page.text)}
            </p>
          ))}
          {fixes.length > SHOWN && <p>{speak('fixes:fate-more', { count: fixes.length - SHOWN })}</p>}
        </>
      ) : (
        <p>{speak('fixes:fate-hint')}</p>
      )}
    </div>
  )
})

/** What the mouse is on, then what took words away; joins are told by the line itself. */
const rank = ({ fix }: FatedFix, first: string | null): number =>
  fix.id === first ? 0 : fix.kind === 'line-break' ? 2 : 1
