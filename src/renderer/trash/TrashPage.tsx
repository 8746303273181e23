import { useCallback, useEffect, useState } from 'react'
import { Button, Heading } from 'react-aria-components'
import type { TrashItem } from '#shared/trash'
import type { Desk } from '../desk/desk.ts'
import { useObservable } from '../desk/observable.ts'
import { localeOf, useTongue } from '../desk/speak.ts'
import { call } from '../desk/wire.ts'
import { takeBack } from './throw-away.ts'
import { PanelFrame } from '../desk/PanelFrame.tsx'

/** What was thrown away: chosen by check boxes, put back or deleted for good. */
export function TrashPage({ desk }: { readonly desk: Desk }) {
  const { speak } = useTongue()
  const holdings = useObservable(desk.holdings)
  const [items, setItems] = useState<readonly TrashItem[] | null>(null)
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
  const again = async () => {
    setChosen(new Set())
    setItems(await load())
  }
  const purge = async (what: readonly TrashItem[]) => {
    setAsking(null)
    const told = await call('library.purge', { numbers: what.map(({ number }) => number) })
    if (told.ok) desk.say({ kind: 'told', key: 'holdings:said-purged', values: { count: told.value } })
    else desk.say({ kind: 'failed', failure: told.error })
    await again()
  }

  const list = items ?? []
  const picked = list.filter(({ number }) => chosen.has(number))
  return (
    <div className="directory holdings" data-pane="trash">
      <div className="holdings-bar">
        <p>{speak('holdings:trash-help')}</p>
        <span className="grow" />
        <button
          type="button"
          disabled={picked.length === 0}
          onClick={() => {
            void takeBack(desk, [...chosen]).then(again)
          }}
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
      {items?.length === 0 ? (
        <p className="empty">{speak('holdings:trash-empty')}</p>
      ) : (
        <ul className="holdings-list" aria-label={speak('holdings:trash-list')}>
          {list.map((item) => (
            <li key={item.number}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(item.number)}
                  onChange={(event) => {
                    const next = new Set(chosen)
                    if (event.target.checked) next.add(item.number)
                    else next.delete(item.number)
                    setChosen(next)
                  }}
                />
                <ItemLines item={item} />
              </label>
            </li>
          ))}
        </ul>
      )}
      <PurgeQuestion
        items={asking}
        purge={(what) => void purge(what)}
        close={() => {
          setAsking(null)
        }}
      />
    </div>
  )
}

function ItemLines({ item }: { readonly item: TrashItem }) {
  const { speak, language } = useTongue()
  const { article, name, pageName, articles, characters, trashedAt } = item
  const facts = [
    article === null
      ? speak('holdings:articles-in', { count: articles })
      : speak('holdings:of-page', { page: pageName }),
    speak('holdings:characters', { count: characters }),
    new Date(trashedAt).toLocaleString(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }),
  ]
  return (
    <span className="holdings-item">
      <em>{speak(article === null ? 'holdings:kind-page' : 'holdings:kind-article')}</em>
      <strong>{name === '' ? speak('desk:untitled', { opening: '' }) : name}</strong>
      <small>{facts.join(' · ')}</small>
    </span>
  )
}

/** The one question that Galley asks before it does something: it cannot be undone. */
function PurgeQuestion(props: {
  readonly items: readonly TrashItem[] | null
  readonly purge: (items: readonly TrashItem[]) => void
  readonly close: () => void
}) {
  const { speak } = useTongue()
  const { items, purge, close } = props
  return (
    <PanelFrame
      role="alertdialog"
      isOpen={items !== null}
      place="chooser-place"
      kind="chooser ask"
      leave={close}
    >
      {items && (
        <>
          <header>
            <Heading slot="title">{speak('holdings:purge-title')}</Heading>
            <p>
              {speak('holdings:purge-help', {
                count: items.length,
                pages: items.filter(({ article }) => article === null).length,
              })}
            </p>
          </header>
          <footer>
            <Button className="button" autoFocus onPress={close}>
              {speak('holdings:cancel')}
            </Button>
            <Button
              className="button primary"
              onPress={() => {
                purge(items)
              }}
            >
              {speak('holdings:do-purge')}
            </Button>
          </footer>
        </>
      )}
    </PanelFrame>
  )
}
