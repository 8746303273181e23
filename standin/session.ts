import type { Session } from 'electron'
import { preventableEvent, StandInEmitter } from './events.ts'
import { guardClass, guardObject } from './not-implemented.ts'
import { protocol } from './protocol.ts'

export class StandInSession extends StandInEmitter {
  readonly protocol = protocol

  constructor() {
    super('session', [], ['will-download', 'preconnect', 'spellcheck-dictionary-initialized'])
  }
  /** Headless Chromium grants nothing by itself, so a handler that refuses is already obeyed. */
  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  /** Chromium's spelling needs dictionaries that the stand-in has not. */
  setSpellCheckerEnabled(_enabled: boolean): void {}
  async clearCache(): Promise<void> {
    await Promise.resolve(preventableEvent({}))
  }
}
guardClass('session', StandInSession)

export const defaultSession = new StandInSession()
defaultSession satisfies Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'clearCache'
>

export const session = guardObject('session', { defaultSession })
