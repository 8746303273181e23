import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LIBRARY_FILE, openLibrary } from '../../main/library/opening/open-library.ts'
import { doDeeds, EVERY_DEED } from '../../main/library/testing/random/random-library.ts'
import { ALL, inFolder, pageWith, typedArticle, valueOf } from '../../main/library/testing/samples.ts'
import { wholeCommand } from '../whole-command.test-data.ts'
import { ownFolder } from './own-folder.ts'

const HOLDS_LIBRARY = fileURLToPath(new URL('../../main/library/testing/holds-library.ts', import.meta.url))

const command = (language: 'zh' | 'en', ...words: readonly string[]) =>
  wholeCommand(language, 'library', ...words)

/** A library with something of everything in it. */
function filled(folder: string): string {
  const own = join(folder, '稿库')
  const library = valueOf(openLibrary(own))
  doDeeds(library, EVERY_DEED)
  pageWith(library, [typedArticle('a', '秋收忙', ['金黄的稻谷颗粒归仓', '\u001b[31m红'])], '秋收')
  library.close()
  return own
}

/** Where in the file some rows of articles are, in bytes. */
function placeOfArticles(path: string): { readonly at: number; readonly size: number } {
  const database = new Database(path, { readonly: true })
  const place = database
    .prepare<[], { at: number; size: number }>(
      "SELECT pgoffset AS at, pgsize AS size FROM dbstat WHERE name = 'article' AND pagetype = 'leaf' LIMIT 1",
    )
    .get()
  database.close()
  if (!place) throw new Error('the library has no articles')
  return place
}

const heads = (folder: string): readonly string[] => {
  const library = valueOf(openLibrary(folder))
  const { rows } = valueOf(library.articles(ALL))
  library.close()
  return rows.map(({ headline }) => headline).toSorted()
}

