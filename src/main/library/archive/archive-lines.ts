import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 256 * 1024

/**
 * The lines of a file, one after the other and without their ends; what follows the last end is no line.
 * Gives, at its end, the digest of all that was read.
 */
export function* linesOf(path: string): Generator<string, string> {
  const file = openSync(path, 'r')
  const digest = createHash('sha256')
  const decoder = new StringDecoder('utf8')
  const chunk = Buffer.alloc(CHUNK)
  let rest = ''
  try {
    for (;;) {
      const length = readSync(file, chunk, 0, CHUNK, null)
      if (length === 0) return digest.digest('hex')
      const bytes = chunk.subarray(0, length)
      digest.update(bytes)
      const lines = (rest + decoder.write(bytes)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}
