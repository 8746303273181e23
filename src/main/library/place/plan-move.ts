import { existsSync, mkdtempSync, readdirSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { MovePlan } from '#shared/keeping'
import { attemptLong } from '../library-failure.ts'
import { LIBRARY_FILE } from '../opening/open-library.ts'
import { gatherFacts } from './gather-facts.ts'
import { isMovedAway, MOVED_NOTE } from './moved-away.ts'
import { placeKind } from './place-kind.ts'

/** A folder with other things in it is not filled with Galley's files: the library gets one of its own there. */
const OWN_FOLDER = 'galley-library'
/** What is needed besides the library's own size: log, lock and the first day's work. */
const ROOM = 32 * 1024 * 1024
const MEGABYTE = 1_000_000

/**
 * Looks whether a library can be moved, before anything is written: what is there, rights, room, and what the disk is.
 *
 * Fails with move-taken, move-no-room and target-forbidden.
 */
export function planMove(from: string, chosen: string): Promise<Result<MovePlan>> {
  return attemptLong(chosen, async () => {
    const to = targetIn(resolve(chosen))
    if (to === resolve(from) || existsSync(join(to, LIBRARY_FILE)) || existsSync(join(chosen, LIBRARY_FILE)))
      return fail(failure('move-taken', { path: chosen }))
    if (!canWriteIn(chosen)) return fail(failure('target-forbidden', { path: chosen }))
    const bytes = sizeOf(join(from, LIBRARY_FILE)) + sizeOf(join(from, `${LIBRARY_FILE}-wal`))
    const free = freeAt(chosen)
    if (free !== null && free < bytes + ROOM)
      return fail(
        failure('move-no-room', {
          path: chosen,
          needed: Math.ceil((bytes + ROOM) / MEGABYTE),
          free: Math.floor(free / MEGABYTE),
        }),
      )
    return succeed({ from, to, bytes, free, place: placeKind(await gatherFacts(to)) })
  })
}

function targetIn(chosen: string): string {
  const others = readdirSync(chosen).filter(
    (name) => !name.startsWith('.') && name !== 'library.lock' && name !== MOVED_NOTE && !isMovedAway(name),
  )
  return others.length === 0 ? chosen : join(chosen, OWN_FOLDER)
}

/** Tried, because rights are told in too many ways to be read. */
function canWriteIn(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.galley-')))
    return true
  } catch {
    return false
  }
}

/** Bytes that are free on the disk of a folder; `null` where the system does not say. */
export function freeAt(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0
