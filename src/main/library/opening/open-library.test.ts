import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../migrations/index.ts'
import { LIBRARY_FILE, openLibrary } from './open-library.ts'
import { killWhileSaving } from '../testing/kill-while-saving.ts'
import { ALL, inFolder, pageWith, typedArticle, valueOf } from '../testing/samples.ts'

const HOLDS_LIBRARY = fileURLToPath(new URL('../testing/holds-library.ts', import.meta.url))
const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** A library with enough in it to be damaged somewhere. */
function filled(folder: string): string {
  const library = valueOf(openLibrary(folder))
  const articles = Array.from({ length: 40 }, (_, index) =>
    typedArticle(`a${index}`, '标题', ['乡村振兴'.repeat(300)]),
  )
  pageWith(library, articles)
  library.close()
  return join(folder, LIBRARY_FILE)
}

/** Everything in the folder but the lock: names and digests of the bytes. */
const contents = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== 'library.lock')
    .map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ])

function refused(folder: string) {
  const before = contents(folder)
  const opened = openLibrary(folder)
  if (opened.ok) opened.value.close()
  expect(contents(folder)).toEqual(before)
  return opened.ok ? 'opened' : opened.error
}

describe('a library', () => {
  it('is made where there is none, in a folder that need not exist, and is durable by its settings', () =>
    inFolder((parent) => {
      const folder = join(parent, 'deep', '稿库')
      const library = valueOf(openLibrary(folder))
      expect(valueOf(library.articles(ALL))).toEqual({ rows: [], total: 0 })
      library.close()
      const database = new Database(join(folder, LIBRARY_FILE), { readonly: true })
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(database.pragma('application_id', { simple: true })).toBe(0x47414c59)
      database.close()
    }))

  it('may be opened and closed again and again, and leaves one file and the lock', () =>
    inFolder((folder) => {
      filled(folder)
      for (let time = 0; time < 3; time++) {
        const library = valueOf(openLibrary(folder))
        expect(valueOf(library.articles(ALL)).total).toBe(40)
        library.close()
      }
      expect(readdirSync(folder).sort()).toEqual(['library.lock', LIBRARY_FILE])
    }))

  it('begins in an empty file', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, LIBRARY_FILE), '')
      const library = valueOf(openLibrary(folder))
      pageWith(library, [])
      library.close()
    }))

  it('begins where making one was interrupted before anything was in it', () =>
    inFolder((folder) => {
      const database = new Database(join(folder, LIBRARY_FILE))
      database.pragma('journal_mode = WAL')
      database.close()
      expect(statSync(join(folder, LIBRARY_FILE)).size).toBeGreaterThan(0)
      valueOf(openLibrary(folder)).close()
    }))

  it('begins where making one was interrupted in the middle of its first write', () =>
    inFolder((folder) => {
      const making = join(folder, 'making')
      const database = new Database(making)
      database.exec('CREATE TABLE t (x); DROP TABLE t; VACUUM')
      // A transaction larger than the cache writes to the file before it is done, with a journal to undo it.
      database.pragma('cache_size = 1')
      database.exec(`BEGIN; CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(100000))`)
      for (const end of ['', '-journal']) cpSync(making + end, join(folder, LIBRARY_FILE + end))
      database.close()
      expect(statSync(join(folder, LIBRARY_FILE)).size).toBeGreaterThan(0)
      const library = valueOf(openLibrary(folder))
      pageWith(library, [])
      library.close()
    }))
})

describe('a library from a newer Galley', () => {
  it('is refused and not touched', () =>
    inFolder((folder) => {
      const database = new Database(filled(folder))
      database.pragma('user_version = 99')
      database.close()
      expect(refused(folder)).toEqual({
        kind: 'library-newer',
        values: { version: 99, known: MIGRATIONS.length },
      })
    }))

  it('is refused when its version stands only in the log of a process that was killed', () =>
    inFolder((folder) => {
      const path = filled(folder)
      const copy = join(folder, 'copy')
      mkdirSync(copy)
      const database = new Database(path)
      database.pragma('user_version = 99')
      for (const end of ['', '-wal']) cpSync(path + end, join(copy, LIBRARY_FILE + end))
      database.close()
      const file = readFileSync(join(copy, LIBRARY_FILE))
      expect(file.readUInt32BE(60)).toBe(MIGRATIONS.length)
      expect(refused(copy)).toEqual({
        kind: 'library-newer',
        values: { version: 99, known: MIGRATIONS.length },
      })
    }))
})

