import Database from 'better-sqlite3'

export interface WatchedFile {
  /** Whether another connection has written since. */
  hasChanged(): boolean
  /** As the last connection it brings the log into the file. */
  close(): void
}

/** Notices whether anybody writes to a library from now on. @see https://www.sqlite.org/pragma.html#pragma_data_version */
export function watchChanges(path: string): WatchedFile {
  const database = new Database(path, { fileMustExist: true, timeout: 2000 })
  const version = () => database.pragma('data_version', { simple: true })
  const before = version()
  return { hasChanged: () => version() !== before, close: () => void database.close() }
}
