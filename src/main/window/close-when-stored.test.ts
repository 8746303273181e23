import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeWhenStored } from './close-when-stored.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A window that closes unless a listener says no, as Electron's does. */
function openWindow() {
  let listener: (event: { preventDefault(): void }) => void = () => undefined
  let open = true
  return {
    on: (_: 'close', heard: typeof listener) => (listener = heard),
    close() {
      let held = false
      listener({ preventDefault: () => (held = true) })
      if (!held) open = false
    },
    isDestroyed: () => !open,
  }
}

describe('a window that is to close', () => {
  it('is asked, and closes when it has answered', () => {
    const window = openWindow()
    const ask = vi.fn()
    const stored = closeWhenStored(window, ask)
    window.close()
    expect(ask).toHaveBeenCalledOnce()
    expect(window.isDestroyed()).toBe(false)
    stored()
    vi.advanceTimersByTime(1)
    expect(window.isDestroyed()).toBe(true)
  })

  it('is asked once, however often one tries', () => {
    const window = openWindow()
    const ask = vi.fn()
    closeWhenStored(window, ask)
    window.close()
    window.close()
    expect(ask).toHaveBeenCalledOnce()
    expect(window.isDestroyed()).toBe(false)
  })

  it('closes after two seconds when it does not answer', () => {
    const window = openWindow()
    closeWhenStored(window, () => undefined)
    window.close()
    vi.advanceTimersByTime(1900)
    expect(window.isDestroyed()).toBe(false)
    vi.advanceTimersByTime(200)
    expect(window.isDestroyed()).toBe(true)
  })

  it('does not close because of an answer to nothing', () => {
    const window = openWindow()
    closeWhenStored(window, () => undefined)()
    vi.advanceTimersByTime(5000)
    expect(window.isDestroyed()).toBe(false)
  })
})
