import type { ReactNode } from 'react'
import type { ArticleRow, Language, SortColumn, TextRange } from '#shared/contract'
import type { MessageKey, Speak } from '#shared/language/index'
import { localeOf } from '../desk/speak.ts'

export interface Column {
  readonly id: Exclude<SortColumn, 'best'>
  readonly name: MessageKey
  /** A column of the table's grid. */
  readonly width: string
  readonly show: (row: ArticleRow, speak: Speak, language: Language) => ReactNode
}

export const COLUMNS: readonly Column[] = [
  {
    id: 'headline',
    name: 'library:headline',
    width: 'minmax(260px, 1fr)',
    show: (row, speak) => (
      <>
        <span className="headline">
          {row.headline === '' ? (
            speak('desk:untitled', { opening: row.excerpt.text.slice(0, 18) })
          ) : (
            <Marked text={row.headline} hits={row.headlineHits} />
          )}
        </span>
        <span className="excerpt">
          <Marked text={row.excerpt.text} hits={row.excerpt.hits} />
        </span>
      </>
    ),
  },
  { id: 'section', name: 'desk:section', width: '84px', show: (row) => row.section },
  { id: 'byline', name: 'desk:bylines', width: '116px', show: (row) => row.bylines.join(' ') },
  {
    id: 'publication',
    name: 'library:publication',
    width: '116px',
    show: (row) =>
      row.publication === '' ? <span title={row.pageName}>{row.pageName}</span> : row.publication,
  },
  {
    id: 'issued',
    name: 'library:issued',
    width: '132px',
    show: (row, speak) => (
      <>
        {row.issued}
        {row.folio !== '' && <small>{speak('library:folio', { folio: row.folio })}</small>}
      </>
    ),
  },
  {
    id: 'status',
    name: 'desk:status',
    width: '92px',
    show: (row, speak) => (
      <>
        <span className="dot" data-status={row.status} /> {speak(`desk:status-${row.status}`)}
      </>
    ),
  },
  {
    id: 'characters',
    name: 'library:length',
    width: '68px',
    show: (row, _speak, language) => row.characters.toLocaleString(localeOf(language)),
  },
  {
    id: 'edited',
    name: 'library:edited',
    width: '134px',
    show: (row, _speak, language) =>
      new Date(row.editedAt).toLocaleString(localeOf(language), { dateStyle: 'short', timeStyle: 'short' }),
  },
]

function Marked({ text, hits }: { readonly text: string; readonly hits: readonly TextRange[] }) {
  const ends = [0, ...hits.map((hit) => hit.to)]
  return (
    <>
      {hits.map((hit, index) => (
        <span key={hit.from}>
          {text.slice(ends[index], hit.from)}
          <mark>{text.slice(hit.from, hit.to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
