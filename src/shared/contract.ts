import type { GalleyChange } from '#core/galley/change'
import type { HistoryChange, StoredHistory } from '#core/galley/stored-history'
import type { TextLanguage } from '#core/export/language-of'
import type { ArticleId, BlockId, Galley, Status } from '#core/galley/galley'
import type { HouseStyle } from '#core/fixes/house-style'
import type { RuleId } from '#core/fixes/rule'
import type { KeptArticle } from '#core/galley/kept-article'
import type { PageId, PageLayout } from '#core/source/page'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { AlikeArticle, AlikeVerdict } from './alike.ts'
import type { ExportedArticles, ExportProgress } from './bulk.ts'
import type { DeskCommand } from './commands.ts'
import type { NamedDeed } from './language/say-deed.ts'
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
import type { Compacted, KeepingChange, KeepingNotice, LibraryAccount, Moved, MovePlan } from './keeping.ts'
import { COLUMN_IDS, type LibraryColumns } from './library-columns.ts'
import type { OcrJobId, OcrProgress, OcrRequest, PageRead } from './ocr.ts'
import type { Failure, Result } from './result.ts'
import type { PageFacts, PagesFound, PagesQuery } from './pages-list.ts'
import type { PossibleReadings, ReopenRequest } from './reopen.ts'
import type { Revision } from './revisions.ts'
import type { Statistics, StatisticsQuery } from './statistics.ts'
import type { TakenBack, Trashed, TrashItem, TrashRequest } from './trash.ts'
import type { RegionProgress, RegionRead, RegionRequest } from './regions.ts'
import type { ScanEnded, ScanId, ScanProgress } from './scans.ts'
import type { OwnShortcuts } from './shortcuts.ts'

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
  /** The first articles that a question finds, by name: at most {@link MOST_AT_ONCE}. */
  'library.which': ArticleOrder & Answer<Result<readonly ArticleOnPage[]>>
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
  /** Where the articles were scrolled to; without it to where the caret is. */
  readonly top?: ScrollTop
  /** What was unfolded below the outline. */
  readonly bins?: readonly BinKind[]
  /** How the source is looked at; without it as text. */
  readonly view?: SourceView
}

/** The source as text, as a picture of its sheets, or line by line with the picture of each line above its text. */
export const SOURCE_MODES = ['text', 'facsimile', 'strip'] as const
export type SourceMode = (typeof SOURCE_MODES)[number]
export const TURNS = [0, 90, 180, 270] as const
/** Degrees, clockwise. */
export type Turn = (typeof TURNS)[number]

/** A page whose original was read otherwise, as it is now. */
export interface Retaken {
  readonly page: OpenedPage
  /** It stands in the other's place, which is no more. */
  readonly replaced: boolean
}

export interface SourceView {
  readonly mode: SourceMode
  /** CSS pixels a point or pixel of the sheet; or as wide, or as large, as the pane. */
  readonly zoom: number | 'width' | 'page'
  readonly turn: Turn
  /** What stands in the pane's middle: a sheet (0-based), and where on it, in parts of its width and height. */
  readonly sheet: number
  readonly x: number
  readonly y: number
  /** The articles' colours lie over the picture. */
  readonly colours: boolean
  /** The sheets are listed small beside the picture, where there are several; absent: they are. */
  readonly sheets?: boolean
}

/** The first block in sight, whatever the size of window and letters, and how many pixels of it were above the edge. */
export interface ScrollTop {
  readonly block: BlockId
  readonly hidden: number
}

/** What the outline keeps folded below the articles. */
export const BIN_KINDS = ['furniture', 'unplaced', 'dissolved'] as const
export type BinKind = (typeof BIN_KINDS)[number]

export interface OpenedPage {
  readonly id: PageId
  readonly name: string
  readonly sha256: string
  readonly text: string
  /** How the bytes were read: utf-8, gb18030, big5, utf-16le …, pdf. */
  readonly encoding: string
  /** Where its lines are printed; `null` for a text that came without a sheet. */
  readonly layout: PageLayout | null
  /** `null` when the page has never been saved: the window reads it afresh. */
  readonly galley: StoredGalley | null
  /** Undo and redo from that state; `null` when none is kept that fits it. */
  readonly history: StoredHistory | null
  readonly place: Place | null
}

/** 1-based, both included. */
export interface PdfPages {
  readonly from: number
  readonly to: number
}

/** What a PDF wants to know before it can be read. */
export type PdfQuestion = { readonly path: string; readonly name: string } & (
  | { readonly kind: 'password'; readonly wrong: boolean }
  /** At most `limit` of its pages can be opened at once; the password that opened it, if it has one. */
  | {
      readonly kind: 'pages'
      readonly pages: number
      readonly limit: number
      readonly password: string | null
    }
)

/** The pages that are open, in the order of their tabs. */
export interface OpenPages {
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  /** The one that shows. */
  readonly shown: PageId | null
}

export interface DeskAtStart {
  readonly pages: OpenPages['pages']
  /** The one page that is read at once; the others are when they are looked at. */
  readonly shown: OpenedPage | null
  /** Names of pages that were open and are not in the library any more. */
  readonly lost: readonly string[]
  /** Why the page that the command line names, or the one that showed last, cannot be opened. */
  readonly failed: Failure | null
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
  /** Undo and redo of the state after the change; without it, a history that is stored ends with a changed galley. */
  readonly history?: HistoryChange
}

export interface Saved {
  /** ISO 8601, UTC. */
  readonly at: string
}

