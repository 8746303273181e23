import type { PageId } from '#core/source/page'
import type { OcrLanguage } from '#core/source/scanned-page'
import type { PdfPages, PdfQuestion } from '#shared/opened-page'
import type { ScanEnded, ScanId, ScanProgress } from '#shared/scans'
import type { Notice } from '../desk/notice.ts'
import { observable, type Observable } from '../desk/observable.ts'
import { call } from '../desk/wire.ts'
import type { Pages } from '../tabs/open-pages.ts'

/** Scans that are being read while the desk is used, and what PDFs ask before they open. */
export interface Scans {
  readonly running: Observable<readonly ScanProgress[]>
  readonly question: Observable<PdfQuestion | null>
  progress(told: ScanProgress): void
  ended(told: ScanEnded): Promise<void>
  readAs(scan: ScanId, language: OcrLanguage | null): void
  stop(scan: ScanId): void
  ask(question: PdfQuestion): void
  answer(password: string | null, pages: PdfPages | null): void
  leave(): void
}

interface Needs {
  readonly pages: Pages
  readonly say: (what: Notice) => void
  /** The page that shows, which must not give way to another by itself. */
  readonly showing: () => PageId | null
}

interface Opened {
  readonly page: PageId
  readonly shows: boolean
}

export function createScans({ pages, say, showing }: Needs): Scans {
  const running = observable<readonly ScanProgress[]>([])
  const question = observable<PdfQuestion | null>(null)
  /** Questions about files that were dropped together come one after the other. */
  let waiting: readonly PdfQuestion[] = []

  const next = () => {
    const [first = null, ...rest] = waiting
    waiting = rest
    question.set(first)
  }

  /** A file that came anew. */
  const openRead = async ({ page, name }: ScanEnded): Promise<Opened | null> => {
    if (page === null) return null
    const shows = showing() === null
    if (shows) await pages.open(call('pages.reopen', { page }))
    else pages.add({ id: page, name })
    return { page, shows }
  }

  /** A page's original that was read otherwise: in the page's place if nothing was done on it meanwhile. */
  const takeRead = async ({ scan }: ScanEnded, of: PageId): Promise<Opened | null> => {
    // The library decides by what is stored.
    if (!(await pages.flush())) return null
    const taken = await call('reopen.take', { scan })
    if (!taken.ok) {
      say({ kind: 'failed', failure: taken.error })
      return null
    }
    const { page, replaced } = taken.value
    if (replaced) await pages.instead(of, page)
    else pages.add({ id: page.id, name: page.name })
    return { page: page.id, shows: showing() === page.id }
  }

  return {
    running,
    question,
    progress: (told) => {
      const known = running.get().some(({ scan }) => scan === told.scan)
      running.update((all) =>
        known ? all.map((one) => (one.scan === told.scan ? told : one)) : [...all, told],
      )
    },
    ended: async (told) => {
      running.update((all) => all.filter(({ scan }) => scan !== told.scan))
      const { name, failure, unread } = told
      if (failure?.kind === 'ocr-cancelled') {
        say({ kind: 'told', key: 'scans:said-stopped', values: { name } })
        return
      }
      if (failure) {
        say({ kind: 'failed', failure })
        return
      }
      const opened = told.rereads === null ? await openRead(told) : await takeRead(told, told.rereads)
      if (!opened) return
      const { page, shows } = opened
      if (unread.length > 0) say({ kind: 'scan-partly', name, page, pages: told.pages, unread, shows })
      else say({ kind: 'scan-read', name, page, shows })
    },
    readAs: (scan, language) => void call('scans.readAs', { scan, language }),
    stop: (scan) => void call('scans.cancel', { scan }),
    ask: (asked) => {
      waiting = [...waiting, asked]
      if (question.get() === null) next()
    },
    answer: (password, wanted) => {
      const asked = question.get()
      if (!asked) return
      next()
      void pages.open(call('pages.openPdf', { path: asked.path, password, pages: wanted }))
    },
    leave: next,
  }
}
