import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { fail, failure, succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { sealedTables } from '../check/sealed-table.ts'
import { connect } from '../opening/connect.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { migrate } from '../migrations/migrate.ts'
import { TRUTH_TABLES } from '../check/truth-tables.ts'
import { part } from '../work/watch.ts'
import type { Watch } from '../work/watch.ts'
import { ARCHIVE_FORMAT, fileOfTable, isOriginalPath, MANIFEST } from './archive-format.ts'
import type { ArchivedTable, Manifest } from './archive-format.ts'
import { linesOf } from './archive-lines.ts'

const MANIFEST_SCHEMA = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int().positive(),
  exportedAt: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.int().nonnegative(), sha256: z.string() })),
}) satisfies z.ZodType<Manifest>

const ROW_SCHEMA = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.null(), z.strictObject({ file: z.string().refine(isOriginalPath) })]),
)

/** What is wrong with an archive, for an editor: which file of it. */
class BrokenArchive extends Error {}

/**
 * Makes a library of its own out of an archive, of the archive's version first, and brings it to the newest one:
 * every older archive is read by the migrations that every older library goes through.
 *
 * @param staging a file in a folder of its own, where nothing is yet
 * @throws Cancelled; errors of SQLite and of the file system
 */
export function stageArchive(folder: string, staging: string, watch: Watch): Result<null> {
  const name = basename(folder)
  const path = join(folder, MANIFEST)
  if (!existsSync(path)) return fail(failure('archive-invalid', { name, problem: MANIFEST }))
  try {
    const manifest = manifestOf(path)
    const known = MIGRATIONS.length
    if (manifest.version > known) {
      return fail(failure('archive-newer', { name, version: manifest.version, known }))
    }
    fill(folder, manifest, staging, watch)
    connect(staging).close()
    return succeed(null)
  } catch (error) {
    if (error instanceof BrokenArchive)
      return fail(failure('archive-invalid', { name, problem: error.message }))
    throw error
  }
}

function manifestOf(path: string): Manifest {
  try {
    return MANIFEST_SCHEMA.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new BrokenArchive(MANIFEST)
  }
}

function fill(folder: string, manifest: Manifest, staging: string, watch: Watch): void {
  const database = new Database(staging)
  try {
    // Thrown away when anything goes wrong, so nothing need be safe before its end.
    database.pragma('synchronous = OFF')
    migrate(database, MIGRATIONS.slice(0, manifest.version))
    database.pragma('foreign_keys = ON')
    manifest.tables.forEach((table, index) => {
      const share = manifest.tables.length
      database.transaction(() => {
        // A section may come before the one it is nested in.
        database.pragma('defer_foreign_keys = ON')
        fillTable(database, folder, table, part(watch, index / share, (index + 1) / share))
      })()
    })
  } finally {
    database.close()
  }
}

function fillTable(database: Database.Database, folder: string, archived: ArchivedTable, watch: Watch): void {
  const file = fileOfTable(archived.name)
  const truth = TRUTH_TABLES.find(({ name }) => name === archived.name)
  const table = truth && sealedTables(database, [truth])[0]
  // Its name comes from outside and goes into SQL: only those that are known here are read.
  if (!table) throw new BrokenArchive(file)
  const put = database.prepare<unknown[]>(
    `INSERT INTO ${table.name} (${table.columns.map((name) => `"${name}"`).join(', ')})
     VALUES (${table.columns.map(() => '?').join(', ')})`,
  )
  const lines = existsSync(join(folder, file)) ? linesOf(join(folder, file)) : null
  if (!lines) throw new BrokenArchive(file)
  for (let rows = 0; ; rows++) {
    const line = lines.next()
    if (line.done) {
      if (rows !== archived.rows || line.value !== archived.sha256) throw new BrokenArchive(file)
      return
    }
    const row = rowOf(line.value, file)
    try {
      put.run(...table.columns.map((column) => valueOf(row[column] ?? null, folder)))
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
      throw new BrokenArchive(`${file}: ${rows + 1}`)
    }
    if ((rows & 63) === 0) watch.step(rows / Math.max(1, archived.rows))
  }
}

function rowOf(line: string, file: string): z.infer<typeof ROW_SCHEMA> {
  try {
    return ROW_SCHEMA.parse(JSON.parse(line))
  } catch {
    throw new BrokenArchive(file)
  }
}

function valueOf(
  value: z.infer<typeof ROW_SCHEMA>[string],
  folder: string,
): string | number | bigint | Uint8Array | null {
  // JSON's 7 is SQLite's 7 and not its 7.0, which a column of whole numbers refuses.
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value
  if (value === null || typeof value === 'string') return value
  const path = join(folder, value.file)
  if (!existsSync(path)) throw new BrokenArchive(value.file)
  const bytes = readFileSync(path)
  if (createHash('sha256').update(bytes).digest('hex') !== basename(path)) throw new BrokenArchive(value.file)
  return bytes
}
