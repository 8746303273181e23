/** As much of a window as closing needs. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  close(): void
  isDestroyed(): boolean
}

/** A window that does not answer (it crashed, or hangs) must not be there for ever. */
const PATIENCE_MS = 2000

/**
 * Lets the window close only when it has stored what its editor did last; until then the close is held back, and
 * with it the program's end.
 *
 * @param ask tells the window that it is about to close
 * @returns what to call when the window has answered
 */
export function closeWhenStored(window: ClosingWindow, ask: () => void): () => void {
  let state: 'open' | 'asked' | 'stored' = 'open'
  const go = (): void => {
    if (state === 'stored') return
    state = 'stored'
    if (!window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (state === 'stored') return
    event.preventDefault()
    if (state === 'asked') return
    state = 'asked'
    ask()
    setTimeout(go, PATIENCE_MS)
  })
  return () => {
    // After the answer to the call that brought it, which needs the window.
    if (state === 'asked') setImmediate(go)
  }
}
