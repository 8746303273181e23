import { useEffect, useState } from 'react'
import { STATUSES, type Status } from '#core/galley/galley'
import type { ArticleList, ArticleRow, NamedCount } from '#shared/contract'
import { sayFailure } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { localeOf, useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { Asked } from '../directory/asked.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'

const PAGE = 100

/** All articles of the library: found as one types, narrowed by section, person and status. */
export function LibraryView(props: {
  readonly desk: Desk
  /** What it begins with. */
  readonly asked: Asked
}) {
  const { desk, asked } = props
  const { speak, language } = useTongue()
  const [text, setText] = useState('')
  const [section, setSection] = useState(asked.section)
  const [byline, setByline] = useState(asked.byline)
  const [status, setStatus] = useState<Status | null>(null)
  const [limit, setLimit] = useState(PAGE)
  const [list, setList] = useState<ArticleList | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [sections, setSections] = useState<readonly NamedCount[]>([])
  const [people, setPeople] = useState<readonly NamedCount[]>([])

  useEffect(() => {
    const saved = desk.pages.flush()
    void saved.then(async () => {
      const [named, persons] = await Promise.all([
        call('library.sections', {}),
        call('library.contributors', {}),
      ])
      if (named.ok) setSections(named.value)
      if (persons.ok) setPeople(persons.value)
    })
  }, [desk])

  useEffect(() => {
    // Answers may overtake each other while one types: only the last question counts.
    let current = true
    const saved = desk.pages.flush()
    void saved
      .then(() =>
        call('library.articles', {
          text,
          section,
          byline,
          publication: null,
          status,
          language: null,
          from: null,
          to: null,
          sort: { by: 'best', down: true },
          limit,
          offset: 0,
        }),
      )
      .then((told) => {
        if (!current) return
        if (told.ok) setList(told.value)
        setFailed(told.ok ? null : sayFailure(speak, told.error))
      })
    return () => {
      current = false
    }
  }, [desk, speak, text, section, byline, status, limit])

  const show = (row: ArticleRow) => {
    void desk.pages.open(call('pages.reopen', { page: row.page })).then(() => {
      const session = desk.state.get().open?.session
      session?.show(row.article)
      // The desk has to be drawn before it can be asked to scroll.
      setTimeout(() => session?.wish({ kind: 'show-article', article: row.article }), 50)
    })
  }
  return (
    <section className="library" data-pane="library" aria-label={speak('desk:library')}>
      <div className="filters">
        <label className="search" data-search>
          <span className="hidden">{speak('library:search')}</span>
          <input
            type="search"
            autoFocus
            value={text}
            placeholder={speak('library:search-hint')}
            onChange={(event) => {
              setText(event.target.value)
            }}
          />
        </label>
        <Choice
          name={speak('desk:section')}
          all={speak('library:all-sections')}
          options={sections}
          value={section}
          choose={setSection}
        />
        <Choice
          name={speak('desk:bylines')}
          all={speak('library:all-people')}
          options={people}
          value={byline}
          choose={setByline}
        />
        <select
          aria-label={speak('desk:status')}
          value={status ?? ''}
          onChange={(event) => {
            setStatus(STATUSES.find((one) => one === event.target.value) ?? null)
          }}
        >
          <option value="">{speak('library:all-statuses')}</option>
          {STATUSES.map((one) => (
            <option value={one} key={one}>
              {speak(`desk:status-${one}`)}
            </option>
          ))}
        </select>
        <span className="grow" />
        <span className="count" role="status">
          {list && speak('library:count', { count: list.total ?? list.rows.length })}
        </span>
        <ExportMenu
          label={speak('desk:export-finished')}
          choose={(format) => void desk.exportFinished(format)}
        />
      </div>
      {failed && <p className="library-failure">{failed}</p>}
      {list?.rows.length === 0 && (
        <p className="empty">
          {speak(text || section || byline || status ? 'library:nothing-found' : 'library:empty')}
        </p>
      )}
      {list && list.rows.length > 0 && (
        <div className="table">
          <table>
            <thead>
              <tr>
                <th scope="col">{speak('library:headline')}</th>
                <th scope="col">{speak('desk:section')}</th>
                <th scope="col">{speak('desk:bylines')}</th>
                <th scope="col">{speak('library:page')}</th>
                <th scope="col">{speak('desk:status')}</th>
                <th scope="col" className="number">
                  {speak('library:length')}
                </th>
                <th scope="col">{speak('library:edited')}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={`${row.page}/${row.article}`}>
                  <td>
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        show(row)
                      }}
                    >
                      {row.headline || speak('desk:untitled', { opening: row.excerpt.text.slice(0, 18) })}
                    </button>
                    <Excerpt row={row} />
                  </td>
                  <td>{row.section}</td>
                  <td>{row.bylines.join(' ')}</td>
                  <td>{row.pageName}</td>
                  <td>
                    <span className="dot" data-status={row.status} /> {speak(`desk:status-${row.status}`)}
                  </td>
                  <td className="number">{row.characters.toLocaleString(localeOf(language))}</td>
                  <td>
                    {new Date(row.editedAt).toLocaleString(localeOf(language), {
                      dateStyle: 'short',
                      timeStyle: 'short',
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.rows.length === limit && (
            <button
              type="button"
              onClick={() => {
                setLimit(limit + PAGE)
              }}
            >
              {speak('library:more')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

function Choice(props: {
  readonly name: string
  readonly all: string
  readonly options: readonly NamedCount[]
  readonly value: string | null
  readonly choose: (value: string | null) => void
}) {
  const { name, all, options, value, choose } = props
  return (
    <select
      aria-label={name}
      value={value ?? ''}
      onChange={(event) => {
        choose(event.target.value || null)
      }}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option value={option.name} key={option.name}>
          {option.name} ({option.articles})
        </option>
      ))}
    </select>
  )
}

function Excerpt({ row }: { readonly row: ArticleRow }) {
  const { text, hits } = row.excerpt
  const ends = [0, ...hits.map((hit) => hit.to)]
  return (
    <p className="excerpt">
      {hits.map((hit, index) => (
        <span key={hit.from}>
          {text.slice(ends[index], hit.from)}
          <mark>{text.slice(hit.from, hit.to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  )
}
