import { useEffect, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { setBylines, setSection, setStatus } from '#core/galley/commands/describe-article'
import { articleOf } from '#core/galley/edit'
import { isProtected, STATUSES, type Article, type Galley, type Status } from '#core/galley/galley'
import type { Byline } from '#core/structure/reading'
import { EXPORT_FORMATS, type ExportFormat } from '#shared/contract'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { shortcutOf } from '../desk/shortcuts.ts'
import { sayDeed } from '#shared/language/say-deed'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { FixList } from '../fixes/FixList.tsx'
import { BlockField } from '../structure/BlockField.tsx'
import { pickedIn } from '../structure/deeds.ts'
import { ManyArticles } from '../structure/ManyArticles.tsx'

/** The slip that goes with an article: section, bylines, status; the block at the caret; the page's fixes. */
export function Inspector({ session, desk }: { readonly session: Session; readonly desk: Desk }) {
  const { speak } = useTongue()
  const state = useObservable(session.state)
  const { galley, article: chosen } = state
  const picked = pickedIn(state)
  const article = chosen ? articleOf(galley, chosen) : undefined
  return (
    <section className="pane inspector" data-pane="inspector" aria-label={speak('desk:pane-inspector')}>
      <h2 className="head">{speak('desk:pane-inspector')}</h2>
      <div className="scroll">
        {picked.length > 1 ? (
          <ManyArticles session={session} desk={desk} galley={galley} picked={picked} key={picked.join()} />
        ) : article ? (
          <>
            <SectionField session={session} article={article} galley={galley} key={`s${article.id}`} />
            <BylinesField session={session} article={article} key={`b${article.id}`} />
            <StatusField session={session} desk={desk} article={article} />
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

function SectionField(props: {
  readonly session: Session
  readonly article: Article
  readonly galley: Galley
}) {
  const { speak } = useTongue()
  const { session, article, galley } = props
  const [text, setText] = useState(article.section)
  const [shown, setShown] = useState(article.section)
  // Changed elsewhere, or undone: the field follows, and keeps the keyboard.
  if (shown !== article.section) {
    setShown(article.section)
    setText(article.section)
  }
  const [known, setKnown] = useState<readonly string[]>([])
  useEffect(() => {
    void call('library.sections', {}).then((told) => {
      if (told.ok) setKnown(told.value.map((section) => section.name))
    })
  }, [])
  const onPage = galley.articles.map((one) => one.section).filter(Boolean)
  const keep = (value: string) => {
    if (value.trim() !== article.section)
      session.perform('section', (now) => setSection(now, article.id, value))
  }
  return (
    <div className="group">
      <label htmlFor="section">{speak('desk:section')}</label>
      <input
        id="section"
        list="sections"
        value={text}
        placeholder={speak('desk:section-none')}
        onChange={(event) => {
          setText(event.target.value)
        }}
        onBlur={() => {
          keep(text)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep(text)
          if (event.key === 'Escape') setText(article.section)
        }}
      />
      <datalist id="sections">
        {[...new Set([...onPage, ...known])].map((name) => (
          <option value={name} key={name} />
        ))}
      </datalist>
    </div>
  )
}

function BylinesField({ session, article }: { readonly session: Session; readonly article: Article }) {
  const { speak } = useTongue()
  const [name, setName] = useState('')
  const [known, setKnown] = useState<readonly { name: string; organisation: string; title: string }[]>([])
  useEffect(() => {
    void call('library.contributors', {}).then((told) => {
      if (told.ok) setKnown(told.value)
    })
  }, [])
  const change = (bylines: readonly Byline[]) =>
    session.perform('bylines', (now) => setBylines(now, article.id, bylines))
  const add = () => {
    const wanted = name.trim()
    if (wanted === '' || article.bylines.some((byline) => byline.name === wanted)) return
    const person = known.find((one) => one.name === wanted)
    change([
      ...article.bylines,
      {
        name: wanted,
        role: 'reporter',
        organisation: person?.organisation ?? '',
        title: person?.title ?? '',
      },
    ])
    setName('')
  }
  return (
    <div className="group">
      <span className="label">{speak('desk:bylines')}</span>
      <ul className="chips">
        {article.bylines.map((byline) => (
          <li className="chip" key={byline.name}>
            {byline.name} <small>{byline.title}</small>
            <button
              type="button"
              aria-label={speak('desk:byline-remove', { name: byline.name })}
              onClick={() => change(article.bylines.filter((other) => other !== byline))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        list="contributors"
        value={name}
        aria-label={speak('desk:byline-add')}
        placeholder={speak('desk:byline-add')}
        onChange={(event) => {
          setName(event.target.value)
        }}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
        }}
      />
      <datalist id="contributors">
        {known.map((person) => (
          <option value={person.name} key={person.name}>
            {[person.organisation, person.title].filter(Boolean).join(' ')}
          </option>
        ))}
      </datalist>
    </div>
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
  const { history } = useObservable(session.state)
  const names = history.done.slice(-6).reverse()
  return (
    <div className="group">
      <span className="label">{speak('desk:history')}</span>
      <ol className="history">
        {names.map((step, index) => (
          <li key={history.done.length - index}>{sayDeed(speak, step)}</li>
        ))}
        {history.done.length <= 6 && <li>{speak('desk:history-start')}</li>}
      </ol>
    </div>
  )
}
