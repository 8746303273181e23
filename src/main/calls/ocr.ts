import type { OcrHost } from '#ocr/job/host'
import type { Events } from '#shared/events'
import type { OcrJobId } from '#shared/ocr'
import { succeed } from '#shared/result'
import type { HandlersOf } from './handlers.ts'

type OcrEvent = 'ocr-progress' | 'ocr-page' | 'ocr-ended'

/** @param tell tells the window; never before the call that began the job was answered */
export function ocrHandlers(
  host: OcrHost,
  tell: <Name extends OcrEvent>(name: Name, payload: Events[Name]) => void,
): HandlersOf<'ocr'> {
  const running = new Map<OcrJobId, AbortController>()
  let lastJob = 0
  return {
    'ocr.start': (request) => {
      const job = ++lastJob
      const cancel = new AbortController()
      running.set(job, cancel)
      // The window must know the number before it hears of it.
      setImmediate(() => {
        void host
          .read(request, cancel.signal, (progress) => tell('ocr-progress', { job, progress }))
          .then((result) => {
            running.delete(job)
            if (result.ok) for (const page of result.value) tell('ocr-page', { job, page })
            tell('ocr-ended', { job, failure: result.ok ? null : result.error })
          })
      })
      return succeed({ job })
    },
    'ocr.cancel': ({ job }) => {
      running.get(job)?.abort()
      return succeed(null)
    },
  }
}
