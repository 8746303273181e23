import { useState } from 'react'
import { unplaced } from '#core/galley/claims'
import type { Status } from '#core/galley/galley'
import { AlikeCount } from '../alike/AlikeCount.tsx'
import type { Desk } from '../desk/desk.ts'
import { useObservable, useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { dissolvedArticles } from '../structure/dissolved.ts'
import { dragging } from '../structure/drag.ts'
import { ArticleItems } from './ArticleItems.tsx'
import { Bin, DissolvedBin } from './Bin.tsx'
import { StatusCounts } from './StatusCounts.tsx'

/** The page's articles in order, and below them what belongs to none. */
export function Outline({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  const { history } = session.state.get()
  const drag = useObservable(dragging)
  const open = useSelected(desk.state, (state) => (state.open?.session === session ? state.open : null))
  const [only, setOnly] = useState<Status | null>(null)
  const rest = unplaced(galley).filter((span) => galley.page.text.slice(span.from, span.to).trim() !== '')
  const dropping = drag !== null && drag.load.kind !== 'articles'
  return (
    <section className="pane outline" data-pane="outline" aria-label={speak('desk:pane-outline')}>
      <h2 className="head">
        {speak('desk:pane-outline')} {galley.articles.length > 0 && <b>{galley.articles.length}</b>}
      </h2>
      <div className="scroll">
        {galley.articles.length === 0 ? (
          <p className="empty">{speak('desk:outline-empty')}</p>
        ) : (
          <>
            <StatusCounts articles={galley.articles} only={only} choose={setOnly} />
            <ArticleItems session={session} desk={desk} only={only} />
          </>
        )}
        {open && <AlikeCount desk={desk} open={open} />}
        {dropping && (
          <div className="drop-zone" data-drop="new">
            {speak('structure:drop-new')}
          </div>
        )}
        {dropping && drag.load.kind !== 'source' && (
          <div className="drop-zone" data-drop="aside">
            {speak('structure:drop-aside')}
          </div>
        )}
        <Bin
          session={session}
          desk={desk}
          name={speak('desk:furniture')}
          kind="furniture"
          spans={galley.furniture.map((one) => one.span)}
        />
        <Bin session={session} desk={desk} name={speak('desk:unplaced')} kind="unplaced" spans={rest} />
        <DissolvedBin session={session} desk={desk} dissolved={dissolvedArticles(history, galley)} />
      </div>
    </section>
  )
}
