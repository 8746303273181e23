import { useCallback, useEffect, useState } from 'react'
import type { TrashItem } from '#shared/trash'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { ForGoodQuestion, type ForGood } from './ForGoodQuestion.tsx'
import { purge, takeBack } from './take-back.ts'
import { TrashList } from './TrashList.tsx'

/** What was thrown away: found, chosen by check boxes, put back or deleted for good. */
export function TrashPage({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const holdings = useObservable(desk.holdings)
  const [items, setItems] = useState<readonly TrashItem[] | null>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [asking, setAsking] = useState<readonly TrashItem[] | null>(null)

  const load = useCallback(async () => {
    const told = await call('library.trashed', {})
    if (!told.ok) desk.say({ kind: 'failed', failure: told.error })
    return told.ok ? told.value : []
  }, [desk])
  useEffect(() => {
    let current = true
    void load().then((found) => {
      if (current) setItems(found)
    })
    return () => {
      current = false
    }
  }, [load, holdings])
  /** What a stopped deed has not come to stays chosen. */
  const perform = async (
    deed: (numbers: readonly number[]) => Promise<readonly number[]>,
    on: readonly number[],
  ) => {
    if (desk.bulk.get()) {
      desk.say({ kind: 'told', key: 'bulk:busy' })
      return
    }
    setChosen(new Set(await deed(on)))
    desk.holdings.update((now) => now + 1)
  }

  const list = items ?? []
  const wanted = text.trim().toLocaleLowerCase()
  const found = list.filter(
    ({ name, pageName }) =>
      name.toLocaleLowerCase().includes(wanted) || pageName.toLocaleLowerCase().includes(wanted),
  )
  // What is not seen, because something else is looked for, is not chosen either.
  const picked = found.filter(({ number }) => chosen.has(number))
  const numbersOf = (of: readonly TrashItem[]) => of.map(({ number }) => number)
  const asked: ForGood | null = asking && {
    title: speak('holdings:purge-title'),
    about: speak('holdings:purge-help', {
      count: asking.length,
      pages: asking.filter(({ article }) => article === null).length,
    }),
  }
  return (
    <div className="directory holdings" data-pane="trash">
      <p className="holdings-about">{speak('holdings:trash-help')}</p>
      <div className="holdings-bar">
        <input
          type="search"
          data-search
          value={text}
          aria-label={speak('holdings:find-trash')}
          placeholder={speak('holdings:find-trash')}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <label className="choose-all">
          <input
            type="checkbox"
            disabled={found.length === 0}
            checked={found.length > 0 && picked.length === found.length}
            ref={(box) => {
              if (box) box.indeterminate = picked.length > 0 && picked.length < found.length
            }}
            onChange={(event) => {
              setChosen(new Set(event.target.checked ? numbersOf(found) : []))
            }}
          />
          {picked.length === 0
            ? speak('holdings:trash-all', { count: found.length })
            : speak('holdings:trash-chosen', { count: picked.length })}
        </label>
        <span className="grow" />
        <button
          type="button"
          disabled={picked.length === 0}
          onClick={() => void perform((numbers) => takeBack(desk, numbers), numbersOf(picked))}
        >
          {speak('holdings:take-back')}
        </button>
        <button
          type="button"
          disabled={picked.length === 0}
          onClick={() => {
            setAsking(picked)
          }}
        >
          {speak('holdings:purge')}
        </button>
        <button
          type="button"
          disabled={list.length === 0}
          onClick={() => {
            setAsking(list)
          }}
        >
          {speak('holdings:purge-all')}
        </button>
      </div>
      {items && found.length === 0 ? (
        <p className="empty">
          {speak(list.length === 0 ? 'holdings:trash-empty' : 'holdings:trash-nothing-found')}
        </p>
      ) : (
        <TrashList items={found} chosen={chosen} choose={setChosen} />
      )}
      <ForGoodQuestion
        ask={asked}
        purge={() => {
          if (asking) void perform((numbers) => purge(desk, numbers), numbersOf(asking))
        }}
        close={() => {
          setAsking(null)
        }}
      />
    </div>
  )
}
