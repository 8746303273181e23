const visible = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true })

/** F6: from pane to pane, each at the place where one works in it. Folded panes are passed over. */
export function focusPane(by: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(visible)
  const now = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[now < 0 ? (by > 0 ? 0 : panes.length - 1) : (now + by + panes.length) % panes.length]
  if (next) focusIn(next)
}

/** Gives the keyboard to a pane: to what is chosen in it, else to the first thing that takes it. */
export function focusIn(pane: HTMLElement): void {
  const goals = ['[aria-selected="true"], [data-first]', '[data-chosen] [contenteditable="true"]']
  const first = '[contenteditable="true"], input, select, button, [tabindex="0"]'
  for (const selector of [...goals, first]) {
    const goal = [...pane.querySelectorAll<HTMLElement>(selector)].find(visible)
    if (goal) {
      goal.focus()
      return
    }
  }
}

/** Remembers who has the keyboard, and the selection in it; the returned function gives it back. */
export function rememberFocus(): () => void {
  const element = document.activeElement
  const selection = window.getSelection()
  const range = selection?.rangeCount
    ? {
        anchor: selection.anchorNode,
        from: selection.anchorOffset,
        focus: selection.focusNode,
        to: selection.focusOffset,
      }
    : null
  return () => {
    if (!(element instanceof HTMLElement) || !element.isConnected) return
    element.focus({ preventScroll: true })
    // A text that is edited puts the caret at its beginning when it is focused: it goes back to where it was.
    if (!element.isContentEditable || !range?.anchor?.isConnected || !range.focus?.isConnected) return
    window.getSelection()?.setBaseAndExtent(range.anchor, range.from, range.focus, range.to)
  }
}
