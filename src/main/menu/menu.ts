import { Menu, type MenuItemConstructorOptions as Item } from 'electron'
import { menuTemplate, type MenuNeeds } from './menu-template.ts'

let shown = ''

/**
 * Shows the menu as it is to be now. What can be changed in the menu that is there (grey or not, checked or not) is
 * changed there; for anything else a new one takes its place.
 */
export function showMenu(needs: MenuNeeds): void {
  const template = menuTemplate(needs)
  const words = JSON.stringify(template, (key, value: unknown) =>
    key === 'enabled' || key === 'checked' ? undefined : value,
  )
  const menu = Menu.getApplicationMenu()
  if (menu && words === shown) mark(menu, template)
  else Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  shown = words
}

function mark(menu: Menu, template: readonly Item[]): void {
  for (const { id, enabled, checked, submenu } of template) {
    const item = id === undefined ? null : menu.getMenuItemById(id)
    if (item && enabled !== undefined) item.enabled = enabled
    if (item && checked !== undefined) item.checked = checked
    if (Array.isArray(submenu)) mark(menu, submenu)
  }
}
