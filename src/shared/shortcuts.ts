import { COMMANDS, commandOfId, isDeskCommand, type DeskCommand } from './commands.ts'

/** The keys that the editor chose, by command: one accelerator, or an empty string for none. */
export type OwnShortcuts = Readonly<Record<string, string>>

/** The keys of a command as the editor has them; the first is the one that is shown. */
export function keysOf(command: DeskCommand, own: OwnShortcuts): readonly string[] {
  const chosen = own[command]
  if (chosen === undefined) return commandOfId(command).keys
  return chosen === '' ? [] : [chosen]
}

/** The command that an accelerator calls; a chosen one goes before a usual one. */
export function commandWith(accelerator: string, own: OwnShortcuts): DeskCommand | null {
  const chosen = Object.keys(own).find((id) => own[id] === accelerator && isDeskCommand(id))
  if (isDeskCommand(chosen)) return chosen
  return COMMANDS.find(({ id }) => keysOf(id, own).includes(accelerator))?.id ?? null
}

/** What of a key press matters: a `KeyboardEvent` has it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const NAMED: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
}

/**
 * The accelerator that a key press is, or `null` for one that is only Ctrl, Shift and the like.
 *
 * Letters and digits are taken from the key's place where the layout gives none (Cyrillic, or Alt on a Mac).
 * Shift counts with letters and named keys; with signs it does not, because it made them (`+`, `?`).
 */
export function acceleratorOf(press: KeyPress, mac: boolean): string | null {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Process', 'Dead', ''].includes(press.key)) return null
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(press.code)
  const foreign = press.altKey || (press.key.length === 1 && press.key > '\u007f')
  const raw = foreign && placed ? (placed[1] ?? placed[2] ?? press.key) : press.key
  const key = NAMED[raw] ?? (raw.length === 1 ? raw.toUpperCase() : raw)
  const sign = raw.length === 1 && !/[a-z0-9 ]/i.test(raw)
  const main = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  return [
    ...(main ? ['CmdOrCtrl'] : []),
    ...(other ? [mac ? 'Ctrl' : 'Super'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !sign ? ['Shift'] : []),
    key,
  ].join('+')
}

/** Belong to the text field, the window or the system, whatever the editor wishes. */
const KEPT = new Set([
  ...['X', 'C', 'V', 'A', 'Shift+V', 'Q', 'Shift+W', 'M', 'H', 'Shift+I'].map((key) => `CmdOrCtrl+${key}`),
  ...['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'Backspace', 'Delete'].flatMap((key) => [
    `CmdOrCtrl+${key}`,
    `CmdOrCtrl+Shift+${key}`,
  ]),
  // Alt with up and down goes to a paragraph's edge on macOS only, as Ctrl does elsewhere: those are Galley's.
  ...['Left', 'Right', 'Backspace', 'Delete'].map((key) => `Alt+${key}`),
  ...['Plus', '-', '0'].map((key) => `CmdOrCtrl+Alt+${key}`),
  'Alt+F4',
  'F10',
  'F11',
  'F12',
  'Shift+F10',
])
/** Galley's own, though it is one of the field's on other systems: nothing moves by it here. */
KEPT.delete('CmdOrCtrl+Shift+Backspace')

export type KeysRefusal = 'types' | 'kept'

/** Why these keys cannot be a command's: they would type, or somebody else needs them. `null`: they can. */
export function refusalOf(accelerator: string): KeysRefusal | null {
  if (KEPT.has(accelerator)) return 'kept'
  const free = /^(?:(?:CmdOrCtrl|Ctrl|Super)\+|(?:Alt\+)?(?:Shift\+)?F\d{1,2}$|Alt\+)/.test(accelerator)
  return free ? null : 'types'
}

/** “Ctrl ⇧ K” or “⌘ ⇧ K”; an empty string stays empty. */
export function shownKeys(accelerator: string, mac: boolean): string {
  if (accelerator === '') return ''
  const words: Readonly<Record<string, string>> = {
    CmdOrCtrl: mac ? '⌘' : 'Ctrl',
    Ctrl: mac ? '⌃' : 'Ctrl',
    Super: 'Super',
    Alt: mac ? '⌥' : 'Alt',
    Shift: '⇧',
    Enter: '⏎',
    Backspace: '⌫',
    Plus: '+',
    Up: '↑',
    Down: '↓',
    Left: '←',
    Right: '→',
  }
  return accelerator
    .split('+')
    .map((part) => words[part] ?? part)
    .join(' ')
}

/** `own` with these keys for a command; whoever had them is left without. The usual keys need not be kept. */
export function withKeys(own: OwnShortcuts, command: DeskCommand, accelerator: string): OwnShortcuts {
  const holder = accelerator === '' ? null : commandWith(accelerator, own)
  const lost =
    holder && holder !== command
      ? { [holder]: keysOf(holder, own).filter((keys) => keys !== accelerator)[0] ?? '' }
      : {}
  const next = { ...own, ...lost, [command]: accelerator }
  return Object.fromEntries(
    Object.entries(next).filter(([id, keys]) => !isDeskCommand(id) || !isUsual(id, keys)),
  )
}

/** `own` with the command's usual keys; whoever took them meanwhile gives them back. */
export function withUsualKeys(own: OwnShortcuts, command: DeskCommand): OwnShortcuts {
  const usual = commandOfId(command).keys
  return Object.fromEntries(
    Object.entries(own).flatMap(([id, keys]) => {
      if (id === command) return []
      return [[id, usual.includes(keys) ? '' : keys]]
    }),
  )
}

const isUsual = (command: DeskCommand, keys: string): boolean => {
  const usual = commandOfId(command).keys
  return usual.length < 2 && (usual[0] ?? '') === keys
}
