import type { ArticleId } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import type { PageId } from '#core/source/page'
import type { Sounds } from '#core/text/name-rank'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { AlikeArticle, AlikeVerdict } from './alike.ts'
import type { ExportedArticles } from './bulk.ts'
import type {
  PeopleList,
  PeopleQuery,
  Person,
  PersonDeed,
  Section,
  SectionDeed,
  SectionsChanged,
  Suggestions,
} from './directory.ts'
import type { KeptThumbnails, SheetPicture } from './facsimile.ts'
import type { Compacted, KeepingChange, LibraryAccount, Moved, MovePlan } from './keeping.ts'
import type { OcrJobId, OcrRequest } from './ocr.ts'
import type { Result } from './result.ts'
import type { PageFacts, PagesFound, PagesQuery } from './pages-list.ts'
import type { PossibleReadings, ReopenRequest } from './reopen.ts'
import type { Revision } from './revisions.ts'
import type { Statistics, StatisticsQuery } from './statistics.ts'
import type { TakenBack, Trashed, TrashItem, TrashRequest } from './trash.ts'
import type { RegionRead, RegionRequest } from './regions.ts'
import type { ScanId } from './scans.ts'
import type {
  Retaken,
  OpenedPage,
  PdfPages,
  OpenPages,
  DeskAtStart,
  RecentPage,
  SaveRequest,
  Saved,
} from './opened-page.ts'
import type {
  ArticleOrder,
  ArticleQuery,
  ArticleStretch,
  ArticleList,
  ArticleOnPage,
  DescribeRequest,
  Described,
  SavedSearch,
  NamedCount,
  StatusCount,
  KnownContributor,
} from './article-list.ts'
import type { Restored, Rescued, Checked, Imported } from './library-job.ts'
import type { MenuFacts, EditRole } from './menu-facts.ts'
import type { ExportFormat, ReportFormat, Exported } from './export-format.ts'
import type { UncleanedFound, UncleanedQuery } from './uncleaned.ts'
import type { Language, Settings } from './settings.ts'

/**
 * The wire between the window and the main process: every call and every event, and nothing else.
 *
 * `calls.ts` beside this file holds a validator for each call's argument; `src/main/calls/` one object with a
 * handler for each; `src/renderer/desk/wire.ts` is the window's end.
 */
export interface Calls {
  // pages
  /**
   * Reads a file into the library (or finds it there by its bytes) and gives the page with its saved state. `null`
   * for a scan, which is being read (`scan-…` tell what becomes of it), and for a PDF that asks first (`pdf-asks`).
   */
  'pages.open': { readonly path: string } & Answer<Result<OpenedPage | null>>
  /** Asks for a file. `null` when the editor cancels, and where `pages.open` has nothing to show yet. */
  'pages.openByDialog': Answer<Result<OpenedPage | null>>
  /** Opens a PDF with what the editor answered to `pdf-asks`; pages are 1-based and inclusive. */
  'pages.openPdf': {
    readonly path: string
    readonly password: string | null
    readonly pages: PdfPages | null
  } & Answer<Result<OpenedPage | null>>
  /** Text that was pasted or dropped, as a page called `name`. */
  'pages.openText': { readonly name: string; readonly text: string } & Answer<Result<OpenedPage>>
  /** A picture that was pasted, or dropped from a program that has no file of it: a scan, as a file would be. */
  'pages.openPicture': { readonly name: string; readonly bytes: Uint8Array } & Answer<Result<null>>
  /** A page that is in the library. */
  'pages.reopen': { readonly page: PageId } & Answer<Result<OpenedPage>>
  /** The sample page that comes with Galley. */
  'pages.openSample': Answer<Result<OpenedPage>>
  /** What to show when the window opens: what was open when Galley ended, and a page that the command line names. */
  'pages.atStart': Answer<Result<DeskAtStart>>
  /** Remembers what is open, for the next start. */
  'pages.keepOpen': OpenPages & Answer<Result<null>>
  /** The library's pages with how far each is. */
  'pages.list': PagesQuery & Answer<Result<PagesFound>>
  /** Looks for words on a few of the pages without articles. */
  'pages.uncleaned': UncleanedQuery & Answer<Result<UncleanedFound>>
  /** Says which issue of which paper a page is; its articles follow. */
  'pages.describe': { readonly page: PageId; readonly facts: PageFacts } & Answer<Result<null>>
  'pages.recent': Answer<Result<readonly RecentPage[]>>
  /** Stores a change; answers when it is safe on disk. */
  'pages.save': SaveRequest & Answer<Result<Saved>>

