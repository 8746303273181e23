import { useEffect, useState } from 'react'
import { ArticlePane } from '../article/ArticlePane.tsx'
import { FixCard } from '../fixes/FixCard.tsx'
import { Footer } from '../footer/Footer.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { FindBar } from '../find/FindBar.tsx'
import { LineBar } from '../find/LineBar.tsx'
import { Outline } from '../outline/Outline.tsx'
import { Panes } from '../panes/Panes.tsx'
import { SourcePane } from '../source/SourcePane.tsx'
import { DragLayer } from '../structure/DragLayer.tsx'
import { MoveTo } from '../structure/MoveTo.tsx'
import type { Desk } from './desk.ts'
import { FirstPage } from './FirstPage.tsx'
import { useObservable } from './observable.ts'
import { call } from './wire.ts'

/** Outline, source, article and slip side by side; before a page is open, the page that teaches. */
export function DeskView({ desk, failure }: { readonly desk: Desk; readonly failure: string | null }) {
  const { open, opening, panel } = useObservable(desk.state)
  const [layout, setLayout] = useState<Readonly<Record<string, number>> | null>(null)
  useEffect(() => {
    void call('settings.read', {}).then((told) => {
      setLayout(told.ok ? told.value.panes : {})
    })
  }, [])
  if (!open) return <FirstPage desk={desk} opening={opening} failure={failure} />
  if (!layout) return <main className="desk" />
  const { session } = open
  return (
    <>
      <main className="desk">
        <Panes
          desk={desk}
          remembered={layout}
          outline={<Outline session={session} desk={desk} />}
          source={<SourcePane session={session} desk={desk} />}
          article={<ArticlePane session={session} desk={desk} />}
          inspector={<Inspector session={session} desk={desk} />}
        />
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
