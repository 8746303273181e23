import type { WebContents } from 'electron'

/** A page that crashes again at once would crash for ever. */
const NOT_AGAIN_WITHIN_MS = 10_000

/** Loads the window afresh after its process died; what was stored comes back with it. */
export function reviveAfterCrash(contents: WebContents, report: (problem: unknown) => void): void {
  let revivedAt = -Infinity
  contents.on('render-process-gone', (_event, { reason }) => {
    report(new Error(`the window's process is gone: ${reason}`))
    const now = performance.now()
    if (reason === 'clean-exit' || now - revivedAt < NOT_AGAIN_WITHIN_MS) return
    revivedAt = now
    contents.reload()
  })
}
