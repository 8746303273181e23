import { useEffect, useState } from 'react'
import type { PageId } from '#core/source/page'
import type { Failure } from '#shared/result'
import { call } from '../desk/wire.ts'
import { nextJob } from '../regions/next-job.ts'

/** What OCR makes of the top of a page's first sheet. */
export type Trial =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly lines: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** In parts of the sheet: a name plate, a head and the beginning of a text. */
const TOP = { left: 0, top: 0, width: 1, height: 0.45 }
const LINES = 12

/** Another `attempt` reads it anew. Reads it as soon as it is wanted, and no longer than it is looked at. Nothing of the page changes. */
export function useTrial(page: PageId, wanted: boolean, attempt: number): Trial {
  const [trial, setTrial] = useState<Trial>({ kind: 'reading' })
  useEffect(() => {
    if (!wanted) return
    const job = nextJob()
    let listens = true
    void call('regions.read', { job, page, sheet: 0, area: TOP, language: null }).then((answer) => {
      if (!listens) return
      if (answer.ok)
        setTrial({ kind: 'read', lines: answer.value.lines.slice(0, LINES).map(({ text }) => text) })
      else if (answer.error.kind === 'ocr-found-nothing') setTrial({ kind: 'read', lines: [] })
      else setTrial({ kind: 'failed', failure: answer.error })
    })
    return () => {
      listens = false
      void call('regions.cancel', { job })
    }
  }, [page, wanted, attempt])
  return trial
}
