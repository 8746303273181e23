import { useDeferredValue, useLayoutEffect, useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { setStatus } from '#core/galley/commands/describe-article'
import { articleOf } from '#core/galley/edit'
import { isProtected, STATUSES, type Article, type Status } from '#core/galley/galley'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/export-format'
import { AlikeGroup } from '../alike/AlikeGroup.tsx'
import type { Desk } from '../desk/desk.ts'
import { focusIn } from '../desk/focus.ts'
import { useObservable, useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { sayDeed } from '#shared/language/say-deed'
import { useTongue } from '../desk/speak.ts'
import { Description } from '../directory/slip/Description.tsx'
import { FixList } from '../fixes/FixList.tsx'
import { BlockField } from '../structure/BlockField.tsx'
import { pickedIn } from '../structure/deeds/meant.ts'
import { ManyArticles } from '../structure/ManyArticles.tsx'

/** The slip that goes with an article: section, bylines, status; the block at the caret; the page's fixes. */
export function Inspector({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const galley = useObservable(session.rested)
  // The slip of another article is drawn behind the frame in which its text is lit: nobody reads both at once.
  const chosenNow = useSelected(session.state, (state) => state.article)
  const chosenLate = useDeferredValue(chosenNow)
  // What is gone has no slip that could stay for the moment.
  const chosen = chosenLate !== null && articleOf(galley, chosenLate) ? chosenLate : chosenNow
  const article = chosen ? articleOf(galley, chosen) : undefined
  const open = useSelected(desk.state, (state) => (state.open?.session === session ? state.open : null))
  const several = useSelected(session.state, (state) => state.picked)
  const picked = several.length > 1 ? pickedIn(session.state.get()) : several
  // The slip of another article comes a moment after it was chosen: who was in it already goes on in the new one.
  const pane = useRef<HTMLElement>(null)
  const holds = useRef(false)
  useLayoutEffect(() => {
    if (holds.current && document.activeElement === document.body && pane.current) focusIn(pane.current)
  }, [chosen])
  return (
    <section
      className="pane inspector"
      data-pane="inspector"
      aria-label={speak('desk:pane-inspector')}
      ref={pane}
      onFocus={() => {
        holds.current = true
      }}
      onBlur={(event) => {
        // What is taken away while it has the keyboard was not left by a hand.
        if (event.target.isConnected) holds.current = event.currentTarget.contains(event.relatedTarget)
      }}
    >
      <h2 className="head">{speak('desk:pane-inspector')}</h2>
      <div className="scroll">
        {picked.length > 1 ? (
          <ManyArticles session={session} desk={desk} galley={galley} picked={picked} key={picked.join()} />
        ) : article ? (
          <>
            <Description session={session} desk={desk} article={article} galley={galley} key={article.id} />
            <StatusField session={session} desk={desk} article={article} />
            {open && <AlikeGroup desk={desk} open={open} article={article} />}
            <BlockField session={session} desk={desk} article={article} />
          </>
        ) : (
          <p className="empty">{speak('desk:no-article')}</p>
        )}
        <FixList desk={desk} galley={galley} />
        <HistoryList session={session} />
      </div>
    </section>
  )
}

function StatusField(props: { readonly session: Session; readonly desk: Desk; readonly article: Article }) {
  const { speak } = useTongue()
  const { session, desk, article } = props
  return (
    <div className="group">
      <label htmlFor="status">{speak('desk:status')}</label>
      <select
        id="status"
        value={article.status}
        onChange={(event) => {
          session.perform('status', (now) => setStatus(now, article.id, event.target.value as Status))
        }}
      >
        {STATUSES.map((status) => (
          <option value={status} key={status}>
            {speak(`desk:status-${status}`)}
          </option>
        ))}
      </select>
      <div className="row">
        <button
          type="button"
          data-command="mark-finished"
          title={shortcutOf('mark-finished')}
          onClick={() => {
            desk.run('mark-finished')
          }}
        >
          {speak(isProtected(article) ? 'desk:mark-editing' : 'desk:mark-finished')}
        </button>
        <ExportMenu
          label={speak('desk:export-article')}
          choose={(format) => void desk.exportArticle(format)}
        />
      </div>
      <div className="row">
        <ExportMenu
          label={speak('desk:export-finished')}
          choose={(format) => void desk.exportFinished(format)}
        />
      </div>
    </div>
  )
}

export function ExportMenu({
  label,
  choose,
}: {
  readonly label: string
  readonly choose: (format: ExportFormat) => void
}) {
  const { speak } = useTongue()
  return (
    <MenuTrigger>
      <Button className="button">{label}</Button>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={speak('desk:export-as')}
          onAction={(key) => {
            choose(key as ExportFormat)
          }}
        >
          {EXPORT_FORMATS.map((format) => (
            <MenuItem id={format} key={format}>
              {speak(`desk:format-${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function HistoryList({ session }: { readonly session: Session }) {
  const { speak } = useTongue()
  // A run of typing is one step, however often the history notes it.
  const count = useSelected(session.state, ({ history }) => history.done.length)
  useSelected(session.state, ({ history }) => history.done.at(-1)?.command)
  const names = session.state.get().history.done.slice(-6).reverse()
  return (
    <div className="group">
      <span className="label">{speak('desk:history')}</span>
      <ol className="history">
        {names.map((step, index) => (
          <li key={count - index}>{sayDeed(speak, step)}</li>
        ))}
        {count <= 6 && <li>{speak('desk:history-start')}</li>}
      </ol>
    </div>
  )
}
