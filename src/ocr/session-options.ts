import { availableParallelism } from 'node:os'
import type { InferenceSession } from 'onnxruntime-node'

/** More threads than this bring nothing for models so small. */
const MOST_THREADS = 4

/** Without the arena and the memory pattern every shape's peak would be kept for ever: pages differ in all shapes. */
export const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: Math.min(MOST_THREADS, availableParallelism()),
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  enableMemPattern: false,
  logSeverityLevel: 3,
  // Threads that have nothing to do sleep: spinning, they take the cores from the window and from each other.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
}