  // reopen
  /** How else a page's original could be read, with the first lines of each way. */
  'reopen.readings': { readonly page: PageId } & Answer<Result<PossibleReadings>>
  /**
   * Reads a page's original so, and opens what comes of it: in the page's place while nothing was done on it
   * (`isUntouched`), else as another page beside it. `null`: OCR is reading it, and tells by `scan-…`.
   */
  'reopen.as': ReopenRequest & Answer<Result<Retaken | null>>
  /** Opens what OCR made of a page's original (`ScanEnded.rereads`), in its place or beside it as `reopen.as` does. */
  'reopen.take': { readonly scan: ScanId } & Answer<Result<Retaken>>

  // scans
  /** Begins to read a scan and answers at once; what comes of it is told by the events `ocr-…`. */
  'ocr.start': OcrRequest & Answer<Result<OcrStarted>>
  /** Stops a job; it ends with `ocr-cancelled`. One that has ended already, or never was, is overlooked. */
  'ocr.cancel': { readonly job: OcrJobId } & Answer<Result<null>>

  /** Begins a scan on its way to become a page anew, in a language chosen by hand; `null`: each page tells. */
  'scans.readAs': { readonly scan: ScanId; readonly language: OcrLanguage | null } & Answer<Result<null>>
  /** Stops it: no page is made. One that has ended already is overlooked. */
  'scans.cancel': { readonly scan: ScanId } & Answer<Result<null>>

  // facsimile
  /** The pictures of a page's sheets; none where there is no picture. Their parts are asked for by address. */
  'facsimile.sheets': { readonly page: PageId } & Answer<Result<readonly SheetPicture[]>>
  /** The small pictures that are kept. */
  'facsimile.thumbnails': Answer<Result<KeptThumbnails>>
  /** Asks for a picture of the page and keeps it in the library. `null` when the editor cancels. */
  'facsimile.choose': { readonly page: PageId } & Answer<Result<readonly SheetPicture[] | null>>

  // regions
  /** Reads a part of a sheet again; answers when it is read. Nothing of the page changes by it. */
  'regions.read': RegionRequest & Answer<Result<RegionRead>>
  /** It answers with `ocr-cancelled` then. */
  'regions.cancel': { readonly job: number } & Answer<Result<null>>

  // library
  /** The first hits as one types, or a page from anywhere in the list. */
  'library.articles': ArticleQuery & Answer<Result<ArticleList>>
  /** How many a question finds. From then on pages from anywhere in that list come at once. */
  'library.count': ArticleOrder & Answer<Result<number>>
  /** Some of the articles that a question finds, by name: at most {@link MOST_AT_ONCE}. */
  'library.which': ArticleStretch & Answer<Result<readonly ArticleOnPage[]>>
  /** Files articles anew or changes their status, on pages that are not on the desk. */
  'library.describe': DescribeRequest & Answer<Result<Described>>
  /** Names in use, the most used first. */
  'library.publications': Answer<Result<readonly NamedCount[]>>
  /** How many articles have each status, in the order of STATUSES; those that none has, too. */
  'library.statuses': Answer<Result<readonly StatusCount[]>>
  'library.savedSearches': Answer<Result<readonly SavedSearch[]>>
  /** Keeps a question under a name; the name's former question gives way. */
  'library.saveSearch': { readonly name: string; readonly question: ArticleOrder } & Answer<Result<null>>
  'library.renameSearch': { readonly id: number; readonly name: string } & Answer<Result<null>>
  'library.forgetSearch': { readonly id: number } & Answer<Result<null>>
  /** Names in use, the most used first. */
  'library.sections': Answer<Result<readonly NamedCount[]>>
  'library.contributors': Answer<Result<readonly KnownContributor[]>>
  /** Articles of other pages that read like one that is stored, and those it was linked with. */
  'library.alike': ArticleOnPage & Answer<Result<readonly AlikeArticle[]>>
  'library.judgeAlike': AlikeVerdict & Answer<Result<null>>
  /** Throws pages and articles away; they can be had back. */
  'library.trash': TrashRequest & Answer<Result<Trashed>>
  /** What was thrown away last first. */
  'library.trashed': Answer<Result<readonly TrashItem[]>>
  'library.keptInTrash': { readonly number: number } & Answer<Result<KeptArticle>>
  /** Puts things back where they were; articles on pages of the desk are the window's. */
  'library.takeBack': {
    readonly numbers: readonly number[]
    readonly onDesk: readonly PageId[]
  } & Answer<Result<TakenBack>>
  /** Removes things for good; `null`: all that is in the trash. Answers how many. */
  'library.purge': { readonly numbers: readonly number[] | null } & Answer<Result<number>>
  /** An article as it is stored. */
  'library.storedArticle': ArticleOnPage & Answer<Result<KeptArticle>>

