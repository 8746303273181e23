import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Milliseconds from each act to its picture; put there by {@link watchPaint}. */
    painted?: number[]
  }
}

/**
 * Notes for every act of the hand how long it takes until it is on the screen: from the browser's own time stamp of
 * the event until the first task behind the frame that follows it. The same in whatever page it is put into; waiting
 * for the screen's next frame is part of it, as it is for an editor.
 */
export const watchPaint = (page: Page, act: 'keydown' | 'click'): Promise<void> =>
  page.evaluate((name) => {
    const samples: number[] = (window.painted = [])
    window.addEventListener(
      name,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => samples.push(performance.now() - timeStamp)
          port2.postMessage(null)
        })
      },
      true,
    )
  }, act)

/** What was noted since the last time. */
export const takePainted = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    // The last one is noted behind its frame.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))
    return window.painted?.splice(0) ?? []
  })
