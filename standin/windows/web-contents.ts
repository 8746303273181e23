import type {
  IpcMainEvent,
  IpcMainInvokeEvent,
  PrintToPDFOptions,
  WebContents,
  WindowOpenHandlerResponse,
} from 'electron'
import { say } from '../context.ts'
import { preventableEvent, StandInEmitter } from '../events.ts'
import { answerInvoke, ipcMain } from '../ipc-main.ts'
import { acceleratorKeys, pressAccelerator } from '../menu/application-menu.ts'
import { guardClass, guardObject, NotImplemented } from '../not-implemented.ts'
import type { FromPage, ToPage } from '../page/messages.ts'
import {
  answerRequest,
  fromChromiumUrl,
  refuseRequest,
  toChromiumUrl,
  type PausedRequest,
} from '../protocol.ts'
import { imageOf } from '../native-image.ts'
import { showTheme } from '../native-theme.ts'
import { applyPermissions, defaultSession } from '../session.ts'
import type { StandInWindow } from './browser-window.ts'
import { openPage, type PageLink } from './page-link.ts'
import { printSettings } from './print-settings.ts'
import { registry } from './registry.ts'

const events = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'dom-ready',
  'did-navigate',
  'did-navigate-in-page',
  'will-navigate',
  'page-title-updated',
  'console-message',
  'preload-error',
  'render-process-gone',
  'destroyed',
  'focus',
  'blur',
]

/** Webviews, frames of their own, prompts, downloads and native menus do not exist here. */
const neverHere = [
  'will-attach-webview',
  'did-attach-webview',
  'will-frame-navigate',
  'will-redirect',
  'did-redirect-navigation',
  'did-create-window',
  'will-prevent-unload',
  'unresponsive',
  'responsive',
  'context-menu',
  'before-input-event',
  'devtools-opened',
  'devtools-closed',
  'certificate-error',
  'login',
  'select-bluetooth-device',
  'zoom-changed',
]

type WindowOpenHandler = (details: {
  url: string
  frameName: string
  disposition: string
}) => WindowOpenHandlerResponse

export class StandInWebContents extends StandInEmitter {
  readonly id: number
  readonly session = defaultSession
  readonly mainFrame = guardObject('webFrameMain', {
    url: '',
    get origin(): string {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(this.url)?.[0] ?? 'null'
    },
    parent: null,
    detached: false,
    isDestroyed: (): boolean => this.isDestroyed(),
  })
  readonly #window: StandInWindow
  readonly #link: Promise<PageLink>
  /** Where the host itself sends the page; only other navigations are the page's own doing. */
  #sentTo: string | undefined
  #openHandler: WindowOpenHandler | undefined
  #zoom = 1
  #attached: PageLink | undefined

