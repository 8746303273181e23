import { join, resolve } from 'node:path'

/** Where Galley keeps what is the user's own. */
export interface Folders {
  readonly settings: string
  /** Where the library is unless the editor moved it or opened another: `place` remembers that. */
  readonly library: string
  /** GALLEY_LIBRARY names the library's folder. */
  readonly isLibraryFixed: boolean
  readonly place: string
  /** Where backups go, unless the editor chose another folder. */
  readonly backups: string
  /** Small pictures of pages, which are drawn anew when they are gone. */
  readonly thumbnails: string
}

/**
 * `GALLEY_USER_DATA` moves everything (tests, portable use), `GALLEY_LIBRARY` the library alone.
 *
 * @param userData Electron's own choice, or GALLEY_USER_DATA
 */
export const foldersOf = (userData: string, library: string | undefined): Folders => ({
  settings: join(userData, 'settings.json'),
  library: library ? resolve(library) : join(userData, 'library'),
  isLibraryFixed: Boolean(library),
  place: join(userData, 'library-place.json'),
  backups: join(userData, 'backups'),
  thumbnails: join(userData, 'thumbnails'),
})
