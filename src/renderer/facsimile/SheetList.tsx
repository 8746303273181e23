import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { PageId } from '#core/source/page'
import { thumbnailAddress, type SheetPicture } from '#shared/facsimile'
import { useTongue } from '../desk/speak.ts'

/** In CSS pixels; their room is there before they are drawn, so that nothing moves when they come. */
const [WIDE, TALLEST] = [48, 96]

/** The sheets of a page, small, one below the other: where one is, and a way to another. */
export function SheetList(props: {
  readonly page: PageId
  readonly sheets: readonly SheetPicture[]
  /** 0-based: the one in the pane's middle. */
  readonly current: number
  readonly go: (sheet: number) => void
  /** To the picture itself. */
  readonly leave: () => void
}) {
  const { speak } = useTongue()
  const { page, sheets, current, go, leave } = props
  const list = useRef<HTMLOListElement>(null)

  // Only the list itself scrolls: “into view” would move the panes around it, too.
  useEffect(() => {
    const own = list.current
    const item = own?.children[current]
    if (!own || !(item instanceof HTMLElement)) return
    const [top, bottom] = [item.offsetTop, item.offsetTop + item.offsetHeight]
    if (top < own.scrollTop) own.scrollTop = top
    else if (bottom > own.scrollTop + own.clientHeight) own.scrollTop = bottom - own.clientHeight
  }, [current])

  const press = (event: KeyboardEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: sheets.length - 1,
    }
    const goal = goals[event.key]
    if (goal === undefined) {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      go(at)
      leave()
      return
    }
    event.preventDefault()
    const next = Math.min(sheets.length - 1, Math.max(0, goal))
    go(next)
    list.current?.children[next]?.querySelector('button')?.focus({ preventScroll: true })
  }

  return (
    <ol className="sheet-list" ref={list} aria-label={speak('facsimile:sheets')}>
      {sheets.map(({ width, height, edition }, sheet) => {
        const shrunk = Math.min(WIDE / width, TALLEST / height)
        return (
          <li key={sheet}>
            <button
              type="button"
              aria-label={speak('facsimile:sheet', { number: sheet + 1, count: sheets.length })}
              aria-current={sheet === current ? 'page' : undefined}
              tabIndex={sheet === current ? 0 : -1}
              onClick={() => {
                go(sheet)
              }}
              onKeyDown={(event) => {
                press(event, sheet)
              }}
            >
              <img
                // Another picture of the same sheet is another one.
                key={edition}
                src={thumbnailAddress(page, sheet)}
                alt=""
                width={Math.max(1, Math.round(width * shrunk))}
                height={Math.max(1, Math.round(height * shrunk))}
                loading="lazy"
                decoding="async"
                draggable={false}
              />
              <span aria-hidden="true">{sheet + 1}</span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}
