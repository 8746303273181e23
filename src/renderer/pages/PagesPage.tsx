import { useCallback, useEffect, useRef, useState } from 'react'
import {
  PAGE_SORTS,
  PAGE_STANDS,
  type PageFacts,
  type PageRow,
  type PagesFound,
  type PagesQuery,
} from '#shared/pages-list'
import type { MessageKey } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { keepFocus } from '../desk/keep-focus.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { trashPage } from '../trash/throw-away.ts'
import { FactsForm } from './FactsForm.tsx'
import { PageLine } from './PageLine.tsx'
import { SmallPictures } from './SmallPictures.tsx'

const NONE: readonly PageRow[] = []
const SOME = 200
const FIRST: PagesQuery = { text: '', stand: 'all', sort: { by: 'opened', down: true }, limit: SOME }

const NAMES = {
  name: 'holdings:name',
  publication: 'library:publication',
  issued: 'library:issued',
  opened: 'holdings:opened',
  added: 'holdings:added',
} as const satisfies Record<PagesQuery['sort']['by'], MessageKey>

/** The library's pages with how far each of them is: found, sorted, opened, described, thrown away. */
export function PagesPage({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const holdings = useObservable(desk.holdings)
  const [query, setQuery] = useState(FIRST)
  const [found, setFound] = useState<PagesFound | null>(null)
  const [editing, setEditing] = useState<PageRow['id'] | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const element = (which: string) => box.current?.querySelector<HTMLElement>(which)
  /** The line is as it was, and the keyboard where it was before. */
  const close = (row: PageRow) => {
    setEditing(null)
    keepFocus(() => element(`[data-page="${row.id}"] [data-edit]`))
  }

  const load = useCallback(async () => {
    await desk.pages.flush()
    const told = await call('pages.list', query)
    if (!told.ok) desk.say({ kind: 'failed', failure: told.error })
    return told.ok ? told.value : null
  }, [desk, query])
  useEffect(() => {
    // Answers may overtake each other while one types: only the last question counts.
    let current = true
    void load().then((value) => {
      if (current && value) setFound(value)
    })
    return () => {
      current = false
    }
  }, [load, holdings])
  const again = async () => {
    setFound(await load())
  }
  const throwAway = async (row: PageRow) => {
    const index = found?.rows.indexOf(row) ?? 0
    await trashPage(desk, row.id)
    const left = await load()
    setFound(left)
    const next = left?.rows[Math.min(index, left.rows.length - 1)]
    keepFocus(() => element(next ? `[data-page="${next.id}"] .link-button` : '[data-search]'))
  }
  const ask = (part: Partial<PagesQuery>) => {
    setQuery({ ...query, limit: SOME, ...part })
  }

  const describe = async (row: PageRow, facts: PageFacts) => {
    close(row)
    const told = await call('pages.describe', { page: row.id, facts })
    if (!told.ok) {
      desk.say({ kind: 'failed', failure: told.error })
      return
    }
    const what = [facts.publication, facts.issued, facts.folio].filter(Boolean).join(' · ') || '—'
    desk.say({
      kind: 'told',
      key: 'holdings:said-described',
      values: { what },
      undo: () => void call('pages.describe', { page: row.id, facts: factsOf(row) }).then(again),
    })
    await again()
  }

  return (
    <div className="directory holdings" data-pane="pages" ref={box}>
      <div className="holdings-bar">
        <input
          type="search"
          data-search
          value={query.text}
          aria-label={speak('holdings:find-page')}
          placeholder={speak('holdings:find-page')}
          onChange={(event) => {
            ask({ text: event.target.value })
          }}
        />
        <span className="segments" role="group" aria-label={speak('holdings:stand')}>
          {PAGE_STANDS.map((stand) => (
            <button
              type="button"
              key={stand}
              aria-pressed={query.stand === stand}
              onClick={() => {
                ask({ stand })
              }}
            >
              {speak(`holdings:stand-${stand}`)}
            </button>
          ))}
        </span>
        <span className="count" role="status">
          {found && speak('holdings:pages-count', { count: found.total })}
          <SmallPictures rows={found?.rows ?? NONE} />
        </span>
      </div>
      {found?.rows.length === 0 ? (
        <p className="empty">{speak('holdings:no-pages')}</p>
      ) : (
        <table className="pages">
          <thead>
            <tr>
              {PAGE_SORTS.toSorted((a, b) => COLUMNS.indexOf(a) - COLUMNS.indexOf(b)).map((by) => (
                <th
                  key={by}
                  aria-sort={query.sort.by !== by ? 'none' : query.sort.down ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    className="plain"
                    onClick={() => {
                      const isSame = query.sort.by === by
                      ask({
                        sort: { by, down: isSame ? !query.sort.down : by === 'opened' || by === 'added' },
                      })
                    }}
                  >
                    {speak(NAMES[by])}
                    <span aria-hidden="true">
                      {query.sort.by === by ? (query.sort.down ? ' ↓' : ' ↑') : ''}
                    </span>
                  </button>
                </th>
              ))}
              <th>{speak('holdings:progress')}</th>
              <th>
                <span className="hidden">{speak('holdings:open-page')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(found?.rows ?? []).map((row) =>
              editing === row.id ? (
                <tr key={row.id}>
                  <td colSpan={COLUMNS.length + 2}>
                    <FactsForm
                      row={row}
                      keep={(facts) => void describe(row, facts)}
                      close={() => {
                        close(row)
                      }}
                    />
                  </td>
                </tr>
              ) : (
                <PageLine
                  key={row.id}
                  row={row}
                  open={() => void desk.pages.open(call('pages.reopen', { page: row.id }))}
                  edit={() => {
                    setEditing(row.id)
                  }}
                  throwAway={() => void throwAway(row)}
                />
              ),
            )}
          </tbody>
        </table>
      )}
      {found && found.total > found.rows.length && (
        <button
          type="button"
          onClick={() => {
            setQuery({ ...query, limit: query.limit + SOME })
          }}
        >
          {speak('holdings:more-pages')}
        </button>
      )}
    </div>
  )
}

/** As they stand in the table. */
const COLUMNS: readonly PagesQuery['sort']['by'][] = ['name', 'publication', 'issued', 'opened', 'added']

const factsOf = ({ publication, issued, folio }: PageRow): PageFacts => ({ publication, issued, folio })
