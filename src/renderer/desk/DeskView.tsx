import { useEffect, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { ArticlePane } from '../article/ArticlePane.tsx'
import { FixCard } from '../fixes/FixCard.tsx'
import { Footer } from '../footer/Footer.tsx'
import { Inspector } from '../inspector/Inspector.tsx'
import { Outline } from '../outline/Outline.tsx'
import { SourcePane } from '../source/SourcePane.tsx'
import { DragLayer } from '../structure/DragLayer.tsx'
import { MoveTo } from '../structure/MoveTo.tsx'
import type { Desk } from './desk.ts'
import { FirstPage } from './FirstPage.tsx'
import { useObservable } from './observable.ts'
import { useTongue } from './speak.ts'
import { call } from './wire.ts'

/** Outline, source, article and slip side by side; before a page is open, the page that teaches. */
export function DeskView({ desk, failure }: { readonly desk: Desk; readonly failure: string | null }) {
  const { speak } = useTongue()
  const { open, opening } = useObservable(desk.state)
  const [layout, setLayout] = useState<Readonly<Record<string, number>> | null>(null)
  useEffect(() => {
    void call('settings.read', {}).then((told) => {
      setLayout(told.ok ? told.value.panes : {})
    })
  }, [])
  if (!open) return <FirstPage desk={desk} opening={opening} failure={failure} />
  if (!layout) return <main className="desk" />
  const { session } = open
  const grip = <Separator className="grip" aria-label={speak('desk:resize')} />
  return (
    <>
      <main className="desk">
        <Group
          orientation="horizontal"
          {...(Object.keys(layout).length === 4 && { defaultLayout: { ...layout } })}
          onLayoutChanged={(panes) => void call('settings.change', { panes })}
        >
          <Panel id="outline" defaultSize="16%" minSize="140px">
            <Outline session={session} desk={desk} />
          </Panel>
          {grip}
          <Panel id="source" defaultSize="29%" minSize="220px">
            <SourcePane session={session} desk={desk} />
          </Panel>
          {grip}
          <Panel id="article" defaultSize="36%" minSize="320px">
            <ArticlePane session={session} desk={desk} />
          </Panel>
          {grip}
          <Panel id="inspector" defaultSize="19%" minSize="200px">
            <Inspector session={session} desk={desk} />
          </Panel>
        </Group>
      </main>
      <MoveTo session={session} desk={desk} />
      <DragLayer />
      <FixCard session={session} desk={desk} />
      <Footer session={session} desk={desk} />
    </>
  )
}
