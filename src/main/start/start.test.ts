import { join, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail, failure, succeed, type FailureKind, type Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import { pagesOnCommandLine } from './command-line.ts'
import { foldersOf } from './folders.ts'
import { holdLibrary } from './held-library.ts'
import { pageQueue } from './page-queue.ts'
import { runtimeName } from './runtime-name.ts'

const cwd = resolve(sep, 'desk')
const at = (name: string): string => join(cwd, name)

describe('the command line', () => {
  it.each([
    [['electron', '.'], false, []],
    [['electron', '.', '三版.txt', 'b c.txt'], false, ['三版.txt', 'b c.txt']],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '.', 'a.txt'], false, ['a.txt']],
    [['electron', '.', '--', '-odd.txt'], false, ['-odd.txt']],
    [['electron', '.', ''], false, []],
    [['Galley', 'a.txt'], true, ['a.txt']],
    [['Galley', '-psn_0_12345', '--no-sandbox', 'a.txt'], true, ['a.txt']],
    [['Galley'], true, []],
  ] as const)('%j (packaged: %s) names the pages %j', (argv, packaged, pages) => {
    expect(pagesOnCommandLine(argv, cwd, packaged)).toEqual(pages.map(at))
  })

  it('may name a page by its full path', () => {
    const path = resolve(sep, 'elsewhere', 'a.txt')
    expect(pagesOnCommandLine(['electron', '.', path], cwd, false)).toEqual([path])
  })
})

describe('the folders', () => {
  it('keep the library beside the settings unless it has a place of its own', () => {
    expect(foldersOf(at('me'), undefined)).toEqual({
      settings: at('me/settings.json'),
      library: at('me/library'),
      isLibraryFixed: false,
      place: at('me/library-place.json'),
      backups: at('me/backups'),
      thumbnails: at('me/thumbnails'),
    })
    expect(foldersOf(at('me'), '')).toEqual(foldersOf(at('me'), undefined))
    expect(foldersOf(at('me'), at('稿库'))).toMatchObject({ library: at('稿库'), isLibraryFixed: true })
  })
})

describe('pages from outside', () => {
  it('wait until the window asks, in their order', () => {
    const handed: string[] = []
    const queue = pageQueue(['a'], (path) => handed.push(path))
    queue.add('b')
    expect(handed).toEqual([])
    expect(queue.take()).toEqual(['a', 'b'])
  })

  it('go to the window directly once it has asked, and are asked for only once', () => {
    const handed: string[] = []
    const queue = pageQueue(['a'], (path) => handed.push(path))
    queue.take()
    queue.add('c')
    expect(handed).toEqual(['c'])
    expect(queue.take()).toEqual([])
  })
})

describe('the library that is held', () => {
  function holding(...answers: readonly Result<Library>[]) {
    let opened = 0
    let time = 100_000
    const held = holdLibrary(
      () => answers[opened++] as Result<Library>,
      () => new Date(time),
    )
    return { held, opened: () => opened, wait: (ms: number) => (time += ms) }
  }
  const why = (kind: FailureKind): Result<Library> => fail(failure(kind))
  let closed = 0
  const open = succeed({ close: () => closed++ } as unknown as Library)

  it('is opened once, at the first question', () => {
    const { held, opened, wait } = holding(open)
    expect(opened()).toBe(0)
    held.get()
    wait(60_000)
    expect(held.get()).toBe(open)
    expect(opened()).toBe(1)
  })

  it('is tried again after a while when the other program may have closed', () => {
    const { held, opened, wait } = holding(why('library-busy'), open)
    expect(held.get()).toEqual(why('library-busy'))
    expect(held.get()).toEqual(why('library-busy'))
    expect(opened()).toBe(1)
    wait(3000)
    expect(held.get()).toBe(open)
  })

  it.each(['library-damaged', 'library-newer'] as const)('is left alone when it is %s', (kind) => {
    const { held, opened, wait } = holding(why(kind))
    held.get()
    wait(60_000)
    expect(held.get()).toEqual(why(kind))
    expect(opened()).toBe(1)
  })

  it('is closed when it was opened, and only then', () => {
    closed = 0
    holding(open).held.close()
    expect(closed).toBe(0)
    const { held } = holding(open)
    held.get()
    held.close()
    held.close()
    expect(closed).toBe(1)
    expect(held.get()).toMatchObject({ ok: false, error: { kind: 'library-failed' } })
  })
})

describe('the name of the runtime', () => {
  it('says plainly what it is', () => {
    expect(runtimeName({ electron: '45.4.1', chrome: '150.0' })).toBe('Electron 45.4.1')
    expect(runtimeName({ electron: '45.4.1', standin: '1', chrome: '150.0' })).toBe(
      'stand-in 1, Chromium 150.0',
    )
  })
})
