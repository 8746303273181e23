import { useEffect, useState } from 'react'
import type { RecentPage } from '#shared/opened-page'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { pageKey } from '../tabs/page-key.ts'
import { placeOf } from '../tabs/tabs.ts'
import type { Entry } from './entry.ts'

/** The palette's lines for other pages: those that are open, then those that were. */
export function usePageEntries(desk: Desk): readonly Entry[] {
  const { speak } = useTongue()
  const { tabs, open } = useObservable(desk.state)
  const [recent, setRecent] = useState<readonly RecentPage[]>([])
  useEffect(() => {
    let wanted = true
    void call('pages.recent', {}).then((told) => {
      if (told.ok && wanted) setRecent(told.value)
    })
    return () => {
      wanted = false
    }
  }, [])
  const others = tabs.flatMap((tab, index): Entry[] => {
    if (tab.id === open?.session.id) return []
    const name = speak('tabs:palette-open', { name: tab.name })
    return [
      {
        id: `page-${tab.id}`,
        name,
        names: [name, tab.name],
        keys: pageKey(index),
        why: '',
        run: () => void desk.pages.goTo(tab.id),
      },
    ]
  })
  const before = recent
    .filter((page) => placeOf(tabs, page.id) < 0)
    .map((page): Entry => {
      const name = speak('tabs:palette-recent', { name: page.name })
      return {
        id: `recent-${page.id}`,
        name,
        names: [name, page.name],
        keys: '',
        why: '',
        run: () => void desk.pages.open(call('pages.reopen', { page: page.id })),
      }
    })
  return [...others, ...before]
}
