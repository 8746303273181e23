import { app, nativeTheme, shell, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exportArticle, exportArticles } from '#files/export-articles'
import { exportFileName } from '#files/export-file-name'
import { pageFromText, readPageFile } from '#files/read-page'
import type { About, Language } from '#shared/contract'
import { createSpeaker, type Speak } from '#shared/language/index'
import { succeed, type Result } from '#shared/result'
import { appHandlers } from './calls/app.ts'
import { exportHandlers } from './calls/export.ts'
import { libraryHandlers } from './calls/library.ts'
import { memoryLibrary } from './calls/memory-library.ts'
import { pagesHandlers } from './calls/pages.ts'
import { settingsHandlers } from './calls/settings.ts'
import { answerCalls } from './calls/wire.ts'
import { systemDialogs } from './dialogs.ts'
import type { Library } from './library/library.ts'
import { spokenLanguage } from './settings/language.ts'
import { openSettings } from './settings/settings.ts'
import { pagesOnCommandLine } from './start/command-line.ts'
import { foldersOf } from './start/folders.ts'
import { runtimeName } from './start/runtime-name.ts'
import { declareBundleScheme, serveBundle } from './window/bundle.ts'
import { denyPermissions, lockDown } from './window/lock-down.ts'
import { openWindow, tell } from './window/window.ts'

// TEMPORARY until library/index.ts exists.
const memory = succeed<Library>(memoryLibrary())
const openLibrary = (_folder: string): Result<Library> => memory

const environment = process.env
if (environment['GALLEY_USER_DATA']) {
  const userData = resolve(environment['GALLEY_USER_DATA'])
  mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}

const paths: string[] = [...pagesOnCommandLine(process.argv, process.cwd(), app.isPackaged)]
if (app.requestSingleInstanceLock({ paths })) start()
else app.quit()

function start(): void {
  const report = (where: string, problem: unknown): void => console.error(`galley: ${where}:`, problem)
  const folders = foldersOf(app.getPath('userData'), environment['GALLEY_LIBRARY'])
  const settings = openSettings(folders.settings, (problem) => report('settings', problem))
  let window: BrowserWindow | null = null

  const language = (): Language =>
    spokenLanguage(
      settings.current().settings.language,
      environment['GALLEY_LANGUAGE'],
      app.getPreferredSystemLanguages(),
    )
  const say: Speak = (key, values) => createSpeaker(language())(key, values)
  const library = openLibrary(folders.library)
  const dialogs = systemDialogs(() => window, () => say, app.getPath('documents'))
  const about = (): About => ({
    version: app.getVersion(),
    runtime: runtimeName(process.versions),
    language: language(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    libraryFolder: folders.library,
  })

  declareBundleScheme()
  lockDown(app)
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const more = (data as { paths?: readonly string[] }).paths ?? []
    for (const path of more) tell(window, 'open-path', { path })
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    if (library.ok) library.value.close()
  })

  void app.whenReady().then(() => {
    denyPermissions()
    serveBundle(join(import.meta.dirname, '../renderer'))
    nativeTheme.themeSource = settings.current().settings.theme
    answerCalls(
      {
        ...pagesHandlers({
          library: () => library,
          readPageFile,
          pageFromText,
          choosePage: dialogs.choosePage,
          sample: join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'), 'samples/样报.txt'),
          takeFirstPath: () => paths.shift() ?? null,
          pageOpened: (_page, path) => {
            if (path !== null) app.addRecentDocument(path)
          },
          now: () => new Date(),
        }),
        ...libraryHandlers(() => library),
        ...exportHandlers({
          library: () => library,
          chooseFile: ({ galley, article }, format) =>
            dialogs.chooseFile(exportFileName(galley, article, format), format),
          chooseFolder: dialogs.chooseFolder,
          exportArticle,
          exportArticles,
          showInFolder: (path) => shell.showItemInFolder(path),
        }),
        ...settingsHandlers(settings, (changed) => {
          nativeTheme.themeSource = changed.theme
          tell(window, 'settings-changed', {
            settings: changed,
            language: language(),
            dark: nativeTheme.shouldUseDarkColors,
          })
        }),
        ...appHandlers(about),
      },
      report,
    )
    window = openWindow({
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      place: settings.current().window,
      remember: settings.rememberWindow,
    })
    window.on('closed', () => (window = null))
  })
}
