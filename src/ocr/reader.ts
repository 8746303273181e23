/**
 * Entry of the process that reads pictures: a utility process of the desk, a child process of the command.
 * Models and pictures live and die with it, and a decoder that hangs or crashes takes nothing else along.
 */
import { constants, setPriority } from 'node:os'
import { lazyEngines } from './engines.ts'
import { answerJobs } from './job/answer-jobs.ts'
import type { FromReader, ToReader } from './job/protocol.ts'

/** What Electron gives its utility processes, as far as it is used here. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: ToReader }) => void) => void
  readonly postMessage: (message: FromReader) => void
}

// Before any thread of the models, which begin as their process is: whoever types comes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const { parentPort } = process as { readonly parentPort?: ParentPort }
const answer = answerJobs(lazyEngines(), (message) => {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
})
if (parentPort) parentPort.on('message', ({ data }) => answer(data))
else process.on('message', (message) => answer(message as ToReader))
// Without the process that asks there is nobody to read for.
process.on('disconnect', () => process.exit())
