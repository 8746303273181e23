import { useEffect, useState } from 'react'
import type { RecentPage } from '#shared/opened-page'
import type { Desk } from './desk.ts'
import { useTongue } from './speak.ts'
import { call } from './wire.ts'

/** As many as one can take in at a glance; the page menu has more. */
const LIMIT = 6

/** The pages that were open last, to go on with one of them; nothing when there is none. */
export function RecentPages({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const [recent, setRecent] = useState<readonly RecentPage[]>([])
  useEffect(() => {
    let wanted = true
    void call('pages.recent', {}).then((told) => {
      if (told.ok && wanted) setRecent(told.value.slice(0, LIMIT))
    })
    return () => {
      wanted = false
    }
  }, [])
  if (recent.length === 0) return null
  return (
    <section className="first-recent" aria-label={speak('tabs:recent')}>
      <h3>{speak('tabs:recent')}</h3>
      <ul>
        {recent.map((page) => (
          <li key={page.id}>
            <button
              type="button"
              className="link"
              data-page={page.id}
              onClick={() => void desk.pages.open(call('pages.reopen', { page: page.id }))}
            >
              <span>{page.name}</span>
              <small>
                {speak('desk:recent-detail', { articles: page.articles, finished: page.finished })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
