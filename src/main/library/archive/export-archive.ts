import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { explainArchive } from '../backup/explain.ts'
import { knowRowSums, unsealed } from '../check/seals.ts'
import { sealedTables } from '../check/sealed-table.ts'
import type { SealedTable } from '../check/sealed-table.ts'
import { syncFolder } from '../files/sync.ts'
import { DamagedContent } from '../library-failure.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import type { Watch } from '../work/watch.ts'
import { ARCHIVE_FORMAT, fileOfTable, MANIFEST, originalPath } from './archive-format.ts'
import type { ArchivedTable, FileValue, Manifest } from './archive-format.ts'

export interface ArchiveWritten {
  readonly folder: string
  readonly pages: number
  readonly articles: number
}

type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/**
 * Writes everything that is truth into a new folder: a row a line as JSON, and the originals as they came. One row
 * at a time, so its length does not matter; written beside its name, and named when it is whole.
 *
 * @throws Cancelled; DamagedContent when a row is not as it was written; errors of SQLite and of the file system
 */
export function exportArchive(path: string, folder: string, now: Date, watch: Watch): ArchiveWritten {
  if (existsSync(folder))
    throw Object.assign(new Error(`${folder} is there already`), { code: 'EEXIST', syscall: 'mkdir' })
  const draft = `${folder}.new`
  const database = new Database(path, { readonly: true, fileMustExist: true, timeout: 2000 })
  try {
    knowRowSums(database)
    // One moment for all tables, whatever is saved meanwhile.
    database.exec('BEGIN')
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const tables = sealedTables(database, TRUTH_TABLES)
    const written = tables.map((table, index) =>
      writeTable(database, table, draft, (share) => watch.step((index + share) / tables.length)),
    )
    explainArchive(draft)
    const manifest: Manifest = {
      format: ARCHIVE_FORMAT,
      version: Number(database.pragma('user_version', { simple: true })),
      exportedAt: now.toISOString(),
      tables: written,
    }
    const file = openSync(join(draft, MANIFEST), 'wx')
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
    fsyncSync(file)
    closeSync(file)
    syncFolder(draft)
    renameSync(draft, folder)
    syncFolder(dirname(folder))
    const rows = (name: string): number => written.find((table) => table.name === name)?.rows ?? 0
    return { folder, pages: rows('page'), articles: rows('article') }
  } finally {
    database.close()
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Lines are gathered to this length before they are written. */
const GATHERED = 256 * 1024

function writeTable(
  database: Database.Database,
  table: SealedTable,
  folder: string,
  step: (share: number) => void,
): ArchivedTable {
  const total = database.prepare<[], number>(`SELECT count(*) FROM ${table.name}`).pluck().get() ?? 0
  const columns = table.columns.map((column) => `row."${column}"`).join(', ')
  const all = database.prepare<[], Row & { readonly broken_: number }>(
    `SELECT ${columns}, ${unsealed(table)} AS broken_ FROM ${table.name} AS row
     ORDER BY ${table.hasRowid ? 'rowid' : table.key.map((column) => `row."${column}"`).join(', ')}`,
  )
  const digest = createHash('sha256')
  const file = openSync(join(folder, fileOfTable(table.name)), 'wx')
  let [gathered, rows] = ['', 0]
  const flush = (): void => {
    digest.update(gathered)
    // Unlike writeSync it goes on when the system takes only a part.
    writeFileSync(file, gathered)
    gathered = ''
  }
  try {
    for (const { broken_: broken, ...row } of all.iterate()) {
      if (broken !== 0) throw new DamagedContent(`a row of ${table.name} is not as it was written`)
      gathered += `${JSON.stringify(lineOf(row, folder))}\n`
      if (gathered.length >= GATHERED) flush()
      if ((++rows & 63) === 0) step(rows / total)
    }
    flush()
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return { name: table.name, rows, sha256: digest.digest('hex') }
}

const lineOf = (row: Row, folder: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? keptBeside(value, folder) : value,
    ]),
  )

function keptBeside(bytes: Uint8Array, folder: string): FileValue {
  const file = originalPath(createHash('sha256').update(bytes).digest('hex'))
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), bytes)
  return { file }
}
