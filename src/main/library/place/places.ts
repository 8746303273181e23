import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Library } from '../library.ts'
import { LIBRARY_FILE, openLibrary } from '../opening/open-library.ts'
import { isMovedAway } from './moved-away.ts'
import { readPlaceFile, USUAL_PLACE, writePlaceFile, type PlaceFile } from './place-file.ts'
import { clearUnfinishedMove } from './unfinished-move.ts'

export interface LibraryPlace {
  readonly folder: string
  /** The folder that it has when nobody chose one: only there a new library is made. */
  readonly isUsual: boolean
  /** The folder of its backups under the folder of all backups; '' is that folder itself. */
  readonly backups: string
}

/** Where the library is, and the changes of it. */
export interface Places {
  /** Fails with library-place-damaged. */
  current(): Result<LibraryPlace>
  /** The folder, or the usual one when nobody can tell: to be shown. */
  folder(): string
  /** GALLEY_LIBRARY names the folder: nothing here can change it. */
  readonly isFixed: boolean
  /** From now on an interrupted move is known as such. @throws errors of the file system */
  moving(to: string): void
  /** The library is there now, whole; this is the moment in which it has moved. @throws errors of the file system */
  moved(to: string): void
  /** A move that did not come to its end. */
  unfinished(): { readonly from: string; readonly to: string } | null
  /** The move was given up. @throws errors of the file system */
  stayed(): void
  /** Another library from now on; also after a place that could not be read. @throws errors of the file system */
  chosen(folder: string): void
  /** True the first time: whoever is told of a folder's disk is told once. */
  tellOnce(folder: string): boolean
}

/**
 * @param file `library-place.json`
 * @param fixed a folder that cannot be changed, as the environment says it
 */
export function libraryPlaces(file: string, usual: string, fixed: string | null): Places {
  const read = (): PlaceFile => {
    const told = readPlaceFile(file)
    return told.ok ? told.value : USUAL_PLACE
  }
  const folderOf = (place: PlaceFile): string => fixed ?? place.folder ?? usual
  const backupsOf = (place: PlaceFile, folder: string): string =>
    place.known.find((one) => one.folder === folder)?.backups ?? (folder === usual ? '' : named(folder))
  const known = (place: PlaceFile, folder: string, backups: string): PlaceFile['known'] => [
    ...place.known.filter((one) => one.folder !== folder),
    { folder, backups },
  ]

  return {
    isFixed: fixed !== null,
    folder: () => folderOf(read()),
    current() {
      if (fixed !== null) return succeed({ folder: fixed, isUsual: true, backups: '' })
      const place = readPlaceFile(file)
      if (!place.ok) return place
      const folder = folderOf(place.value)
      const backups = backupsOf(place.value, folder)
      return succeed({ folder, isUsual: folder === usual, backups })
    },
    moving(to) {
      writePlaceFile(file, { ...read(), moving: to })
    },
    moved(to) {
      const place = read()
      // It is the same library: its backups stay with it.
      const backups = backupsOf(place, folderOf(place))
      writePlaceFile(file, { ...place, folder: to, moving: null, known: known(place, to, backups) })
    },
    unfinished() {
      const place = read()
      return place.moving === null ? null : { from: folderOf(place), to: place.moving }
    },
    stayed() {
      writePlaceFile(file, { ...read(), moving: null })
    },
    chosen(folder) {
      const place = read()
      const before = folderOf(place)
      const kept = { ...place, known: known(place, before, backupsOf(place, before)) }
      writePlaceFile(file, {
        ...kept,
        folder: folder === usual ? null : folder,
        moving: null,
        known: known(kept, folder, backupsOf(kept, folder)),
      })
    },
    tellOnce(folder) {
      const place = read()
      if (place.told.includes(folder)) return false
      writePlaceFile(file, { ...place, told: [...place.told, folder] })
      return true
    },
  }
}

/** 河湾日报-1a2b3c: to be recognised by an editor, and never the same for two libraries. */
const named = (folder: string): string =>
  `${basename(folder) || 'library'}-${createHash('sha256').update(folder).digest('hex').slice(0, 6)}`

/**
 * Opens the library in its place. A new one is made in the usual folder only: a chosen place without a library is a
 * disk that is not connected, and the usual one without it was moved away.
 *
 * Fails as `openLibrary` does, and with library-missing, library-read-only and library-place-damaged.
 */
export function openInPlace(places: Places): Result<Library> {
  clearUnfinishedMove(places)
  const place = places.current()
  if (!place.ok) return place
  const { folder, isUsual } = place.value
  const isThere = existsSync(join(folder, LIBRARY_FILE))
  if (!isThere && (!isUsual || (existsSync(folder) && readdirSync(folder).some(isMovedAway))))
    return fail(failure('library-missing', { path: folder }))
  if (isThere && !isWritable(folder)) return fail(failure('library-read-only', { path: folder }))
  return openLibrary(folder)
}

/** A disk that is mounted for reading says so to everybody; where rights are finer than this, opening will say it. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    accessSync(join(folder, LIBRARY_FILE), constants.W_OK)
    return true
  } catch {
    return false
  }
}
