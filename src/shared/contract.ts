import type { GalleyChange } from '#core/galley/change'
import type { ArticleId, BlockId, Galley, Status } from '#core/galley/galley'
import type { HouseStyle } from '#core/fixes/house-style'
import type { RuleId } from '#core/fixes/rule'
import type { PageId } from '#core/source/page'
import type { DeskCommand } from './commands.ts'
import type { Result } from './result.ts'
import type { OwnShortcuts } from './shortcuts.ts'

/**
 * The wire between the window and the main process: every call and every event, and nothing else.
 *
 * `calls.ts` beside this file holds a validator for each call's argument; `src/main/calls/` one object with a
 * handler for each; `src/renderer/desk/wire.ts` is the window's end.
 */
export interface Calls {
  // pages
  /** Reads a file into the library (or finds it there by its bytes) and gives the page with its saved state. */
  'pages.open': { readonly path: string } & Answer<Result<OpenedPage>>
  /** Asks for a file. `null` when the editor cancels. */
  'pages.openByDialog': Answer<Result<OpenedPage | null>>
  /** Text that was pasted or dropped, as a page called `name`. */
  'pages.openText': { readonly name: string; readonly text: string } & Answer<Result<OpenedPage>>
  /** A page that is in the library. */
  'pages.reopen': { readonly page: PageId } & Answer<Result<OpenedPage>>
  /** The sample page that comes with Galley. */
  'pages.openSample': Answer<Result<OpenedPage>>
  /** The page to show when the window opens: from the command line, else the one that was open last, else none. */
  'pages.atStart': Answer<Result<OpenedPage | null>>
  'pages.recent': Answer<Result<readonly RecentPage[]>>
  /** Stores a change; answers when it is safe on disk. */
  'pages.save': SaveRequest & Answer<Result<Saved>>

  // library
  'library.articles': ArticleQuery & Answer<Result<ArticleList>>
  /** Names in use, the most used first. */
  'library.sections': Answer<Result<readonly NamedCount[]>>
  'library.contributors': Answer<Result<readonly KnownContributor[]>>

  // safety
  /** Writes a backup of the whole library into the folder of backups. `null`: called off. */
  'safety.backUp': Answer<Result<Exported | null>>
  /**
   * Puts a backup in the library's place: the latest, or one that is chosen. What was there is set aside.
   * `null`: cancelled. The window opens its page anew afterwards.
   */
  'safety.restore': { readonly which: 'latest' | 'chosen' } & Answer<Result<Restored | null>>
  /** Reads a damaged library into a new one, which takes its place. `null`: called off. */
  'safety.rescue': Answer<Result<Rescued | null>>
  /** Reads all of the library. `null`: called off. */
  'safety.check': Answer<Result<Checked | null>>
  /** Asks for a folder and exports everything into a new one there. `null`: cancelled. */
  'safety.export': Answer<Result<Exported | null>>
  /** Asks for the folder of an export and adds it to the library. `null`: cancelled. */
  'safety.import': Answer<Result<Imported | null>>
  /** Calls off what is running. */
  'safety.cancel': Answer<Result<null>>
  'safety.openFolder': Answer<Result<null>>
  'safety.quit': Answer<Result<null>>

  // export
  /** Asks where to, then writes one article. `null` when the editor cancels. */
  'export.article': {
    readonly page: PageId
    readonly article: ArticleId
    readonly format: ExportFormat
  } & Answer<Result<ExportedArticles | null>>
  /**
   * Asks for a folder, then writes what is finished: of one page all of it, of the whole library (`page: null`)
   * what has not been exported yet.
   */
  'export.finished': { readonly page: PageId | null; readonly format: ExportFormat } & Answer<
    Result<ExportedArticles | null>
  >
  /** Has finished articles known as exported, on pages that are not on the desk. */
  'export.mark': { readonly articles: readonly ArticleOnPage[] } & Answer<Result<null>>
  /** Asks where to, then writes what Galley did to a page, in the interface's language. `null`: cancelled. */
  'export.report': { readonly page: PageId; readonly format: ReportFormat } & Answer<Result<Exported | null>>
  'export.showInFolder': { readonly path: string } & Answer<Result<null>>

  // settings
  'settings.read': Answer<Result<Settings>>
  /** Changes what is given and keeps the rest; answers with all. */
  'settings.change': Partial<Settings> & Answer<Result<Settings>>
  'app.about': Answer<Result<About>>
  /** What only the system's own clipboard may do, as the menu's items of that name: on what has the keyboard. */
  'app.edit': { readonly role: EditRole } & Answer<Result<null>>
  /** Answers the event `closing`: all is stored, the window may go. */
  'app.mayClose': Answer<Result<null>>
}

/** Marks what a call answers; at run time an argument has no such field. */
declare const answer: unique symbol
interface Answer<Value> {
  readonly [answer]?: Value
}

export type CallName = keyof Calls
export type CallArgument<Name extends CallName> = Omit<Calls[Name], typeof answer>
export type CallAnswer<Name extends CallName> = NonNullable<Calls[Name][typeof answer]>

