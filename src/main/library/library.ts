import type { Galley } from '#core/galley/galley'
import type { PageId, PageLayout, SheetSize } from '#core/source/page'
import type {
  ArticleList,
  ArticleOnPage,
  ArticleOrder,
  ArticleQuery,
  ArticleStretch,
  Described,
  DescribeRequest,
  KnownContributor,
  NamedCount,
  SavedSearch,
  StatusCount,
} from '#shared/article-list'
import type { OpenedPage, OpenPages, RecentPage, Saved } from '#shared/opened-page'
import type {
  PeopleList,
  PeopleQuery,
  Person,
  PersonDeed,
  Section,
  SectionDeed,
  SectionsChanged,
  Suggestions,
} from '#shared/directory'
import type { PageFacts, PagesFound, PagesQuery } from '#shared/pages-list'
import type { UncleanedFound, UncleanedQuery } from '#shared/uncleaned'
import type { Result } from '#shared/result'
import type { Alike } from './alike/alike.ts'
import type { Trash } from './trash/trash.ts'
import type { PagesLeftOpen } from './pages/open-page-rows.ts'
import type { Revisions } from './revisions/revisions.ts'
import type { TimedSave } from './pages/save.ts'
import type { DeskStatistics } from './statistics/statistics.ts'

/** A file as it was read: its bytes are kept beside its text, so that nothing is ever lost by reading it wrongly. */
export interface NewPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly text: string
  readonly encoding: string
  /** How it is printed, when its source tells. */
  readonly layout: PageLayout | null
}

/** The bytes that a page is drawn from, as they are kept: who needs them may be another thread. */
export interface KeptOriginal {
  readonly name: string
  /** Of the bytes, not deflated, in lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
  /** They are deflated. */
  readonly packed: boolean
  /** Which pages of the file are the page's sheets, and how they were straightened; `null`: all, as they are. */
  readonly sheets: readonly SheetSize[] | null
}

/** A page's own bytes, unpacked, and as what they were read. */
export interface KeptSource {
  readonly name: string
  readonly sha256: string
  readonly encoding: string
  readonly bytes: Uint8Array
  /** What was read of them, before any part was read again. */
  readonly text: string
}

/** The page that holds a new reading of another's original; `replaced`: the other gave way to it. */
export interface Reread {
  readonly page: PageId
  readonly replaced: boolean
}

/** A picture of a page whose own bytes are none. */
export interface NewPicture {
  readonly name: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/**
 * The local store of pages, articles, sections and contributors: one SQLite file in one folder.
 *
 * The galley of a page is the truth; article rows, full-text rows and contributor links are projections of it,
 * written in the same transaction. Every answer is on disk when it is given.
 */
export interface Library extends Revisions, Alike, Trash, DeskStatistics {
  readonly folder: string
  /** The one file that holds everything. */
  readonly file: string
  /** All that the action does at once, or nothing of it when that fails: on disk in one write, which is what takes longest. */
  together<Value>(action: () => Result<Value>): Result<Value>
  /** Finds the page by its bytes, also in the trash, which it then leaves; or keeps it. */
  keepPage(page: NewPage, at: Date): Result<PageId>
  /** The page that was made of a file with these bytes; `null` when there is none. */
  pageOfFile(sha256: string): Result<PageId | null>
  /** A kept page with its saved state; remembers that it was opened. */
  openPage(id: PageId, at: Date): Result<OpenedPage>
  /** The pages that were open when Galley ended. */
  leftOpen(): Result<PagesLeftOpen>
  /** Remembers which pages are open. */
  keepOpen(open: OpenPages): Result<null>
  /** The library's pages with how far each is. */
  listPages(query: PagesQuery): Result<PagesFound>
  uncleaned(query: UncleanedQuery): Result<UncleanedFound>
  /** Says which issue of which paper a page is; its articles follow. */
  describePage(page: PageId, facts: PageFacts): Result<null>
  recentPages(limit: number): Result<readonly RecentPage[]>
  save(request: TimedSave, at: Date): Result<Saved>
  /** What a page is drawn from: its picture, or else the bytes that it was read from. */
  original(id: PageId): Result<KeptOriginal>
  /** The sum of what a page is drawn from, without its bytes. */
  pictureSum(id: PageId): Result<string>
  /** The bytes that a page was read from. */
  source(id: PageId): Result<KeptSource>
  /** The page that is these bytes (by their sum) read so; `null`: none is. */
  knownReading(sha256: string, encoding: string): Result<PageId | null>
  /** Keeps a page's original as it reads otherwise: in the page's place while that is untouched, else beside it. */
  reread(id: PageId, read: NewPage, at: Date): Result<Reread>
  /** From now on the page is drawn from this. */
  keepPicture(id: PageId, picture: NewPicture): Result<null>
  /** The page's whole state, for export. */
  galley(id: PageId): Result<Galley>
  /** Of a page: all that is finished, exported or not. Of the whole library: what has not been exported yet. */
  finishedArticles(page: PageId | null): Result<readonly ArticleOnPage[]>
  /** Finished articles of these are exported now; what has been reopened since stays as it is. */
  markExported(articles: readonly ArticleOnPage[], at: Date): Result<null>
  articles(query: ArticleQuery): Result<ArticleList>
  countArticles(order: ArticleOrder): Result<number>
  /** Some of those that a question finds, at most MOST_AT_ONCE. */
  whichArticles(stretch: ArticleStretch): Result<readonly ArticleOnPage[]>
  describe(request: DescribeRequest, at: Date): Result<Described>
  publications(): Result<readonly NamedCount[]>
  statuses(): Result<readonly StatusCount[]>
  savedSearches(): Result<readonly SavedSearch[]>
  saveSearch(name: string, question: ArticleOrder): Result<null>
  renameSearch(id: number, name: string): Result<null>
  forgetSearch(id: number): Result<null>
  /** Names in use, for lists to choose from. */
  sections(): Result<readonly NamedCount[]>
  contributors(): Result<readonly KnownContributor[]>
  /** All sections in their order, each with those nested in it behind it. */
  sectionTree(): Result<readonly Section[]>
  changeSections(deed: SectionDeed): Result<SectionsChanged>
  people(query: PeopleQuery): Result<PeopleList>
  /** The person as it is afterwards; `null` when it was deleted. */
  changePeople(deed: PersonDeed): Result<Person | null>
  suggestions(article: ArticleOnPage): Result<Suggestions>
  /** When all of it was last found sound, ISO 8601; `null` when never. */
  checkedAt(): string | null
  markChecked(at: Date): void
  close(): void
}
