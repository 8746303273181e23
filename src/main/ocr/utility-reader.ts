import { utilityProcess } from 'electron'
import { join } from 'node:path'
import type { ReaderProcess } from '#ocr/job/host'
import type { FromReader } from '#ocr/job/protocol'

/** Starts the process that reads pictures: the window and the main process stay free while it computes. */
export function startReader(): ReaderProcess {
  const reader = utilityProcess.fork(join(import.meta.dirname, 'ocr-reader.js'), [], {
    serviceName: 'Galley OCR',
    // Decoders write notes to standard output that nobody asked for.
    stdio: 'ignore',
  })
  return {
    send: (message) => reader.postMessage(message),
    listen(message, ended) {
      reader.on('message', (data: FromReader) => message(data))
      reader.on('exit', (code) => ended(`exit ${code}`))
    },
    end: () => void reader.kill(),
  }
}
