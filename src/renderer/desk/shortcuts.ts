import type { DeskCommand } from '#shared/commands'
import { acceleratorOf, commandWith, keysOf, shownKeys, type OwnShortcuts } from '#shared/shortcuts'

export const isMac = (): boolean => navigator.userAgent.includes('Mac')

/** What the key is called that goes with the others. */
export const controlKey = (): string => (isMac() ? '⌘' : 'Ctrl')

let own: OwnShortcuts = {}

/** From now on keys mean what the editor chose; who shows keys is drawn anew by the context of the tongue. */
export function followShortcuts(chosen: OwnShortcuts): void {
  own = chosen
}

/** The desk command that a key asks for, or `null`. The native menu shows the same keys. */
export function commandOf(event: KeyboardEvent): DeskCommand | null {
  // While an input method composes, every key is its own.
  if (event.isComposing || event.keyCode === 229) return null
  const accelerator = acceleratorOf(event, isMac())
  return accelerator === null ? null : commandWith(accelerator, own)
}

/** “Ctrl ⇧ K” or “⌘ ⇧ K”; empty for a command without a key. */
export const shortcutOf = (command: DeskCommand): string => shownKeys(keysOf(command, own)[0] ?? '', isMac())
