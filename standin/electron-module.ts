/** What `import … from 'electron'` gives in the main process on the stand-in. */
import { missingPart } from './not-implemented.ts'

export { app } from './app/app.ts'
export { clipboard, StandInClipboardItem as ClipboardItem } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { StandInMenu as Menu, StandInMenuItem as MenuItem } from './menu/menu.ts'
export { nativeImage } from './native-image.ts'
export { nativeTheme } from './native-theme.ts'
export { net } from './net.ts'
export { powerMonitor } from './power-monitor.ts'
export { protocol } from './protocol.ts'
export { safeStorage } from './safe-storage.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'
export { utilityProcess } from './utility-process.ts'
export { StandInWindow as BrowserWindow } from './windows/browser-window.ts'
export { StandInWebContents as webContents } from './windows/web-contents.ts'

export const autoUpdater = missingPart('autoUpdater')
export const BaseWindow = missingPart('BaseWindow')
export const BrowserView = missingPart('BrowserView')
export const contentTracing = missingPart('contentTracing')
export const crashReporter = missingPart('crashReporter')
export const desktopCapturer = missingPart('desktopCapturer')
export const globalShortcut = missingPart('globalShortcut')
export const inAppPurchase = missingPart('inAppPurchase')
export const MessageChannelMain = missingPart('MessageChannelMain')
export const netLog = missingPart('netLog')
export const Notification = missingPart('Notification')
export const powerSaveBlocker = missingPart('powerSaveBlocker')
export const pushNotifications = missingPart('pushNotifications')
export const ShareMenu = missingPart('ShareMenu')
export const systemPreferences = missingPart('systemPreferences')
export const TouchBar = missingPart('TouchBar')
export const Tray = missingPart('Tray')
export const View = missingPart('View')
export const webFrameMain = missingPart('webFrameMain')
export const WebContentsView = missingPart('WebContentsView')
