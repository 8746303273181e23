import type { Session } from 'electron'
import { runningChromium } from './context.ts'
import { StandInEmitter } from './events.ts'
import { guardClass, guardObject } from './not-implemented.ts'
import { protocol } from './protocol.ts'

/** Electron's name of a permission → the DevTools protocol's names of what it covers. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
  'storage-access': ['storage-access'],
}

type Decide = (granted: boolean) => void
type RequestHandler = (contents: never, permission: never, decide: Decide, details: never) => void
type CheckHandler = (contents: never, permission: never, origin: string, details: never) => boolean

let requestHandler: RequestHandler | null = null
let checkHandler: CheckHandler | null = null

export class StandInSession extends StandInEmitter {
  readonly protocol = protocol

  constructor() {
    super('session', [], ['will-download', 'preconnect', 'spellcheck-dictionary-initialized'])
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    requestHandler = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    checkHandler = handler
  }
  /** Devices (serial, HID, USB) are never offered to a page here. */
  setDevicePermissionHandler(): void {}
  /** There are no dictionaries here, so nothing is spelled whatever the app wants. */
  setSpellCheckerEnabled(): void {}
  async clearCache(): Promise<void> {
    await runningChromium().browser.send('Network.clearBrowserCache')
  }
}
guardClass('session', StandInSession)

export const defaultSession = new StandInSession()
defaultSession satisfies Pick<Session, 'setDevicePermissionHandler' | 'setSpellCheckerEnabled'>

export const session = guardObject('session', { defaultSession })

/**
 * Chromium asks nobody before it answers a page, so the app's handlers are asked beforehand, once for each
 * permission, and Chromium is told their answers. Without a handler Chromium's own rules hold, which grant
 * nothing without a prompt. That proves an app that refuses everything; it is no proof of prompts.
 */
export async function applyPermissions(): Promise<void> {
  const { browser } = runningChromium()
  for (const [permission, names] of Object.entries(permissions)) {
    const granted = await decision(permission)
    if (granted === undefined) continue
    const setting = granted ? 'granted' : 'denied'
    await Promise.all(
      // A Chromium that does not know the permission cannot grant it either.
      names.map((name) =>
        browser.send('Browser.setPermission', { permission: { name }, setting }).catch(() => undefined),
      ),
    )
  }
}

async function decision(permission: string): Promise<boolean | undefined> {
  if (checkHandler && !checkHandler(null as never, permission as never, '', {} as never)) return false
  const handler = requestHandler
  if (handler) {
    return new Promise((decide) => {
      handler(null as never, permission as never, decide, {} as never)
    })
  }
  return checkHandler ? true : undefined
}
