import type { PageId } from '#core/source/page'
import type { Desk } from '../desk/desk.ts'
import { placeOf } from './tabs.ts'

/** A press that goes further than this is no click. */
const THRESHOLD = 5

/**
 * Carries a tab along its strip: the others make room while it is moved. Esc brings it back.
 * A press that stays where it is remains a click.
 */
export function startTabDrag(press: React.PointerEvent<HTMLElement>, desk: Desk, page: PageId): void {
  const tab = press.currentTarget
  const strip = tab.parentElement
  if (press.button !== 0 || !strip) return
  const from = placeOf(desk.state.get().tabs, page)
  let dragging = false

  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    if (!dragging && Math.abs(event.clientX - press.clientX) < THRESHOLD) return
    dragging = true
    event.preventDefault()
    tab.dataset['dragging'] = 'true'
    const at = placeOf(desk.state.get().tabs, page)
    // Past the middle of a neighbour, and not only over its edge: of tabs of different widths none would rest.
    const goal = [...strip.children].findIndex((other, index) => {
      const box = other.getBoundingClientRect()
      const middle = (box.left + box.right) / 2
      return index < at
        ? event.clientX < middle
        : index > at && event.clientX > middle && isLast(other, event)
    })
    if (goal >= 0) desk.pages.move(page, goal)
    tab.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }
  /** Of all tabs to the right whose middle was passed, the farthest. */
  const isLast = (other: Element, event: PointerEvent): boolean => {
    const next = other.nextElementSibling?.getBoundingClientRect()
    return !next || event.clientX <= (next.left + next.right) / 2
  }
  const end = () => {
    delete tab.dataset['dragging']
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', key, true)
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    end()
    if (!dragging) return
    // The press that moved is no click on the tab.
    const swallow = (click: MouseEvent) => {
      click.stopPropagation()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => {
      window.removeEventListener('click', swallow, true)
    }, 0)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    end()
    desk.pages.move(page, from)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', key, true)
}