  // directory
  /** All sections in their order, each with those nested in it behind it. */
  'directory.sections': Answer<Result<readonly Section[]>>
  /** Changes the sections and, in one transaction, where articles are filed; pages on the desk are the window's. */
  'directory.changeSections': { readonly deed: SectionDeed } & Answer<Result<SectionsChanged>>
  /** How words are read aloud, one answer for each: what they are found by. */
  'directory.sounds': { readonly words: readonly string[] } & Answer<Result<readonly Sounds[]>>
  'directory.people': PeopleQuery & Answer<Result<PeopleList>>
  /** The person afterwards; `null` when it was deleted. */
  'directory.changePeople': { readonly deed: PersonDeed } & Answer<Result<Person | null>>
  /** What the library's own articles suggest for one that is stored. */
  'directory.suggestions': ArticleOnPage & Answer<Result<Suggestions>>
  // statistics
  'statistics.read': StatisticsQuery & Answer<Result<Statistics>>
  /** Forgets the editor's own time, all of it. */
  'statistics.forgetTime': Answer<Result<null>>
  // revisions
  /** Kept states of an article, the newest first. */
  'revisions.list': { readonly page: PageId; readonly article: ArticleId } & Answer<
    Result<readonly Revision[]>
  >
  'revisions.read': { readonly revision: number } & Answer<Result<KeptArticle>>
  /** Keeps an article as it was saved last, under a name. */
  'revisions.keep': { readonly page: PageId; readonly article: ArticleId; readonly name: string } & Answer<
    Result<Revision>
  >
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

  // keeping
  /** Where the library is, what it takes, and how it is backed up. `null`: called off. */
  'keeping.account': Answer<Result<LibraryAccount | null>>
  'keeping.change': KeepingChange & Answer<Result<null>>
  /** Asks for a folder of backups; those that are in the former one stay there. `null`: cancelled. */
  'keeping.chooseBackupFolder': { readonly which: 'first' | 'second' } & Answer<
    Result<{ readonly folder: string } | null>
  >
  /** The usual folder again, or no second one. */
  'keeping.forgetBackupFolder': { readonly which: 'first' | 'second' } & Answer<Result<null>>
  /** Compares the latest backup of a place with its seals, as it lies there now. `null`: called off. */
  'keeping.checkBackup': { readonly which: 'first' | 'second' } & Answer<
    Result<{ readonly path: string } | null>
  >
  /** Removes for good what is in the trash for longer. Answers how many. */
  'keeping.emptyTrash': { readonly days: number } & Answer<Result<number>>
  /** Writes the library anew without what it does not use. `null`: called off. */
  'keeping.compact': Answer<Result<Compacted | null>>
  /** Asks for a folder and tells what moving there would be; nothing is written. `null`: cancelled. */
  'keeping.planMove': Answer<Result<MovePlan | null>>
  /** Moves the library. The window opens its pages anew afterwards. `null`: called off. */
  'keeping.move': { readonly folder: string } & Answer<Result<Moved | null>>
  /** Asks for the folder of another library and opens that from now on. `null`: cancelled. */
  'keeping.openOther': Answer<Result<{ readonly folder: string } | null>>
  /** Asks for a folder and copies the library there, which cannot be written where it is. `null`: cancelled. */
  'keeping.copyHere': Answer<Result<{ readonly folder: string } | null>>

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
  /** Asks for a folder, then writes the chosen articles into it, finished or not. `null` when the editor cancels. */
  'export.chosen': { readonly articles: readonly ArticleOnPage[]; readonly format: ExportFormat } & Answer<
    Result<ExportedArticles | null>
  >
  /** Stops the export of several articles that runs; what it wrote is whole, and stays. */
  'export.stop': Answer<Result<null>>
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
  /** What the native menu is to show of the desk now. */
  'app.tellMenu': MenuFacts & Answer<Result<null>>
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

export interface About {
  readonly version: string
  /** “Electron 45.4.1”, or the stand-in and its Chromium. */
  readonly runtime: string
  /** The language to speak, with `system` resolved. */
  readonly language: Language
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly libraryFolder: string
}

export interface OcrStarted {
  readonly job: OcrJobId
}

/** What the preload script puts on `window.galley`. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<unknown>
  on(event: string, listener: (payload: unknown) => void): () => void
  /** The path of a dropped file, or an empty string. */
  pathOf(file: unknown): string
}
