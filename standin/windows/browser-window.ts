import type { BrowserWindow, BrowserWindowConstructorOptions, LoadFileOptions, Rectangle } from 'electron'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from '../app/app.ts'
import { host, runningChromium } from '../context.ts'
import { preventableEvent, StandInEmitter } from '../events.ts'
import { guardClass } from '../not-implemented.ts'
import { WindowFrame } from './frame.ts'
import { registry } from './registry.ts'
import { StandInWebContents } from './web-contents.ts'

const events = [
  'close',
  'closed',
  'ready-to-show',
  'show',
  'hide',
  'focus',
  'blur',
  'resize',
  'resized',
  'move',
  'moved',
  'maximize',
  'unmaximize',
  'minimize',
  'restore',
  'enter-full-screen',
  'leave-full-screen',
  'page-title-updated',
]

/** Hangs, session ends, mouse buttons with commands and tablets are not seen through DevTools. */
const neverHere = [
  'unresponsive',
  'responsive',
  'session-end',
  'query-session-end',
  'app-command',
  'will-resize',
  'will-move',
  'always-on-top-changed',
  'enter-html-full-screen',
  'leave-html-full-screen',
]

let nextId = 1

export class StandInWindow extends StandInEmitter {
  readonly id = nextId++
  readonly webContents: StandInWebContents
  readonly #frame: WindowFrame
  #destroyed = false
  #painted = false
  #visible: boolean
  #title: string

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events, neverHere)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#title = options.title ?? app.name
    this.#visible = options.show ?? true
    registry.add(this)
    this.webContents = new StandInWebContents(this, options.webPreferences?.preload)
    this.#frame = new WindowFrame(this.webContents.whenAttached(), options, (event) => {
      this.emit(event, preventableEvent({}))
    })
    app.emit('browser-window-created', preventableEvent({}), this)
    app.emit('web-contents-created', preventableEvent({}), this.webContents)
  }

  static getAllWindows(): StandInWindow[] {
    return registry.all()
  }
  static fromWebContents(webContents: { readonly id: number } | undefined): StandInWindow | null {
    return webContents ? StandInWindow.fromId(webContents.id) : null
  }
  static fromId(id: number): StandInWindow | null {
    return registry.byId(id) ?? null
  }
  static getFocusedWindow(): StandInWindow | null {
    return registry.focused() ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string, options: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(resolve(host.appPath, file))
    if (options.hash !== undefined) url.hash = options.hash
    if (options.search !== undefined) url.search = options.search
    return this.loadURL(url.href)
  }

  /** The page has shown its first picture. */
  painted(): void {
    if (this.#painted) return
    this.#painted = true
    this.emit('ready-to-show', preventableEvent({}))
  }
  /** What the page itself saw happen to its window. */
  pageNoticed(change: 'focus' | 'blur' | 'resize'): void {
    if (this.#destroyed) return
    if (change === 'resize') {
      void this.#frame.readBack()
      return
    }
    if (change === 'focus') registry.focus(this)
    this.emit(change, preventableEvent({}))
    this.webContents.emit(change, preventableEvent({}))
    app.emit(`browser-window-${change}`, preventableEvent({}), this)
  }
  titleChanged(title: string): void {
    if (title === this.#title || title === '') return
    const event = preventableEvent({})
    this.emit('page-title-updated', event, title, true)
    this.webContents.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }

  close(): void {
    void this.askToClose()
  }
  /** False when a listener said no. */
  async askToClose(): Promise<boolean> {
    if (this.#destroyed) return true
    const event = preventableEvent({})
    this.emit('close', event)
    if (this.isDestroyed()) return true
    if (event.defaultPrevented) return false
    const closed = new Promise((resolve) => this.once('closed', resolve))
    this.destroy()
    await closed
    return true
  }
  destroy(): void {
    const { targetId } = this.webContents
    this.#end()
    if (targetId !== undefined)
      runningChromium()
        .browser.send('Target.closeTarget', { targetId })
        .catch(() => undefined)
  }
  /** Chromium's window is gone: its close button was pressed, or Chromium ended. Nobody can say no to that. */
  vanished(): void {
    if (this.#destroyed) return
    this.emit('close', preventableEvent({}))
    this.#end()
  }
  #end(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    registry.remove(this)
    this.webContents.emit('destroyed')
    setImmediate(() => {
      this.emit('closed')
      if (registry.all().length > 0 || app.isQuitting) return
      if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
      else app.quit()
    })
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }

  show(): void {
    this.#visible = true
    this.emit('show', preventableEvent({}))
    this.focus()
  }
  showInactive(): void {
    this.#visible = true
    this.emit('show', preventableEvent({}))
  }
  hide(): void {
    this.#visible = false
    this.minimize()
    this.emit('hide', preventableEvent({}))
  }
  isVisible(): boolean {
    return this.#visible
  }
  focus(): void {
    registry.focus(this)
    void this.webContents
      .whenAttached()
      .then(({ session }) => session.send('Page.bringToFront'))
      .catch(() => undefined)
  }
  isFocused(): boolean {
    return registry.focused() === this
  }

  getTitle(): string {
    return this.#title
  }
  setTitle(title: string): void {
    this.#title = title
  }
  get title(): string {
    return this.#title
  }
  set title(title: string) {
    this.#title = title
  }

  getBounds(): Rectangle {
    return this.#frame.bounds()
  }
  getNormalBounds(): Rectangle {
    return this.#frame.normalBounds()
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#frame.set(bounds)
  }
  getSize(): number[] {
    const { width, height } = this.getBounds()
    return [width, height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getPosition(): number[] {
    const { x, y } = this.getBounds()
    return [x, y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  setMinimumSize(width: number, height: number): void {
    this.#frame.setMinimum(width, height)
  }
  getMinimumSize(): number[] {
    return this.#frame.minimum()
  }
  maximize(): void {
    this.#frame.turn('maximized')
  }
  unmaximize(): void {
    if (this.isMaximized()) this.#frame.turn('normal')
  }
  isMaximized(): boolean {
    return this.#frame.state() === 'maximized'
  }
  minimize(): void {
    this.#frame.turn('minimized')
  }
  restore(): void {
    this.#frame.turn('normal')
  }
  isMinimized(): boolean {
    return this.#frame.state() === 'minimized'
  }
  setFullScreen(on: boolean): void {
    this.#frame.turn(on ? 'fullscreen' : 'normal')
  }
  isFullScreen(): boolean {
    return this.#frame.state() === 'fullscreen'
  }
  isNormal(): boolean {
    return this.#frame.state() === 'normal'
  }

  /** Shown while a page has not painted; the page is transparent to it afterwards, as in Electron. */
  setBackgroundColor(color: string): void {
    const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color) ?? []
    if (red === undefined || green === undefined || blue === undefined) return
    const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16))
    void this.webContents
      .whenAttached()
      .then(({ session }) =>
        session.send('Emulation.setDefaultBackgroundColorOverride', { color: { r, g, b, a: 1 } }),
      )
      .catch(() => undefined)
  }
  /** The menu of the stand-in has no bar that could be hidden. */
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  /** Marks of macOS's title bar. */
  setRepresentedFilename(): void {}
  setDocumentEdited(): void {}
}
guardClass('BrowserWindow', StandInWindow)

type Implemented =
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'isVisible'
  | 'focus'
  | 'isFocused'
  | 'getTitle'
  | 'setTitle'
  | 'title'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'getPosition'
  | 'setPosition'
  | 'setMinimumSize'
  | 'getMinimumSize'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'minimize'
  | 'restore'
  | 'isMinimized'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'isNormal'
  | 'setBackgroundColor'
  | 'setMenuBarVisibility'
  | 'setAutoHideMenuBar'
  | 'setRepresentedFilename'
  | 'setDocumentEdited'
StandInWindow.prototype satisfies Pick<BrowserWindow, Implemented>
