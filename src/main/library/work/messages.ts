import type { Result } from '#shared/result'
import type { Job, JobKind, JobResults } from './job.ts'

export interface ToWorker {
  readonly job: Job
  /** Shared with whoever began the job: 1 when it is called off. */
  readonly calledOff: Int32Array
}

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly result: Result<JobResults[JobKind]> }
  | { readonly kind: 'cancelled' }
