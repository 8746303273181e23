import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mixedText } from '#core/import/mixed-text'
import { scannedText, type ScanOfFile } from '#core/import/scanned-text'
import type { PageId } from '#core/source/page'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { PartlyText } from '#files/pdf/read-pdf-page'
import { failureOfReading } from '#files/read-page'
import type { OcrHost } from '#ocr/job/host'
import type { Events, PdfPages } from '#shared/contract'
import type { OcrProgress, PageRead } from '#shared/ocr'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { ScanEnded, ScanId, UnreadPage } from '#shared/scans'
import type { Library } from '../library/library.ts'

/** Scans on their way to become pages of the library: read one after the other in a process of their own. */
export interface Scans {
  /** Begins to read a file; what comes of it is told. A file that is being read already is not begun again. */
  readonly begin: (file: ScanFile) => void
  /** Begins a scan anew, in a language chosen by hand; one that has ended is overlooked. */
  readonly readAs: (scan: ScanId, language: OcrLanguage | null) => void
  readonly cancel: (scan: ScanId) => void
}

export interface ScanFile {
  readonly path: string
  /** Which pages of a PDF were asked for, 1-based and inclusive; `null`: all of them. */
  readonly pages: PdfPages | null
  /** A PDF of which only some pages have to be read: the others have a text layer. `null`: all are pictures. */
  readonly partly: PartlyText | null
  /** Done with the file when its scan has ended. */
  readonly release: () => void
}

export interface ScansNeeds {
  readonly host: OcrHost
  readonly library: () => Result<Library>
  readonly tell: <Name extends 'scan-progress' | 'scan-ended'>(name: Name, payload: Events[Name]) => void
  readonly now: () => Date
}

/** How a page that was read by OCR came into the library. */
const READ_BY_OCR = 'ocr'
const PARTLY_READ_BY_OCR = 'pdf+ocr'

interface Running {
  readonly file: ScanFile
  readonly language: OcrLanguage | null
  readonly cancel: AbortController
}