export const EXPORT_FORMATS = ['docx', 'html', 'md', 'txt', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const REPORT_FORMATS = ['html', 'md'] as const satisfies readonly ExportFormat[]
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export type StoredGalley = Omit<Galley, 'page'>

/** Where the editor was: kept with the page so that reopening brings it back. Offsets are in printed text. */
export interface Place {
  readonly article: ArticleId | null
  readonly block: BlockId | null
  readonly anchor: number
  readonly focus: number
  /** First visible line of the source pane, 0-based. */
  readonly sourceLine: number
}

export interface OpenedPage {
  readonly id: PageId
  readonly name: string
  readonly sha256: string
  readonly text: string
  /** How the bytes were read: utf-8, gb18030, big5, utf-16le … */
  readonly encoding: string
  /** `null` when the page has never been saved: the window reads it afresh. */
  readonly galley: StoredGalley | null
  readonly place: Place | null
}

export interface RecentPage {
  readonly id: PageId
  readonly name: string
  /** ISO 8601, UTC. */
  readonly openedAt: string
  readonly articles: number
  readonly finished: number
}

export interface SaveRequest {
  readonly page: PageId
  readonly change: GalleyChange
  readonly place: Place
}

export interface Saved {
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface ArticleQuery {
  /** Every word or run of Han characters must occur; empty finds all. */
  readonly text: string
  readonly section: string | null
  /** A person's name. */
  readonly byline: string | null
  readonly status: Status | null
  readonly limit: number
  readonly offset: number
}

export interface ArticleRow {
  readonly page: PageId
  readonly article: ArticleId
  readonly pageName: string
  readonly headline: string
  readonly section: string
  readonly bylines: readonly string[]
  readonly status: Status
  readonly characters: number
  readonly editedAt: string
  /** The hit with some text around it, or the opening; `hits` are ranges of `text` to mark. */
  readonly excerpt: {
    readonly text: string
    readonly hits: readonly { readonly from: number; readonly to: number }[]
  }
}

export interface ArticleList {
  readonly rows: readonly ArticleRow[]
  readonly total: number
}

export interface NamedCount {
  readonly name: string
  readonly articles: number
}

export interface KnownContributor extends NamedCount {
  readonly organisation: string
  readonly title: string
}

export interface Exported {
  /** The files that were written, whole. */
  readonly paths: readonly string[]
}

export interface ArticleOnPage {
  readonly page: PageId
  readonly article: ArticleId
}

export interface ExportedArticles extends Exported {
  readonly articles: readonly ArticleOnPage[]
}

export interface Restored {
  /** When the backup was made, ISO 8601; `null` when its name does not say. */
  readonly madeAt: string | null
  /** The file that holds the library that was there; `null` when there was none. */
  readonly aside: string | null
}

export interface Rescued {
  readonly pages: number
  readonly articles: number
  /** Kept, but not exactly as they were written. */
  readonly doubtful: number
  /** Rows that are gone; `null` when nobody can tell. */
  readonly lost: number | null
  /** Names of pages and headlines in doubt, some of them. */
  readonly inDoubt: readonly string[]
  readonly aside: string | null
}

/** How many findings; none when the library is sound. */
export interface Checked {
  readonly findings: number
}

export interface Imported {
  readonly added: number
  readonly known: number
  readonly second: number
}

/** A long job on the library that the editor asked for. */
export interface LibraryJob {
  readonly kind: 'backup' | 'check' | 'rescue' | 'export' | 'import'
  /** Between 0 and 1. */
  readonly done: number
}

export const EDIT_ROLES = ['cut', 'copy', 'paste'] as const
export type EditRole = (typeof EDIT_ROLES)[number]

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const CONTRASTS = ['system', 'usual', 'high'] as const
export type Contrast = (typeof CONTRASTS)[number]
/** Sizes of the text to be read, in per cent of the usual. */
export const TEXT_SIZES = [70, 80, 90, 100, 110, 125, 150, 175, 200, 250] as const

export interface Settings {
  /** `system` follows the computer. */
  readonly language: Language | 'system'
  readonly theme: Theme
  readonly contrast: Contrast
  /** Source and article, in per cent of the usual size. */
  readonly textSize: number
  readonly shortcuts: OwnShortcuts
  /**
   * Widths of the desk's panes in per cent, by pane; empty until one was moved. A folded pane has 0, and under
   * `<pane>:open` the width that it unfolds to.
   */
  readonly panes: Readonly<Record<string, number>>
  /** Cleaning rules that the editor switched off. */
  readonly rulesOff: readonly RuleId[]
  readonly houseStyle: HouseStyle
}

export interface About {
  readonly version: string
  /** “Electron 45.4.1”, or the stand-in and its Chromium. */
  readonly runtime: string
  /** The language to speak, with `system` resolved. */
  readonly language: Language
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly libraryFolder: string
}

export type { DeskCommand }

/** What the main process tells the window. */
export interface Events {
  /** A menu item or its shortcut. */
  command: { readonly command: DeskCommand }
  /** A second start, a file opened from the desktop: open this. */
  'open-path': { readonly path: string }
  /** A recent page was chosen in the menu. */
  'reopen-page': { readonly page: PageId }
  /** The window is about to close: store what is not stored yet, then call `app.mayClose`. */
  closing: Readonly<Record<string, never>>
  /** How far a long job on the library is; `null` when it ended. */
  'library-job': { readonly job: LibraryJob | null }
  /** The weekly check found that the library is not as it was written. */
  'library-damaged': Readonly<Record<string, never>>
  'settings-changed': { readonly settings: Settings; readonly language: Language; readonly dark: boolean }
}

/** Every event by name: the preload script lets no other through. */
export const EVENT_NAMES = [
  'command',
  'open-path',
  'reopen-page',
  'closing',
  'library-job',
  'library-damaged',
  'settings-changed',
] as const satisfies readonly EventName[]
export type EventName = keyof Events

/** What the preload script puts on `window.galley`. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<unknown>
  on(event: string, listener: (payload: unknown) => void): () => void
  /** The path of a dropped file, or an empty string. */
  pathOf(file: unknown): string
}
