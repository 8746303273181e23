import type { DeskCommand } from '#shared/contract'

interface Shortcut {
  readonly key: string
  readonly shift?: true
  readonly command: DeskCommand
}

/** With Ctrl, or ⌘ on a Mac. The native menu shows the same; here they work where there is no native menu too. */
const WITH_CONTROL: readonly Shortcut[] = [
  { key: 'o', command: 'open-page' },
  { key: 'l', command: 'show-library' },
  { key: 'd', command: 'show-desk' },
  { key: 'e', command: 'export-article' },
  { key: 'e', shift: true, command: 'export-finished' },
  { key: 'z', command: 'undo' },
  { key: 'z', shift: true, command: 'redo' },
  { key: 'y', command: 'redo' },
  { key: 'k', shift: true, command: 'clean-page' },
  { key: 'j', shift: true, command: 'join-line-breaks' },
  { key: 'd', shift: true, command: 'remove-duplicates' },
  { key: ',', command: 'cleaning-rules' },
  { key: 'p', shift: true, command: 'page-report' },
  { key: 'Enter', command: 'split-block' },
  { key: 'Enter', shift: true, command: 'split-article' },
  { key: 'm', shift: true, command: 'merge-with-next' },
  { key: 'b', shift: true, command: 'block-kind' },
  { key: 't', shift: true, command: 'move-to' },
  { key: 'n', shift: true, command: 'new-article' },
  { key: 'Backspace', shift: true, command: 'set-aside' },
  { key: 'u', shift: true, command: 'merge-article' },
  { key: 'x', shift: true, command: 'dissolve-article' },
  { key: 'r', shift: true, command: 'restore-article' },
  { key: 'f', shift: true, command: 'mark-finished' },
  { key: 'f', command: 'focus-search' },
  { key: 'PageDown', command: 'next-article' },
  { key: 'PageUp', command: 'previous-article' },
]

/** With Alt alone. */
const WITH_ALT: readonly Shortcut[] = [
  { key: 'ArrowUp', command: 'move-up' },
  { key: 'ArrowDown', command: 'move-down' },
]

const isMac = () => navigator.userAgent.includes('Mac')

/** What the key is called that goes with the others. */
export const controlKey = (): string => (isMac() ? '⌘' : 'Ctrl')

/** The desk command that a key asks for, or `null`. */
export function commandOf(event: KeyboardEvent): DeskCommand | null {
  if (event.isComposing) return null
  if (event.altKey) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return null
    return WITH_ALT.find((one) => one.key === event.key)?.command ?? null
  }
  if (event.key === 'F6') return 'next-pane'
  if (event.key === 'F8' && !event.ctrlKey && !event.metaKey)
    return event.shiftKey ? 'previous-fix' : 'next-fix'
  if (!(isMac() ? event.metaKey : event.ctrlKey)) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return WITH_CONTROL.find((one) => one.key === key && Boolean(one.shift) === event.shiftKey)?.command ?? null
}

/** “Ctrl ⇧ K” or “⌘ ⇧ K”; empty for a command without a key. */
export function shortcutOf(command: DeskCommand): string {
  const alone = WITH_ALT.find((one) => one.command === command)
  if (alone) return `${isMac() ? '⌥' : 'Alt'} ${alone.key === 'ArrowUp' ? '↑' : '↓'}`
  if (command === 'next-fix') return 'F8'
  if (command === 'previous-fix') return '⇧ F8'
  const found = WITH_CONTROL.find((one) => one.command === command)
  if (!found) return ''
  const key = found.key === 'Enter' ? '⏎' : found.key === 'Backspace' ? '⌫' : found.key.toUpperCase()
  return [controlKey(), ...(found.shift ? ['⇧'] : []), key].join(' ')
}
