import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './sync.ts'

/** Writes a small file whole or not at all, and on the disk when it returns. @throws errors of the file system */
export function writeSettled(path: string, content: string): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w')
  try {
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
