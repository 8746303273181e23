/**
 * Gives the keyboard to an element when what had it has gone or can do nothing any more: looked at once the deed is
 * drawn. Somebody who has gone on meanwhile is left where he is.
 */
export function keepFocus(next: () => HTMLElement | null | undefined): void {
  // What a deed changes is drawn by the end of the next frame: only then is something gone.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const at = document.activeElement
      if (at === null || at === document.body || at.matches(':disabled')) next()?.focus()
    })
  })
}
