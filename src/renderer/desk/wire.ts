import type { Bridge, CallAnswer, CallArgument, CallName } from '#shared/contract'
import type { Events } from '#shared/events'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly galley: Bridge
  }
}

/** Asks the main process. The answer's type comes from the contract; expected failures are values in it. */
export const call = <Name extends CallName>(
  name: Name,
  argument: CallArgument<Name>,
): Promise<CallAnswer<Name>> => window.galley.call(name, argument) as Promise<CallAnswer<Name>>

/** Hears what the main process tells. Returns the way to stop. */
export const hear = <Name extends keyof Events>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): (() => void) =>
  window.galley.on(name, (payload) => {
    listener(payload as Events[Name])
  })

export const pathOf = (file: File): string => window.galley.pathOf(file)
