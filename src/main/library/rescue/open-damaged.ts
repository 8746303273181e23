import Database from 'better-sqlite3'
import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { knowRowSums } from '../check/seals.ts'
import { connect } from '../opening/connect.ts'

/** Reads what SQLite makes of a damaged file; `close` also takes away what was made for it. */
export interface DamagedLibrary {
  readonly database: Database.Database
  readonly close: () => void
}

const PAGE_BYTES = 4096
const PAGE_COUNT_AT = 28
const FREE_PAGES_AT = 32

/**
 * Opens a damaged library for reading, and never changes it.
 *
 * Without its schema, which says where each table begins, nothing could be read. Then a copy gets the schema of a new
 * library: that of this version begins its tables at the same places, and what is found there is compared with its
 * seal and its shape like everything else.
 *
 * @param scratch a name for files that are needed meanwhile; nothing may be there
 * @throws errors of SQLite when even that cannot be read
 */
export function openDamaged(path: string, scratch: string): DamagedLibrary {
  // A connection that only reads leaves what SQLite keeps beside a file.
  const made = ['-wal', '-shm'].map((end) => path + end).filter((each) => !existsSync(each))
  const tidy = (): void => {
    for (const each of made) rmSync(each, { force: true })
  }
  try {
    const database = readable(path)
    return {
      database,
      close() {
        database.close()
        tidy()
      },
    }
  } catch (error) {
    tidy()
    if (!(error instanceof Database.SqliteError)) throw error
  }
  const clear = (): void => {
    for (const end of ['', '.first']) {
      for (const beside of ['', '-wal', '-shm']) rmSync(scratch + end + beside, { force: true })
    }
  }
  try {
    copyFileSync(path, scratch)
    connect(`${scratch}.first`).close()
    putSchema(scratch, `${scratch}.first`)
    const database = readable(scratch)
    return {
      database,
      close() {
        database.close()
        clear()
      },
    }
  } catch (error) {
    clear()
    throw error
  }
}

function readable(path: string): Database.Database {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    knowRowSums(database)
    const tables = database.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0
    if (tables === 0) throw new Database.SqliteError('the schema is empty', 'SQLITE_CORRUPT')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The pages of the schema, the first of the file among them, as a new library has them. */
function putSchema(path: string, from: string): void {
  const fresh = new Database(from, { readonly: true })
  const numbers = (sql: string): readonly number[] => fresh.prepare<[], number>(sql).pluck().all()
  const pages = numbers("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
  const [lastRoot = 1] = numbers('SELECT max(rootpage) FROM sqlite_schema')
  fresh.close()
  // A table that would begin behind the end of the file makes the whole schema unreadable.
  const count = Math.max(Math.floor(statSync(path).size / PAGE_BYTES), lastRoot, ...pages)
  const source = openSync(from, 'r')
  const target = openSync(path, 'r+')
  try {
    ftruncateSync(target, count * PAGE_BYTES)
    for (const number of pages) {
      const page = Buffer.alloc(PAGE_BYTES)
      readSync(source, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES)
      if (number === 1) {
        page.writeUInt32BE(count, PAGE_COUNT_AT)
        page.fill(0, FREE_PAGES_AT, FREE_PAGES_AT + 8)
      }
      writeSync(target, page, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES)
    }
  } finally {
    closeSync(source)
    closeSync(target)
  }
}
