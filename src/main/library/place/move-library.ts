import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { BackupWritten } from '../backup/write-backup.ts'
import { syncFolder } from '../files/sync.ts'
import { watchChanges, type WatchedFile } from '../files/watch-changes.ts'
import { lockFolder } from '../opening/folder-lock.ts'
import { attempt, attemptLong } from '../library-failure.ts'
import { LIBRARY_FILE } from '../opening/open-library.ts'
import { MOVED_NOTE, movedAwayName, movedNote } from './moved-away.ts'
import type { Places } from './places.ts'
import { ARRIVING_FILE, clearArriving, isArriving, markArriving } from './unfinished-move.ts'

export interface MoveNeeds {
  readonly places: Places
  /** Copies the library as it is at this moment and compares the copy with its seals; `null`: called off. */
  readonly copy: (path: string, target: string) => Promise<Result<BackupWritten | null>>
  /** Closes the library, and answers nobody from it until the action is over. */
  readonly whileClosed: <Value>(action: () => Promise<Value>) => Promise<Value>
  readonly now: () => Date
}

export interface MovedLibrary {
  readonly folder: string
  /** The former library, in its folder under a name of its own. */
  readonly aside: string
}

/**
 * Moves the library to another folder, which is made when it is not there.
 *
 * It is copied while the editor works, closed, copied once more if something was written meanwhile, and the place
 * file is written: that is the moment in which it has moved. Before it the old library is opened, after it the new
 * one, whenever the program ends. The old one stays in its folder, renamed.
 *
 * Fails as writing a backup does, and with move-taken, move-fixed and library-busy. `null`: called off.
 */
export async function moveLibrary(needs: MoveNeeds, to: string): Promise<Result<MovedLibrary | null>> {
  const { places, copy, whileClosed } = needs
  const place = places.current()
  if (!place.ok) return place
  if (places.isFixed) return fail(failure('move-fixed'))
  const from = place.value.folder
  const path = join(from, LIBRARY_FILE)
  const draft = join(to, ARRIVING_FILE)
  return attemptLong(to, async () => {
    mkdirSync(to, { recursive: true })
    // What is in the way came by a move that was interrupted, or belongs to somebody.
    if (existsSync(join(to, LIBRARY_FILE)) && !isArriving(to, from))
      return fail(failure('move-taken', { path: to }))
    const target = lockFolder(to)
    if (!target.ok) return target
    try {
      clearArriving(to, from)
      places.moving(to)
      markArriving(to, from)
      const watched = watchChanges(path)
      try {
        const copied = await copy(path, draft)
        if (!copied.ok || copied.value === null) return copied.ok ? succeed(null) : copied
        return await whileClosed(() => arrive(needs, watched, { from, path, draft, to }))
      } finally {
        watched.close()
      }
    } finally {
      target.value.release()
      if (places.folder() !== to) {
        clearArriving(to, from)
        places.stayed()
      }
    }
  })
}

interface Way {
  readonly from: string
  readonly path: string
  readonly draft: string
  readonly to: string
}

async function arrive(
  { places, copy, now }: MoveNeeds,
  watched: WatchedFile,
  { from, path, draft, to }: Way,
): Promise<Result<MovedLibrary | null>> {
  const lock = lockFolder(from)
  if (!lock.ok) return lock
  try {
    if (watched.hasChanged()) {
      const copied = await copy(path, draft)
      if (!copied.ok || copied.value === null) return copied.ok ? succeed(null) : copied
    }
    // As the last connection it brings the log into the file: what is set aside is one file.
    watched.close()
    renameSync(draft, join(to, LIBRARY_FILE))
    syncFolder(to)
    places.moved(to)
    const aside = setAside(from, path, to, now())
    return succeed({ folder: to, aside })
  } finally {
    lock.value.release()
  }
}

/** The library has moved already: what cannot be renamed stays as it is called, and nothing is lost by it. */
function setAside(from: string, path: string, to: string, at: Date): string {
  const name = movedAwayName(at)
  const renamed = attempt(from, () => {
    renameSync(path, join(from, name))
    writeFileSync(join(from, MOVED_NOTE), movedNote(to, name))
    syncFolder(from)
    return succeed(join(from, name))
  })
  return renamed.ok ? renamed.value : path
}
