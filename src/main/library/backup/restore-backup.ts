import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { syncFile, syncFolder } from '../files/sync.ts'
import { stamp } from './backup-name.ts'

/** What SQLite keeps beside a file: its log belongs to the file's content. */
const LOG = '-wal'
const SCRATCH = ['-shm', '-journal']

/**
 * Puts a file in the library's place. What stands there is set aside first, under a name with the date; it is never
 * overwritten and never deleted.
 *
 * The library must be closed. The newcomer has been checked by whoever calls.
 *
 * @param path the library's file, which may be missing
 * @returns where the former one is now, or `null` when there was none
 * @throws errors of the file system; then the former library is where it was
 */
export function putInPlace(newcomer: string, path: string, now: Date): string | null {
  const draft = `${path}.new`
  mkdirSync(dirname(path), { recursive: true })
  try {
    copyFileSync(newcomer, draft)
    syncFile(draft)
    const aside = existsSync(path) ? setAside(path, now) : null
    // A log that stayed would be read as the newcomer's own.
    for (const end of [LOG, ...SCRATCH]) rmSync(path + end, { force: true })
    renameSync(draft, path)
    syncFolder(dirname(path))
    return aside
  } finally {
    rmSync(draft, { force: true })
  }
}

/**
 * Gives a library a second name, with its log; the first stays until something takes its place, so that there is no
 * moment without a library in which a start would make an empty one.
 */
export function setAside(path: string, now: Date): string {
  const aside = freeName(dirname(path), now)
  secondName(path, aside)
  if (existsSync(path + LOG)) secondName(path + LOG, aside + LOG)
  syncFolder(dirname(path))
  return aside
}

function freeName(folder: string, now: Date): string {
  for (let number = 1; ; number++) {
    const name = `library-set-aside-${stamp(now)}${number === 1 ? '' : `-${number}`}.sqlite`
    if (!existsSync(join(folder, name))) return join(folder, name)
  }
}

function secondName(path: string, name: string): void {
  try {
    linkSync(path, name)
  } catch {
    // Not every disk has hard links: exFAT, some network drives.
    copyFileSync(path, name)
    syncFile(name)
  }
}
