import type { Desk } from './desk.ts'
import { RecentPages } from './RecentPages.tsx'
import { useTongue } from './speak.ts'

/** What one sees before any page is open: what can be done, and two ways to begin. */
export function FirstPage(props: {
  readonly desk: Desk
  readonly opening: boolean
  readonly failure: string | null
}) {
  const { speak } = useTongue()
  const { desk, opening, failure } = props
  if (opening) return <main className="first">{speak('desk:loading')}</main>
  return (
    <main className="first">
      <div className="first-card">
        <h2>{speak('desk:first-title')}</h2>
        <p>{speak('desk:first-text')}</p>
        {failure && <p className="first-failure">{failure}</p>}
        <p>
          <button
            type="button"
            className="primary"
            onClick={() => {
              desk.run('open-page')
            }}
          >
            {speak('desk:first-open')}
          </button>
          <button
            type="button"
            onClick={() => {
              desk.run('open-sample')
            }}
          >
            {speak('desk:first-sample')}
          </button>
        </p>
        <RecentPages desk={desk} />
      </div>
    </main>
  )
}