export function scansIn({ host, library, tell, now }: ScansNeeds): Scans {
  const running = new Map<ScanId, Running>()
  let last = 0

  const start = (scan: ScanId, file: ScanFile, language: OcrLanguage | null): void => {
    const name = basename(file.path)
    const run = { file, language, cancel: new AbortController() }
    running.set(scan, run)
    const withText = file.partly ? file.partly.sheets.length - file.partly.pictured.length : 0
    const told = (progress: Pick<OcrProgress, 'page' | 'pages' | 'done' | 'of'>): void => {
      const { page, pages, done, of } = progress
      if (running.get(scan) === run)
        tell('scan-progress', { scan, name, language, page, pages, withText, done, of })
    }
    told({ page: 0, pages: 0, done: 0, of: 0 })
    void read(run, told)
      .then((outcome): Omit<ScanEnded, 'scan' | 'name'> => outcome)
      .catch((problem: unknown) =>
        nothing(failure('ocr-failed', { name, message: (problem as Error).message })),
      )
      .then((outcome) => {
        // Begun anew in another language: this run has nothing more to say.
        if (running.get(scan) !== run) return
        running.delete(scan)
        file.release()
        tell('scan-ended', { scan, name, ...outcome })
      })
  }

  const read = async (
    { file, language, cancel }: Running,
    told: (progress: OcrProgress) => void,
  ): Promise<Omit<ScanEnded, 'scan' | 'name'>> => {
    const { path } = file
    const bytes = await bytesOf(path)
    if (!bytes.ok) return nothing(bytes.error)
    const sha256 = await hashOf(bytes.value)
    const known = knownPage(sha256)
    if (known) return known
    const request = { path, page: null, language, area: null, turnedBy: null }
    if (file.partly) {
      const pictured = await readPictured(file.partly)
      return keepMixed(basename(path), bytes.value, sha256, file.partly, pictured)
    }
    const pages = file.pages ? await readSome(file.pages) : await host.read(request, cancel.signal, told)
    if (!pages.ok) return nothing(pages.error)
    return keep(basename(path), bytes.value, sha256, pages.value)

    /** One after the other; what is not read because it was stopped, or failed, keeps no other page from the library. */
    async function readPictured({ pictured }: PartlyText): Promise<readonly PageRead[]> {
      const read: PageRead[] = []
      for (const [index, page] of pictured.entries()) {
        const one = await host.read({ ...request, page }, cancel.signal, (progress) =>
          told({ ...progress, page: index, pages: pictured.length }),
        )
        if (one.ok) read.push(...one.value)
        else read.push({ page, result: one })
      }
      return read
    }

    async function readSome({ from, to }: PdfPages): Promise<Result<readonly PageRead[]>> {
      const read: PageRead[] = []
      for (let number = from; number <= to; number++) {
        const one = await host.read({ ...request, page: number - 1 }, cancel.signal, (progress) =>
          told({ ...progress, page: number - from, pages: to - from + 1 }),
        )
        if (!one.ok) return one
        read.push(...one.value)
      }
      return succeed(read)
    }
  }

  /** The same bytes were read before: the page is as it was left. */
  const knownPage = (sha256: string): Omit<ScanEnded, 'scan' | 'name'> | undefined => {
    const opened = library()
    if (!opened.ok) return nothing(opened.error)
    const known = opened.value.pageOfFile(sha256)
    if (!known.ok) return nothing(known.error)
    return known.value === null ? undefined : { page: known.value, pages: 0, unread: [], failure: null }
  }

  /** The pages that were read become one page of the library; those that were not are told. */
  const keep = (
    name: string,
    bytes: Uint8Array,
    sha256: string,
    read: readonly PageRead[],
  ): Omit<ScanEnded, 'scan' | 'name'> => {
    const { scanned, unread } = sorted(read)
    const [first] = unread
    if (scanned.length === 0) return nothing(first?.failure ?? failure('ocr-found-nothing', { name }))
    const opened = library()
    if (!opened.ok) return nothing(opened.error)
    const page = { name, bytes, sha256, ...scannedText(scanned), encoding: READ_BY_OCR }
    const kept = opened.value.keepPage(page, now())
    return kept.ok ? { page: kept.value, pages: read.length, unread, failure: null } : nothing(kept.error)
  }

  /** The pages that have a text layer and those that were read, in the order of the file, become one page. */
  const keepMixed = (
    name: string,
    bytes: Uint8Array,
    sha256: string,
    { sheets }: PartlyText,
    read: readonly PageRead[],
  ): Omit<ScanEnded, 'scan' | 'name'> => {
    const { scanned, unread } = sorted(read)
    const opened = library()
    if (!opened.ok) return nothing(opened.error)
    const page = { name, bytes, sha256, ...mixedText(sheets, scanned), encoding: PARTLY_READ_BY_OCR }
    const kept = opened.value.keepPage(page, now())
    return kept.ok ? { page: kept.value, pages: sheets.length, unread, failure: null } : nothing(kept.error)
  }

  return {
    begin(file) {
      if ([...running.values()].some((run) => run.file.path === file.path)) return file.release()
      // Not before the call that began it was answered.
      const scan = ++last
      setImmediate(() => start(scan, file, null))
    },
    readAs(scan, language) {
      const run = running.get(scan)
      if (!run) return
      running.delete(scan)
      run.cancel.abort()
      start(scan, run.file, language)
    },
    cancel: (scan) => running.get(scan)?.cancel.abort(),
  }
}

function sorted(read: readonly PageRead[]) {
  const scanned: ScanOfFile[] = []
  const unread: UnreadPage[] = []
  for (const { page, result } of read)
    if (result.ok) scanned.push({ page, scan: result.value })
    else unread.push({ page, failure: result.error })
  return { scanned, unread }
}

const nothing = (why: NonNullable<ScanEnded['failure']>) => ({
  page: null satisfies PageId | null,
  pages: 0,
  unread: [],
  failure: why,
})

async function bytesOf(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(path))
  } catch (error) {
    return fail(failureOfReading(basename(path), error))
  }
}

/** In hexadecimal; computed beside the process's own thread. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Buffer.from(digest).toString('hex')
}