/** What is asked of the library. `null` does not narrow it. */
export interface ArticleFilter {
  /** Words, runs of Chinese, “phrases”, -exclusions; empty finds all. See `main/library/search/query.ts`. */
  readonly text: string
  readonly section: string | null
  /** A person's name. */
  readonly byline: string | null
  readonly publication: string | null
  readonly status: Status | null
  readonly language: TextLanguage | null
  /** Days of issue, both included: 2022-11-10. */
  readonly from: string | null
  readonly to: string | null
}

/** best: hits in the headline first, then what was added last; without a text what was edited last. */
export const SORT_COLUMNS = ['best', ...COLUMN_IDS] as const
export type SortColumn = (typeof SORT_COLUMNS)[number]

export interface ArticleOrder extends ArticleFilter {
  readonly sort: { readonly by: SortColumn; readonly down: boolean }
}

/** Everything, what was edited last first. */
export const ALL_ARTICLES: ArticleOrder = {
  text: '',
  section: null,
  byline: null,
  publication: null,
  status: null,
  language: null,
  from: null,
  to: null,
  sort: { by: 'best', down: true },
}

/** What an article was at some moment that its revisions tell. */
export const DONE_MOMENTS = ['finished', 'exported'] as const
export type DoneMoment = (typeof DONE_MOMENTS)[number]

export interface ArticleQuery extends ArticleOrder {
  readonly limit: number
  readonly offset: number
  /** Which moments the rows are to tell: each has to be looked up among the article's revisions. */
  readonly moments: readonly DoneMoment[]
}

/** UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** A hit with some text around it, or the opening; `hits` are ranges of `text` to mark. */
export interface Excerpt {
  /** original: what the page came with, and the article does not print. */
  readonly of: 'text' | 'original'
  readonly text: string
  readonly hits: readonly TextRange[]
}

export interface ArticleRow {
  readonly page: PageId
  readonly article: ArticleId
  readonly pageName: string
  readonly headline: string
  readonly headlineHits: readonly TextRange[]
  readonly section: string
  readonly bylines: readonly string[]
  readonly publication: string
  /** 2022-11-10, or empty. */
  readonly issued: string
  readonly folio: string
  readonly language: string
  readonly status: Status
  readonly characters: number
  readonly editedAt: string
  /** When it was finished last, as it then was; ISO 8601, UTC; empty: never; `null`: nobody asked. */
  readonly finishedAt: string | null
  readonly exportedAt: string | null
  readonly excerpt: Excerpt
}

export interface ArticleList {
  readonly rows: readonly ArticleRow[]
  /** `null` as long as nobody has counted. */
  readonly total: number | null
}

/** As many articles as are worked on together. */
export const MOST_AT_ONCE = 10_000

export type Description = { readonly section: string } | { readonly status: Status }

export interface DescribeRequest {
  readonly articles: readonly ArticleOnPage[]
  readonly change: Description
}

export interface Described {
  readonly changed: number
  /** Finished ones, which stay as they are until they are reopened. */
  readonly kept: number
}

export interface SavedSearch {
  readonly id: number
  readonly name: string
  readonly question: ArticleOrder
}

export interface NamedCount {
  readonly name: string
  readonly articles: number
}

export interface StatusCount {
  readonly status: Status
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

/** What the native menu shows of the desk. */
export interface MenuFacts {
  readonly names: UndoNames
  /** Commands that could do nothing now: their items are grey. */
  readonly unable: readonly DeskCommand[]
  /** Commands whose items are checked: the view and the page that show. */
  readonly checked: readonly DeskCommand[]
}

/** What undo and redo would do; `null`: nothing. */
export interface UndoNames {
  readonly undo: NamedDeed | null
  readonly redo: NamedDeed | null
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
  /** People and verdicts that are here with another content; what is here stayed. */
  readonly different: number
}

/** A long job on the library that the editor asked for. */
export interface LibraryJob {
  readonly kind: 'backup' | 'check' | 'rescue' | 'export' | 'import' | 'move' | 'compact' | 'space'
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
  /** Of the library's table of articles. */
  readonly columns: LibraryColumns
  /** How long one works on pages is measured and kept in the library. */
  readonly deskTime: boolean
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

export interface OcrStarted {
  readonly job: OcrJobId
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
  'ocr-progress': { readonly job: OcrJobId; readonly progress: OcrProgress }
  /** A page of a job was read or failed; each is told before the job ends. */
  'ocr-page': { readonly job: OcrJobId; readonly page: PageRead }
  /** A job is over; nothing of it follows. `failure` is why not all of it was read, `null` when it was. */
  'ocr-ended': { readonly job: OcrJobId; readonly failure: Failure | null }
  /** A PDF is locked or very long. */
  'pdf-asks': PdfQuestion
  'scan-progress': ScanProgress
  'region-progress': RegionProgress
  'scan-ended': ScanEnded
  /** How far an export of several articles is; `null` when it ended. */
  'export-progress': { readonly progress: ExportProgress | null }
  /** How far a long job on the library is; `null` when it ended. */
  'library-job': { readonly job: LibraryJob | null }
  /** The weekly check found that the library is not as it was written. */
  'library-damaged': Readonly<Record<string, never>>
  'keeping-notice': KeepingNotice
  'settings-changed': { readonly settings: Settings; readonly language: Language; readonly dark: boolean }
}

/** Every event by name: the preload script lets no other through. */
export const EVENT_NAMES = [
  'command',
  'open-path',
  'reopen-page',
  'closing',
  'ocr-progress',
  'ocr-page',
  'ocr-ended',
  'pdf-asks',
  'scan-progress',
  'region-progress',
  'scan-ended',
  'export-progress',
  'library-job',
  'library-damaged',
  'keeping-notice',
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
