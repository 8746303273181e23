import { parentPort } from 'node:worker_threads'
import { readPageFile } from '#files/read-page'
import type { FromReader, ToReader } from './messages.ts'

/** Entry of the thread that reads files: what a PDF or markup takes to be parsed holds up nothing else. */
parentPort?.on('message', ({ number, path, pdf }: ToReader) => {
  void readPageFile(path, pdf).then((result) => {
    parentPort?.postMessage({ number, result } satisfies FromReader)
  })
})
