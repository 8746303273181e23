import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import type { ColumnId } from '#shared/library-columns'
import { useTongue } from '../../desk/speak.ts'
import { allColumns, moved, toggled, USUAL } from './chosen-columns.ts'
import { COLUMNS } from './columns.tsx'
import type { Columns } from './use-columns.ts'

const WAYS = [
  { by: -1, name: 'columns:earlier', sign: '↑' },
  { by: 1, name: 'columns:later', sign: '↓' },
] as const

/** Which columns the table has and in which order: ticked, and moved by buttons or Alt with an arrow. */
export function ColumnChooser({ columns: { chosen, keep } }: { readonly columns: Columns }) {
  const { speak } = useTongue()
  const list = useRef<HTMLUListElement>(null)
  const [told, setTold] = useState('')
  // Moving takes the keyboard off what is moved: it is given back.
  const held = useRef<string | null>(null)
  useEffect(() => {
    const selector = held.current
    held.current = null
    if (selector !== null) list.current?.querySelector<HTMLElement>(selector)?.focus()
  }, [chosen])

  const move = (id: ColumnId, by: -1 | 1, focus: string) => {
    const next = moved(chosen, id, by)
    if (next === chosen) return
    held.current = `[data-choice="${id}"] ${focus}`
    keep(next)
    const place = next.shown.indexOf(id) + 1
    setTold(speak('columns:said-moved', { name: speak(COLUMNS[id].name), place }))
  }
  const keys = (event: KeyboardEvent, id: ColumnId) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    move(id, event.key === 'ArrowUp' ? -1 : 1, 'input')
  }
  return (
    <DialogTrigger
      onOpenChange={() => {
        setTold('')
      }}
    >
      <Button className="button" data-columns>
        {speak('columns:choose')} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover column-chooser" aria-label={speak('columns:choose')}>
        <ul ref={list} data-orders>
          {allColumns(chosen).map((id) => {
            const name = speak(COLUMNS[id].name)
            const at = chosen.shown.indexOf(id)
            return (
              <li
                key={id}
                data-choice={id}
                onKeyDown={(event) => {
                  keys(event, id)
                }}
              >
                <label>
                  <input
                    type="checkbox"
                    checked={at >= 0}
                    disabled={id === 'headline'}
                    onChange={() => {
                      held.current = `[data-choice="${id}"] input`
                      keep(toggled(chosen, id))
                    }}
                  />
                  {name}
                </label>
                {at >= 1 &&
                  WAYS.map(({ by, name: way, sign }) => (
                    <button
                      type="button"
                      key={by}
                      className="plain"
                      data-way={by}
                      aria-label={speak(way, { name })}
                      aria-disabled={moved(chosen, id, by) === chosen}
                      onClick={() => {
                        move(id, by, `[data-way="${by}"]`)
                      }}
                    >
                      {sign}
                    </button>
                  ))}
              </li>
            )
          })}
        </ul>
        <p className="hidden" role="status">
          {told}
        </p>
        <footer>
          <small>{speak('columns:help')}</small>
          <button
            type="button"
            onClick={() => {
              keep(USUAL)
              setTold(speak('columns:said-usual'))
            }}
          >
            {speak('columns:usual')}
          </button>
        </footer>
      </Popover>
    </DialogTrigger>
  )
}
