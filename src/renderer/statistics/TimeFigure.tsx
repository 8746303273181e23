import { useState } from 'react'
import type { Statistics } from '#shared/statistics'
import type { Desk } from '../desk/desk.ts'
import { localeOf, useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { Figure } from './Figure.tsx'
import { sayTime, timeScale } from './say-time.ts'
import { StepChart } from './StepChart.tsx'

/** The editor's own time, what becomes of it, and the switch that stops and forgets it. */
export function TimeFigure(props: {
  readonly desk: Desk
  readonly statistics: Statistics
  readonly isOn: boolean
  readonly stepHead: string
  readonly names: readonly string[]
  readonly fullNames: readonly string[]
  readonly again: () => Promise<void>
}) {
  const { speak, language } = useTongue()
  const { desk, statistics, isOn, stepHead, names, fullNames, again } = props
  const [asks, setAsks] = useState(false)
  const { seconds, pagesWorkedOn } = statistics
  const sum = seconds.reduce((total, each) => total + each, 0)
  const scale = timeScale(seconds)
  const tell = (value: number) => sayTime(speak, value)

  const keep = async () => {
    await call('settings.change', { deskTime: true })
    desk.say({ kind: 'told', key: 'statistics:said-kept' })
  }
  const forget = async () => {
    setAsks(false)
    // First off, or what is saved meanwhile would be noted again.
    await call('settings.change', { deskTime: false })
    const told = await call('statistics.forgetTime', {})
    desk.say(
      told.ok ? { kind: 'told', key: 'statistics:said-forgotten' } : { kind: 'failed', failure: told.error },
    )
    await again()
  }

  const said =
    sum > 0
      ? speak('statistics:time-said', { time: tell(sum), pages: pagesWorkedOn })
      : speak(isOn ? 'statistics:no-time' : 'statistics:time-off')
  return (
    <div className="time-figure">
      <Figure
        title={speak('statistics:time')}
        said={said}
        head={[stepHead, speak('statistics:time-head')]}
        rows={seconds.map((value, index) => [fullNames[index] ?? '', tell(value)])}
      >
        <StepChart
          marks="bars"
          values={scale.values}
          names={names}
          hints={seconds.map((value, index) => `${fullNames[index]} · ${tell(value)}`)}
          format={(value) =>
            speak(`statistics:${scale.unit}`, { n: value.toLocaleString(localeOf(language)) })
          }
        />
      </Figure>
      <div className="time-switch">
        <label>
          <input
            type="checkbox"
            role="switch"
            checked={isOn && !asks}
            onChange={() => {
              if (isOn) setAsks(!asks)
              else void keep()
            }}
          />
          {speak('statistics:keep-time')}
        </label>
        <p>{speak('statistics:time-help')}</p>
        {asks && (
          <div role="alertdialog" aria-label={speak('statistics:forget-title')} className="time-forget">
            <strong>{speak('statistics:forget-title')}</strong>
            <button
              type="button"
              autoFocus
              onClick={() => {
                setAsks(false)
              }}
            >
              {speak('statistics:cancel')}
            </button>
            <button type="button" onClick={() => void forget()}>
              {speak('statistics:do-forget')}
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
