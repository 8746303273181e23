import { useEffect } from 'react'
import type { Settings } from '#shared/settings'
import { ArticlePane } from '../article/ArticlePane.tsx'
import { FixCard } from '../fixes/FixCard.tsx'
import { Footer } from '../footer/Footer.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { FindBar } from '../find/FindBar.tsx'
import { LineBar } from '../find/LineBar.tsx'
import { Outline } from '../outline/Outline.tsx'
import { Panes } from '../panes/Panes.tsx'
import { SourceViews } from '../source/SourceViews.tsx'
import { PagePanel } from '../tabs/PagePanel.tsx'
import { DragLayer } from '../structure/DragLayer.tsx'
import { MoveTo } from '../structure/MoveTo.tsx'
import type { Desk } from './desk.ts'
import { FirstPage } from './FirstPage.tsx'
import { focusIn } from './focus.ts'
import { useObservable } from './observable.ts'

/** Outline, source, article and slip side by side; before a page is open, the page that teaches. */
export function DeskView(props: {
  readonly desk: Desk
  readonly settings: Settings | null
  readonly failure: string | null
}) {
  const { desk, settings, failure } = props
  const { open, opening, panel, tabs } = useObservable(desk.state)
  const shows = open !== null && settings !== null
  useEffect(() => {
    // Who opened or turned to a page in which nothing was chosen yet can read on by the keys, too.
    const article = document.querySelector<HTMLElement>('[data-pane="article"]')
    if (shows && article && document.activeElement === document.body) focusIn(article)
  }, [shows])
  if (!open) return <FirstPage desk={desk} opening={opening} failure={failure} />
  if (!settings) return <main className="desk" />
  const { session } = open
  return (
    <>
      <main className="desk">
        <PagePanel page={session.id} alone={tabs.length < 2}>
          <Panes
            desk={desk}
            remembered={settings.panes}
            outline={<Outline session={session} desk={desk} />}
            source={<SourceViews session={session} desk={desk} />}
            article={<ArticlePane session={session} desk={desk} />}
            inspector={<Inspector session={session} desk={desk} />}
          />
        </PagePanel>
        {panel === 'find' && <FindBar session={session} desk={desk} />}
        {panel === 'line' && <LineBar session={session} desk={desk} />}
      </main>
      <MoveTo session={session} desk={desk} />
      <DragLayer />
      <FixCard session={session} desk={desk} />
      <Footer session={session} desk={desk} />
    </>
  )
}
