import { describe, expect, it } from 'vitest'
import { DESK_COMMANDS } from './contract.ts'
import { SHORTCUTS } from './shortcuts.ts'

describe('the shortcuts', () => {
  const keys = DESK_COMMANDS.map((command) => SHORTCUTS[command]).filter((each) => each !== null)

  it('give no two commands the same keys', () => {
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are never keys that type: each has Ctrl or ⌘, or is a function key or an arrow with Alt', () => {
    for (const key of keys) expect(key).toMatch(/^CmdOrCtrl\+|^(Shift\+)?F\d+$|^Alt\+(Up|Down)$/)
  })

  it('leave cut, copy, paste, select all and moving through words to the text field', () => {
    const ofTheField = [
      'X',
      'C',
      'V',
      'A',
      'Left',
      'Right',
      'Up',
      'Down',
      'Home',
      'End',
      'Backspace',
      'Delete',
    ]
    for (const key of ofTheField) expect(keys).not.toContain(`CmdOrCtrl+${key}`)
  })
})
