/** Milliseconds after which it is no longer waited for: a desk that is never idle still gets its answers. */
const LONGEST = 500

/** When the window has nothing else to do: what nobody waits for is not to stand before a key or a click. */
export const idle = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(
      () => {
        done()
      },
      { timeout: LONGEST },
    )
  })
