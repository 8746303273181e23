import { Button, Label, ProgressBar } from 'react-aria-components'
import type { Desk } from '../../desk/desk.ts'
import { useObservable } from '../../desk/observable.ts'
import { localeOf, useTongue } from '../../desk/speak.ts'

/** What is done before one has read the line needs none. */
const MANY = 30

/** How far a deed on many articles is, article by article, and the way to stop it. The desk can be used meanwhile. */
export function BulkLine({ desk }: { readonly desk: Desk }) {
  const { speak, language } = useTongue()
  const bulk = useObservable(desk.bulk)
  if (!bulk || bulk.of < MANY) return null
  const format = (value: number) => value.toLocaleString(localeOf(language))
  const isOfTrash = bulk.kind === 'take-back' || bulk.kind === 'purge'
  const far = speak(isOfTrash ? 'bulk:far-items' : 'bulk:far', {
    done: format(bulk.done),
    of: format(bulk.of),
  })
  return (
    <div className="job bulk">
      <ProgressBar value={bulk.done} maxValue={bulk.of} valueLabel={far}>
        <Label>{speak(`bulk:${bulk.kind}`)}</Label>
        <small>{far}</small>
        <span className="job-track">
          <span className="job-done" style={{ width: `${(100 * bulk.done) / bulk.of}%` }} />
        </span>
      </ProgressBar>
      <Button onPress={bulk.stop}>{speak('bulk:stop')}</Button>
    </div>
  )
}
