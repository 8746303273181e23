/** A window that a page wants to open: by `window.open`, by a link's target or by a modified click. */
export interface WantedWindow {
  readonly url: string
  readonly frameName: string
}

/**
 * Runs in the page's own world (as text, so it may use nothing from outside itself). Chromium would make the
 * window first and ask later; the app's answer is always no here, so `window.open` gives null as in Electron
 * and the wish is told to the preload's world in an event of the given name.
 */
export function refuseWindowOpen(eventName: string): void {
  window.open = (url = '', frameName = '') => {
    const detail = { url: new URL(url, document.baseURI).href, frameName }
    window.dispatchEvent(new CustomEvent(eventName, { detail }))
    return null
  }
}

/** Runs in the preload's world (as text): hears of `window.open`, and stops links that would open a window. */
export function reportNewWindows(eventName: string, report: (wanted: WantedWindow) => void): void {
  window.addEventListener(eventName, (event) => {
    event.stopImmediatePropagation()
    report((event as CustomEvent<WantedWindow>).detail)
  })
  const onClick = (event: MouseEvent): void => {
    const link = event
      .composedPath()
      .find(
        (target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement && target.href !== '',
      )
    if (!link || event.button === 2) return
    const elsewhere = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target)
    if (!elsewhere && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
    // Added now, it runs after every listener of the page, which may have used the click itself.
    const finish = (): void => {
      if (event.defaultPrevented) return
      event.preventDefault()
      report({ url: link.href, frameName: link.target })
    }
    window.addEventListener(event.type, finish, { once: true })
    // A page that stops the event keeps it; the next click is another one.
    setTimeout(() => {
      window.removeEventListener(event.type, finish)
    }, 0)
  }
  window.addEventListener('click', onClick, true)
  window.addEventListener('auxclick', onClick, true)
}
