import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linesOfArea } from '#core/import/scanned-area'
import type { OcrHost } from '#ocr/job/host'
import type { RegionProgress, RegionRead, RegionRequest } from '#shared/regions'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Facsimile } from '../facsimile/facsimile.ts'

export interface RegionNeeds {
  readonly facsimile: Pick<Facsimile, 'cut'>
  readonly host: Pick<OcrHost, 'read'>
  readonly tell: (progress: RegionProgress) => void
}

export interface Regions {
  /** Fails with `ocr-…` and `picture-…`; nothing of the page changes, whatever comes of it. */
  readonly read: (request: RegionRequest) => Promise<Result<RegionRead>>
  /** What has ended already is overlooked. */
  readonly cancel: (job: number) => void
}

/**
 * Reads parts of sheets again. The part is drawn as the facsimile shows it, straightened as it was read at first, and
 * read as a picture of its own: so it is one and the same for scans, PDFs and pictures that lie beside a text.
 */
export function regionsIn({ facsimile, host, tell }: RegionNeeds): Regions {
  const running = new Map<number, AbortController>()

  const read = async (request: RegionRequest, signal: AbortSignal): Promise<Result<RegionRead>> => {
    const { job, page, sheet, area, language } = request
    const cut = await facsimile.cut(page, sheet, area)
    if (!cut.ok) return cut
    const { png, part, whole } = cut.value
    const folder = await mkdtemp(join(tmpdir(), 'galley-region-'))
    try {
      const path = join(folder, 'region.png')
      await writeFile(path, png)
      const all = { left: 0, top: 0, width: part.width, height: part.height }
      // It is straight already: that it is read without being turned keeps its lines where they are shown.
      const asked = { path, page: 0, language, area: all, turnedBy: 0, password: null }
      const pages = await host.read(asked, signal, ({ done, of }) => tell({ job, done, of }))
      if (!pages.ok) return pages
      const result = pages.value[0]?.result ?? fail(failure('ocr-found-nothing', { name: cut.value.name }))
      if (!result.ok) return result
      const scan = result.value
      return succeed({
        language: scan.language,
        lines: linesOfArea({ scan, left: part.left, top: part.top, whole }),
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  return {
    async read(request) {
      const cancel = new AbortController()
      running.set(request.job, cancel)
      try {
        return await read(request, cancel.signal)
      } catch (problem) {
        return fail(failure('ocr-failed', { name: 'region.png', message: (problem as Error).message }))
      } finally {
        running.delete(request.job)
      }
    },
    cancel: (job) => running.get(job)?.abort(),
  }
}
