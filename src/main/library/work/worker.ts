import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './messages.ts'
import { perform } from './perform.ts'
import { Cancelled } from './watch.ts'
import type { Watch } from './watch.ts'

/** Entry of the thread that does one long job; the window's process goes on meanwhile. */
const { job, calledOff } = workerData as ToWorker
const tell = (message: FromWorker): void => parentPort?.postMessage(message)

/** Ten times a second is smooth; more would only cost. */
const PAUSE_MS = 100
let told = 0
const watch: Watch = {
  step(done) {
    if (Atomics.load(calledOff, 0) === 1) throw new Cancelled()
    const now = performance.now()
    if (now - told < PAUSE_MS) return
    told = now
    tell({ kind: 'progress', done })
  },
}

try {
  tell({ kind: 'done', result: await perform(job, watch) })
} catch (error) {
  // A bug is thrown on, and ends the thread with its words.
  if (!(error instanceof Cancelled)) throw error
  tell({ kind: 'cancelled' })
}
