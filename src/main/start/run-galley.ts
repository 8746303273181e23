import { app, nativeTheme, shell, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { pageReport } from '#core/galley/page-report'
import { exportArticle, exportArticles } from '#files/export-articles'
import { exportFileName, reportFileName } from '#files/export-file-name'
import { exportReport } from '#files/export-report'
import { pictureBeside, readPicture } from '#files/picture-beside'
import { pageFromText } from '#files/read-page'
import { ocrHost } from '#ocr/job/host'
import type { About } from '#shared/contract'
import type { MenuFacts } from '#shared/menu-facts'
import type { Language, Settings } from '#shared/settings'
import type { Space } from '#shared/keeping'
import type { Result } from '#shared/result'
import { createSpeaker, type Speak } from '#shared/language/index'
import { sayReport } from '#shared/language/say-report'
import { appHandlers } from '../calls/app.ts'
import { directoryHandlers } from '../calls/directory.ts'
import { exportHandlers } from '../calls/export.ts'
import { facsimileHandlers } from '../calls/facsimile.ts'
import type { Handlers } from '../calls/handlers.ts'
import { keepingHandlers } from '../calls/keeping.ts'
import { libraryHandlers } from '../calls/library.ts'
import { ocrHandlers } from '../calls/ocr.ts'
import { pagesHandlers } from '../calls/pages.ts'
import { reopenHandlers } from '../calls/reopen.ts'
import { revisionsHandlers } from '../calls/revisions.ts'
import { regionsHandlers } from '../calls/regions.ts'
import { scansHandlers } from '../calls/scans.ts'
import { safetyHandlers } from '../calls/safety.ts'
import { settingsHandlers } from '../calls/settings.ts'
import { statisticsHandlers } from '../calls/statistics.ts'
import { answerCalls } from '../calls/wire.ts'
import { systemDialogs } from '../dialogs.ts'
import { activeTime } from '../desk-time/active-time.ts'
import { startDrawer } from '../facsimile/drawer.ts'
import { facsimile } from '../facsimile/facsimile.ts'
import { keepingPasswords, passwordsOfSession } from '../facsimile/passwords.ts'
import { thumbnails } from '../facsimile/thumbnails.ts'
import { BACKUP_RULES } from '../library/backup/backup-rule.ts'
import { libraryPlaces, openInPlace } from '../library/place/places.ts'
import { runJob } from '../library/work/run-job.ts'
import { FACTS_AT_START } from '../menu/facts-at-start.ts'
import { showMenu } from '../menu/menu.ts'
import { startReader } from '../ocr/utility-reader.ts'
import { readInThread } from '../opening/read-in-thread.ts'
import { regionsIn } from '../regions/read-region.ts'
import { scansIn } from '../scans/scans.ts'
import { backupFolders } from '../safety/backup-places.ts'
import { keepingNotices } from '../safety/keeping-notices.ts'
import { careForLibrary } from '../safety/care.ts'
import { startJobs } from '../safety/jobs.ts'
import { spokenLanguage } from '../settings/language.ts'
import { openSettings } from '../settings/settings.ts'
import { declareBundleScheme, serveBundle } from '../window/bundle.ts'
import { closeWhenStored } from '../window/close-when-stored.ts'
import { denyPermissions, lockDown } from '../window/lock-down.ts'
import { reviveAfterCrash } from '../window/revive.ts'
import { openWindow, tell } from '../window/window.ts'
import { foldersOf } from './folders.ts'
import { holdLibrary } from './held-library.ts'
import { pageQueue } from './page-queue.ts'
import { runtimeName } from './runtime-name.ts'

/** Puts the parts together: called once, in the process that holds the lock, before the app is ready. */
export function runGalley(pagesNamed: readonly string[]): void {
  const folders = foldersOf(app.getPath('userData'), process.env['GALLEY_LIBRARY'])
  const settings = openSettings(folders.settings, (problem) => report('settings', problem))
  const now = (): Date => new Date()
  const places = libraryPlaces(
    folders.place,
    folders.library,
    folders.isLibraryFixed ? folders.library : null,
  )
  const library = holdLibrary(() => openInPlace(places), now)
  const time = activeTime({
    monotonic: () => performance.now(),
    now,
    isOn: () => settings.current().settings.deskTime,
  })
  const ocr = ocrHost(startReader)
  const scans = scansIn({
    host: ocr,
    library: () => library.get(),
    tell: (name, payload) => tell(window, name, payload),
    now: () => new Date(),
  })
  const passwords = passwordsOfSession()
  const drawer = startDrawer(join(import.meta.dirname, 'facsimile-worker.js'), passwords.known)
  const pictures = facsimile(library.get, drawer, passwords.keep)
  const small = thumbnails({
    folder: folders.thumbnails,
    pictures,
    sumOf(page) {
      const opened = library.get()
      return opened.ok ? opened.value.pictureSum(page) : opened
    },
  })
  const regions = regionsIn({
    facsimile: pictures,
    host: ocr,
    tell: (progress) => tell(window, 'region-progress', progress),
  })
  let window: BrowserWindow | null = null
  let stored = (): void => undefined
  let menuFacts: MenuFacts = FACTS_AT_START
  const pages = pageQueue(pagesNamed, (path) => tell(window, 'open-path', { path }))

  const language = (): Language =>
    spokenLanguage(
      settings.current().settings.language,
      process.env['GALLEY_LANGUAGE'],
      app.getPreferredSystemLanguages(),
    )
  const speakers: Readonly<Record<Language, Speak>> = { zh: createSpeaker('zh'), en: createSpeaker('en') }
  const say = (): Speak => speakers[language()]
  const dialogs = systemDialogs(() => window, say, app.getPath('documents'))

  const about = (): About => ({
    version: app.getVersion(),
    runtime: runtimeName(process.versions),
    language: language(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    libraryFolder: places.folder(),
  })

  const tellSettings = (): void =>
    tell(window, 'settings-changed', {
      settings: settings.current().settings,
      language: language(),
      dark: nativeTheme.shouldUseDarkColors,
    })

  const settingsChanged = (part: Partial<Settings>): void => {
    if (part.theme !== undefined) nativeTheme.themeSource = part.theme
    const shownInMenu = ['theme', 'contrast', 'language', 'shortcuts', 'panes'] as const
    if (shownInMenu.some((name) => part[name] !== undefined)) renewMenu()
    tellSettings()
  }

  const renewMenu = (): void => {
    const opened = library.get()
    const recent = opened.ok ? opened.value.recentPages(RECENT_IN_MENU) : opened
    showMenu({
      say: say(),
      platform: process.platform,
      packaged: app.isPackaged,
      settings: settings.current().settings,
      recent: recent.ok ? recent.value : [],
      facts: menuFacts,
      command(command) {
        tell(window, 'command', { command })
        // An item that is clicked checks itself; whether it is checked is the desk's to say.
        setImmediate(renewMenu)
      },
      reopen: (page) => tell(window, 'reopen-page', { page }),
      about: () => void dialogs.showAbout(about()),
    })
  }

  const worker = join(import.meta.dirname, 'library-worker.js')
  const jobs = startJobs(worker, () => {
    const running = jobs.running()
    tell(window, 'library-job', { job: running?.asked === 'asked' ? running : null })
  })

  const readPageFile = keepingPasswords(readInThread(join(import.meta.dirname, 'read-worker.js')), passwords)
  const weigh = (path: string): Promise<Result<Space | null>> =>
    runJob(worker, { kind: 'space', path, now: now() }, () => undefined).done
  const backups = () => {
    const place = places.current()
    return backupFolders(settings.current().keeping, folders.backups, place.ok ? place.value.backups : '')
  }
  const notices = keepingNotices({
    tell: (notice) => tell(window, 'keeping-notice', notice),
    library: library.get,
    places,
    weigh,
    limit: () => settings.current().keeping.picturesLimit,
  })

  const handlers: Handlers = {
    ...pagesHandlers({
      library: library.get,
      readPageFile,
      scan: scans.begin,
      ask: (question) => tell(window, 'pdf-asks', question),
      pageFromText,
      pictureBeside,
      readPicture,
      choosePage: dialogs.choosePage,
      sample: samplePage(),
      takeFirstPages: pages.take,
      // After the answer to this call, so that the window shows them in their order.
      openLater: (paths) => void setImmediate(() => paths.forEach(pages.add)),
      pageOpened(_page, path) {
        if (path !== null) app.addRecentDocument(path)
        renewMenu()
      },
      time,
      now,
    }),
    ...reopenHandlers({
      library: library.get,
      readPageFile,
      passwords: passwords.known,
      scan: scans.begin,
      takeScan: scans.take,
      pageOpened: renewMenu,
      now,
    }),
    ...libraryHandlers(library.get, () => new Date()),
    ...directoryHandlers(library.get),
    ...revisionsHandlers(library.get, now),
    ...statisticsHandlers(library.get, time.forget, now),
    ...facsimileHandlers({
      facsimile: pictures,
      thumbnails: small,
      choosePicture: dialogs.choosePicture,
      readPicture,
    }),
    ...scansHandlers(scans),
    ...regionsHandlers(regions),
    ...ocrHandlers(ocr, (name, payload) => tell(window, name, payload)),
    ...exportHandlers({
      library: library.get,
      chooseFile: ({ galley, article }, format) =>
        dialogs.chooseFile(exportFileName(galley, article, format), format, 'export-article'),
      chooseReportFile: (galley, format) =>
        dialogs.chooseFile(reportFileName(galley, say()('fixes:report-file'), format), format, 'page-report'),
      exportReport: (galley, format, path) =>
        exportReport(sayReport(say(), language(), pageReport(galley)), format, path),
      chooseFolder: dialogs.chooseFolder,
      exportArticle,
      exportArticles,
      tell: (progress) => tell(window, 'export-progress', { progress }),
      showInFolder: (path) => shell.showItemInFolder(path),
      now,
    }),
    ...safetyHandlers({
      library,
      libraryFolder: places.folder,
      backups,
      jobs,
      chooseBackup: dialogs.chooseBackup,
      chooseExportFolder: () => dialogs.chooseArchivePlace('export-library'),
      chooseArchive: () => dialogs.chooseArchivePlace('import-library'),
      openFolder: (path) => void shell.openPath(path),
      quit: () => app.quit(),
      // Recent pages are those of another library now.
      replaced: () => void setImmediate(renewMenu),
      now,
    }),
    ...keepingHandlers({
      library,
      places,
      jobs,
      weigh,
      settings,
      backups,
      chooseFolder: dialogs.chooseKeepingFolder,
      replaced: () => void setImmediate(renewMenu),
      now,
    }),
    ...settingsHandlers(settings, settingsChanged),
    ...appHandlers(
      about,
      () => stored(),
      (role) => window?.webContents[role](),
      (facts) => {
        menuFacts = facts
        renewMenu()
      },
    ),
  }

  const care = (): void =>
    void careForLibrary({
      library: library.get,
      jobs,
      backups: () => {
        const { rhythm, store } = settings.current().keeping
        return { places: backups(), rhythm, rule: BACKUP_RULES[store] }
      },
      missing: notices.backupMissing,
      now,
      damaged(found) {
        report('library', found)
        tell(window, 'library-damaged', {})
      },
      failed: (result) => report('backup', result),
    }).catch((problem: unknown) => report('care', problem))

  declareBundleScheme()
  lockDown(app)
  app.on('second-instance', (_event, _argv, _cwd, handed) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    for (const path of pagesHanded(handed)) pages.add(path)
  })
  // macOS opens files by an event, also before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    pages.add(path)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', library.close)
  app.on('will-quit', ocr.close)
  app.on('will-quit', drawer.close)

  void app.whenReady().then(() => {
    denyPermissions()
    serveBundle(
      join(import.meta.dirname, '../renderer'),
      async (path) => (await small.picture(path)) ?? pictures.part(path),
    )
    nativeTheme.themeSource = settings.current().settings.theme
    nativeTheme.on('updated', tellSettings)
    answerCalls(handlers, report)
    window = openWindow({
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      place: settings.current().window,
      remember: settings.rememberWindow,
    })
    reviveAfterCrash(window.webContents, (problem) => report('window', problem))
    stored = closeWhenStored(window, () => tell(window, 'closing', {}))
    window.on('closed', () => (window = null))
    // The window loads meanwhile: opening the library for the recent pages costs it nothing.
    renewMenu()
    // Not while the desk is being set up. Nothing waits for it: the program may end at any time.
    setTimeout(care, CARE_AFTER_MS).unref()
    setInterval(care, CARE_EVERY_MS).unref()
    setTimeout(notices.look, LOOK_AFTER_MS).unref()
    setInterval(notices.look, CARE_EVERY_MS * 24).unref()
  })
}

const RECENT_IN_MENU = 10
const CARE_AFTER_MS = 60_000
const LOOK_AFTER_MS = 8_000
const CARE_EVERY_MS = 60 * 60_000

function report(where: string, problem: unknown): void {
  console.error(`galley: ${where}:`, problem)
}

const samplePage = (): string =>
  join(app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources'), 'samples', '样报.txt')

/** What a second start handed over is data from another process: it is looked at before it is used. */
const pagesHanded = (handed: unknown): readonly string[] => {
  const list: unknown = typeof handed === 'object' && handed !== null && 'pages' in handed ? handed.pages : []
  return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : []
}
