import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '#core/galley/galley'
import { pageReport } from '#core/galley/page-report'
import { exportArticle, exportArticles } from '#files/export-articles'
import { exportReport } from '#files/export-report'
import { pictureBeside, readPicture } from '#files/picture-beside'
import { pageFromText, readPageFile } from '#files/read-page'
import type { ExportProgress } from '#shared/bulk'
import type { SaveRequest } from '#shared/opened-page'
import { createSpeaker } from '#shared/language/index'
import { sayReport } from '#shared/language/say-report'
import { fail, failure, type Result } from '#shared/result'
import { smallPdf } from '#files/pdf/testing/small-pdf'
import { activeTime } from '../desk-time/active-time.ts'
import { openLibrary, type Library } from '../library/index.ts'
import { ALL } from '../library/testing/samples.ts'
import { exportHandlers, type ExportNeeds } from './export.ts'
import { libraryHandlers } from './library.ts'
import { pagesHandlers } from './pages.ts'
import { statisticsHandlers } from './statistics.ts'

const NOW = new Date('2026-11-24T04:00:00Z')
const TEXT = '市图书馆夜间开放\n本报讯\n从下月起，市图书馆每晚开放到九点。\n'

let folder: string
let library: Result<Library>
let clock: number
let told: (ExportProgress | null)[]
let opened: (string | null)[]
let named: string[]
let later: string[]
let chosen: string | null
let shown: string[]
let scans: string[]
let asked: unknown[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-calls-'))
  library = openLibrary(join(folder, 'library'))
  clock = 0
  told = []
  opened = []
  named = []
  later = []
  shown = []
  scans = []
  asked = []
  chosen = null
})
afterEach(() => {
  if (library.ok) library.value.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = (name: string, text: string = TEXT): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const pages = () =>
  pagesHandlers({
    library: () => library,
    readPageFile,
    pictureBeside,
    readPicture,
    scan: ({ path }) => scans.push(path),
    ask: (question) => asked.push(question),
    pageFromText,
    choosePage: async () => chosen,
    sample: join(folder, '样报.txt'),
    takeFirstPages: () => named.splice(0),
    openLater: (paths) => later.push(...paths),
    pageOpened: (_page, path) => opened.push(path),
    time: activeTime({ monotonic: () => clock, now: () => NOW, isOn: () => true }),
    now: () => new Date('2026-11-24T00:00:00Z'),
  })

const exportNeeds = (): ExportNeeds => ({
  library: () => library,
  chooseFile: async () => chosen,
  chooseFolder: async () => chosen,
  exportArticle,
  exportArticles,
  tell: (progress) => told.push(progress),
  chooseReportFile: async () => chosen,
  exportReport: async (galley, format, path) =>
    exportReport(sayReport(createSpeaker('zh'), 'zh', pageReport(galley)), format, path),
  showInFolder: (path) => shown.push(path),
  now: () => new Date('2026-11-24T00:00:00Z'),
})

const exports = () => exportHandlers(exportNeeds())

const good = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`it failed: ${result.error.kind}`)
  return result.value
}
const whyNot = (result: Result<unknown>): string => (result.ok ? 'it did not fail' : result.error.kind)

const article: Article = {
  id: 'a1',
  blocks: [
    { id: 'b1', kind: 'headline', pieces: [{ from: 0, to: 8 }] },
    { id: 'b2', kind: 'paragraph', pieces: [{ from: 13, to: TEXT.length - 1 }] },
  ],
  section: '要闻',
  bylines: [],
  status: 'finished',
  note: '',
}
const saving = (page: string): SaveRequest => ({
  page,
  change: {
    nextId: 10,
    fixes: [],
    rulings: { kinds: [], decisions: {}, rulesOff: [] },
    furniture: [],
    removed: [],
    articles: { order: ['a1'], changed: [article] },
  },
  place: { article: 'a1', block: 'b2', anchor: 3, focus: 3, sourceLine: 1 },
})

/** Opens a file that is a page at once. */
const openedPage = async (path: string) => {
  const page = good(await pages()['pages.open']({ path }))
  if (!page) throw new Error('it did not open')
  return page
}

describe('time at the desk', () => {
  it('is kept with the saves that it lay between, and forgotten when asked to', async () => {
    const calls = pages()
    const page = good(await calls['pages.open']({ path: file('三版.txt') }))?.id ?? ''
    good(await calls['pages.keepOpen']({ pages: [{ id: page, name: '三版.txt' }], shown: page }))
    for (const seconds of [20, 50, 400, 60]) {
      clock += seconds * 1000
      good(await calls['pages.save'](saving(page)))
    }
    const forgotten: string[] = []
    const statistics = statisticsHandlers(
      () => library,
      () => forgotten.push('what was gathered'),
      () => NOW,
    )
    const read = async () => good(await statistics['statistics.read']({ span: 'days' }))
    // 400 seconds were a pause.
    expect(await read()).toMatchObject({ pagesWorkedOn: 1 })
    expect((await read()).seconds.filter((seconds) => seconds > 0)).toEqual([130])
    good(await statistics['statistics.forgetTime']({}))
    expect((await read()).seconds.filter((seconds) => seconds > 0)).toEqual([])
    expect(forgotten).toEqual(['what was gathered'])
  })
})

