import Database from 'better-sqlite3'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exportArchive } from '../../archive/export-archive.ts'
import { BACKUP_EXTENSION } from '../../backup/backup-name.ts'
import { fullCheck, isSound } from '../../check/full-check.ts'
import type { Library } from '../../library.ts'
import { LIBRARY_FILE, openLibrary } from '../../opening/open-library.ts'
import { UNWATCHED } from '../../work/watch.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../samples.ts'
import { begin, deedOf, perform, type Deed, type Surroundings } from './deeds.ts'
import { killedProcess } from './killed-process.ts'
import { differences, seenOf } from './seen.ts'

export interface Killed {
  /** Deeds that the process was told are on disk. */
  readonly answered: number
  /** What it was about when it was killed. */
  readonly during: Deed['kind']
  /** Nothing is the wish. */
  readonly problems: readonly string[]
}

/** What lies in the folder of an open library. */
const ITS_FILES = ['', '-wal', '-shm'].map((end) => LIBRARY_FILE + end).concat('library.lock')

/** Enough pages that an import is several transactions. */
const ARCHIVED_PAGES = 30

/** An archive for the deeds to import, in a folder. */
export function makeArchive(folder: string): string {
  const library = valueOf(openLibrary(join(folder, 'elsewhere')))
  for (let number = 0; number < ARCHIVED_PAGES; number++) {
    const page = valueOf(
      library.keepPage(newPage(`imported ${number}`, `imported-${number}.txt`), at(number)),
    )
    const article = typedArticle('a0', `来自别处 ${number}`, ['正文'], { status: 'finished' })
    valueOf(library.save({ page, change: wholeOf([article]), place: NOWHERE }, at(number)))
  }
  const archive = join(folder, 'archive')
  exportArchive(library.file, archive, at(0), UNWATCHED)
  library.close()
  return archive
}

/**
 * Lets another process work in a new library by a seed, kills it `wait` milliseconds after it began, opens the library
 * again and compares it with one in which the same was done and nobody was killed.
 */
export async function killWhileWriting(
  folder: string,
  archive: string,
  seed: number,
  wait: number,
): Promise<Killed> {
  const where: Surroundings = { archive, backups: join(folder, 'backups') }
  mkdirSync(where.backups, { recursive: true })
  const words = [join(folder, 'killed'), where.archive, where.backups, String(seed)]
  const said = await killedProcess('./does-until-killed.ts', words, { kind: 'after', ms: wait })
  const answered = Number(said.at(-1))
  const next = deedOf(seed, answered + 1)
  const opened = openLibrary(join(folder, 'killed'))
  if (!opened.ok) return { answered, during: next.kind, problems: [`it does not open: ${opened.error.kind}`] }
  const problems = [
    ...(await compared(opened.value, join(folder, 'right'), where, seed, answered)),
    ...unsound(opened.value.file),
    ...readdirSync(opened.value.folder)
      .filter((name) => !ITS_FILES.includes(name))
      .map((name) => `${name} is left`),
    ...readdirSync(where.backups)
      .filter((name) => name.endsWith(`.${BACKUP_EXTENSION}`))
      .flatMap((name) => unsound(join(where.backups, name)).map((problem) => `${name}: ${problem}`)),
  ]
  opened.value.close()
  return { answered, during: next.kind, problems }
}

async function compared(
  killed: Library,
  folder: string,
  where: Surroundings,
  seed: number,
  answered: number,
): Promise<readonly string[]> {
  const there = seenOf(killed)
  const right = valueOf(openLibrary(folder))
  try {
    begin(right)
    for (let number = 1; number <= answered; number++) await again(right, seed, number, where)
    const before = seenOf(right)
    await again(right, seed, answered + 1, where)
    return differences(there, before, seenOf(right), deedOf(seed, answered + 1).kind === 'import')
  } finally {
    right.close()
  }
}

/** A backup changes nothing in the library, and those of the killed one shall stay alone. */
async function again(library: Library, seed: number, number: number, where: Surroundings): Promise<void> {
  const deed = deedOf(seed, number)
  if (deed.kind !== 'backup') await perform(library, deed, number, where)
}

function unsound(path: string): readonly string[] {
  const report = fullCheck(path, UNWATCHED)
  const database = new Database(path, { readonly: true })
  try {
    const said = String(database.pragma('integrity_check', { simple: true }))
    const lost = database.pragma('foreign_key_check') as readonly unknown[]
    return [
      ...(isSound(report) ? [] : [`the check says ${JSON.stringify(report)}`]),
      ...(said === 'ok' ? [] : [said]),
      ...(lost.length === 0 ? [] : [`${lost.length} rows refer to nothing`]),
    ]
  } finally {
    database.close()
  }
}
