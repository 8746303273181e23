import { useState } from 'react'
import { DateField, DateInput, DateSegment, Label } from 'react-aria-components'
import { dayOf } from './day.ts'

/** No newspaper is older; a year that is being typed is 1, 19 and 195 before it is 1952. */
const FIRST_YEAR = 1600

/**
 * A day, typed and stepped part by part as the interface's language writes it, whatever the system's is.
 * `change` is told of whole days, and of none (`null`).
 */
export function DayField(props: {
  readonly label: string
  /** 2022-11-10 */
  readonly value: string | null
  readonly change: (day: string | null) => void
  readonly isInvalid?: boolean
}) {
  const { label, value, change, isInvalid = false } = props
  const [shown, setShown] = useState(value)
  const [draft, setDraft] = useState(() => dayOf(value))
  if (shown !== value) {
    setShown(value)
    setDraft(dayOf(value))
  }
  return (
    <DateField
      className="day-field"
      value={draft}
      isInvalid={isInvalid}
      shouldForceLeadingZeros
      onChange={(day) => {
        setDraft(day)
        if (day !== null && day.year < FIRST_YEAR) return
        const next = day?.toString() ?? null
        setShown(next)
        change(next)
      }}
    >
      <Label>{label}</Label>
      <DateInput className="day-input">
        {(segment) => <DateSegment className="day-part" segment={segment} />}
      </DateInput>
    </DateField>
  )
}