describe('the calls about pages', () => {
  it('open a file, and the same file again as the same page', async () => {
    const path = file('三版.txt')
    const page = await openedPage(path)
    expect(page).toMatchObject({ name: '三版.txt', text: TEXT, encoding: 'utf-8', galley: null, place: null })
    expect((await openedPage(path)).id).toBe(page.id)
    expect(opened).toEqual([path, path])
  })

  it('bring back what was saved, and where the editor was', async () => {
    const { id } = await openedPage(file('三版.txt'))
    good(await pages()['pages.save'](saving(id)))
    const again = good(await pages()['pages.reopen']({ page: id }))
    expect(again.galley?.articles).toEqual([article])
    expect(again.place).toEqual(saving(id).place)
  })

  it('begin to read a scan, whatever its name ends in, and show nothing yet', async () => {
    const path = join(folder, '一版.txt')
    writeFileSync(path, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect(good(await pages()['pages.open']({ path }))).toBeNull()
    named = [path]
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({ shown: null, failed: null })
    expect(scans).toEqual([path, path])
  })

  it('begin to read a PDF without a word in it as a scan', async () => {
    const path = join(folder, '图.pdf')
    writeFileSync(path, smallPdf([{ texts: [], boxes: [[40, 40, 300, 400]] }]))
    expect(good(await pages()['pages.open']({ path }))).toBeNull()
    expect(scans).toEqual([path])
  })

  it('begin to read a picture that was pasted, from a file that is gone when it is released', async () => {
    expect(
      good(await pages()['pages.openPicture']({ name: '粘贴 10:42.png', bytes: Uint8Array.of(1, 2) })),
    ).toBeNull()
    const [path = ''] = scans
    expect([...readFileSync(path)]).toEqual([1, 2])
    expect(whyNot(await pages()['pages.openPicture']({ name: 'a.png', bytes: new Uint8Array() }))).toBe(
      'file-empty',
    )
  })

  it('ask which pages of a very long PDF are wanted, and open those', async () => {
    const path = join(folder, '全年.pdf')
    const texts = [{ text: 'Harvest in Bend County', x: 40, y: 500, size: 12 }]
    writeFileSync(path, smallPdf(Array.from({ length: 70 }, () => ({ texts }))))
    expect(good(await pages()['pages.open']({ path }))).toBeNull()
    expect(asked).toEqual([{ kind: 'pages', path, name: '全年.pdf', pages: 70, limit: 64, password: null }])
    const answer = { path, password: null, pages: { from: 69, to: 70 } }
    expect(good(await pages()['pages.openPdf'](answer))?.layout?.sheets).toHaveLength(2)
  })

  it('open what the dialog chose, or nothing', async () => {
    expect(good(await pages()['pages.openByDialog']({}))).toBeNull()
    chosen = file('三版.txt')
    expect(good(await pages()['pages.openByDialog']({}))?.name).toBe('三版.txt')
  })

  it('open pasted text and the sample, which are no recent documents of the desktop', async () => {
    file('样报.txt')
    expect(good(await pages()['pages.openText']({ name: '粘贴', text: '一行' })).name).toBe('粘贴')
    expect(good(await pages()['pages.openSample']({})).name).toBe('样报.txt')
    expect(opened).toEqual([null, null])
    expect(good(await pages()['pages.recent']({})).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['粘贴', '样报.txt']),
    )
  })

  it('start with the page of the command line, and hand over the others', async () => {
    named = [file('a.txt', '甲'), file('b.txt', '乙'), file('c.txt', '丙')]
    const [, ...rest] = named
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({
      pages: [],
      shown: { name: 'a.txt' },
      lost: [],
      failed: null,
    })
    expect(later).toEqual(rest)
  })

  it('start with what was open, of which one page is read, and with nothing at all at first', async () => {
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({ pages: [], shown: null })
    const one = await openedPage(file('一版.txt', '甲'))
    const two = await openedPage(file('二版.txt', '乙'))
    const open = [one, two].map(({ id, name }) => ({ id, name }))
    good(await pages()['pages.keepOpen']({ pages: open, shown: one.id }))
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({ pages: open, shown: { id: one.id } })
    // The page that the command line names shows; the others are there as they were.
    named = [file('三版.txt', '丙')]
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({
      pages: open,
      shown: { name: '三版.txt' },
    })
    named = [join(folder, '没有.txt')]
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({
      pages: open,
      shown: { id: one.id },
      failed: { kind: 'file-missing' },
    })
  })

  it('say what is wrong with a file, and keep nothing of it', async () => {
    named = [join(folder, '没有.txt')]
    expect(good(await pages()['pages.atStart']({}))).toMatchObject({
      shown: null,
      failed: { kind: 'file-missing' },
    })
    expect(whyNot(await pages()['pages.open']({ path: file('空.txt', '') }))).toBe('file-empty')
    expect(whyNot(await pages()['pages.open']({ path: folder }))).toBe('file-is-folder')
    expect(whyNot(await pages()['pages.reopen']({ page: 'nobody' }))).toBe('page-unknown')
    expect(good(await pages()['pages.recent']({}))).toEqual([])
    expect(opened).toEqual([])
  })
})