describe('a damaged library is refused and not touched:', () => {
  const damages: readonly (readonly [string, (path: string) => void])[] = [
    [
      'no database at all',
      (path) => {
        writeFileSync(path, 'x'.repeat(20_000))
      },
    ],
    [
      'a few bytes',
      (path) => {
        writeFileSync(path, 'SQLite')
      },
    ],
    [
      'only a header',
      (path) => {
        truncateSync(path, 100)
      },
    ],
    [
      'half of it cut off',
      (path) => {
        truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)
      },
    ],
    [
      'cut off inside a page',
      (path) => {
        // More than one page: what is cut of the last one may hold nothing.
        truncateSync(path, statSync(path).size - 5000)
      },
    ],
    [
      'its beginning overwritten',
      (path) => {
        overwrite(path, 0, 4096)
      },
    ],
    [
      'its schema overwritten',
      (path) => {
        overwrite(path, 100, 3000)
      },
    ],
    [
      'its middle overwritten',
      (path) => {
        overwrite(path, Math.floor(statSync(path).size / 2), 30_000)
      },
    ],
    [
      'emptied beside its log',
      (path) => {
        writeFileSync(path, '')
        writeFileSync(`${path}-wal`, 'log')
      },
    ],
    [
      'another program’s database',
      (path) => {
        rmSync(path)
        new Database(path).exec('CREATE TABLE theirs (x)').close()
      },
    ],
    [
      'another program’s number',
      (path) => {
        const database = new Database(path)
        database.pragma('application_id = 7')
        database.close()
      },
    ],
  ]
  it.each(damages)('%s', (_, damage) =>
    inFolder((folder) => {
      const path = filled(folder)
      damage(path)
      expect(refused(folder)).toEqual({ kind: 'library-damaged', values: { path } })
    }),
  )
})

function overwrite(path: string, from: number, length: number): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, from, from + length)
  writeFileSync(path, bytes)
}

describe('a library that may not be written is refused:', () => {
  it('a file where its folder should be', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'file'), '')
      for (const path of [join(folder, 'file'), join(folder, 'file', 'library')]) {
        expect(openLibrary(path)).toMatchObject({ error: { kind: 'library-forbidden' } })
      }
    }))

  // Root may write everything, so it asks as nobody. Windows has no such rights on folders.
  it.skipIf(process.platform === 'win32')('a read-only folder', () =>
    inFolder((folder) => {
      filled(folder)
      chmodSync(folder, 0o555)
      try {
        expect(asNobody(() => refused(folder))).toMatchObject({ kind: 'library-forbidden' })
      } finally {
        chmodSync(folder, 0o755)
      }
    }),
  )

  it.skipIf(process.platform === 'win32')('a read-only file in a folder that may be written', () =>
    inFolder((folder) => {
      const path = filled(folder)
      rmSync(join(folder, 'library.lock'))
      if (isRoot) chownSync(folder, NOBODY, NOBODY)
      chmodSync(folder, 0o755)
      chmodSync(path, 0o444)
      expect(asNobody(() => refused(folder))).toMatchObject({ kind: 'library-forbidden', values: { path } })
    }),
  )
})

function asNobody<Value>(action: () => Value): Value {
  if (!isRoot) return action()
  process.seteuid?.(NOBODY)
  try {
    return action()
  } finally {
    process.seteuid?.(0)
  }
}

describe('a second process', () => {
  it('does not get the library, until the first one ends, however it ends', () =>
    inFolder(async (folder) => {
      filled(folder)
      const other = spawn(process.execPath, [HOLDS_LIBRARY, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise((resolve) => other.once('exit', resolve))
      try {
        const said = await new Promise<string>((resolve) =>
          other.stdout.once('data', (data: Buffer) => {
            resolve(String(data))
          }),
        )
        expect(said).toBe('open\n')
        expect(openLibrary(folder)).toEqual({
          ok: false,
          error: { kind: 'library-busy', values: { path: folder } },
        })
      } finally {
        other.kill('SIGKILL')
        await ended
      }
      valueOf(openLibrary(folder)).close()
    }))

  it('is told so in the same process too', () =>
    inFolder((folder) => {
      const library = valueOf(openLibrary(folder))
      expect(openLibrary(folder)).toMatchObject({ error: { kind: 'library-busy' } })
      library.close()
      valueOf(openLibrary(folder)).close()
    }))
})

describe('a process that is killed while it saves', () => {
  it(
    'loses nothing that was answered, and leaves no half page',
    () =>
      inFolder(async (folder) => {
        for (const wait of [150, 3, 40, 17, 300, 0, 71, 9]) {
          const { answered, problems } = await killWhileSaving(folder, wait)
          expect(problems, `killed after ${wait} ms`).toEqual([])
          expect(answered).toBeGreaterThan(0)
        }
      }),
    120_000,
  )
})
