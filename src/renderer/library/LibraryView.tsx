import { useCallback, useState } from 'react'
import { ALL_ARTICLES, type ArticleOrder, type Description } from '#shared/contract'
import { sayFailure } from '#shared/language/index'
import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import type { Asked } from '../directory/asked.ts'
import { ExportMenu } from '../inspector/Inspector.tsx'
import { loadedOf } from '../tabs/tabs.ts'
import { ArticleTable } from './ArticleTable.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { describeChosen } from './describe-chosen.ts'
import { Filters } from './Filters.tsx'
import { isNarrowed, sortedBy } from './question.ts'
import { SavedSearches } from './SavedSearches.tsx'
import { articleOfKey, chosenCount, NOTHING_CHOSEN, type Selection } from './selection.ts'
import { showArticle } from './show-hit.ts'
import { useArticles } from './use-articles.ts'

/** All articles of the library: found as one types, narrowed by chips, sorted by any column, described together. */
export function LibraryView(props: {
  readonly desk: Desk
  /** What it begins with. */
  readonly asked: Asked
}) {
  const { desk, asked } = props
  const { speak } = useTongue()
  const [order, setOrder] = useState<ArticleOrder>({ ...ALL_ARTICLES, ...asked })
  const [selection, setSelection] = useState<Selection>(NOTHING_CHOSEN)
  const [round, setRound] = useState(0)
  const stored = useCallback(() => desk.pages.flush(), [desk])
  const articles = useArticles(order, stored)
  const { answer } = articles
  const total = answer?.total ?? 0
  const chosen = chosenCount(selection, total)
  const ask = (next: ArticleOrder) => {
    setOrder(next)
    setSelection(NOTHING_CHOSEN)
  }
  const change = (part: Partial<ArticleOrder>) => {
    ask({ ...order, ...part })
  }

  const askAgain = () => {
    articles.again()
    setRound((now) => now + 1)
  }

  const describe = async (description: Description) => {
    const which =
      selection.kind === 'all'
        ? await call('library.which', order)
        : { ok: true as const, value: [...selection.keys].map(articleOfKey) }
    const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
    const done = which.ok ? await describeChosen(sessions, which.value, description) : which
    if (!done.ok) {
      desk.say({ kind: 'failed', failure: done.error })
      return
    }
    const { changed, kept } = done.value
    desk.say(
      kept > 0
        ? { kind: 'told', key: 'library:said-described-kept', values: { count: changed, kept } }
        : { kind: 'told', key: 'library:said-described', values: { count: changed } },
    )
    await stored()
    askAgain()
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
        <ExportMenu
          label={speak('desk:export-finished')}
          choose={(format) => void desk.exportFinished(format).then(askAgain)}
        />
      </div>
      <Filters order={order} change={change} round={round} stored={stored} />
      {articles.failure && <p className="library-failure">{sayFailure(speak, articles.failure)}</p>}
      {answer?.total === 0 ? (
        <p className="empty">{speak(isNarrowed(answer.order) ? 'library:nothing-found' : 'library:empty')}</p>
      ) : (
        <ArticleTable
          articles={articles}
          order={order}
          selection={selection}
          select={setSelection}
          sort={(by) => {
            ask(sortedBy(order, by))
          }}
          open={(row) => void showArticle(desk, row)}
        />
      )}
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
        />
      )}
    </section>
  )
}
