import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { mixedText } from '#core/import/mixed-text'
import { scannedText, type ScanOfFile } from '#core/import/scanned-text'
import type { PageId } from '#core/source/page'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { PartlyText } from '#files/pdf/read-pdf-page'
import { failureOfReading } from '#files/read-page'
import type { OcrHost } from '#ocr/job/host'
import type { Events } from '#shared/events'
import type { PdfPages } from '#shared/opened-page'
import type { OcrProgress, PageRead } from '#shared/ocr'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { ScanEnded, ScanId, UnreadPage } from '#shared/scans'
import type { Library, NewPage } from '../library/library.ts'

/** Scans on their way to become pages of the library: read one after the other in a process of their own. */
export interface Scans {
  /** Begins to read a file; what comes of it is told. A file that is being read already is not begun again. */
  readonly begin: (file: ScanFile) => void
  /** Begins a scan anew, in a language chosen by hand; one that has ended is overlooked. */
  readonly readAs: (scan: ScanId, language: OcrLanguage | null) => void
  readonly cancel: (scan: ScanId) => void
  /** What was read of a page's original, once; `null`: nothing waits under this number. */
  readonly take: (scan: ScanId) => Rereading | null
}

/** A page's original as OCR reads it. */
export interface Rereading {
  readonly of: PageId
  readonly read: NewPage
}

export interface ScanFile {
  readonly path: string
  /** Which pages of a PDF were asked for, 1-based and inclusive; `null`: all of them. */
  readonly pages: PdfPages | null
  /** A PDF of which only some pages have to be read: the others have a text layer. `null`: all are pictures. */
  readonly partly: PartlyText | null
  /** Of a locked PDF, as the editor gave it; `null`: it is not locked. */
  readonly password: string | null
  /** The page whose original it is, which is read otherwise than before; `null`: a file that comes anew. */
  readonly of: PageId | null
  /** Done with the file when its scan has ended. */
  readonly release: () => void
}

export interface ScansNeeds {
  readonly host: OcrHost
  readonly library: () => Result<Library>
  readonly tell: <Name extends 'scan-progress' | 'scan-ended'>(name: Name, payload: Events[Name]) => void
  readonly now: () => Date
}

type Outcome = Omit<ScanEnded, 'scan' | 'name'>

/** How a page that was read by OCR came into the library. */
const READ_BY_OCR = 'ocr'
const PARTLY_READ_BY_OCR = 'pdf+ocr'

interface Original {
  readonly bytes: Uint8Array
  readonly sha256: string
}

interface Running {
  readonly file: ScanFile
  readonly language: OcrLanguage | null
  readonly cancel: AbortController
}

export function scansIn({ host, library, tell, now }: ScansNeeds): Scans {
  const running = new Map<ScanId, Running>()
  const waiting = new Map<ScanId, Rereading>()
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
    void read(scan, run, told)
      .then((outcome): Outcome => outcome)
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
    scan: ScanId,
    { file, language, cancel }: Running,
    told: (progress: OcrProgress) => void,
  ): Promise<Outcome> => {
    const { path } = file
    const bytes = await bytesOf(path)
    if (!bytes.ok) return nothing(bytes.error)
    const sha256 = await hashOf(bytes.value)
    // Of a page that is read otherwise it is known that it was read.
    const known = file.of === null ? knownPage(sha256) : undefined
    if (known) return known
    const { password } = file
    const request = { path, page: null, language, area: null, turnedBy: null, password }
    if (file.partly) {
      const pictured = await readPictured(file.partly)
      return keepMixed(scan, file, { bytes: bytes.value, sha256 }, file.partly, pictured)
    }
    const pages = file.pages ? await readSome(file.pages) : await host.read(request, cancel.signal, told)
    if (!pages.ok) return nothing(pages.error)
    return keep(scan, file, { bytes: bytes.value, sha256 }, pages.value)

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
  const knownPage = (sha256: string): Outcome | undefined => {
    const opened = library()
    if (!opened.ok) return nothing(opened.error)
    const known = opened.value.pageOfFile(sha256)
    if (!known.ok) return nothing(known.error)
    return known.value === null
      ? undefined
      : { page: known.value, rereads: null, pages: 0, unread: [], failure: null }
  }

  /** The pages that were read become one page of the library; those that were not are told. */
  const keep = (scan: ScanId, file: ScanFile, original: Original, read: readonly PageRead[]): Outcome => {
    const { scanned, unread } = sorted(read)
    const name = basename(file.path)
    const [first] = unread
    if (scanned.length === 0) return nothing(first?.failure ?? failure('ocr-found-nothing', { name }))
    const page = { name, ...original, ...scannedText(scanned), encoding: READ_BY_OCR }
    return { ...kept(scan, file, page), pages: read.length, unread }
  }

  /** The pages that have a text layer and those that were read, in the order of the file, become one page. */
  const keepMixed = (
    scan: ScanId,
    file: ScanFile,
    original: Original,
    { sheets }: PartlyText,
    read: readonly PageRead[],
  ): Outcome => {
    const { scanned, unread } = sorted(read)
    const name = basename(file.path)
    const page = { name, ...original, ...mixedText(sheets, scanned), encoding: PARTLY_READ_BY_OCR }
    return { ...kept(scan, file, page), pages: sheets.length, unread }
  }

  const kept = (
    scan: ScanId,
    file: ScanFile,
    page: NewPage,
  ): Pick<Outcome, 'page' | 'rereads' | 'failure'> => {
    if (file.of !== null) {
      waiting.set(scan, { of: file.of, read: page })
      return { page: null, rereads: file.of, failure: null }
    }
    const opened = library()
    const done = opened.ok ? opened.value.keepPage(page, now()) : opened
    return done.ok
      ? { page: done.value, rereads: null, failure: null }
      : { page: null, rereads: null, failure: done.error }
  }

  return {
    begin(file) {
      const isSame = (other: ScanFile): boolean =>
        other.path === file.path || (file.of !== null && other.of === file.of)
      if ([...running.values()].some((run) => isSame(run.file))) return file.release()
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
    take(scan) {
      const rereading = waiting.get(scan) ?? null
      waiting.delete(scan)
      return rereading
    },
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
  rereads: null satisfies PageId | null,
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
