import { useRef, useState } from 'react'
import type { TrashItem } from '#shared/trash'
import { moment } from '../desk/moment.ts'
import { useTongue } from '../desk/speak.ts'

/** As many as are drawn at first, and more each time one asks. */
const SOME = 200

/** Things in the trash, what came last first, each with its check box; Shift takes in all from the last one pressed. */
export function TrashList(props: {
  readonly items: readonly TrashItem[]
  readonly chosen: ReadonlySet<number>
  readonly choose: (chosen: ReadonlySet<number>) => void
}) {
  const { speak } = useTongue()
  const { items, chosen, choose } = props
  const [limit, setLimit] = useState(SOME)
  const anchor = useRef(0)
  const press = (index: number, on: boolean, isRange: boolean) => {
    const from = isRange ? Math.min(anchor.current, index) : index
    const to = isRange ? Math.max(anchor.current, index) : index
    const next = new Set(chosen)
    for (const { number } of items.slice(from, to + 1)) {
      if (on) next.add(number)
      else next.delete(number)
    }
    anchor.current = index
    choose(next)
  }
  return (
    <>
      <ul className="holdings-list" aria-label={speak('holdings:trash-list')}>
        {items.slice(0, limit).map((item, index) => (
          <li key={item.number}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(item.number)}
                onChange={(event) => {
                  const native = event.nativeEvent as MouseEvent
                  press(index, event.target.checked, native.shiftKey)
                }}
              />
              <ItemLines item={item} />
            </label>
          </li>
        ))}
      </ul>
      {items.length > limit && (
        <button
          type="button"
          onClick={() => {
            setLimit(limit + SOME)
          }}
        >
          {speak('holdings:more-pages')}
        </button>
      )}
    </>
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
    moment(trashedAt, language),
  ]
  return (
    <span className="holdings-item">
      <em>{speak(article === null ? 'holdings:kind-page' : 'holdings:kind-article')}</em>
      <strong>{name === '' ? speak('desk:untitled', { opening: '' }) : name}</strong>
      <small>{facts.join(' · ')}</small>
    </span>
  )
}
