import { fixesTouching, openFixes } from '#core/galley/fix-state'
import type { Galley } from '#core/galley/galley'
import type { Fix } from '#core/fixes/fix'
import type { CommandSpot } from '#shared/commands'
import { fixUnder } from '../fixes/fix-under.ts'

/** Where a context menu was asked for, and what is there. */
export interface PlaceAsked {
  readonly spot: CommandSpot
  /** In pixels of the window: the pointer, or the foot of what the keyboard is on. */
  readonly x: number
  readonly y: number
  /** What is selected and can be copied; empty: nothing. */
  readonly words: string
  readonly fix: Fix | null
  /** The source row that is meant, as offsets of the page. */
  readonly row: { readonly from: number; readonly to: number } | null
}

const SPOTS: readonly CommandSpot[] = ['outline', 'source', 'article']

/** `null` where the desk has no menu of its own: a field keeps the one that the system has for it. */
export function placeAsked(event: MouseEvent, galley: Galley | undefined): PlaceAsked | null {
  if (!(event.target instanceof Element)) return null
  const pane = event.target.closest<HTMLElement>('[data-pane]')
  const spot = SPOTS.find((one) => one === pane?.dataset['pane'])
  if (!pane || !spot || event.target.closest('input, textarea, select')) return null
  const keyboard = !(event instanceof PointerEvent) || event.pointerType === ''
  const box = keyboard ? boxOfKeyboard(pane, spot) : null
  const [x, y] = box ? [box.left, box.bottom] : [event.clientX, event.clientY]
  const element = keyboard && spot === 'source' ? (pane.querySelector('[data-active]') ?? pane) : event.target
  const row = element.closest<HTMLElement>('.line[data-from]')
  const span = row && { from: Number(row.dataset['from']), to: Number(row.dataset['to']) }
  return {
    spot,
    x,
    y,
    words: window.getSelection()?.toString().trim() ?? '',
    fix: galley ? fixAt(galley, spot, element, span, x, box ? (box.top + box.bottom) / 2 : y) : null,
    row: spot === 'source' ? span : null,
  }
}

function fixAt(
  galley: Galley,
  spot: CommandSpot,
  element: Element,
  row: PlaceAsked['row'],
  x: number,
  y: number,
): Fix | null {
  switch (spot) {
    case 'outline':
      return null
    case 'article': {
      const shown = element.closest('[data-block]') ?? caretElement()
      return shown && fixUnder(galley, shown, x, y)
    }
    case 'source': {
      const marked = element.closest<HTMLElement>('[data-fix]')?.dataset['fix']
      if (marked !== undefined) return galley.fixes.find(({ id }) => id === marked) ?? null
      // Of a whole line what is in doubt first: it is what one looks for.
      const here = row ? fixesTouching(galley.fixes, { from: row.from, to: row.to + 1 }) : []
      const open = openFixes(galley)
      return here.find((fix) => open.includes(fix)) ?? null
    }
  }
}

/** What the keyboard is on: the caret, the source's line, the outline's article. */
function boxOfKeyboard(pane: Element, spot: CommandSpot): DOMRect | null {
  if (spot === 'source') return pane.querySelector('[data-active] .ink')?.getBoundingClientRect() ?? null
  if (spot === 'outline') return document.activeElement?.closest('.item')?.getBoundingClientRect() ?? null
  const selection = window.getSelection()
  const caret = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null
  caret?.collapse(false)
  // An empty paragraph has a caret, but no character that it could stand beside.
  return caret?.getClientRects()[0] ?? caretElement()?.getBoundingClientRect() ?? null
}

function caretElement(): Element | null {
  const node = window.getSelection()?.focusNode
  return (node instanceof Element ? node : node?.parentElement)?.closest('[data-block]') ?? null
}
