import { session, type App } from 'electron'

/**
 * Galley shows its own window and nothing else: nothing navigates away, nothing opens, nothing asks for the
 * camera. It holds for every web contents that ever comes to be.
 */
export function lockDown(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Needs a ready app. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}
