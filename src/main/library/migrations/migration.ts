import type { Database } from 'better-sqlite3'

/** One step from one version of the library's file to the next. Once released it never changes. */
export interface Migration {
  /** The version that the file has afterwards: 1, 2, 3 … without gaps. */
  readonly version: number
  /** The name of its file: `0001-first`. */
  readonly name: string
  /** Runs inside a transaction, together with the change of the version. */
  up(database: Database): void
}

/** @throws when the list has a gap, a repetition or a name that does not fit: a bug of whoever wrote it. */
export function assertComplete(migrations: readonly Migration[]): void {
  migrations.forEach(({ version, name }, index) => {
    const wanted = index + 1
    if (version !== wanted) throw new Error(`migration ${name} has version ${version} in place ${wanted}`)
    if (!name.startsWith(`${String(wanted).padStart(4, '0')}-`))
      throw new Error(`migration ${name} is misnamed`)
  })
}
