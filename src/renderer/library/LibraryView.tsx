import { useCallback, useEffect, useState } from 'react'
import { ALL_ARTICLES, type ArticleOnPage, type ArticleOrder, type Description } from '#shared/article-list'
import { type ExportFormat } from '#shared/export-format'
import { sayFailure } from '#shared/language/index'
import type { LibraryColumns } from '#shared/library-columns'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import type { Asked } from '../directory/asked.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'
import { trashChosen } from '../trash/throw-away.ts'
import { ArticleTable } from './table/ArticleTable.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { ColumnChooser } from './columns/ColumnChooser.tsx'
import { useColumns } from './columns/use-columns.ts'
import { describeChosen } from './bulk/describe-chosen.ts'
import { Filters } from './Filters.tsx'
import { AT_FIRST } from './left-at.ts'
import { isNarrowed, sortedBy } from './question.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { ALL_CHOSEN, chosenCount, NOTHING_CHOSEN, those } from './table/selection.ts'
import { showArticle } from './show-hit.ts'
import { useArticles } from './table/use-articles.ts'
import { useSelection } from './table/use-selection.ts'
import { UncleanedPages } from './uncleaned/UncleanedPages.tsx'

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
  const isAsked = asked.section !== null || asked.byline !== null || asked.text !== ''
  const [begin] = useState(() =>
    isAsked ? { ...AT_FIRST, order: { ...ALL_ARTICLES, ...asked } } : desk.leftAt.get(),
  )
  const [order, setOrder] = useState<ArticleOrder>(begin.order)
  useEffect(() => {
    desk.leftAt.update((now) => (now.order === order ? now : { order, row: 0 }))
  }, [desk, order])
  const [round, setRound] = useState(0)
  const stored = useCallback(() => desk.pages.flush(), [desk])
  const columns = useColumns(remembered)
  const articles = useArticles(order, columns.chosen.shown, stored)
  const { answer, again } = articles
  const { selection, select, extend, which } = useSelection(order, articles.rowAt, (failure) => {
    desk.say({ kind: 'failed', failure })
  })
  // Rows of an older question, which show until the answer comes, are not chosen: they might be gone from sight then.
  const isAnswered = answer?.order === order
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
    select(NOTHING_CHOSEN)
  }
  const change = (part: Partial<ArticleOrder>) => {
    ask({ ...order, ...part })
  }

  /** Does it on what is chosen. What it has not come to, because it was stopped, stays chosen: it can go on there. */
  const perform = async (deed: (articles: readonly ArticleOnPage[]) => Promise<readonly ArticleOnPage[]>) => {
    if (desk.bulk.get()) {
      desk.say({ kind: 'told', key: 'bulk:busy' })
      return
    }
    const found = await which()
    if (!found.ok) {
      desk.say({ kind: 'failed', failure: found.error })
      return
    }
    await afterwards(await deed(found.value))
  }
  const afterwards = async (left: readonly ArticleOnPage[] = []) => {
    if (left.length > 0) select(those(left, 0))
    await stored()
    desk.holdings.update((now) => now + 1)
  }
  const exportAs = (format: ExportFormat) => perform((chosen) => desk.exportChosen(chosen, format))
  const throwAway = () =>
    perform((chosen) => {
      select(NOTHING_CHOSEN)
      return trashChosen(desk, chosen)
    })
  const describe = (description: Description) =>
    perform((chosen) => describeChosen(desk, chosen, description))

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
          choose={(format) => void desk.exportFinished(format).then(() => afterwards())}
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
          begin={begin.row}
          reached={(row) => {
            desk.leftAt.update((now) => ({ ...now, row }))
          }}
          selection={selection}
          select={(next) => {
            if (isAnswered) select(next)
          }}
          extend={(index) => {
            if (isAnswered) extend(index)
          }}
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
          desk={desk}
          count={chosen}
          total={total}
          all={() => {
            select(ALL_CHOSEN)
          }}
          none={() => {
            select(NOTHING_CHOSEN)
          }}
          describe={(description) => void describe(description)}
          exportAs={(format) => void exportAs(format)}
          throwAway={() => void throwAway()}
        />
      )}
    </section>
  )
}
