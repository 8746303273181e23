import type { ReactNode } from 'react'
import { TEXT_LANGUAGES } from '#core/export/language-of'
import type { ArticleRow } from '#shared/article-list'
import type { Language } from '#shared/settings'
import type { MessageKey, Speak } from '#shared/language/index'
import type { ColumnId } from '#shared/library-columns'
import { moment } from '../../desk/moment.ts'
import { localeOf } from '../../desk/speak.ts'
import { Marked } from '../Marked.tsx'

interface Column {
  readonly name: MessageKey
  readonly show: (row: ArticleRow, speak: Speak, language: Language) => ReactNode
}

/** What each column is called and shows of an article. */
export const COLUMNS: Readonly<Record<ColumnId, Column>> = {
  headline: {
    name: 'library:headline',
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
          {row.excerpt.of === 'original' && (
            <small className="from-original" title={speak('library:from-original-help')}>
              {speak('library:from-original')}
            </small>
          )}
          <Marked text={row.excerpt.text} hits={row.excerpt.hits} />
        </span>
      </>
    ),
  },
  section: { name: 'desk:section', show: (row) => row.section },
  byline: { name: 'desk:bylines', show: (row) => row.bylines.join(' ') },
  publication: {
    name: 'library:publication',
    show: (row) =>
      row.publication === '' ? <span title={row.pageName}>{row.pageName}</span> : row.publication,
  },
  issued: {
    name: 'library:issued',
    show: (row, speak) => (
      <>
        {row.issued}
        {row.folio !== '' && <small>{speak('library:folio', { folio: row.folio })}</small>}
      </>
    ),
  },
  status: {
    name: 'desk:status',
    show: (row, speak) => (
      <>
        <span className="dot" data-status={row.status} /> {speak(`desk:status-${row.status}`)}
      </>
    ),
  },
  characters: {
    name: 'library:length',
    show: (row, _speak, language) => row.characters.toLocaleString(localeOf(language)),
  },
  edited: { name: 'library:edited', show: (row, _speak, language) => moment(row.editedAt, language) },
  finished: {
    name: 'columns:finished',
    show: (row, _speak, language) => moment(row.finishedAt ?? '', language),
  },
  exported: {
    name: 'columns:exported',
    show: (row, _speak, language) => moment(row.exportedAt ?? '', language),
  },
  language: {
    name: 'library:language',
    show: (row, speak) => {
      const known = TEXT_LANGUAGES.find((language) => language === row.language)
      return known && speak(`library:language-${known}`)
    },
  },
  file: { name: 'columns:file', show: (row) => <span title={row.pageName}>{row.pageName}</span> },
}
