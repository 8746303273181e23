/** What `import … from 'electron'` gives in the main process on the stand-in. */
import { missingPart } from './not-implemented.ts'

export { app } from './app/app.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { StandInMenu as Menu, StandInMenuItem as MenuItem } from './menu/menu.ts'
export { nativeTheme } from './native-theme.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { clipboard, screen, shell } from './shell.ts'
export { StandInWindow as BrowserWindow } from './windows/browser-window.ts'
export { StandInWebContents as webContents } from './windows/web-contents.ts'

export const autoUpdater = missingPart('autoUpdater')
export const crashReporter = missingPart('crashReporter')
export const globalShortcut = missingPart('globalShortcut')
export const nativeImage = missingPart('nativeImage')
export const net = missingPart('net')
export const Notification = missingPart('Notification')
export const powerMonitor = missingPart('powerMonitor')
export const safeStorage = missingPart('safeStorage')
export const Tray = missingPart('Tray')
export const utilityProcess = missingPart('utilityProcess')
