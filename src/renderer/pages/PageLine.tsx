import type { PageRow } from '#shared/pages-list'
import { Thumbnail } from './Thumbnail.tsx'
import { moment } from '../desk/moment.ts'
import { useTongue } from '../desk/speak.ts'

/** One page: what it is, how far it is, and what can be done with it. */
export function PageLine(props: {
  readonly row: PageRow
  readonly open: () => void
  readonly edit: () => void
  readonly throwAway: () => void
}) {
  const { speak, language } = useTongue()
  const { row, open, edit, throwAway } = props
  return (
    <tr onDoubleClick={open} data-page={row.id}>
      <th scope="row">
        <Thumbnail row={row} />
        <button type="button" className="link-button" onClick={open}>
          {row.name}
        </button>
      </th>
      <td>{row.publication}</td>
      <td>
        {row.issued}
        {row.folio !== '' && <small> {speak('library:folio', { folio: row.folio })}</small>}
      </td>
      <td>{row.openedAt === null ? speak('holdings:never') : moment(row.openedAt, language)}</td>
      <td>{moment(row.addedAt, language)}</td>
      <td>
        <Progress row={row} />
      </td>
      <td className="page-actions">
        <button
          type="button"
          className="plain-button"
          data-edit
          aria-label={speak('holdings:edit', { name: row.name })}
          title={speak('holdings:edit', { name: row.name })}
          onClick={edit}
        >
          ✎
        </button>
        <button type="button" className="plain-button" onClick={throwAway}>
          {speak('holdings:trash-page')}
        </button>
      </td>
    </tr>
  )
}

function Progress({ row }: { readonly row: PageRow }) {
  const { speak } = useTongue()
  const { articles, finished, unplaced, doubtful } = row
  if (articles === 0) return <small>{speak('holdings:progress-none')}</small>
  const open = [
    unplaced ? speak('holdings:progress-unplaced', { count: unplaced }) : '',
    doubtful ? speak('holdings:progress-doubtful', { count: doubtful }) : '',
  ].filter(Boolean)
  return (
    <span className="progress">
      <span className="progress-track" aria-hidden="true">
        <span style={{ width: `${(100 * finished) / articles}%` }} />
      </span>
      {speak('holdings:progress-articles', { finished, articles })}
      {open.length > 0 && <small>{open.join(' · ')}</small>}
    </span>
  )
}
