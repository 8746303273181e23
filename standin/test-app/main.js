// A small Electron app that the stand-in's own tests run; it would run on Electron as well.
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.FIXTURE_USER_DATA
app.setPath('userData', folder)
const log = (line) => appendFileSync(join(folder, 'log.txt'), `${line}\n`)

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])

if (!app.requestSingleInstanceLock({ file: process.argv.at(-1) })) app.quit()
else {
  app.on('second-instance', (_event, argv, workingDirectory, data) => {
    BrowserWindow.getAllWindows()[0].webContents.send('second', argv.at(-1), workingDirectory, data)
  })
  app.on('before-quit', () => log('before-quit'))
  app.on('will-quit', () => log('will-quit'))
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      log(`will-navigate ${url}`)
      event.preventDefault()
    })
    contents.setWindowOpenHandler(({ url }) => {
      log(`window-open ${url}`)
      return { action: 'deny' }
    })
  })
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => Promise.reject(new RangeError('too long')))
  ipcMain.handle('sender', (event) => event.senderFrame.url)

  await Promise.resolve()
  void app.whenReady().then(open)
}

function open() {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    if (host !== 'bundle' || pathname !== '/') return new Response('', { status: 404 })
    return new Response(readFileSync(join(import.meta.dirname, 'index.html')), {
      headers: {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'self' 'unsafe-inline'",
      },
    })
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'mark', label: 'Mark', accelerator: 'CommandOrControl+Shift+K', click: () => log('marked') },
          { role: 'quit', id: 'quit' },
        ],
      },
    ]),
  )
  const window = new BrowserWindow({
    width: 700,
    height: 500,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => log('ready-to-show'))
  window.on('closed', () => log('closed'))
  void window.loadURL('app://bundle/')
}
