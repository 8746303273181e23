import { useCallback, useEffect, useState } from 'react'
import { ALL_ARTICLES, type ArticleOnPage, type ArticleOrder, type Description } from '#shared/article-list'
import { type ExportFormat } from '#shared/export-format'
import { sayFailure } from '#shared/language/index'
import type { LibraryColumns } from '#shared/library-columns'
import { succeed } from '#shared/result'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { Asked } from '../directory/asked.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'
import { loadedOf } from '../tabs/tabs.ts'
import { trashChosen } from '../trash/throw-away.ts'
import { ArticleTable } from './ArticleTable.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { ColumnChooser } from './columns/ColumnChooser.tsx'
import { useColumns } from './columns/use-columns.ts'
import { describeChosen } from './describe-chosen.ts'
import { Filters } from './Filters.tsx'
import { isNarrowed, sortedBy } from './question.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { articleOfKey, chosenCount, keyOf, NOTHING_CHOSEN, type Selection } from './selection.ts'
import { showArticle } from './show-hit.ts'
import { UncleanedPages } from './uncleaned/UncleanedPages.tsx'
import { useArticles } from './use-articles.ts'

/** All articles of the library: found as one types, narrowed by chips, sorted by any column, described together. */
export function LibraryView(props: {
  readonly desk: Desk
  /** What it begins with. */
  readonly asked: Asked
  /** As they were chosen last. */
  readonly remembered: LibraryColumns
}) {
  const { desk, asked, remembered } = props
  const { speak } = useTongue()
  const [order, setOrder] = useState<ArticleOrder>({ ...ALL_ARTICLES, ...asked })
  const [selection, setSelection] = useState<Selection>(NOTHING_CHOSEN)
  const [round, setRound] = useState(0)
  const stored = useCallback(() => desk.pages.flush(), [desk])
  const columns = useColumns(remembered)
  const articles = useArticles(order, columns.chosen.shown, stored)
  const { answer, again } = articles
  useEffect(
    () =>
      desk.holdings.listen(() => {
        again()
        setRound((now) => now + 1)
      }),
    [desk, again],
  )
  const total = answer?.total ?? 0
  const chosen = chosenCount(selection, total)
  const ask = (next: ArticleOrder) => {
    setOrder(next)
    setSelection(NOTHING_CHOSEN)
  }
  const change = (part: Partial<ArticleOrder>) => {
    ask({ ...order, ...part })
  }

  const which = async () =>
    selection.kind === 'all' ? call('library.which', order) : succeed([...selection.keys].map(articleOfKey))
  const afterwards = async () => {
    await stored()
    articles.again()
    setRound((now) => now + 1)
  }
  /** What a stopped deed has not come to stays chosen: it can go on there. */
  const chooseLeft = (left: readonly ArticleOnPage[]) => {
    if (left.length > 0) setSelection({ kind: 'some', keys: new Set(left.map(keyOf)), anchor: 0 })
  }
  const exportAs = async (format: ExportFormat) => {
    const found = await which()
    if (found.ok) chooseLeft(await desk.exportChosen(found.value, format))
    else desk.say({ kind: 'failed', failure: found.error })
    await afterwards()
  }
  const throwAway = async () => {
    const found = await which()
    if (found.ok) await trashChosen(desk, found.value)
    else desk.say({ kind: 'failed', failure: found.error })
    setSelection(NOTHING_CHOSEN)
    await afterwards()
  }
  const describe = async (description: Description) => {
    const found = await which()
    const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
    const done = found.ok ? await describeChosen(desk.bulk, sessions, found.value, description) : found
    if (!done.ok) {
      desk.say({ kind: 'failed', failure: done.error })
      return
    }
    const { changed, kept, left } = done.value
    chooseLeft(left)
    if (left.length > 0)
      desk.say({
        kind: 'told',
        key: 'bulk:said-describe-stopped',
        values: { count: changed, left: left.length },
      })
    else
      desk.say(
        kept > 0
          ? { kind: 'told', key: 'library:said-described-kept', values: { count: changed, kept } }
          : { kind: 'told', key: 'library:said-described', values: { count: changed } },
      )
    await afterwards()
  }

  return (
    <section className="library" data-pane="library" aria-label={speak('desk:library')}>
      <div className="filters">
        <label className="search" data-search>
          <span className="hidden">{speak('library:search')}</span>
          <input
            type="search"
            autoFocus
            value={order.text}
            placeholder={speak('library:search-hint')}
            title={speak('library:search-help')}
            onChange={(event) => {
              change({ text: event.target.value })
            }}
          />
        </label>
        <SavedSearches
          order={order}
          ask={ask}
          failed={(failure) => {
            desk.say({ kind: 'failed', failure })
          }}
        />
        <span className="count" role="status">
          {answer && speak(answer.isCounted ? 'library:count' : 'library:count-so-far', { count: total })}
        </span>
        <span className="grow" />
        <ColumnChooser columns={columns} />
        <ExportMenu
          label={speak('desk:export-finished')}
          choose={(format) => void desk.exportFinished(format).then(afterwards)}
        />
      </div>
      <Filters order={order} change={change} round={round} stored={stored} />
      {articles.failure && <p className="library-failure">{sayFailure(speak, articles.failure)}</p>}
      {answer?.total === 0 ? (
        <p className="empty">{speak(isNarrowed(answer.order) ? 'library:nothing-found' : 'library:empty')}</p>
      ) : (
        <ArticleTable
          articles={articles}
          columns={columns}
          order={order}
          selection={selection}
          select={setSelection}
          sort={(by) => {
            ask(sortedBy(order, by))
          }}
          open={(row) => void showArticle(desk, row)}
          throwAway={() => void throwAway()}
        />
      )}
      <UncleanedPages desk={desk} order={order} round={round} />
      {/* Below the rows: none of them moves when it comes, or a double click would hit another. */}
      {chosen > 0 && (
        <ChosenBar
          count={chosen}
          total={total}
          all={() => {
            setSelection({ kind: 'all' })
          }}
          none={() => {
            setSelection(NOTHING_CHOSEN)
          }}
          describe={(description) => void describe(description)}
          exportAs={(format) => void exportAs(format)}
          throwAway={() => void throwAway()}
        />
      )}
    </section>
  )
}
