import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Forces a file's content to the disk. @throws errors of the file system */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Forces the names in a folder to the disk: without it a rename may not outlive a power cut. */
export function syncFolder(path: string): void {
  // Windows has no such call; there the file system does it by itself.
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } catch {
    // Some network drives refuse it. The files in it have been synced one by one.
  } finally {
    closeSync(folder)
  }
}
