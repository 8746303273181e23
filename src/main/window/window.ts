import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { EventName, Events } from '#shared/events'
import { BUNDLE } from './bundle-path.ts'
import { placeOnDisplays, SMALLEST, type WindowPlace } from './window-place.ts'

/** The paper behind the text, so that nothing flashes before the first paint. Same values as the desk's tokens. */
const PAPER = { light: '#fbfaf7', dark: '#1b1a18' } as const

const paper = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light)

/** How long the window must stand still before its place is written down. */
const SETTLED_MS = 400

export interface WindowParts {
  readonly preload: string
  readonly place: WindowPlace | null
  readonly remember: (place: WindowPlace) => void
}

/** Opens the window on the bundle. It shows itself when it has something to show. */
export function openWindow({ preload, place, remember }: WindowParts): BrowserWindow {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  const { maximised, ...bounds } = placeOnDisplays(
    place,
    [main, ...others].map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Galley',
    backgroundColor: paper(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  const repaint = (): void => window.setBackgroundColor(paper())
  nativeTheme.on('updated', repaint)
  window.on('closed', () => nativeTheme.off('updated', repaint))
  rememberPlace(window, remember)
  void window.loadURL(BUNDLE)
  return window
}

function rememberPlace(window: BrowserWindow, remember: WindowParts['remember']): void {
  let waiting: NodeJS.Timeout | undefined
  const write = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    remember({ ...window.getNormalBounds(), maximised: window.isMaximized() })
  }
  const settle = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(write, SETTLED_MS)
  }
  window.on('resize', settle)
  window.on('move', settle)
  window.on('maximize', settle)
  window.on('unmaximize', settle)
  window.on('close', () => {
    if (waiting) write()
  })
}

/** Tells the window something; one that is gone or not there yet hears nothing. */
export function tell<Name extends EventName>(
  window: BrowserWindow | null,
  name: Name,
  payload: Events[Name],
): void {
  if (window && !window.isDestroyed()) window.webContents.send(name, payload)
}
