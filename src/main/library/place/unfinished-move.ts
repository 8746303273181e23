import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeSettled } from '../files/write-settled.ts'
import { lockFolder } from '../opening/folder-lock.ts'
import { LIBRARY_FILE } from '../opening/open-library.ts'
import type { Places } from './places.ts'

/** The copy, until it is whole and has been compared. */
export const ARRIVING_FILE = 'library-arriving.sqlite'
/** Says where what arrives comes from, from before its first byte until the library is opened in its new place. */
export const ARRIVING_MARK = 'library-arriving.json'

const MARK_SCHEMA = z.object({ from: z.string() })

export const markArriving = (to: string, from: string): void => {
  writeSettled(join(to, ARRIVING_MARK), `${JSON.stringify({ from })}\n`)
}

/** Whether the library in a folder came by a move from this one that was never finished, and nobody opened it since. */
export function isArriving(to: string, from: string): boolean {
  try {
    const mark = MARK_SCHEMA.parse(JSON.parse(readFileSync(join(to, ARRIVING_MARK), 'utf8')))
    return mark.from === from
  } catch {
    return false
  }
}

/** Takes away what a move brought that did not come to its end. The library is where it was. */
export function clearArriving(to: string, from: string): void {
  // The mark itself may not have been whole yet; then nothing else had begun.
  rmSync(join(to, `${ARRIVING_MARK}.new`), { force: true })
  if (!isArriving(to, from)) return
  for (const end of ['', '.new', '.new-journal', '.new-wal', '.new-shm'])
    rmSync(join(to, ARRIVING_FILE + end), { force: true })
  rmSync(join(to, LIBRARY_FILE), { force: true })
  rmSync(join(to, ARRIVING_MARK), { force: true })
}

/** To be called at a start, before the library is opened. What another process is just moving is left to it. */
export function clearUnfinishedMove(places: Places): void {
  const move = places.unfinished()
  if (!move) return
  try {
    // Whoever moves holds the lock of the new folder to the end.
    const lock = existsSync(move.to) ? lockFolder(move.to) : null
    if (lock?.ok === false) return
    try {
      clearArriving(move.to, move.from)
      places.stayed()
    } finally {
      lock?.value.release()
    }
  } catch {
    // The disk is not there, or may not be written now: it is tried again at the next start.
  }
}
