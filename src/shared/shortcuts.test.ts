import { describe, expect, it } from 'vitest'
import { COMMANDS, commandsOfGroup, COMMAND_MENUS, DESK_COMMANDS } from './commands.ts'
import {
  acceleratorOf,
  commandWith,
  keysOf,
  refusalOf,
  shownKeys,
  withKeys,
  withUsualKeys,
} from './shortcuts.ts'

const usual = COMMANDS.flatMap(({ keys }) => [...keys])

describe('the commands', () => {
  it('have an id each, and each its place in a menu', () => {
    expect(new Set(DESK_COMMANDS).size).toBe(DESK_COMMANDS.length)
    const placed = Object.values(COMMAND_MENUS).flatMap((groups) =>
      groups.flatMap((group) => commandsOfGroup(group).map(({ id }) => id)),
    )
    expect([...placed].sort()).toEqual([...DESK_COMMANDS].sort())
  })
})

describe('the usual shortcuts', () => {
  it('give no two commands the same keys', () => {
    expect(new Set(usual).size).toBe(usual.length)
  })

  it('neither type nor take what belongs to the text field or the system', () => {
    for (const key of usual) expect(refusalOf(key), key).toBeNull()
  })
})

describe('an accelerator', () => {
  const nothing = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' }
  it.each([
    [{ ...nothing, key: 'k', code: 'KeyK', ctrlKey: true }, false, 'CmdOrCtrl+K'],
    [{ ...nothing, key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }, false, 'CmdOrCtrl+Shift+K'],
    [{ ...nothing, key: 'k', code: 'KeyK', metaKey: true }, true, 'CmdOrCtrl+K'],
    [{ ...nothing, key: 'k', code: 'KeyK', ctrlKey: true }, true, 'Ctrl+K'],
    // A Cyrillic layout: the key's place counts.
    [{ ...nothing, key: 'л', code: 'KeyK', ctrlKey: true }, false, 'CmdOrCtrl+K'],
    // Alt makes another character on a Mac.
    [{ ...nothing, key: '˚', code: 'KeyK', altKey: true }, true, 'Alt+K'],
    [{ ...nothing, key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }, false, 'CmdOrCtrl+Plus'],
    [{ ...nothing, key: 'F3', code: 'F3', shiftKey: true }, false, 'Shift+F3'],
    [{ ...nothing, key: 'ArrowUp', code: 'ArrowUp', altKey: true }, false, 'Alt+Up'],
    [{ ...nothing, key: 'Control', code: 'ControlLeft', ctrlKey: true }, false, null],
    [{ ...nothing, key: 'Process', code: 'KeyK', ctrlKey: true }, false, null],
  ])('of the press %j (Mac: %s) is %s', (press, mac, accelerator) => {
    expect(acceleratorOf(press, mac)).toBe(accelerator)
  })

  it.each([
    ['CmdOrCtrl+Shift+K', false, 'Ctrl ⇧ K'],
    ['CmdOrCtrl+Shift+Backspace', true, '⌘ ⇧ ⌫'],
    ['CmdOrCtrl+Plus', false, 'Ctrl +'],
    ['', false, ''],
  ])('%s (Mac: %s) is shown as “%s”', (accelerator, mac, shown) => {
    expect(shownKeys(accelerator, mac)).toBe(shown)
  })

  it.each([
    ['K', 'types'],
    ['Shift+K', 'types'],
    ['Enter', 'types'],
    ['CmdOrCtrl+C', 'kept'],
    ['CmdOrCtrl+Left', 'kept'],
    ['Alt+F4', 'kept'],
    ['CmdOrCtrl+J', null],
    ['Alt+J', null],
    ['F7', null],
    ['Alt+Shift+F7', null],
  ])('%s is refused: %s', (accelerator, refusal) => {
    expect(refusalOf(accelerator)).toBe(refusal)
  })
})

describe('shortcuts of one’s own', () => {
  it('take the keys from who had them', () => {
    const own = withKeys({}, 'clean-page', 'CmdOrCtrl+K')
    expect(own).toEqual({ 'clean-page': 'CmdOrCtrl+K', 'command-palette': '' })
    expect(commandWith('CmdOrCtrl+K', own)).toBe('clean-page')
    expect(commandWith('CmdOrCtrl+Shift+K', own)).toBeNull()
  })

  it('leave a command with two keys the other one', () => {
    const own = withKeys({}, 'clean-page', 'CmdOrCtrl+Y')
    expect(keysOf('redo', own)).toEqual(['CmdOrCtrl+Shift+Z'])
  })

  it('are forgotten when they are the usual ones again', () => {
    const own = withKeys({}, 'clean-page', 'F7')
    expect(withKeys(own, 'clean-page', 'CmdOrCtrl+Shift+K')).toEqual({})
    expect(withUsualKeys(own, 'clean-page')).toEqual({})
  })

  it('give keys back to a command that wants its usual ones', () => {
    const own = withKeys({}, 'clean-page', 'CmdOrCtrl+K')
    const back = withUsualKeys(own, 'command-palette')
    expect(commandWith('CmdOrCtrl+K', back)).toBe('command-palette')
    expect(keysOf('clean-page', back)).toEqual([])
  })

  it('of a command that is gone do nothing', () => {
    expect(commandWith('F7', { 'of-yesterday': 'F7' })).toBeNull()
  })
})
