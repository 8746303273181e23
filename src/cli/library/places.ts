import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fail, failure, type Result } from '#shared/result'
import type { Library } from '../../main/library/library.ts'
import { LIBRARY_FILE } from '../../main/library/opening/open-library.ts'
import { libraryPlaces, openInPlace, type Places } from '../../main/library/place/places.ts'
import { foldersOf } from '../../main/start/folders.ts'
import { ownFolder } from './own-folder.ts'

/** The place of the library that was named, or else of the desk's. */
export function placesOf(named: string | null): Places {
  const own = ownFolder({ env: process.env, platform: process.platform, home: homedir() })
  const folders = foldersOf(own, named ?? process.env['GALLEY_LIBRARY'])
  return libraryPlaces(
    folders.place,
    folders.library,
    folders.isLibraryFixed ? resolve(folders.library) : null,
  )
}

export const holdsLibrary = (folder: string): boolean => existsSync(join(folder, LIBRARY_FILE))

/** Does something with a library that is there, and lets go of it. It has the library's lock: a desk must be closed. */
export async function withLibrary<Value>(
  places: Places,
  action: (library: Library) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const place = places.current()
  if (!place.ok) return place
  const { folder, isUsual } = place.value
  if (isUsual && !holdsLibrary(folder)) return fail(failure('no-library-there', { path: folder }))
  return withPlace(places, action)
}

/** The same, where a new library is made in an empty place. */
export async function withPlace<Value>(
  places: Places,
  action: (library: Library) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const opened = openInPlace(places)
  if (!opened.ok) return opened
  try {
    return await action(opened.value)
  } finally {
    opened.value.close()
  }
}
