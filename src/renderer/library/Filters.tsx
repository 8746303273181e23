import { useEffect, useState } from 'react'
import { TEXT_LANGUAGES } from '#core/export/language-of'
import { STATUSES, type Status } from '#core/galley/galley'
import type { ArticleOrder, NamedCount, StatusCount } from '#shared/article-list'
import type { MessageKey } from '#shared/language/index'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { DaysChip } from './DaysChip.tsx'

/** What the list is narrowed by, each as a chip: quiet until it is set, then it can be taken away. */
export function Filters(props: {
  readonly order: ArticleOrder
  readonly change: (part: Partial<ArticleOrder>) => void
  /** Grows when the library may know other names. */
  readonly round: number
  /** What the desk has not saved yet is saved, so that it is counted. */
  readonly stored: () => Promise<unknown>
}) {
  const { speak } = useTongue()
  const { order, change, round, stored } = props
  const [sections, setSections] = useState<readonly NamedCount[]>([])
  const [people, setPeople] = useState<readonly NamedCount[]>([])
  const [papers, setPapers] = useState<readonly NamedCount[]>([])
  const [statuses, setStatuses] = useState<readonly StatusCount[]>([])
  useEffect(() => {
    const ask = async () => {
      await stored()
      const [named, persons, titles, counts] = await Promise.all([
        call('library.sections', {}),
        call('library.contributors', {}),
        call('library.publications', {}),
        call('library.statuses', {}),
      ])
      if (named.ok) setSections(named.value)
      if (persons.ok) setPeople(persons.value)
      if (titles.ok) setPapers(titles.value)
      if (counts.ok) setStatuses(counts.value)
    }
    void ask()
  }, [round, stored])
  const counted = (status: Status) => {
    const label = speak(`desk:status-${status}`)
    const count = statuses.find((one) => one.status === status)
    return count ? `${label} (${count.articles})` : label
  }
  const named = (
    filter: 'section' | 'byline' | 'publication',
    name: MessageKey,
    list: readonly NamedCount[],
  ) => (
    <Chip
      name={speak(name)}
      value={order[filter]}
      options={[
        ...list.map((one) => ({ value: one.name, label: `${one.name} (${one.articles})` })),
        ...(filter === 'section' ? [{ value: '', label: speak('library:no-section') }] : []),
      ]}
      choose={(value) => {
        change({ [filter]: value })
      }}
    />
  )
  return (
    <div className="chips-row" role="group" aria-label={speak('library:filters')}>
      {named('section', 'desk:section', sections)}
      {named('byline', 'desk:bylines', people)}
      {named('publication', 'library:publication', papers)}
      <Chip
        name={speak('desk:status')}
        value={order.status}
        options={STATUSES.map((value) => ({ value, label: counted(value) }))}
        choose={(value) => {
          change({ status: STATUSES.find((one) => one === value) ?? null })
        }}
      />
      <Chip
        name={speak('library:language')}
        value={order.language}
        options={TEXT_LANGUAGES.map((value) => ({ value, label: speak(`library:language-${value}`) }))}
        choose={(value) => {
          change({ language: TEXT_LANGUAGES.find((one) => one === value) ?? null })
        }}
      />
      <DaysChip order={order} change={change} />
    </div>
  )
}

/** Of all options the only one that does not begin with “=”: a name may be anything, and empty for none. */
const ANY = ''

function Chip(props: {
  readonly name: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (value: string | null) => void
}) {
  const { speak } = useTongue()
  const { name, value, options, choose } = props
  // Kept by a saved search, but nobody uses the name any more.
  const gone = value !== null && !options.some((option) => option.value === value)
  return (
    <span className="filter-chip" data-on={value !== null || undefined}>
      <select
        aria-label={name}
        value={value === null ? ANY : `=${value}`}
        onChange={(event) => {
          const wanted = event.target.value
          choose(wanted === ANY ? null : wanted.slice(1))
        }}
      >
        <option value={ANY}>{name}</option>
        {gone && <option value={`=${value}`}>{value}</option>}
        {options.map((option) => (
          <option value={`=${option.value}`} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {value !== null && (
        <button
          type="button"
          className="plain"
          aria-label={speak('library:without', { name })}
          onClick={() => {
            choose(null)
          }}
        >
          ×
        </button>
      )}
    </span>
  )
}
