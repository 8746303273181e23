import { dialog, type BrowserWindow, type FileFilter } from 'electron'
import { join } from 'node:path'
import { readableExtensions } from '#core/import/index'
import type { About } from '#shared/contract'
import type { ExportFormat } from '#shared/export-format'
import { PICTURE_EXTENSIONS } from '#files/picture-beside'
import { BACKUP_EXTENSION } from './library/backup/backup-name.ts'
import type { Speak } from '#shared/language/index'

/** The system's own dialogs, in the interface's language. They remember the folder of the last export. */
export interface Dialogs {
  readonly choosePage: () => Promise<string | null>
  /** A picture of a page that has none of its own. */
  readonly choosePicture: () => Promise<string | null>
  /** `what` is exported: the name of its command is the dialog's title. */
  readonly chooseFile: (
    suggestedName: string,
    format: ExportFormat,
    what: 'export-article' | 'page-report',
  ) => Promise<string | null>
  readonly chooseFolder: () => Promise<string | null>
  /** A backup of the library; `folder` is where Galley puts its own. */
  readonly chooseBackup: (folder: string) => Promise<string | null>
  /** The folder that an export of the whole library goes into, or that holds one. */
  readonly chooseArchivePlace: (what: 'export-library' | 'import-library') => Promise<string | null>
  /** A folder for the library or its backups; its title says for what. */
  readonly chooseKeepingFolder: (
    why: 'move-library' | 'open-library' | 'copy-library' | 'backup-folder',
  ) => Promise<string | null>
  readonly showAbout: (about: About) => Promise<void>
}

/** What a page file may be called; whoever opens it looks at the bytes, not at the name. */
const PAGE_EXTENSIONS = [...readableExtensions()]

export function systemDialogs(
  windowOf: () => BrowserWindow | null,
  say: () => Speak,
  documents: string,
): Dialogs {
  let exportFolder = documents
  return {
    async choosePage() {
      const filters: FileFilter[] = [
        { name: say()('menu:pages'), extensions: PAGE_EXTENSIONS },
        { name: say()('menu:allFiles'), extensions: ['*'] },
      ]
      const window = windowOf()
      const options = { title: say()('menu:open-page'), properties: ['openFile' as const], filters }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    async choosePicture() {
      const window = windowOf()
      const options = {
        title: say()('facsimile:choose'),
        properties: ['openFile' as const],
        filters: [{ name: say()('facsimile:pictures'), extensions: PICTURE_EXTENSIONS }],
      }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseFile(suggestedName, format, what) {
      const window = windowOf()
      const options = {
        title: say()(`menu:${what}`),
        defaultPath: join(exportFolder, suggestedName),
        filters: [{ name: say()(`menu:format-${format}`), extensions: [format] }],
      }
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      if (canceled || filePath === '') return null
      exportFolder = join(filePath, '..')
      return filePath
    },

    async chooseFolder() {
      const window = windowOf()
      const options = {
        title: say()('menu:export-finished'),
        defaultPath: exportFolder,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      const folder = canceled ? undefined : filePaths[0]
      if (folder === undefined) return null
      exportFolder = folder
      return folder
    },

    async chooseBackup(folder) {
      const window = windowOf()
      const options = {
        title: say()('menu:restore-backup'),
        defaultPath: folder,
        properties: ['openFile' as const],
        filters: [{ name: say()('menu:backups'), extensions: [BACKUP_EXTENSION] }],
      }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseArchivePlace(what) {
      const window = windowOf()
      const options = {
        title: say()(`menu:${what}`),
        defaultPath: exportFolder,
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseKeepingFolder(why) {
      const window = windowOf()
      const options = {
        title: say()(`menu:${why}`),
        properties: ['openDirectory' as const, 'createDirectory' as const],
      }
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },

    async showAbout({ version, runtime, libraryFolder }) {
      const window = windowOf()
      const options = {
        type: 'info' as const,
        title: say()('menu:about'),
        message: say()('menu:aboutName', { version }),
        detail: say()('menu:aboutDetail', { runtime, folder: libraryFolder }),
        buttons: [say()('menu:ok')],
      }
      await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
    },
  }
}
