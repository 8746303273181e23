import type { OcrLanguage } from '#core/source/scanned-page'
import type { PdfPages, PdfQuestion } from '#shared/contract'
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
  /** A page shows, which must not give way to another by itself. */
  readonly isShowing: () => boolean
}

export function createScans({ pages, say, isShowing }: Needs): Scans {
  const running = observable<readonly ScanProgress[]>([])
  const question = observable<PdfQuestion | null>(null)
  /** Questions about files that were dropped together come one after the other. */
  let waiting: readonly PdfQuestion[] = []

  const next = () => {
    const [first = null, ...rest] = waiting
    waiting = rest
    question.set(first)
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
      const { name, page, failure, unread } = told
      if (failure?.kind === 'ocr-cancelled') {
        say({ kind: 'told', key: 'scans:said-stopped', values: { name } })
        return
      }
      if (page === null) {
        if (failure) say({ kind: 'failed', failure })
        return
      }
      const shows = !isShowing()
      if (shows) await pages.open(call('pages.reopen', { page }))
      else pages.add({ id: page, name })
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
