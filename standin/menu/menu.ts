import type { MenuItem, MenuItemConstructorOptions } from 'electron'
import { say } from '../context.ts'
import { StandInEmitter } from '../events.ts'
import { guardClass, NotImplemented } from '../not-implemented.ts'
import { registry } from '../windows/registry.ts'
import type { StandInWindow } from '../windows/browser-window.ts'
import type { StandInWebContents } from '../windows/web-contents.ts'
import { acceleratorToKeys } from './accelerator.ts'
import { roleOf } from './roles.ts'

type Click = (event?: unknown, window?: StandInWindow, contents?: StandInWebContents) => void

let nextCommandId = 1
let applicationMenu: StandInMenu | null = null

export class StandInMenu extends StandInEmitter {
  readonly items: StandInMenuItem[] = []

  constructor() {
    super('Menu', [], ['menu-will-show', 'menu-will-close'])
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | StandInMenuItem)[]): StandInMenu {
    const menu = new StandInMenu()
    for (const item of template)
      menu.append(item instanceof StandInMenuItem ? item : new StandInMenuItem(item))
    return menu
  }
  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu
    for (const { webContents } of registry.all()) webContents.tellAccelerators()
  }
  static getApplicationMenu(): StandInMenu | null {
    return applicationMenu
  }

  append(item: StandInMenuItem): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: StandInMenuItem): void {
    item.menu = this
    this.items.splice(position, 0, item)
  }
  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(options: { callback?: () => void } = {}): void {
    say(
      `a menu would open here: ${this.items
        .map(({ label }) => label)
        .filter(Boolean)
        .join(' · ')}`,
    )
    setImmediate(() => options.callback?.())
  }
  closePopup(): void {}
}

export class StandInMenuItem {
  readonly commandId = nextCommandId++
  readonly click: Click
  readonly id: string
  readonly label: string
  readonly sublabel: string
  readonly toolTip: string
  readonly accelerator: string | null
  readonly userAccelerator: string | null
  readonly registerAccelerator: boolean
  readonly type: MenuItem['type']
  readonly role: MenuItemConstructorOptions['role'] | undefined
  readonly icon: MenuItem['icon']
  readonly submenu: StandInMenu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: StandInMenu | undefined

  constructor(options: MenuItemConstructorOptions) {
    for (const place of ['before', 'after', 'beforeGroupContaining', 'afterGroupContaining'] as const)
      if (options[place] !== undefined) throw new NotImplemented(`MenuItem option '${place}'`)
    const role = options.role === undefined ? undefined : roleOf(options.role)
    const submenu = options.submenu ?? role?.submenu
    this.id = options.id ?? ''
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator ?? null
    this.userAccelerator = this.accelerator
    // What is no accelerator fails here, and not when a key is pressed.
    if (this.accelerator !== null) acceleratorToKeys(this.accelerator, process.platform)
    this.registerAccelerator = (options.registerAccelerator ?? true) && role?.nativeKeys !== true
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.role = options.role
    this.icon = options.icon
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.menu = undefined
    if (this.type === 'submenu' && !submenu) throw new Error('Invalid submenu')
    this.submenu =
      submenu && (Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : asMenu(submenu))
    const { click } = options
    // As in Electron: an item clicked by code is told of no window, and being disabled does not stop it.
    this.click = (event, window, contents) => {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.#chooseAlone()
      if (role?.act) role.act(window, contents)
      else
        (click as ((item: unknown, window: unknown, event: unknown) => void) | undefined)?.(
          this,
          window,
          event,
        )
    }
  }

  /** Radio items that stand side by side are one group. */
  #chooseAlone(): void {
    const items = this.menu?.items ?? []
    const own = items.indexOf(this)
    for (let at = own; items[at]?.type === 'radio'; at--) uncheck(items[at])
    for (let at = own; items[at]?.type === 'radio'; at++) uncheck(items[at])
    this.checked = true
  }
}

function uncheck(item: StandInMenuItem | undefined): void {
  if (item) item.checked = false
}

function asMenu(submenu: unknown): StandInMenu {
  if (submenu instanceof StandInMenu) return submenu
  throw new TypeError('Invalid submenu')
}

guardClass('Menu', StandInMenu)
guardClass('MenuItem', StandInMenuItem)
