import type { App } from 'electron'
import { isAbsolute } from 'node:path'
import { host } from '../context.ts'
import { switchValue } from '../command-line.ts'
import { preventableEvent, StandInEmitter } from '../events.ts'
import { guardClass, guardObject } from '../not-implemented.ts'
import { registry } from '../windows/registry.ts'
import { standardPath, systemLocale } from './paths.ts'
import { takeSingleInstanceLock, type HeldLock } from './single-instance.ts'

const events = [
  'ready',
  'second-instance',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  'render-process-gone',
]

/** Events of a Mac's dock and Finder, of other processes and of certificates: none happens here. */
const neverHere = [
  'activate',
  'open-file',
  'open-url',
  'will-finish-launching',
  'did-become-active',
  'child-process-gone',
  'certificate-error',
  'login',
  'select-client-certificate',
  'accessibility-support-changed',
  'gpu-info-update',
]

/** Chromium's switches as the app adds them, to be read when Chromium starts. */
export const appendedSwitches = new Map<string, string>()

class StandInApp extends StandInEmitter {
  readonly isPackaged = false
  /** The dock exists on macOS alone. */
  readonly dock = undefined
  readonly #paths = new Map<string, string>()
  readonly #whenReady = Promise.withResolvers<undefined>()
  #name: string | undefined
  #ready = false
  #quitting = false
  #lock: HeldLock | undefined
  #recent: string[] = []

  readonly commandLine = guardObject('app.commandLine', {
    appendSwitch(name: string, value = ''): void {
      appendedSwitches.set(name, value)
    },
    hasSwitch: (name: string): boolean =>
      appendedSwitches.has(name) || switchValue(process.argv, name) !== undefined,
    getSwitchValue: (name: string): string =>
      appendedSwitches.get(name) ?? switchValue(process.argv, name) ?? '',
    removeSwitch(name: string): void {
      appendedSwitches.delete(name)
    },
  })

  constructor() {
    super('app', events, neverHere)
  }

  get name(): string {
    return this.#name ?? host.manifest.productName ?? host.manifest.name
  }
  set name(name: string) {
    this.#name = name
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return host.manifest.version ?? process.versions.electron ?? ''
  }
  getAppPath(): string {
    return host.appPath
  }
  getPath(name: string): string {
    const path =
      this.#paths.get(name) ??
      // Electron keeps session data with the user's, wherever that was moved to.
      (name === 'sessionData' ? this.#paths.get('userData') : undefined) ??
      standardPath(name, this.name, host.executable, process.env)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }
  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    this.#paths.set(name, path)
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || systemLocale(process.env)
  }
  getSystemLocale(): string {
    return systemLocale(process.env)
  }
  getPreferredSystemLanguages(): string[] {
    return [systemLocale(process.env)]
  }

  isReady(): boolean {
    return this.#ready
  }
  whenReady(): Promise<void> {
    return this.#whenReady.promise
  }
  /** The host says so once Chromium answers. */
  becomeReady(): void {
    this.#ready = true
    this.emit('ready', preventableEvent({}), {})
    this.#whenReady.resolve(undefined)
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const own = {
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? null,
    }
    this.#lock ??= takeSingleInstanceLock(this.getPath('userData'), own, (start) => {
      void this.whenReady().then(() => {
        const event = preventableEvent({})
        this.emit('second-instance', event, start.argv, start.workingDirectory, start.additionalData)
      })
    })
    return this.#lock !== undefined
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock !== undefined
  }
  releaseSingleInstanceLock(): void {
    this.#lock?.release()
    this.#lock = undefined
  }

  /** Asks listeners and windows in Electron's order; any of them may say no. */
  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    void this.#quitInOrder().then((done) => {
      this.#quitting = done
    })
  }
  get isQuitting(): boolean {
    return this.#quitting
  }
  async #quitInOrder(): Promise<boolean> {
    const before = preventableEvent({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return false
    for (const window of registry.all()) if (!(await window.askToClose())) return false
    const will = preventableEvent({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) return false
    this.exit(0)
    return true
  }
  exit(exitCode = 0): void {
    this.#quitting = true
    this.emit('quit', preventableEvent({}), exitCode)
    void Promise.resolve(host.chromium?.close()).finally(() => {
      // Only now: the next start must find neither the lock nor a Chromium on its profile.
      this.releaseSingleInstanceLock()
      process.exit(exitCode)
    })
  }

  addRecentDocument(path: string): void {
    this.#recent = [path, ...this.#recent.filter((other) => other !== path)]
  }
  getRecentDocuments(): string[] {
    return [...this.#recent]
  }
  clearRecentDocuments(): void {
    this.#recent = []
  }
  /** Windows' taskbar knows applications by this; there is none here. */
  setAppUserModelId(): void {}
  /** Every page of the stand-in is sandboxed by Chromium already, except for root. */
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {
    appendedSwitches.set('disable-gpu', '')
  }
  focus(): void {
    registry.focused()?.focus()
  }
}
guardClass('app', StandInApp)

export const app = new StandInApp()
app satisfies Pick<
  App,
  | 'isPackaged'
  | 'name'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'isReady'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'addRecentDocument'
  | 'getRecentDocuments'
  | 'clearRecentDocuments'
  | 'setAppUserModelId'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'focus'
>
app.commandLine satisfies Pick<
  App['commandLine'],
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>
