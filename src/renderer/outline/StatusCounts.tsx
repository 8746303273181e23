import { STATUSES, type Article, type Status } from '#core/galley/galley'
import { useTongue } from '../desk/speak.ts'

/** How many articles of the page stand where in the workflow; a press shows these alone. */
export function StatusCounts(props: {
  readonly articles: readonly Article[]
  readonly only: Status | null
  readonly choose: (only: Status | null) => void
}) {
  const { speak } = useTongue()
  const { articles, only, choose } = props
  const counts = STATUSES.map((status) => ({
    status,
    count: articles.filter((article) => article.status === status).length,
  })).filter(({ status, count }) => count > 0 || status === only)
  if (counts.length < 2 && only === null) return null
  return (
    <div className="status-counts" role="group" aria-label={speak('directory:status-filter')}>
      {counts.map(({ status, count }) => (
        <button
          type="button"
          key={status}
          aria-pressed={only === status}
          onClick={() => {
            choose(only === status ? null : status)
          }}
        >
          <span className="dot" data-status={status} aria-hidden="true" />
          {speak(`desk:status-${status}`)} {count}
        </button>
      ))}
    </div>
  )
}
