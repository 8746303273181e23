import { fail, failure, type Result } from '#shared/result'
import type { JobKind, JobOf, JobResults } from '../library/work/job.ts'
import { runJob } from '../library/work/run-job.ts'

/** quiet: the editor did not ask for it · asked: the editor waits, sees how far it is, and may call it off. */
export type Asked = 'quiet' | 'asked'

export interface RunningKind {
  readonly kind: JobKind
  readonly asked: Asked
  /** Between 0 and 1. */
  readonly done: number
}

/** Long jobs on the library, one at a time. */
export interface Jobs {
  /** `null`: it was called off. Fails with library-occupied while another job runs. */
  run<Kind extends JobKind>(job: JobOf<Kind>, asked: Asked): Promise<Result<JobResults[Kind] | null>>
  running(): RunningKind | null
  cancel(): void
}

/**
 * @param entry the program of the thread
 * @param changed told whenever a job begins, gets on, or ends
 */
export function startJobs(entry: string | URL, changed: () => void): Jobs {
  let current: { state: RunningKind; readonly cancel: () => void } | null = null
  return {
    async run(job, asked) {
      if (current) return fail(failure('library-occupied'))
      const { done, cancel } = runJob(entry, job, (progress) => {
        if (current) current.state = { ...current.state, done: progress }
        changed()
      })
      current = { state: { kind: job.kind, asked, done: 0 }, cancel }
      changed()
      try {
        return await done
      } finally {
        current = null
        changed()
      }
    },
    running: () => current?.state ?? null,
    cancel: () => current?.cancel(),
  }
}
