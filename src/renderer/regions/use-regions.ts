import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { regionsOf } from '#core/galley/found-regions'
import { changeRegion, deleteRegion, drawRegion, placeRegion } from '#core/galley/commands/shape-regions'
import type { Outcome } from '#core/galley/edit'
import type { Galley } from '#core/galley/galley'
import type { Region, RegionId, RegionKind } from '#core/source/region'
import type { Desk } from '../desk/desk.ts'
import { useSelected } from '../desk/observable.ts'
import type { Session } from '../desk/session.ts'
import { sheetLinesInForce } from '../facsimile/sheet-lines.ts'
import type { SheetPoint } from '../facsimile/sheet-stack.ts'
import { regionKey } from './region-keys.ts'
import { inMeasureOf, shareOf } from './region-shape.ts'
import { useRegionDrag } from './use-region-drag.ts'

/** The regions of a page as they are worked on in its picture. */
export function useRegions(
  session: Session,
  desk: Desk,
  scroller: RefObject<HTMLElement | null>,
  pointAt: (x: number, y: number) => SheetPoint | null,
  askMenu: (region: Region, at: HTMLElement) => void,
) {
  // Not the galley as a whole: it is another one at every key that is typed.
  const page = useSelected(session.state, (state) => state.galley.page)
  const superseded = useSelected(session.state, (state) => state.galley.superseded)
  const shaped = useSelected(session.state, (state) => state.galley.regions)
  const regions = regionsOf({ page, superseded, regions: shaped })
  const [selected, setSelected] = useState<RegionId | null>(null)
  const region = regions.find(({ id }) => id === selected) ?? null
  const sizes = page.sheets ?? []
  /** The region that the last key moved: holding a key down is one step of undo. */
  const moving = useRef<RegionId | null>(null)

  const shape = (command: (galley: Galley) => Outcome, joins = false): boolean =>
    session.perform('regions', command, { joins })

  const { draft, handlers } = useRegionDrag({
    pointAt: (x, y) => {
      const point = pointAt(x, y)
      return point && sizes[point.sheet] ? point : null
    },
    boxOf: (id) => {
      const found = regions.find((one) => one.id === id)
      const size = found && sizes[found.sheet]
      return found && size ? shareOf(found, size) : null
    },
    select: setSelected,
    done: ({ id, sheet, box }) => {
      moving.current = null
      const size = sizes[sheet]
      if (!size) return
      const inMeasure = inMeasureOf(box, size)
      if (id !== null) {
        shape((now) => changeRegion(now, id, { box: inMeasure }))
        return
      }
      // As most of the sheet is set.
      const beside = regions.filter((one) => one.sheet === sheet)
      const down = beside.filter((one) => one.kind === 'vertical')
      shape((now) => drawRegion(now, sheet, inMeasure, down.length * 2 > beside.length ? 'vertical' : 'text'))
      const drawn = session.state
        .get()
        .galley.regions.at(session.state.get().galley.regions.findLastIndex((one) => one.sheet <= sheet))
      setSelected(drawn?.id ?? null)
      focusOn(drawn?.id)
    },
  })

  /** The region is drawn anew before it can have the keyboard. */
  const focusOn = (id: RegionId | undefined) => {
    if (id === undefined) return
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-region="${id}"]`)?.focus({ preventScroll: true })
    })
  }

  /** The list below keeps the keyboard by itself when a row of it goes or moves. */
  const isInPicture = (): boolean => scroller.current?.contains(document.activeElement) === true

  const remove = (gone: Region) => {
    const at = regions.indexOf(gone)
    shape((now) => deleteRegion(now, gone.id))
    const next = regions[at + 1] ?? regions[at - 1]
    setSelected(next?.id ?? null)
    if (next && isInPicture()) focusOn(next.id)
    else if (!next) scroller.current?.focus()
    desk.say({
      kind: 'told',
      key: 'regions:said-deleted',
      values: { number: at + 1 },
      undo: () => {
        desk.run('undo')
      },
    })
  }

  const placeAt = (on: Region, index: number) => {
    const at = Math.min(Math.max(index, 0), regions.length - 1)
    shape((now) => placeRegion(now, on.id, at))
    desk.say({ kind: 'told', key: 'regions:said-placed', values: { number: at + 1 } })
    // An element that is put elsewhere drops the keyboard.
    if (isInPicture()) focusOn(on.id)
  }

  const press = (event: KeyboardEvent, on: Region) => {
    const size = sizes[on.sheet]
    const key = size && regionKey(event, shareOf(on, size))
    if (!key) return
    event.preventDefault()
    event.stopPropagation()
    switch (key.kind) {
      case 'shape':
        shape(
          (now) => changeRegion(now, on.id, { box: inMeasureOf(key.box, size) }),
          moving.current === on.id,
        )
        moving.current = on.id
        return
      case 'order':
        placeAt(on, regions.indexOf(on) + key.by)
        return
      case 'delete':
        remove(on)
        return
      case 'menu':
        askMenu(on, event.currentTarget as HTMLElement)
        return
      default:
        key satisfies never
    }
  }

  return {
    page,
    regions,
    region,
    draft,
    handlers,
    press,
    remove,
    select: (id: RegionId | null) => {
      if (id !== selected) moving.current = null
      setSelected(id)
    },
    placeAt,
    setKind: (on: Region, kind: RegionKind) => {
      shape((now) => changeRegion(now, on.id, { kind }))
    },
    back: () => {
      focusOn(region?.id)
    },
    /** The beginning of the first line that is printed in a region. */
    wordsIn: (one: Region): string => {
      const size = sizes[one.sheet]
      if (!size) return ''
      const { left, top, width, height } = shareOf(one, size)
      const first = (sheetLinesInForce({ page, superseded })[one.sheet] ?? []).find(({ box }) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        return x >= left && x <= left + width && y >= top && y <= top + height
      })
      const span = first && page.lines[first.line]?.span
      return span ? page.text.slice(span.from, span.to).trim().slice(0, MOST_WORDS) : ''
    },
  }
}

const MOST_WORDS = 40
