import { useState } from 'react'
import { unplaced } from '#core/galley/claims'
import { placeSource } from '#core/galley/commands/shape-articles'
import type { Article, Galley } from '#core/galley/galley'
import { headlineOf, printSource, textOf } from '#core/galley/print'
import type { SourceSpan } from '#core/text/span'
import { useObservable } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { useTongue } from '../desk/speak.ts'
import { articleName, hueOf } from './article-name.ts'

/** The page's articles in order, and below them what belongs to none. */
export function Outline({ session }: { readonly session: Session }) {
  const { speak } = useTongue()
  const { galley, article: chosen } = useObservable(session.state)
  const rest = unplaced(galley).filter((span) => galley.page.text.slice(span.from, span.to).trim() !== '')
  const show = (article: Article) => {
    session.show(article.id)
    session.wish({ kind: 'show-article', article: article.id })
  }
  const move = (event: React.KeyboardEvent, index: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = galley.articles[index + by]
    if (by === 0 || !next) return
    event.preventDefault()
    show(next)
    const list = event.currentTarget.parentElement?.parentElement
    list?.querySelectorAll<HTMLElement>('[data-article]')[index + by]?.focus()
  }
  return (
    <section className="pane outline" data-pane="outline" aria-label={speak('desk:pane-outline')}>
      <h2 className="head">
        {speak('desk:pane-outline')} {galley.articles.length > 0 && <b>{galley.articles.length}</b>}
      </h2>
      <div className="scroll">
        {galley.articles.length === 0 && <p className="empty">{speak('desk:outline-empty')}</p>}
        <ol className="items">
          {galley.articles.map((article, index) => (
            <li key={article.id}>
              <button
                type="button"
                className="item"
                data-article={article.id}
                aria-current={article.id === chosen}
                tabIndex={article.id === chosen || (chosen === null && index === 0) ? 0 : -1}
                {...(article.id === chosen && { 'data-first': true })}
                onClick={() => {
                  show(article)
                }}
                onKeyDown={(event) => {
                  move(event, index)
                }}
              >
                <i className={`hue-${hueOf(index)}`} />
                <span>
                  <strong className={headlineOf(galley, article) ? '' : 'none'}>
                    {articleName(speak, galley, article)}
                  </strong>
                  <small>{detail(speak, galley, article)}</small>
                </span>
                <span
                  className="dot"
                  data-status={article.status}
                  title={speak(`desk:status-${article.status}`)}
                  aria-label={speak(`desk:status-${article.status}`)}
                  role="img"
                />
              </button>
            </li>
          ))}
        </ol>
        <Bin
          session={session}
          galley={galley}
          name={speak('desk:furniture')}
          action={speak('desk:bring-back')}
          spans={galley.furniture.map((one) => one.span)}
          place={(span) =>
            session.perform('place', (now) => placeSource(now, span, session.state.get().article))
          }
        />
        <Bin
          session={session}
          galley={galley}
          name={speak('desk:unplaced')}
          action={speak('desk:make-article')}
          spans={rest}
          place={(span) => session.perform('place', (now) => placeSource(now, span, null))}
        />
      </div>
    </section>
  )
}

function detail(speak: ReturnType<typeof useTongue>['speak'], galley: Galley, article: Article): string {
  const count = textOf(galley, article).replace(/\s/g, '').length
  const names = article.bylines.map((byline) => byline.name).join(' ')
  return [article.section, names, speak('desk:count-characters', { count })].filter(Boolean).join(' · ')
}

function Bin(props: {
  readonly session: Session
  readonly galley: Galley
  readonly name: string
  readonly action: string
  readonly spans: readonly SourceSpan[]
  readonly place: (span: SourceSpan) => void
}) {
  const { speak } = useTongue()
  const [open, setOpen] = useState(false)
  const { session, galley, name, action, spans, place } = props
  return (
    <div className="bin">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open)
        }}
      >
        <span>{name}</span>
        <span>{spans.length}</span>
      </button>
      {open && spans.length > 0 && (
        <ul>
          {spans.slice(0, 200).map((span) => (
            <li key={span.from}>
              <button
                type="button"
                className="quote"
                title={speak('desk:show-in-source')}
                onClick={() => {
                  session.light(span)
                  session.wish({ kind: 'show-source', span })
                }}
              >
                {printSource(galley, span).text.slice(0, 40)}
              </button>
              <button
                type="button"
                onClick={() => {
                  place(span)
                }}
              >
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