describe('without a library', () => {
  it('every call answers why, and nothing is lost or half done', async () => {
    if (library.ok) library.value.close()
    library = fail(failure('library-damaged', { path: 'library.sqlite' }))
    const path = file('三版.txt')
    const query = ALL
    const of = libraryHandlers(
      () => library,
      () => new Date(),
    )
    const answers = [
      await pages()['pages.open']({ path }),
      await pages()['pages.openText']({ name: '粘贴', text: '一行' }),
      await pages()['pages.reopen']({ page: 'p' }),
      await pages()['pages.atStart']({}),
      await pages()['pages.keepOpen']({ pages: [], shown: null }),
      await pages()['pages.recent']({}),
      await pages()['pages.save'](saving('p')),
      await of['library.articles'](query),
      await of['library.sections']({}),
      await of['library.contributors']({}),
      await exports()['export.article']({ page: 'p', article: 'a', format: 'txt' }),
      await exports()['export.finished']({ page: null, format: 'txt' }),
      await exports()['export.report']({ page: 'p', format: 'md' }),
      await exports()['export.mark']({ articles: [] }),
    ]
    expect(answers.map(whyNot)).toEqual(answers.map(() => 'library-damaged'))
  })
})

describe('the calls about export', () => {
  const finishedPage = async (): Promise<string> => {
    const { id } = await openedPage(file('三版.txt'))
    good(await pages()['pages.save'](saving(id)))
    return id
  }

  it('write one article where the dialog says, and may show it afterwards', async () => {
    const page = await finishedPage()
    chosen = join(folder, '图书馆.txt')
    const { paths } = good(await exports()['export.article']({ page, article: 'a1', format: 'txt' })) ?? {
      paths: [],
    }
    expect(paths).toEqual([chosen])
    expect(readFileSync(chosen, 'utf8')).toContain('市图书馆夜间开放')
  })

  it('write nothing when the editor cancels', async () => {
    const page = await finishedPage()
    expect(good(await exports()['export.article']({ page, article: 'a1', format: 'txt' }))).toBeNull()
    expect(good(await exports()['export.finished']({ page, format: 'txt' }))).toBeNull()
  })

  it('write every finished article of the library into a folder', async () => {
    await finishedPage()
    chosen = join(folder, '交稿')
    mkdirSync(chosen)
    good(await exports()['export.finished']({ page: null, format: 'md' }))
    expect(readdirSync(chosen)).toHaveLength(1)
  })

  /** Two finished articles on each of three pages. */
  const sixFinished = async () => {
    const wanted: { readonly page: string; readonly article: string }[] = []
    for (const number of [1, 2, 3]) {
      const { id } = await openedPage(file(`${number}版.txt`, `${TEXT}${number}`))
      const [head, paragraph] = article.blocks
      const changed = [head, paragraph].map((block, index) => ({
        ...article,
        id: `a${index + 1}`,
        blocks: block ? [block] : [],
      }))
      const change = { ...saving(id).change, articles: { order: ['a1', 'a2'], changed } }
      good(await pages()['pages.save']({ ...saving(id), change }))
      wanted.push({ page: id, article: 'a1' }, { page: id, article: 'a2' })
    }
    chosen = join(folder, '交稿')
    mkdirSync(chosen)
    return wanted
  }

  it('tell of every article that is written, and of the end', async () => {
    const articles = await sixFinished()
    const written = good(await exports()['export.chosen']({ articles, format: 'txt' }))
    expect(written?.articles).toEqual(articles)
    expect(written?.left).toEqual([])
    expect(told).toEqual([...[0, 1, 2, 3, 4, 5, 6].map((done) => ({ done, of: 6 })), null])
  })

  it('are stopped between two files: those that are written are whole and stay, the others are named', async () => {
    const articles = await sixFinished()
    const handlers = exportHandlers({
      ...exportNeeds(),
      tell: (progress) => {
        if (progress?.done === 3) void handlers['export.stop']({})
      },
    })
    const stopped = good(await handlers['export.chosen']({ articles, format: 'txt' }))
    expect(stopped?.articles).toEqual(articles.slice(0, 3))
    expect(stopped?.left).toEqual(articles.slice(3))
    const names = readdirSync(chosen ?? '')
    expect(names).toHaveLength(3)
    for (const name of names)
      expect(readFileSync(join(chosen ?? '', name), 'utf8')).toMatch(/(?:夜间开放|每晚开放到九点。)\n$/)
    // It can go on with the others.
    const rest = good(await handlers['export.chosen']({ articles: stopped?.left ?? [], format: 'txt' }))
    expect(rest?.articles).toEqual(articles.slice(3))
    expect(readdirSync(chosen ?? '')).toHaveLength(6)
  })

  it('with a page in each file are stopped between two pages', async () => {
    const articles = await sixFinished()
    const handlers = exportHandlers({
      ...exportNeeds(),
      tell: (progress) => {
        if (progress?.done === 2) void handlers['export.stop']({})
      },
    })
    const stopped = good(await handlers['export.chosen']({ articles, format: 'json' }))
    expect(stopped?.articles).toEqual(articles.slice(0, 2))
    expect(stopped?.left).toEqual(articles.slice(2))
    expect(readdirSync(chosen ?? '')).toHaveLength(1)
  })

  it('leave nothing when a file cannot be written', async () => {
    const articles = await sixFinished()
    const handlers = exportHandlers({
      ...exportNeeds(),
      tell: (progress) => {
        // Somebody takes the folder away.
        if (progress?.done === 3) rmSync(chosen ?? '', { recursive: true })
      },
    })
    expect(whyNot(await handlers['export.chosen']({ articles, format: 'txt' }))).toBe('target-failed')
    expect(existsSync(chosen ?? '')).toBe(false)
  })

  it('run one at a time', async () => {
    const articles = await sixFinished()
    const handlers = exports()
    const first = handlers['export.chosen']({ articles, format: 'txt' })
    expect(whyNot(await handlers['export.finished']({ page: null, format: 'txt' }))).toBe('export-occupied')
    expect(good(await first)?.articles).toHaveLength(6)
    expect(good(await handlers['export.finished']({ page: null, format: 'md' }))?.articles).toHaveLength(6)
  })

  it('say which articles they wrote, and have them known as exported where the desk does not', async () => {
    const page = await finishedPage()
    const handlers = exports()
    chosen = join(folder, '图书馆.txt')
    const written = good(await handlers['export.article']({ page, article: 'a1', format: 'txt' }))
    expect(written?.articles).toEqual([{ page, article: 'a1' }])
    good(await handlers['export.mark']({ articles: written?.articles ?? [] }))
    expect(good(await pages()['pages.reopen']({ page })).galley?.articles).toEqual([
      { ...article, status: 'exported' },
    ])
    // The library has nothing new to export, the page still all that is finished.
    expect(whyNot(await handlers['export.finished']({ page: null, format: 'txt' }))).toBe('nothing-to-export')
    chosen = join(folder, '交稿')
    mkdirSync(chosen)
    good(await handlers['export.finished']({ page, format: 'md' }))
    expect(readdirSync(chosen)).toHaveLength(1)
  })

  it.each(['md', 'html'] as const)(
    'write the report of a page as %s, and may show it afterwards',
    async (format) => {
      const page = await finishedPage()
      const handlers = exports()
      expect(good(await handlers['export.report']({ page, format }))).toBeNull()
      chosen = join(folder, `报告.${format}`)
      expect(good(await handlers['export.report']({ page, format }))?.paths).toEqual([chosen])
      const text = readFileSync(chosen, 'utf8')
      expect(text).toContain('清样对“三版.txt”做了什么')
      // What is in no article is quoted.
      expect(text).toContain('本报讯')
      good(await handlers['export.showInFolder']({ path: chosen }))
      expect(shown).toEqual([chosen])
    },
  )

  it('ask for no folder when nothing is finished', async () => {
    const { id } = await openedPage(file('三版.txt'))
    expect(whyNot(await exports()['export.finished']({ page: id, format: 'txt' }))).toBe('nothing-to-export')
    expect(whyNot(await exports()['export.article']({ page: id, article: 'a1', format: 'txt' }))).toBe(
      'article-unknown',
    )
  })

  it('show in its folder what was exported, and nothing else', async () => {
    const page = await finishedPage()
    const handlers = exports()
    chosen = join(folder, '图书馆.txt')
    const secret = file('别的.txt')
    await handlers['export.article']({ page, article: 'a1', format: 'txt' })
    expect(whyNot(await handlers['export.showInFolder']({ path: secret }))).toBe('file-missing')
    good(await handlers['export.showInFolder']({ path: chosen }))
    expect(shown).toEqual([chosen])
    expect(existsSync(chosen)).toBe(true)
  })
})
