import { Menu } from 'electron'
import { menuTemplate, type MenuNeeds } from './menu-template.ts'

/** Puts the menu up, in place of the one that is there: items cannot be renamed afterwards. */
export const showMenu = (needs: MenuNeeds): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(needs)))
