import { useCallback, useEffect, useState } from 'react'
import type { Settings } from '#shared/settings'
import { SPANS, type Span, type Statistics } from '#shared/statistics'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { FinishedFigures } from './FinishedFigures.tsx'
import { RepairsFigure } from './RepairsFigure.tsx'
import { fullNames, shortNames } from './say-steps.ts'
import { SectionsFigure } from './SectionsFigure.tsx'
import { TimeFigure } from './TimeFigure.tsx'

interface Shown {
  readonly span: Span
  readonly statistics: Statistics
}

/** What was done at the desk: finished by day and by section, repaired, and how long one sat there. */
export function StatisticsPage({ desk, settings }: { readonly desk: Desk; readonly settings: Settings }) {
  const { speak, language } = useTongue()
  const holdings = useObservable(desk.holdings)
  const [span, setSpan] = useState<Span>('days')
  const [shown, setShown] = useState<Shown | null>(null)

  const load = useCallback(async (): Promise<Shown | null> => {
    await desk.pages.flush()
    const told = await call('statistics.read', { span })
    if (!told.ok) desk.say({ kind: 'failed', failure: told.error })
    return told.ok ? { span, statistics: told.value } : null
  }, [desk, span])
  useEffect(() => {
    let current = true
    void load().then((value) => {
      if (current && value) setShown(value)
    })
    return () => {
      current = false
    }
  }, [load, holdings])

  const figures = () => {
    if (!shown) return null
    const { statistics } = shown
    const steps = {
      stepHead: speak(`statistics:step-${shown.span}`),
      names: shortNames(shown.span, statistics.steps, language),
      fullNames: fullNames(shown.span, statistics.steps, language),
    }
    return (
      <div className="figures">
        <FinishedFigures statistics={statistics} {...steps} />
        <SectionsFigure sections={statistics.sections} />
        <RepairsFigure statistics={statistics} />
        <TimeFigure
          desk={desk}
          statistics={statistics}
          isOn={settings.deskTime}
          again={async () => {
            setShown(await load())
          }}
          {...steps}
        />
      </div>
    )
  }
  return (
    <div className="directory statistics" data-pane="statistics" tabIndex={-1}>
      <div className="holdings-bar">
        <span className="segments" role="group" aria-label={speak('statistics:span')}>
          {SPANS.map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={span === one}
              onClick={() => {
                setSpan(one)
              }}
            >
              {speak(`statistics:span-${one}`)}
            </button>
          ))}
        </span>
        <p>{speak('statistics:once')}</p>
      </div>
      {figures()}
    </div>
  )
}
