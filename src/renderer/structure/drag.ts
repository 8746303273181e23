import type { Goal } from '#core/galley/commands/take-out'
import { observable, type Observable } from '../desk/observable.ts'
import type { Load } from './load.ts'

/** Where the load would go if it were let go now, and the line or frame that shows it, in window coordinates. */
export interface Target {
  readonly goal: Goal | { readonly kind: 'aside' } | { readonly kind: 'order'; readonly index: number }
  readonly mark: {
    readonly kind: 'line' | 'frame'
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

export interface Drag {
  readonly load: Load
  /** What is in hand, in a few words. */
  readonly words: string
  readonly x: number
  readonly y: number
  readonly target: Target | null
}

/** One pointer, one drag: what the window is dragging now. */
export const dragging: Observable<Drag | null> = observable<Drag | null>(null)

/** So far a press is a click. */
const THRESHOLD = 4
/** Near a pane's edge it scrolls, so many pixels a frame at most. */
const EDGE = 36
const SPEED = 14

/**
 * Follows a press on a handle until it is let go, and calls `drop` with where; Escape or a lost pointer call it off.
 * A press that does not move stays a click; one that did is none.
 */
export function startDrag(
  press: React.PointerEvent<HTMLElement>,
  load: Load,
  words: string,
  drop: (target: Target) => void,
): void {
  if (press.button !== 0) return
  const from = { x: press.clientX, y: press.clientY }
  let at = from
  let frame = 0
  const look = () => {
    dragging.set({ load, words, ...at, target: targetAt(at.x, at.y, load) })
  }
  const scroll = () => {
    frame = requestAnimationFrame(scroll)
    if (scrollPanes(at.x, at.y)) look()
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    at = { x: event.clientX, y: event.clientY }
    if (!dragging.get()) {
      if (Math.hypot(at.x - from.x, at.y - from.y) < THRESHOLD) return
      document.documentElement.dataset['dragging'] = load.kind
      document.getSelection()?.removeAllRanges()
      frame = requestAnimationFrame(scroll)
    }
    event.preventDefault()
    look()
  }
  const end = () => {
    cancelAnimationFrame(frame)
    delete document.documentElement.dataset['dragging']
    dragging.set(null)
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', end)
    window.removeEventListener('keydown', key, true)
    window.removeEventListener('blur', end)
  }
  const up = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    const moved = dragging.get()
    const target = moved ? targetAt(event.clientX, event.clientY, load) : null
    end()
    if (!moved) return
    // The press that moved is no click on the handle.
    const swallow = (click: MouseEvent) => {
      click.stopPropagation()
      click.preventDefault()
    }
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => {
      window.removeEventListener('click', swallow, true)
    }, 0)
    if (target) drop(target)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging.get()) return
    event.preventDefault()
    event.stopPropagation()
    end()
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', end)
  window.addEventListener('keydown', key, true)
  window.addEventListener('blur', end)
}

/** Scrolls the pane whose upper or lower edge the pointer is near. Says whether it did. */
function scrollPanes(x: number, y: number): boolean {
  const pane = document.elementFromPoint(x, y)?.closest('.pane')?.querySelector('.scroll')
  if (!pane) return false
  const box = pane.getBoundingClientRect()
  const near = y < box.top + EDGE ? y - box.top - EDGE : y > box.bottom - EDGE ? y - box.bottom + EDGE : 0
  if (near === 0) return false
  const before = pane.scrollTop
  pane.scrollTop += Math.max(-SPEED, Math.min(SPEED, near / 2))
  return pane.scrollTop !== before
}

/** What is under the pointer, as a place to put this. */
function targetAt(x: number, y: number, load: Load): Target | null {
  const under = document.elementFromPoint(x, y)
  const item = under?.closest<HTMLElement>('.item[data-article]')
  if (load.kind === 'articles') return item ? betweenArticles(item, y) : null
  const article = item?.dataset['article']
  if (item && article !== undefined)
    return { goal: { kind: 'article', article, index: null }, mark: frameOf(item) }
  const zone = under?.closest<HTMLElement>('[data-drop]')
  if (zone) {
    return { goal: { kind: zone.dataset['drop'] === 'new' ? 'new' : 'aside' }, mark: frameOf(zone) }
  }
  const sheet = under?.closest<HTMLElement>('.sheet[data-article]')
  return sheet ? betweenBlocks(sheet, y) : null
}

const frameOf = (element: Element): Target['mark'] => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { kind: 'frame', left, top, width, height }
}

function betweenArticles(item: HTMLElement, y: number): Target {
  const items = [...(item.parentElement?.querySelectorAll<HTMLElement>('.item[data-article]') ?? [])]
  const box = item.getBoundingClientRect()
  const below = y > box.top + box.height / 2
  const line = { left: box.left, width: box.width, height: 0, top: below ? box.bottom : box.top }
  return {
    goal: { kind: 'order', index: items.indexOf(item) + (below ? 1 : 0) },
    mark: { kind: 'line', ...line },
  }
}

function betweenBlocks(sheet: HTMLElement, y: number): Target | null {
  const boxes = [...sheet.querySelectorAll('[data-block]')].map((block) => block.getBoundingClientRect())
  const article = sheet.dataset['article']
  const first = boxes[0]
  if (article === undefined || !first) return null
  const below = boxes.findIndex((box) => y < box.top + box.height / 2)
  const index = below < 0 ? boxes.length : below
  const [above, under] = [boxes[index - 1], boxes[index]]
  // Half-way between the two blocks, so that it touches neither's text.
  const top = above && under ? (above.bottom + under.top) / 2 : above ? above.bottom + 4 : first.top - 4
  return {
    goal: { kind: 'article', article, index },
    mark: { kind: 'line', left: first.left, top, width: first.width, height: 0 },
  }
}
