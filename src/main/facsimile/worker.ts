import { parentPort } from 'node:worker_threads'
import { drawing } from './drawing.ts'
import type { FromDrawer, ToDrawer } from './messages.ts'

/** Entry of the thread that draws pages: one part after the other, the window's process goes on meanwhile. */
const answer = drawing()
let turn: Promise<void> = Promise.resolve()

const tell = (message: FromDrawer): void =>
  parentPort?.postMessage(message, message.kind === 'drawn' ? [message.png.buffer] : [])

parentPort?.on('message', (message: ToDrawer) => {
  turn = turn
    .then(() => answer(message))
    .catch((problem: unknown): FromDrawer => ({ kind: 'failed', id: message.id, message: String(problem) }))
    .then(tell)
})
