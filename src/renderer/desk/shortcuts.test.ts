import { describe, expect, it } from 'vitest'
import { DESK_COMMANDS } from '#shared/contract'
import { SHORTCUTS } from '#shared/shortcuts'
import { commandOf } from './shortcuts.ts'

/** The key press that the native menu's notation means, on a computer that is no Mac. */
function press(accelerator: string): KeyboardEvent {
  const parts = accelerator.split('+')
  return {
    key: parts.at(-1)?.replace(/^(Up|Down)$/, 'Arrow$1'),
    ctrlKey: parts.includes('CmdOrCtrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
    isComposing: false,
  } as KeyboardEvent
}

describe('the keys of the desk', () => {
  it.each(DESK_COMMANDS.filter((command) => SHORTCUTS[command] !== null))(
    'do in the window what the native menu shows for %s',
    (command) => {
      expect(commandOf(press(SHORTCUTS[command] ?? ''))).toBe(command)
    },
  )
})
