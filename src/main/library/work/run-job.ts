import { Worker } from 'node:worker_threads'
import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import type { JobKind, JobOf, JobResults } from './job.ts'
import type { FromWorker, ToWorker } from './messages.ts'

export interface RunningJob<Value> {
  /** `null` when it was called off. Rejects for a bug. */
  readonly done: Promise<Result<Value | null>>
  readonly cancel: () => void
}

/**
 * Does a job in a thread of its own.
 *
 * @param entry the program of the thread: `worker.ts`, or what it was built into
 * @param progress told between 0 and 1
 */
export function runJob<Kind extends JobKind>(
  entry: string | URL,
  job: JobOf<Kind>,
  progress: (done: number) => void,
): RunningJob<JobResults[Kind]> {
  const calledOff = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(entry, { workerData: { job, calledOff } satisfies ToWorker })
  const done = new Promise<Result<JobResults[Kind] | null>>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'progress') progress(message.done)
      else if (message.kind === 'cancelled') resolve(succeed(null))
      // The thread answers with what its job's kind stands for in JobResults.
      else resolve(message.result as Result<JobResults[Kind]>)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code} before its job`)))
  })
  return { done, cancel: () => void Atomics.store(calledOff, 0, 1) }
}
