import { Button, Label, ProgressBar } from 'react-aria-components'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'

/** How far a long job on the library is, and the way to call it off. The desk can be used meanwhile. */
export function JobLine({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const job = useObservable(desk.safety.job)
  if (!job) return null
  const percent = Math.round(job.done * 100)
  return (
    <div className="job">
      <ProgressBar value={percent} valueLabel={speak('safety:percent', { percent })}>
        <Label>{speak(`safety:job-${job.kind}`)}</Label>
        <span className="job-track">
          <span className="job-done" style={{ width: `${percent}%` }} />
        </span>
      </ProgressBar>
      <Button onPress={() => void call('safety.cancel', {})}>{speak('safety:cancel')}</Button>
    </div>
  )
}
