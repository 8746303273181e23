import { EventEmitter } from 'node:events'
import { NotImplemented } from './not-implemented.ts'

/** What Electron hands to listeners that may say no. */
export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export function preventableEvent<Extra extends object>(extra: Extra): PreventableEvent & Extra {
  const event = {
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true
    },
    ...extra,
  }
  return event
}

type Listener = (...args: never[]) => void

/**
 * An emitter that knows its events: listening for one that never comes would be doing nothing silently.
 * `neverHere` names events that cannot happen on the stand-in (a Mac's dock, a webview), so that an app may
 * listen for them all the same.
 */
export class StandInEmitter extends EventEmitter {
  readonly #name: string
  readonly #known: ReadonlySet<string>

  constructor(name: string, happens: readonly string[], neverHere: readonly string[] = []) {
    super()
    this.#name = name
    this.#known = new Set([...happens, ...neverHere, 'newListener', 'removeListener', 'error'])
    this.setMaxListeners(0)
  }

  override on(event: string, listener: Listener): this {
    return super.on(this.#checked(event), listener as (...args: unknown[]) => void)
  }

  override addListener(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  override once(event: string, listener: Listener): this {
    return super.once(this.#checked(event), listener as (...args: unknown[]) => void)
  }

  override prependListener(event: string, listener: Listener): this {
    return super.prependListener(this.#checked(event), listener as (...args: unknown[]) => void)
  }

  #checked(event: string): string {
    if (!this.#known.has(event)) throw new NotImplemented(`${this.#name} event '${event}'`)
    return event
  }
}
