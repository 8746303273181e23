import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { host, runningChromium } from '../context.ts'
import type { PageLink } from './page-link.ts'

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen'

/** `Browser.Bounds` of the DevTools protocol. */
interface ChromiumBounds {
  readonly left?: number
  readonly top?: number
  readonly width?: number
  readonly height?: number
  readonly windowState?: State
}

/**
 * Place, size and state of a window. Electron's answers are immediate and Chromium's are not, so the frame
 * keeps what it asked for, and reads back what became of it when the page notices a change.
 */
export class WindowFrame {
  readonly #link: Promise<PageLink>
  readonly #changed: (event: string) => void
  #normal: Rectangle
  #actual: Rectangle
  #state: State = 'normal'
  #minimum: [number, number]
  /** Requests go to Chromium one after another: a state cannot be changed together with a size. */
  #queue: Promise<unknown>

  constructor(
    link: Promise<PageLink>,
    options: BrowserWindowConstructorOptions,
    changed: (event: string) => void,
  ) {
    this.#link = link
    this.#changed = changed
    this.#normal = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    this.#actual = this.#normal
    this.#minimum = [options.minWidth ?? 0, options.minHeight ?? 0]
    this.#queue = link
      .then(() => {
        const { left, top, ...size } = chromiumBounds(this.#normal)
        // A window without a place is put where Chromium or the window manager sees fit.
        return this.#tell(options.x === undefined || options.y === undefined ? size : { left, top, ...size })
      })
      .then(() => this.readBack())
      .catch(() => undefined)
  }

  bounds(): Rectangle {
    return { ...this.#actual }
  }
  normalBounds(): Rectangle {
    return { ...this.#normal }
  }
  state(): State {
    return this.#state
  }
  minimum(): [number, number] {
    return [...this.#minimum]
  }
  setMinimum(width: number, height: number): void {
    this.#minimum = [width, height]
  }

  set(wanted: Partial<Rectangle>): void {
    const [minWidth, minHeight] = this.#minimum
    const next = { ...this.#normal, ...wanted }
    const bounds = {
      ...next,
      width: Math.max(next.width, minWidth),
      height: Math.max(next.height, minHeight),
    }
    if (this.#state !== 'normal') this.turn('normal')
    this.#normal = bounds
    this.#enqueue(() => this.#tell(chromiumBounds(bounds)))
    this.#became(bounds)
  }

  turn(state: State): void {
    if (state === this.#state) return
    const before = this.#state
    this.#state = state
    this.#enqueue(async () => {
      // Chromium changes between two special states only by way of the normal one.
      if (before !== 'normal' && state !== 'normal') await this.#tell({ windowState: 'normal' })
      await this.#tell({ windowState: state })
      await this.readBack()
    })
    const left = { maximized: 'unmaximize', minimized: 'restore', fullscreen: 'leave-full-screen' }
    const entered = { maximized: 'maximize', minimized: 'minimize', fullscreen: 'enter-full-screen' }
    if (before !== 'normal') this.#changed(left[before])
    if (state !== 'normal') this.#changed(entered[state])
    else this.#became(this.#normal)
  }

  /** What the window really is by now; a hand or a window manager may have changed it. */
  async readBack(): Promise<void> {
    const { targetId } = await this.#link
    const { bounds } = await runningChromium()
      .browser.send<{ bounds: Required<ChromiumBounds> }>('Browser.getWindowForTarget', { targetId })
      .catch(() => ({ bounds: undefined }))
    if (!bounds) return
    // Without a display there is no screen that would bound a maximised window by itself.
    if (host.headed && bounds.windowState !== this.#state) {
      const before = this.#state
      this.#state = bounds.windowState
      if (before === 'maximized') this.#changed('unmaximize')
      if (this.#state === 'maximized') this.#changed('maximize')
    }
    const { left: x, top: y, width, height } = bounds
    if (this.#state === 'normal') this.#normal = { x, y, width, height }
    this.#became({ x, y, width, height })
  }

  #became(bounds: Rectangle): void {
    const before = this.#actual
    this.#actual = bounds
    if (before.width !== bounds.width || before.height !== bounds.height) {
      this.#changed('resize')
      this.#changed('resized')
    }
    if (before.x !== bounds.x || before.y !== bounds.y) {
      this.#changed('move')
      this.#changed('moved')
    }
  }

  #enqueue(work: () => Promise<void>): void {
    // A window that is closed meanwhile needs no bounds any more.
    this.#queue = this.#queue.then(work, work).catch(() => undefined)
  }

  async #tell(bounds: ChromiumBounds): Promise<void> {
    const { targetId } = await this.#link
    const { browser } = runningChromium()
    const { windowId } = await browser.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId })
    await browser.send('Browser.setWindowBounds', { windowId, bounds })
  }
}

function chromiumBounds({
  x: left,
  y: top,
  width,
  height,
}: Rectangle): Omit<Required<ChromiumBounds>, 'windowState'> {
  return { left, top, width, height }
}
