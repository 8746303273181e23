import { open, stat } from 'node:fs/promises'
import { isPicture } from './formats/index.ts'

/** As many bytes as the kinds of pictures are told apart by. */
const HEAD = 16

/**
 * Whether a file begins as a picture. What cannot be read does not: why it cannot is said by whoever reads it next.
 * Only files are looked into, for a pipe may never answer.
 */
export async function beginsAsPicture(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false
    const file = await open(path)
    try {
      const head = new Uint8Array(HEAD)
      await file.read(head, 0, HEAD, 0)
      return isPicture(head)
    } finally {
      await file.close()
    }
  } catch {
    return false
  }
}
