import type { MenuItemConstructorOptions } from 'electron'
import { app } from '../app/app.ts'
import { NotImplemented } from '../not-implemented.ts'
import type { StandInWindow } from '../windows/browser-window.ts'
import type { StandInWebContents } from '../windows/web-contents.ts'

/** What a menu item of a role says and does when its template says nothing. */
interface Role {
  readonly label: string
  readonly accelerator?: string
  /** True where the page handles the keys by itself, so the menu must not take them away. */
  readonly nativeKeys?: true
  readonly submenu?: readonly MenuItemConstructorOptions[]
  act?(window: StandInWindow | undefined, contents: StandInWebContents | undefined): void
}

const roles: Readonly<Record<string, Role>> = {
  undo: {
    label: 'Undo',
    accelerator: 'CommandOrControl+Z',
    nativeKeys: true,
    act: (_window, page) => page?.undo(),
  },
  redo: {
    label: 'Redo',
    accelerator: 'Shift+CommandOrControl+Z',
    nativeKeys: true,
    act: (_window, page) => page?.redo(),
  },
  cut: {
    label: 'Cut',
    accelerator: 'CommandOrControl+X',
    nativeKeys: true,
    act: (_window, page) => page?.cut(),
  },
  copy: {
    label: 'Copy',
    accelerator: 'CommandOrControl+C',
    nativeKeys: true,
    act: (_window, page) => page?.copy(),
  },
  paste: {
    label: 'Paste',
    accelerator: 'CommandOrControl+V',
    nativeKeys: true,
    act: (_window, page) => page?.paste(),
  },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CommandOrControl+V',
    nativeKeys: true,
    act: (_window, page) => page?.pasteAndMatchStyle(),
  },
  delete: { label: 'Delete', act: (_window, page) => page?.delete() },
  selectall: {
    label: 'Select All',
    accelerator: 'CommandOrControl+A',
    nativeKeys: true,
    act: (_window, page) => page?.selectAll(),
  },
  quit: {
    label: 'Quit',
    accelerator: 'CommandOrControl+Q',
    act: () => {
      app.quit()
    },
  },
  close: { label: 'Close Window', accelerator: 'CommandOrControl+W', act: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', act: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', act: (_window, page) => page?.reload() },
  forcereload: {
    label: 'Force Reload',
    accelerator: 'Shift+CommandOrControl+R',
    act: (_window, page) => page?.reload(),
  },
  toggledevtools: {
    label: 'Toggle Developer Tools',
    accelerator: 'Control+Shift+I',
    act: (_window, page) => page?.toggleDevTools(),
  },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: 'F11',
    act: (window) => window?.setFullScreen(!window.isFullScreen()),
  },
  resetzoom: {
    label: 'Actual Size',
    accelerator: 'CommandOrControl+0',
    act: (_window, page) => page?.setZoomLevel(0),
  },
  zoomin: {
    label: 'Zoom In',
    accelerator: 'CommandOrControl+Plus',
    act: (_window, page) => page?.setZoomLevel(page.getZoomLevel() + 0.5),
  },
  zoomout: {
    label: 'Zoom Out',
    accelerator: 'CommandOrControl+-',
    act: (_window, page) => page?.setZoomLevel(page.getZoomLevel() - 0.5),
  },
  clearrecentdocuments: {
    label: 'Clear Menu',
    act: () => {
      app.clearRecentDocuments()
    },
  },
  about: { label: 'About' },
  window: { label: 'Window' },
  help: { label: 'Help' },
  recentdocuments: { label: 'Open Recent' },
  // macOS alone has these; elsewhere Electron shows them and they do nothing.
  services: { label: 'Services' },
  hide: { label: 'Hide' },
  hideothers: { label: 'Hide Others' },
  unhide: { label: 'Show All' },
  front: { label: 'Bring All to Front' },
  zoom: { label: 'Zoom' },
  startspeaking: { label: 'Start Speaking' },
  stopspeaking: { label: 'Stop Speaking' },
  filemenu: { label: 'File', submenu: [{ role: 'quit' }] },
  editmenu: {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      { type: 'separator' },
      { role: 'selectAll' },
    ],
  },
  viewmenu: {
    label: 'View',
    submenu: [
      { role: 'reload' },
      { role: 'forceReload' },
      { role: 'toggleDevTools' },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  },
  windowmenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
}

export function roleOf(name: string): Role {
  const role = roles[name.toLowerCase()]
  if (!role) throw new NotImplemented(`menu role '${name}'`)
  return role
}
