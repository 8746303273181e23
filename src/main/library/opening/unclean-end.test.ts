import Database from 'better-sqlite3'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALL, at, inFolder, newPage, pageWith, typedArticle, valueOf } from '../testing/samples.ts'
import { LIBRARY_FILE, openLibrary } from './open-library.ts'

/** As it lies there after a power cut, with its log, one unsealed change of a headline in it, and a check of long ago. */
function cutOff(folder: string, originalBytes: number): string {
  const home = join(folder, 'home')
  const library = valueOf(openLibrary(home))
  const scan = newPage('一页扫描')
  valueOf(library.keepPage({ ...scan, bytes: new Uint8Array(originalBytes).fill(7) }, at(0)))
  pageWith(library, [typedArticle('a1', '标题', ['正文'])])
  library.markChecked(at(1))
  const wrong = new Database(join(home, LIBRARY_FILE))
  wrong.prepare("UPDATE article SET headline = '错题'").run()
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  for (const end of ['', '-wal']) {
    copyFileSync(join(home, LIBRARY_FILE + end), join(copy, LIBRARY_FILE + end))
  }
  wrong.close()
  library.close()
  return copy
}

describe('a library that was not closed in order', () => {
  it('is read through before it opens', () =>
    inFolder((folder) => {
      const opened = openLibrary(cutOff(folder, 1000))
      expect(opened.ok ? 'opened' : opened.error.kind).toBe('library-damaged')
    }))

  it('opens at once when it is large, shows nothing wrong, and wants to be read through soon', () =>
    inFolder((folder) => {
      const library = valueOf(openLibrary(cutOff(folder, 70_000_000)))
      expect(library.checkedAt()).toBeNull()
      const listed = library.articles(ALL)
      expect(listed.ok ? 'listed' : listed.error.kind).toBe('library-damaged')
      library.close()
    }))

  it('keeps the day of its last check when it was closed in order, however large', () =>
    inFolder((folder) => {
      const home = join(folder, 'home')
      cutOff(folder, 70_000_000)
      const library = valueOf(openLibrary(home))
      expect(library.checkedAt()).toBe(at(1).toISOString())
      library.close()
    }))
})
