import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { brokenRows } from '../check/broken-rows.ts'
import { knowRowSums } from '../check/seals.ts'
import { factsOf } from './facts.ts'
import { APPLICATION_ID } from '../migrations/migrate.ts'

/** @see https://www.sqlite.org/fileformat2.html#the_database_header */
const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'
const PAGE_SIZE_AT = 16
const CHANGE_COUNTER_AT = 24
const PAGE_COUNT_AT = 28
const USER_VERSION_AT = 60
const APPLICATION_ID_AT = 68
const COUNTED_AT_CHANGE = 92

/** A file up to this size is read through at every opening: it takes some 30 ms. A larger one in the background. */
const SMALL_BYTES = 8 * 1024 * 1024
/** After an unclean end, up to here: some two seconds. Of a larger one nobody waits for minutes before a window shows. */
const READ_AT_ONCE_BYTES = 64 * 1024 * 1024

/** What was looked at: all of the file, or what an opening needs; `due`: all of it is to be, soon. */
export type Looked = 'all' | 'enough' | 'due'

/**
 * Looks at a library's file before anything is written to it: damaged, from a newer Galley, or good to open.
 * A file that is not there, or empty, is good: it becomes a new library.
 *
 * All of it is read when it is small, of an older version, or was not closed in order: then its log is still there,
 * which SQLite takes away at the end of the last connection. Otherwise, and where that would take long, only what an
 * opening needs; every row is compared with its seal when it is read.
 *
 * @param known the newest version that this program understands.
 * @throws errors of SQLite and of the file system.
 */
export function checkFile(path: string, known: number): Result<Looked> {
  const closedInOrder = !existsSync(`${path}-wal`)
  const damaged = fail(failure('library-damaged', { path }))
  const newer = (version: number) => fail(failure('library-newer', { version, known }))

  if (sizeOf(path) === 0) {
    // A log without its file: somebody emptied or removed a library.
    return sizeOf(`${path}-wal`) === 0 ? succeed('all') : damaged
  }
  const header = headerOf(path)
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return damaged
  const ours = header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
  // Read from the file itself, because SQLite would leave its own files beside a library that is not for us.
  const version = header.readUInt32BE(USER_VERSION_AT)
  if (ours && version > known) return newer(version)

  if (closedInOrder && isCutOff(header, sizeOf(path))) return damaged

  const looked = howMuch(closedInOrder, version === known, sizeOf(path))
  const state = probe(path, looked === 'all')
  if (state.version > known && state.applicationId === APPLICATION_ID) return newer(state.version)
  if (!state.sound) return damaged
  // Creating it was interrupted before anything was in it.
  const unborn = state.version === 0 && state.tables === 0
  return unborn || (state.applicationId === APPLICATION_ID && state.version > 0) ? succeed(looked) : damaged
}

function howMuch(closedInOrder: boolean, isOfThisVersion: boolean, bytes: number): Looked {
  if (!isOfThisVersion || bytes <= SMALL_BYTES) return 'all'
  if (closedInOrder) return 'enough'
  return bytes <= READ_AT_ONCE_BYTES ? 'all' : 'due'
}

/** The header says how many pages there are, unless something older than SQLite 3.7 wrote last. */
function isCutOff(header: Buffer, size: number): boolean {
  if (header.readUInt32BE(CHANGE_COUNTER_AT) !== header.readUInt32BE(COUNTED_AT_CHANGE)) return false
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT)
  return size < header.readUInt32BE(PAGE_COUNT_AT) * (pageSize === 1 ? 65_536 : pageSize)
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function headerOf(path: string): Buffer {
  // For writing too, though nothing is written: SQLite would open a file that it may only read without a word.
  const file = openSync(path, 'r+')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

interface Probe {
  readonly version: number
  readonly applicationId: number
  readonly tables: number
  readonly sound: boolean
}

/**
 * Reads through a connection that cannot write: closing it moves nothing from the log into the file.
 * Only a file whose making was interrupted has a journal (a library has a log); it must be undone to be read.
 */
function probe(path: string, thorough: boolean): Probe {
  const beside = [`${path}-wal`, `${path}-shm`].filter((each) => !existsSync(each))
  const database = new Database(path, { readonly: sizeOf(`${path}-journal`) === 0, fileMustExist: true })
  try {
    const number = (pragma: string): number => Number(database.pragma(pragma, { simple: true }))
    const names = tables(database)
    return {
      version: number('user_version'),
      applicationId: number('application_id'),
      tables: names.length,
      sound: !thorough || isSound(database, names),
    }
  } finally {
    database.close()
    for (const each of beside) rmSync(each, { force: true })
  }
}

function isSound(database: Database.Database, names: readonly string[]): boolean {
  if (!names.every((name) => database.pragma(`quick_check("${name}")`, { simple: true }) === 'ok'))
    return false
  knowRowSums(database)
  const version = String(database.pragma('user_version', { simple: true }))
  // Between a migration and the sealing of what it changed the program may have ended.
  return factsOf(database)?.get('sealed') !== version || brokenRows(database, 1).length === 0
}

/**
 * The tables that are stored as such. Without the virtual one, whose check reads the whole index word by word
 * (80 % of the time, 0.45 s for 20,000 articles): its own tables are among these, and what it says can be made anew.
 */
const tables = (database: Database.Database): readonly string[] =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    .pluck()
    .all()
