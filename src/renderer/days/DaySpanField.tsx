import { getLocalTimeZone, today } from '@internationalized/date'
import { useState } from 'react'
import {
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  RangeCalendar,
} from 'react-aria-components'
import { useTongue } from '../desk/speak.ts'
import { dayOf } from './day.ts'
import { DayField } from './DayField.tsx'
import { QUICK_SPANS, quickSpan } from './day-spans.ts'

export interface OpenSpan {
  readonly from: string | null
  readonly to: string | null
}

/** A span of days, open at either end: by one press, typed, or drawn in a calendar. */
export function DaySpanField(props: { readonly span: OpenSpan; readonly change: (span: OpenSpan) => void }) {
  const { speak } = useTongue()
  const { span, change } = props
  const [first, last] = [dayOf(span.from), dayOf(span.to)]
  const now = today(getLocalTimeZone())
  const [looking, setLooking] = useState(() => last ?? first ?? now)
  const isBackwards = first !== null && last !== null && first.compare(last) > 0
  /** The calendar goes where the days are. */
  const choose = (next: OpenSpan) => {
    setLooking((before) => dayOf(next.to) ?? dayOf(next.from) ?? before)
    change(next)
  }
  return (
    <div className="day-span">
      <ul className="quick-spans" aria-label={speak('library:quick-spans')}>
        {QUICK_SPANS.map((quick) => {
          const whole = quickSpan(quick, now)
          const isChosen = whole.from === span.from && whole.to === span.to
          return (
            <li key={quick}>
              <button
                type="button"
                aria-pressed={isChosen}
                onClick={() => {
                  choose(isChosen ? { from: null, to: null } : whole)
                }}
              >
                {speak(`library:span-${quick}`)}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="own-span">
        <div className="own-days">
          <DayField
            label={speak('library:from')}
            value={span.from}
            change={(from) => {
              choose({ ...span, from })
            }}
          />
          <DayField
            label={speak('library:to')}
            value={span.to}
            isInvalid={isBackwards}
            change={(to) => {
              choose({ ...span, to })
            }}
          />
        </div>
        <p className="backwards" role="status">
          {isBackwards && speak('library:span-backwards')}
        </p>
        <RangeCalendar
          className="calendar"
          aria-label={speak('library:issued')}
          firstDayOfWeek="mon"
          value={first && last && !isBackwards ? { start: first, end: last } : null}
          focusedValue={looking}
          onFocusChange={setLooking}
          onChange={(days) => {
            choose({ from: days.start.toString(), to: days.end.toString() })
          }}
        >
          <div className="month">
            <Button slot="previous">‹</Button>
            <Heading />
            <Button slot="next">›</Button>
          </div>
          <CalendarGrid weekdayStyle="narrow">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>
              {(day) => <CalendarCell date={day} data-now={day.compare(now) === 0 || undefined} />}
            </CalendarGridBody>
          </CalendarGrid>
        </RangeCalendar>
      </div>
    </div>
  )
}
