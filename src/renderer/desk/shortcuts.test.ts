import { afterEach, describe, expect, it } from 'vitest'
import { COMMANDS } from '#shared/commands'
import { commandOf, followShortcuts, shortcutOf } from './shortcuts.ts'

/** The key press that the native menu's notation means, on a computer that is no Mac. */
function press(accelerator: string): KeyboardEvent {
  const parts = accelerator.split('+')
  const key = parts.at(-1) ?? ''
  return {
    key: key === 'Plus' ? '+' : key.length === 1 ? key.toLowerCase() : key.replace(/^(Up|Down)$/, 'Arrow$1'),
    code: '',
    ctrlKey: parts.includes('CmdOrCtrl') || parts.includes('Ctrl'),
    // “+” is typed with Shift on most keyboards.
    shiftKey: parts.includes('Shift') || key === 'Plus',
    altKey: parts.includes('Alt'),
    metaKey: false,
    isComposing: false,
  } as KeyboardEvent
}

const all = COMMANDS.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const))

afterEach(() => {
  followShortcuts({})
})

describe('the keys of the desk', () => {
  it.each(all)('do in the window what the native menu shows: %s is %s', (key, id) => {
    expect(commandOf(press(key))).toBe(id)
  })

  it('are the chosen ones instead of the usual', () => {
    followShortcuts({ 'clean-page': 'F7', undo: '' })
    expect(commandOf(press('F7'))).toBe('clean-page')
    expect(commandOf(press('CmdOrCtrl+Shift+K'))).toBeNull()
    expect(commandOf(press('CmdOrCtrl+Z'))).toBeNull()
    expect(shortcutOf('clean-page')).toBe('F7')
    expect(shortcutOf('undo')).toBe('')
  })

  it('are left to an input method that composes', () => {
    expect(commandOf({ ...press('F6'), isComposing: true })).toBeNull()
  })
})
