import type { PageId } from '#core/source/page'
import { isPdf } from '#files/pdf/is-pdf'
import { possibleReadings } from '#files/possible-readings'
import { pageReadAs } from '#files/read-page'
import type { OpenedPage, Retaken } from '#shared/opened-page'
import { PDF_READINGS, type PdfReading, type ReadAs } from '#shared/reopen'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Library, NewPage } from '../library/library.ts'
import { pagesShown, pdfReadAs, pdfReadings, type ReopenPdfNeeds } from '../reopen/reopen-pdf.ts'
import type { Rereading } from '../scans/scans.ts'
import type { ScanId } from '#shared/scans'
import type { HandlersOf } from './handlers.ts'

export interface ReopenNeeds extends ReopenPdfNeeds {
  readonly library: () => Result<Library>
  /** What OCR read of a page's original, once. */
  readonly takeScan: (scan: ScanId) => Rereading | null
  readonly pageOpened: (page: OpenedPage) => void
  readonly now: () => Date
}

const isOfPdf = (as: ReadAs): as is PdfReading => PDF_READINGS.some((one) => one === as)

/** Pages that are read again from the original that the library keeps, otherwise than before. */
export function reopenHandlers(needs: ReopenNeeds): HandlersOf<'reopen'> {
  const { library, takeScan, pageOpened, now } = needs

  const open = (kept: Library, page: PageId): Result<OpenedPage> => {
    const again = kept.openPage(page, now())
    if (again.ok) pageOpened(again.value)
    return again
  }
  const putIn = (kept: Library, page: PageId, read: NewPage): Result<Retaken> => {
    const reread = kept.reread(page, read, now())
    if (!reread.ok) return reread
    const again = open(kept, reread.value.page)
    return again.ok ? succeed({ page: again.value, replaced: reread.value.replaced }) : again
  }
  const openKnown = (kept: Library, page: PageId): Result<Retaken> => {
    const again = open(kept, page)
    return again.ok ? succeed({ page: again.value, replaced: false }) : again
  }

  return {
    'reopen.readings': async ({ page }) => {
      const opened = library()
      if (!opened.ok) return opened
      const source = opened.value.source(page)
      if (!source.ok) return source
      const { bytes, encoding } = source.value
      return isPdf(bytes)
        ? pdfReadings(source.value, pagesShown(opened.value, page), needs)
        : succeed(possibleReadings(bytes, encoding))
    },

    'reopen.as': async ({ page, as }) => {
      const opened = library()
      if (!opened.ok) return opened
      const kept = opened.value
      const source = kept.source(page)
      if (!source.ok) return source
      const { name, bytes, sha256 } = source.value
      if (!isOfPdf(as)) {
        const read = pageReadAs(name, bytes, as)
        return read.ok ? putIn(kept, page, read.value) : read
      }
      if (!isPdf(bytes)) return fail(failure('request-invalid', { name, as }))
      // OCR takes its time: what it has read once is not read again.
      const known = kept.knownReading(sha256, as)
      if (!known.ok) return known
      if (known.value !== null) return openKnown(kept, known.value)
      const read = await pdfReadAs(page, as, source.value, pagesShown(kept, page), needs)
      if (!read.ok) return read
      return read.value === null ? succeed(null) : putIn(kept, page, read.value)
    },

    'reopen.take': ({ scan }) => {
      const read = takeScan(scan)
      if (!read) return fail(failure('request-invalid', { scan }))
      const opened = library()
      return opened.ok ? putIn(opened.value, read.of, read.read) : opened
    },
  }
}
