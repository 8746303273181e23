import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, appendedSwitches } from './app/app.ts'
import { findChromium } from './chromium/find-chromium.mjs'
import { launchChromium } from './chromium/launch.ts'
import { openProfile } from './chromium/profile.ts'
import { parseCommandLine, switchValue } from './command-line.ts'
import { host, type AppManifest } from './context.ts'
import { expectStartPage } from './windows/page-link.ts'
import { registry } from './windows/registry.ts'

/** Electron's and Chromium's versions, as an app reads them; the stand-in is told by `standin`. */
const electronVersion = (): string => {
  const file = join(import.meta.dirname, '../node_modules/electron/package.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '0.0.0'
}

/** Starts the app named on the command line, as Electron's executable does. */
export async function run(): Promise<void> {
  const args = process.argv.slice(2)
  const { app: named, requires } = parseCommandLine(args)
  host.executable = process.env['STANDIN_EXECUTABLE'] ?? process.execPath
  process.argv = [host.executable, ...args]
  const given = resolve(named)
  const folder = statSync(given).isDirectory() ? given : dirname(given)
  const manifest = join(folder, 'package.json')
  host.appPath = folder
  if (existsSync(manifest)) host.manifest = JSON.parse(readFileSync(manifest, 'utf8')) as AppManifest
  const entry = folder === given ? join(folder, host.manifest.main ?? 'index.js') : given
  const playwright = requires.length > 0
  const display = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  host.headed =
    process.env['STANDIN_HEADED'] === undefined
      ? display && !playwright
      : process.env['STANDIN_HEADED'] === '1' && display

  const define = (object: object, name: string, value: unknown): void => {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  }
  define(process.versions, 'electron', electronVersion())
  define(process.versions, 'standin', '1')
  define(process, 'type', 'browser')
  define(process, 'resourcesPath', join(folder, 'resources'))
  define(process, 'defaultApp', true)

  const url = pathToFileURL(join(import.meta.dirname, 'electron-module.ts')).href
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit()
    })
  }
  // A terminal that was closed takes its streams along; that is no reason to fail, nor to hang.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  process.on('uncaughtException', (error) => {
    console.error('[stand-in] uncaught exception in the main process:', error)
    app.exit(1)
  })

  const require = createRequire(join(folder, 'package.json'))
  for (const module of requires) require(resolve(module))
  await import(pathToFileURL(entry).href)
  if (app.isQuitting) return
  await startChromium(playwright || switchValue(args, 'remote-debugging-port') !== undefined)
  app.becomeReady()
}

async function startChromium(debuggingPort: boolean): Promise<void> {
  const executable = findChromium()
  if (executable === undefined) {
    console.error('stand-in: no Chromium was found; install one, or name it in GALLEY_CHROMIUM')
    process.exit(1)
  }
  const profile = await openProfile(app.getPath('sessionData'))
  const chromium = await launchChromium(executable, {
    profile: profile.folder,
    headed: host.headed,
    debuggingPort,
    sandbox: process.getuid?.() !== 0,
    switches: appendedSwitches,
  })
  host.chromium = chromium
  const { product } = await chromium.browser.send<{ product: string }>('Browser.getVersion')
  Object.defineProperty(process.versions, 'chrome', {
    value: product.split('/')[1] ?? product,
    enumerable: true,
    configurable: true,
  })
  process.on('exit', () => {
    chromium.kill()
    profile.discard()
  })
  expectStartPage()
  const { browser, connection } = chromium
  connection.on('close', () => {
    for (const window of registry.all()) window.vanished()
    // An app that waits for a page that is gone would wait for ever.
    setTimeout(() => {
      app.exit(1)
    }, 5000).unref()
  })
  browser.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
    registry.byTarget(targetId)?.vanished()
  })
  browser.on(
    'Target.targetInfoChanged',
    ({ targetInfo }: { targetInfo: { targetId: string; title: string } }) => {
      registry.byTarget(targetInfo.targetId)?.titleChanged(targetInfo.title)
    },
  )
  // Pages cannot open windows (page/new-windows.ts); what slips through, such as a form, is closed at once.
  browser.on(
    'Target.targetCreated',
    ({ targetInfo }: { targetInfo: { targetId: string; openerId?: string } }) => {
      if (targetInfo.openerId === undefined || registry.byTarget(targetInfo.openerId) === undefined) return
      browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    },
  )
  await browser.send('Target.setDiscoverTargets', { discover: true })
}