  constructor(window: StandInWindow, preload: string | undefined) {
    super('webContents', events, neverHere)
    this.id = window.id
    this.#window = window
    const heard = (message: FromPage): void => {
      void this.#heard(message)
    }
    this.#link = openPage(preload, heard, (link) => {
      this.#attached = link
      this.#listen(link)
    })
    this.#link
      .then(async ({ session }) => {
        await showTheme(session)
        await applyPermissions()
      })
      .catch((error: unknown) => {
        if (!this.isDestroyed()) console.error('[stand-in]', error)
      })
  }

  /** Undefined until Chromium has made the page. */
  get targetId(): string | undefined {
    return this.#attached?.targetId
  }
  /** Resolves once the page can be talked to. */
  whenAttached(): Promise<PageLink> {
    return this.#link
  }

  #listen(link: PageLink): void {
    const { session } = link
    session.on('Fetch.requestPaused', (paused: PausedRequest) => {
      this.#answer(link, paused).catch((error: unknown) => {
        if (this.isDestroyed()) return
        console.error('[stand-in] protocol handler:', paused.request.url, error)
        refuseRequest(session, paused.requestId, 'Failed').catch(() => undefined)
      })
    })
    session.on('Page.frameStartedLoading', () => this.emit('did-start-loading', preventableEvent({})))
    session.on('Page.frameStoppedLoading', () => this.emit('did-stop-loading', preventableEvent({})))
    session.on('Page.domContentEventFired', () => this.emit('dom-ready', preventableEvent({})))
    session.on('Page.loadEventFired', () => this.emit('did-finish-load', preventableEvent({})))
    session.on('Page.lifecycleEvent', ({ name, frameId }: { name: string; frameId: string }) => {
      if (frameId === link.frameId && name === 'firstPaint' && this.mainFrame.url !== '')
        this.#window.painted()
    })
    session.on('Page.frameNavigated', ({ frame }: { frame: { url: string; parentId?: string } }) => {
      if (frame.parentId !== undefined || frame.url.startsWith('data:')) return
      this.mainFrame.url = fromChromiumUrl(frame.url)
      this.emit('did-navigate', preventableEvent({}), this.mainFrame.url, 200, 'OK')
    })
    session.on('Page.navigatedWithinDocument', ({ url, frameId }: { url: string; frameId: string }) => {
      if (frameId !== link.frameId) return
      this.mainFrame.url = fromChromiumUrl(url)
      this.emit('did-navigate-in-page', preventableEvent({}), this.mainFrame.url, true)
    })
    session.on(
      'Runtime.consoleAPICalled',
      (call: { type: string; args: { value?: unknown; description?: string }[] }) => {
        const message = call.args
          .map(({ value, description }) => String(value ?? description ?? ''))
          .join(' ')
        this.emit('console-message', preventableEvent({ level: call.type, message }))
      },
    )
    session.on('Inspector.targetCrashed', () => {
      this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 1 })
    })
  }

  async #answer(link: PageLink, paused: PausedRequest): Promise<void> {
    const url = fromChromiumUrl(paused.request.url)
    if (paused.resourceType === 'Document' && paused.frameId === link.frameId) {
      const ownDoing = url !== this.#sentTo && url !== `${this.#sentTo ?? ''}/` && url !== this.mainFrame.url
      if (ownDoing) {
        const event = preventableEvent({
          url,
          isSameDocument: false,
          isMainFrame: true,
          frame: this.mainFrame,
        })
        this.emit('will-navigate', event, url)
        if (event.defaultPrevented) {
          await refuseRequest(link.session, paused.requestId, 'Aborted')
          return
        }
      }
    }
    await answerRequest(link.session, paused)
  }

  async #heard(message: FromPage): Promise<void> {
    const link = await this.#link
    const frame = { sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1, ports: [] }
    switch (message.kind) {
      case 'hello':
        return link.post({ kind: 'accelerators', keys: acceleratorKeys() })
      case 'send': {
        const reply = (channel: string, ...args: unknown[]): void => {
          this.send(channel, ...args)
        }
        ipcMain.emit(
          message.channel,
          { ...frame, type: 'frame', reply } as unknown as IpcMainEvent,
          ...message.args,
        )
        return
      }
      case 'invoke':
        return link.post(
          await this.#invoke({ ...frame, type: 'frame' } as unknown as IpcMainInvokeEvent, message),
        )
      case 'files':
        return link.post({ kind: 'answer', id: message.id, value: await link.filePaths(message.count) })
      case 'accelerator':
        pressAccelerator(message.keys)
        return
      case 'wanted-window':
        this.#askForWindow(message)
        return
      case 'window':
        this.#window.pageNoticed(message.change)
        return
      case 'preload-error': {
        const error = Object.assign(new Error(message.message), { stack: message.stack })
        console.error('[stand-in] preload:', message.stack)
        this.emit('preload-error', preventableEvent({}), '', error)
      }
    }
  }

  #askForWindow({ url, frameName }: { url: string; frameName: string }): void {
    const details = { url: fromChromiumUrl(url), frameName, disposition: 'foreground-tab' }
    const answer = this.#openHandler?.(details)
    if (answer?.action !== 'deny') throw new NotImplemented('setWindowOpenHandler that allows a window')
  }

  async #invoke(event: IpcMainInvokeEvent, message: FromPage & { kind: 'invoke' }): Promise<ToPage> {
    const { id, channel, args } = message
    try {
      return { kind: 'answer', id, value: await answerInvoke(event, channel, args) }
    } catch (error) {
      return { kind: 'failure', id, message: (error as Error).message }
    }
  }

  /** The page learns which keys the menu has; to be called when the menu changes. */
  tellAccelerators(): void {
    void this.#link.then((link) => link.post({ kind: 'accelerators', keys: acceleratorKeys() }))
  }

  send(channel: string, ...args: unknown[]): void {
    // Encoding happens at once, so what cannot be cloned throws here and now, as in Electron.
    const attached = this.#attached
    const message: ToPage = { kind: 'message', channel, args }
    void (attached ? attached.post(message) : this.#link.then((link) => link.post(message)))
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.#link
    this.#sentTo = url
    const finished = new Promise((resolve) => this.once('did-finish-load', resolve))
    const { errorText } = await session.send<{ errorText?: string }>('Page.navigate', {
      url: toChromiumUrl(url),
    })
    if (errorText !== undefined) {
      this.emit('did-fail-load', preventableEvent({}), -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await finished
  }
  reload(): void {
    void this.#link.then(({ session }) => session.send('Page.reload'))
  }
  getURL(): string {
    return this.mainFrame.url
  }
  getTitle(): string {
    return this.#window.getTitle()
  }
  isDestroyed(): boolean {
    return this.#window.isDestroyed()
  }
  isFocused(): boolean {
    return this.#window.isFocused()
  }
  focus(): void {
    this.#window.focus()
  }
  close(): void {
    this.#window.close()
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return (await this.#link).evaluate(code, userGesture)
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { session } = await this.#link
    const { data } = await session.send<{ data: string }>('Page.printToPDF', printSettings(options))
    return Buffer.from(data, 'base64')
  }
  async capturePage(): Promise<ReturnType<typeof imageOf>> {
    const { session } = await this.#link
    const { data } = await session.send<{ data: string }>('Page.captureScreenshot')
    return imageOf(Buffer.from(data, 'base64'))
  }

  /** Editing commands go the way of a key, so the page sees them as the editor's own. */
  #edit(command: string): void {
    const key = { type: 'rawKeyDown', key: 'Unidentified', commands: [command] }
    void this.#link.then(({ session }) => session.send('Input.dispatchKeyEvent', key))
  }
  undo(): void {
    this.#edit('undo')
  }
  redo(): void {
    this.#edit('redo')
  }
  cut(): void {
    this.#edit('cut')
  }
  copy(): void {
    this.#edit('copy')
  }
  paste(): void {
    this.#edit('paste')
  }
  pasteAndMatchStyle(): void {
    this.#edit('pasteAndMatchStyle')
  }
  delete(): void {
    this.#edit('delete')
  }
  selectAll(): void {
    this.#edit('selectAll')
  }

  getZoomFactor(): number {
    return this.#zoom
  }
  /** DevTools knows no browser zoom; the page's root is enlarged instead, which looks nearly the same. */
  setZoomFactor(factor: number): void {
    this.#zoom = factor
    void this.executeJavaScript(`document.documentElement.style.zoom = ${String(factor)}`)
  }
  getZoomLevel(): number {
    return Math.log(this.#zoom) / Math.log(1.2)
  }
  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level)
  }
  /** There is no pinch to zoom without a touch screen. */
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }

  openDevTools(): void {
    say(
      'developer tools do not open in a stand-in window; start with --remote-debugging-port=0 and open its address',
    )
  }
  closeDevTools(): void {}
  toggleDevTools(): void {
    this.openDevTools()
  }
  isDevToolsOpened(): boolean {
    return false
  }

  static fromDevToolsTargetId(targetId: string): StandInWebContents | undefined {
    return registry.byTarget(targetId)?.webContents
  }
  static fromId(id: number): StandInWebContents | undefined {
    return registry.byId(id)?.webContents
  }
  static getAllWebContents(): StandInWebContents[] {
    return registry.all().map(({ webContents }) => webContents)
  }
  static getFocusedWebContents(): StandInWebContents | null {
    return registry.focused()?.webContents ?? null
  }
}
guardClass('webContents', StandInWebContents)

type Implemented =
  | 'id'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isFocused'
  | 'focus'
  | 'close'
  | 'loadURL'
  | 'reload'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'delete'
  | 'selectAll'
  | 'getZoomFactor'
  | 'setZoomFactor'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'setVisualZoomLevelLimits'
  | 'openDevTools'
  | 'closeDevTools'
  | 'toggleDevTools'
  | 'isDevToolsOpened'
StandInWebContents.prototype satisfies Pick<WebContents, Implemented>