describe('galley library', () => {
  it('says where the library is and what it takes, for people and as JSON', () =>
    inFolder(async (folder) => {
      const own = filled(folder)
      const { code, printed } = await command('zh', 'account', '--library', own)
      expect(code).toBe(0)
      expect(printed.split('\n')[0]).toBe(own)
      expect(printed).toMatch(/KB\s+\d+ {2}稿件与检索索引/)
      expect((await command('en', 'account', '--library', own)).printed).toContain(
        'Articles and search index',
      )
      const told = JSON.parse((await command('zh', 'account', '--library', own, '--json')).printed) as unknown
      expect(told).toMatchObject({ folder: own, place: { kind: expect.any(String) as string } })
      expect(readdirSync(own).toSorted()).toEqual(['library.lock', LIBRARY_FILE])
    }))

  it('checks the library, and ends with 1 when something is not as it was written', () =>
    inFolder(async (folder) => {
      const own = filled(folder)
      expect(await command('zh', 'check', '--library', own)).toMatchObject({
        code: 0,
        complained: expect.stringContaining('稿库完好') as string,
      })
      const path = join(own, LIBRARY_FILE)
      const bytes = readFileSync(path)
      const { at, size } = placeOfArticles(path)
      bytes.fill(0x5a, at, at + size)
      writeFileSync(path, bytes)
      const { code, complained } = await command('zh', 'check', '--library', own)
      expect(code).toBe(1)
      expect(complained).toContain('已损坏')
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }))

  it('writes a backup that it finds sound and restores in an empty place, and replaces nothing', () =>
    inFolder(async (folder) => {
      const own = filled(folder)
      mkdirSync(join(folder, '备份'))
      const backup = (await command('zh', 'backup', join(folder, '备份'), '--library', own)).printed.trim()
      expect(backup).toMatch(/备份.galley-[\d-]+-kept\.galley-backup$/)
      expect((await command('zh', 'check', backup)).complained).toContain('备份完好')
      const before = readFileSync(backup)
      expect(await command('zh', 'backup', backup, '--library', own)).toMatchObject({ code: 1, printed: '' })
      expect(readFileSync(backup).equals(before)).toBe(true)

      const other = join(folder, '新家', '稿库')
      expect(await command('en', 'restore', backup, '--library', other)).toMatchObject({
        code: 0,
        complained: '',
      })
      expect(heads(other)).toEqual(heads(own))
      const again = await command('en', 'restore', backup, '--library', other)
      expect(again.code).toBe(1)
      expect(again.complained).toContain('There is a library in')

      before.fill(0x5a, 9000, 18_000)
      writeFileSync(backup, before)
      expect((await command('zh', 'check', backup)).complained).toContain('已损坏')
      const third = join(folder, '第三')
      expect((await command('zh', 'restore', backup, '--library', third)).code).toBe(1)
      expect(existsSync(join(third, LIBRARY_FILE))).toBe(false)
    }))

  it('exports everything into a new folder, and imports it where nothing is', () =>
    inFolder(async (folder) => {
      const own = filled(folder)
      const archive = join(folder, '导出')
      const exported = await command('zh', 'export', archive, '--library', own)
      expect(exported).toMatchObject({ code: 0, printed: `${archive}\n` })
      expect((await command('zh', 'export', archive, '--library', own)).complained).toContain('已经有了')
      const other = join(folder, '另一个')
      expect(await command('zh', 'import', archive, '--library', other)).toMatchObject({
        code: 0,
        complained: expect.stringMatching(/新增 \d 个版面，0 个已在稿库/) as string,
      })
      expect(heads(other)).toEqual(heads(own))
      expect((await command('zh', 'import', join(folder, '没有'), '--library', other)).code).toBe(1)
    }))

  it('searches as the window does, for people and a line of JSON for each article', () =>
    inFolder(async (folder) => {
      const own = filled(folder)
      const found = await command('zh', 'search', '稻谷颗', '--library', own)
      expect(found.code).toBe(0)
      expect(found.printed).toMatch(/^秋收忙\n {4}.*page\.txt\n {4}.*稻谷颗粒归仓/)
      expect(found.printed).not.toContain('\u001b')
      const json = await command('zh', 'search', '稻谷颗', '--library', own, '--json')
      expect(
        json.printed
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toMatchObject([{ headline: '秋收忙', file: 'page.txt', status: 'raw' }])
      expect(await command('zh', 'search', '没有的词', '--library', own)).toMatchObject({
        code: 0,
        printed: '',
      })
      expect((await command('zh', 'search', '秋', '--library', own, '--limit', '0')).code).toBe(2)
    }))

  it.each([['account'], ['check'], ['backup', 'x'], ['export', 'x'], ['import', 'x'], ['search', '秋']])(
    'leaves a library alone that a running Galley has: %s',
    (...words) =>
      inFolder(async (folder) => {
        const own = filled(folder)
        const holder = spawn(process.execPath, [HOLDS_LIBRARY, own], { stdio: ['pipe', 'pipe', 'inherit'] })
        try {
          await new Promise((resolve) => holder.stdout.once('data', resolve))
          const { code, printed, complained } = await command('zh', ...words, '--library', own)
          expect([code, printed]).toEqual([1, ''])
          expect(complained).toContain('另一个 Galley 正在使用这个稿库')
        } finally {
          holder.kill()
        }
      }),
  )

  it('makes no library where none is, and says so', () =>
    inFolder(async (folder) => {
      const nowhere = join(folder, '没有')
      for (const words of [['account'], ['check'], ['backup', 'x'], ['search', '秋']]) {
        const { code, complained } = await command('en', ...words, '--library', nowhere)
        expect([words[0], code]).toEqual([words[0], 1])
        expect(complained).toContain('There is no library in')
      }
      expect(existsSync(nowhere)).toBe(false)
    }))

  it('explains itself in both languages', async () => {
    expect((await command('zh', 'restore', '--help')).printed).toContain('把备份恢复到一个还没有稿库的位置')
    expect((await command('en', '--help')).printed).toContain('Compares every row')
    expect(await command('zh', 'backup')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('file') as string,
    })
  })
})

describe('the folder of the desk', () => {
  const home = join('/home', 'lin')
  it.each([
    ['linux', {}, join(home, '.config', 'Galley')],
    ['linux', { XDG_CONFIG_HOME: join('/etc', 'own') }, join('/etc', 'own', 'Galley')],
    ['darwin', {}, join(home, 'Library', 'Application Support', 'Galley')],
    ['win32', { APPDATA: join('/u', 'Roaming') }, join('/u', 'Roaming', 'Galley')],
    ['linux', { GALLEY_USER_DATA: join('/mine') }, join('/mine')],
  ] as const)('is where the system keeps such things: %s %j', (platform, env, expected) => {
    expect(ownFolder({ env, platform, home })).toBe(expected)
  })
})
