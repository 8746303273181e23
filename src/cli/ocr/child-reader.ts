import { fork } from 'node:child_process'
import type { ReaderProcess } from '#ocr/job/host'
import type { FromReader } from '#ocr/job/protocol'

/** Starts the process that reads pictures; it ends with this one. @param program its entry (`src/ocr/reader.ts`) */
export function childReader(program: string): ReaderProcess {
  const reader = fork(program, [], {
    serialization: 'advanced',
    execArgv: [],
    // Decoders write notes to standard output, which belongs to the command's results.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: (message) => void reader.send(message),
    listen(message, ended) {
      reader.on('message', (data) => message(data as FromReader))
      reader.on('exit', (code, signal) => ended(signal ?? `exit ${code}`))
      reader.on('error', (error) => ended(error.message))
    },
    end: () => void reader.kill(),
  }
}
