import { ALL_OF_PDF, type PdfChoices } from '#files/pdf/read-pdf-page'
import type { ReadFile } from '#files/read-page'
import type { OpenedPage, PdfQuestion } from '#shared/opened-page'
import { succeed, type Result } from '#shared/result'
import { STRUCTURED_FORMATS } from '#core/import/structured'
import type { PageId } from '#core/source/page'
import type { ActiveTime } from '../desk-time/active-time.ts'
import type { Library, NewPicture } from '../library/library.ts'
import { openFile } from '../opening/open-file.ts'
import type { ReadPageFile } from '../opening/read-in-thread.ts'
import { pastedPicture } from '../scans/pasted-picture.ts'
import type { ScanFile } from '../scans/scans.ts'
import type { HandlersOf } from './handlers.ts'

export interface PagesNeeds {
  /** The open library, or why there is none. */
  readonly library: () => Result<Library>
  /** The path of a picture that lies beside a file whose lines have places; `null`: none. */
  readonly pictureBeside: (path: string) => Promise<string | null>
  readonly readPicture: (path: string) => Promise<Result<NewPicture>>
  readonly readPageFile: ReadPageFile
  readonly scan: (file: ScanFile) => void
  readonly ask: (question: PdfQuestion) => void
  readonly pageFromText: (name: string, text: string) => Result<ReadFile>
  /** Asks for a file; `null` when the editor cancels. */
  readonly choosePage: () => Promise<string | null>
  readonly sample: string
  /** The pages that the command line or the desktop named, once. */
  readonly takeFirstPages: () => readonly string[]
  /** Further pages for the window to open, one after the other. */
  readonly openLater: (paths: readonly string[]) => void
  /** Told after a page was opened, with its file's path if it came from one that the editor chose. */
  readonly pageOpened: (page: OpenedPage, path: string | null) => void
  /** Told of every sign of life on a page; what it gathers is written with saves. */
  readonly time: ActiveTime
  readonly now: () => Date
}

const RECENT_PAGES = 20

/** Its lines have places, but its bytes are only words: ALTO, PAGE, hOCR … */
const hasNoPicture = ({ layout, encoding }: ReadFile): boolean =>
  layout !== null && STRUCTURED_FORMATS.some((format) => format === encoding)

export function pagesHandlers(needs: PagesNeeds): HandlersOf<'pages'> {
  const { library, pageOpened, time, now } = needs

  const keep = (read: ReadFile, path: string | null): Result<OpenedPage> => {
    const opened = library()
    if (!opened.ok) return opened
    const at = now()
    const page = opened.value.together(() => {
      const kept = opened.value.keepPage(read, at)
      return kept.ok ? opened.value.openPage(kept.value, at) : kept
    })
    if (page.ok) pageOpened(page.value, path)
    return page
  }

  /** What is not there, or is no picture, is not missed: the editor can choose one. */
  const keepPictureBeside = async (page: PageId, path: string): Promise<void> => {
    const beside = await needs.pictureBeside(path)
    const picture = beside === null ? null : await needs.readPicture(beside)
    const opened = library()
    if (picture?.ok && opened.ok) opened.value.keepPicture(page, picture.value)
  }
  const open = (path: string, pdf: PdfChoices = ALL_OF_PDF): Promise<Result<OpenedPage | null>> =>
    openFile(path, pdf, {
      ...needs,
      async keep(read) {
        const page = keep(read, path)
        if (page.ok && hasNoPicture(read)) await keepPictureBeside(page.value.id, path)
        return page
      },
    })

  return {
    'pages.open': ({ path }) => open(path),

    'pages.openPdf': ({ path, password, pages }) =>
      open(path, { password: password ?? undefined, pages: pages ?? undefined }),

    'pages.openByDialog': async () => {
      const path = await needs.choosePage()
      return path === null ? succeed(null) : open(path)
    },

    'pages.openText': ({ name, text }) => {
      const read = needs.pageFromText(name, text)
      return read.ok ? keep(read.value, null) : read
    },

    'pages.openPicture': async ({ name, bytes }) => {
      const file = await pastedPicture(name, bytes)
      if (!file.ok) return file
      needs.scan(file.value)
      return succeed(null)
    },

    'pages.reopen': ({ page }) => {
      const opened = library()
      if (!opened.ok) return opened
      const again = opened.value.openPage(page, now())
      if (again.ok) pageOpened(again.value, null)
      return again
    },

    'pages.openSample': async () => {
      const read = await needs.readPageFile(needs.sample, ALL_OF_PDF)
      return read.ok ? keep(read.value, null) : read
    },

    'pages.atStart': async () => {
      const [first, ...rest] = needs.takeFirstPages()
      const named = first === undefined ? null : await open(first)
      needs.openLater(rest)
      const opened = library()
      if (!opened.ok) return opened
      const left = opened.value.leftOpen()
      if (!left.ok) return left
      const { pages, shown, lost } = left.value
      const last = (): Result<OpenedPage> | null =>
        shown === null ? null : opened.value.openPage(shown, now())
      const page = named?.ok && named.value ? named : last()
      const failed = [named, page].find((one) => one?.ok === false)
      return succeed({
        pages,
        shown: page?.ok ? page.value : null,
        lost,
        failed: failed?.ok === false ? failed.error : null,
      })
    },

    'pages.keepOpen': (open) => {
      if (open.shown !== null) time.see(open.shown)
      const opened = library()
      return opened.ok ? opened.value.keepOpen(open) : opened
    },

    'pages.list': (query) => {
      const opened = library()
      return opened.ok ? opened.value.listPages(query) : opened
    },
    'pages.uncleaned': (query) => {
      const opened = library()
      return opened.ok ? opened.value.uncleaned(query) : opened
    },
    'pages.describe': ({ page, facts }) => {
      const opened = library()
      return opened.ok ? opened.value.describePage(page, facts) : opened
    },
    'pages.recent': () => {
      const opened = library()
      return opened.ok ? opened.value.recentPages(RECENT_PAGES) : opened
    },

    'pages.save': (request) => {
      const opened = library()
      if (!opened.ok) return opened
      time.see(request.page)
      const spent = time.due(request.page)
      const saved = opened.value.save({ ...request, ...(spent && { spent }) }, now())
      if (saved.ok && spent) time.stored(request.page, spent)
      return saved
    },
  }
}
