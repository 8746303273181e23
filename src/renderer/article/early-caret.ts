import type { EditorPoint } from './shown-block.ts'
import type { EditorRange } from './points.ts'
import { offsetIn } from './text-range.ts'

/** Keys that move the caret and write nothing. */
const MOVES: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/**
 * Calls `moved` in the very frame in which a press or a key of the hand has moved the caret, with where it is. The
 * browser tells of a moved selection only behind that frame, and what is lit with the caret would come a frame late.
 */
export function onEarlyCaret(root: HTMLElement, moved: (range: EditorRange) => void): () => void {
  const look = () => {
    requestAnimationFrame(() => {
      const range = rangeOf(root)
      if (range) moved(range)
    })
  }
  const key = (event: KeyboardEvent) => {
    if (MOVES.has(event.key) && !event.isComposing) look()
  }
  root.addEventListener('mousedown', look)
  root.addEventListener('keydown', key)
  return () => {
    root.removeEventListener('mousedown', look)
    root.removeEventListener('keydown', key)
  }
}

/** The browser's own selection, when both its ends are in the text of a block. */
function rangeOf(root: HTMLElement): EditorRange | null {
  const selection = getSelection()
  if (!selection) return null
  const anchor = pointOf(root, selection.anchorNode, selection.anchorOffset)
  const focus = pointOf(root, selection.focusNode, selection.focusOffset)
  return anchor && focus ? { anchor, focus } : null
}

/** `null` also between two line breaks and in an empty paragraph: there the editor itself is asked, a frame later. */
function pointOf(root: HTMLElement, node: Node | null, offset: number): EditorPoint | null {
  if (!(node instanceof Text)) return null
  const element = node.parentElement?.closest<HTMLElement>('[data-block]')
  const block = element?.dataset['block']
  if (!element || block === undefined || !root.contains(element)) return null
  return { block, offset: offsetIn(element, node, offset) }
}
