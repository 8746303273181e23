import { describe, expect, it, vi } from 'vitest'
import { acceleratorToKeys } from './accelerator.ts'
import { acceleratorKeys, pressAccelerator } from './application-menu.ts'
import { StandInMenu as Menu } from './menu.ts'

describe('a menu', () => {
  it('finds an item by its id at any depth', () => {
    const menu = Menu.buildFromTemplate([
      { label: 'File', submenu: [{ label: 'Recent', submenu: [{ id: 'deep', label: 'Deep' }] }] },
    ])
    expect(menu.getMenuItemById('deep')?.label).toBe('Deep')
    expect(menu.getMenuItemById('absent')).toBeNull()
  })

  it('checks a checkbox item by itself, and one radio item of a group at a time', () => {
    const menu = Menu.buildFromTemplate([
      { id: 'a', type: 'radio', checked: true },
      { id: 'b', type: 'radio' },
      { type: 'separator' },
      { id: 'c', type: 'radio', checked: true },
      { id: 'on', type: 'checkbox' },
    ])
    menu.getMenuItemById('b')?.click()
    menu.getMenuItemById('on')?.click()
    const checked = menu.items.filter((item) => item.checked).map(({ id }) => id)
    expect(checked).toEqual(['b', 'c', 'on'])
  })

  it('gives an item of a role its label, its keys and, for menus, its items', () => {
    const menu = Menu.buildFromTemplate([{ role: 'editMenu' }, { role: 'quit', label: '退出' }])
    expect(menu.items[0]?.submenu?.items.map(({ role }) => role)).toContain('selectAll')
    expect([menu.items[1]?.label, menu.items[1]?.accelerator]).toEqual(['退出', 'CommandOrControl+Q'])
  })

  it('throws at a role, a place or keys that it does not know', () => {
    expect(() => Menu.buildFromTemplate([{ role: 'shareMenu' }])).toThrow(
      "menu role 'shareMenu' is not implemented",
    )
    expect(() => Menu.buildFromTemplate([{ label: 'x', before: ['y'] }])).toThrow('not implemented')
    expect(() => Menu.buildFromTemplate([{ label: 'x', accelerator: 'Hyper+K' }])).toThrow(
      'not an accelerator',
    )
  })
})

describe('the keys of the application menu', () => {
  it('click an enabled item and no disabled one; what the page does itself is left to it', () => {
    const click = vi.fn()
    const off = vi.fn()
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        { label: 'File', submenu: [{ label: 'Open', accelerator: 'CommandOrControl+O', click }] },
        { label: 'Off', accelerator: 'F7', enabled: false, click: off },
        { role: 'copy' },
      ]),
    )
    const open = acceleratorToKeys('CommandOrControl+O', process.platform)
    expect(acceleratorKeys()).toEqual([open, 'f7'])
    pressAccelerator(open)
    pressAccelerator('f7')
    pressAccelerator('f9')
    expect(click).toHaveBeenCalledOnce()
    expect(off).not.toHaveBeenCalled()
    Menu.setApplicationMenu(null)
  })

  it.each([
    ['CommandOrControl+Shift+S', 'linux', 'control+shift+s'],
    ['Shift+CmdOrCtrl+Z', 'darwin', 'shift+meta+z'],
    ['Alt+Ctrl+Up', 'win32', 'control+alt+arrowup'],
    ['CommandOrControl+Plus', 'linux', 'control++'],
    ['Ctrl++', 'linux', 'control++'],
    ['F8', 'linux', 'f8'],
    ['Ctrl+Return', 'linux', 'control+enter'],
  ])('%s on %s is %s', (accelerator, platform, keys) => {
    expect(acceleratorToKeys(accelerator, platform)).toBe(keys)
  })
})
