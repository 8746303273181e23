import type { RefObject } from 'react'
import type { ArticleOrder, SortColumn } from '#shared/article-list'
import type { ColumnId } from '#shared/library-columns'
import { useTongue } from '../../desk/speak.ts'
import { fitted } from './chosen-columns.ts'
import { ColumnBorder } from './ColumnBorder.tsx'
import { COLUMNS } from './columns.tsx'
import { naturalWidth } from './natural-widths.ts'
import type { Columns } from './use-columns.ts'

/** The table's heads: each sorts by its column, and the border behind it changes widths. */
export function ColumnHeads(props: {
  readonly table: RefObject<HTMLElement | null>
  readonly columns: Columns
  readonly order: ArticleOrder
  readonly sort: (by: SortColumn) => void
}) {
  const { speak } = useTongue()
  const { table, columns, order, sort } = props
  const { chosen, keep } = columns
  const way = (by: SortColumn) =>
    order.sort.by !== by ? 'none' : order.sort.down ? 'descending' : 'ascending'
  /** The headline takes what there is: to fit it is to fit all the others. */
  const fit = (id: ColumnId) => {
    const element = table.current
    if (!element) return
    const wanted = id === 'headline' ? chosen.shown.slice(1) : [id]
    keep(fitted(chosen, Object.fromEntries(wanted.map((one) => [one, naturalWidth(element, one)]))))
  }
  return (
    <div className="articles-head" role="row" aria-rowindex={1}>
      {chosen.shown.map((id) => (
        <div role="columnheader" key={id} aria-sort={way(id)} data-column={id}>
          <button
            type="button"
            className="plain"
            onClick={() => {
              sort(id)
            }}
          >
            {speak(COLUMNS[id].name)}
            <span aria-hidden="true">{way(id) === 'none' ? '' : way(id) === 'ascending' ? ' ↑' : ' ↓'}</span>
          </button>
          <ColumnBorder id={id} columns={columns} fit={fit} />
        </div>
      ))}
    </div>
  )
}
