import { describe, expect, it } from 'vitest'
import { openLibrary } from '../opening/open-library.ts'
import {
  at,
  inFolder,
  inLibrary,
  newPage,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

describe('a page', () => {
  it('is kept once, whatever its file is called', () =>
    inLibrary((library) => {
      const one = valueOf(library.keepPage(newPage('同样的字', 'a.txt'), at(0)))
      expect(valueOf(library.keepPage(newPage('同样的字', 'b.txt'), at(1)))).toBe(one)
      expect(valueOf(library.keepPage(newPage('别的字', 'a.txt'), at(2)))).not.toBe(one)
      expect(valueOf(library.openPage(one, at(3))).name).toBe('a.txt')
    }))

  it('comes back as it was read', () =>
    inLibrary((library) => {
      const text = 'NUL \0 and \r\n\f and 汉\u{20BB7} and <script>'
      const page = valueOf(library.keepPage({ ...newPage(text), encoding: 'gb18030' }, at(0)))
      expect(valueOf(library.openPage(page, at(0)))).toEqual({
        id: page,
        name: 'page.txt',
        sha256: newPage(text).sha256,
        text,
        encoding: 'gb18030',
        layout: null,
        galley: null,
        history: null,
        place: null,
      })
      expect(valueOf(library.galley(page))).toMatchObject({ articles: [], fixes: [], page: { text } })
    }))

  it('keeps how it was printed, so that its lines know their places again', () =>
    inLibrary((library) => {
      const line = { box: { left: 40, top: 60, width: 120, height: 10 }, fontSize: 10 }
      const layout = { sheets: [{ width: 420, height: 595 }], lines: [line, null, line] }
      const page = valueOf(library.keepPage({ ...newPage('一\n\n二\n'), layout }, at(0)))
      expect(valueOf(library.openPage(page, at(0))).layout).toEqual(layout)
      expect(valueOf(library.galley(page)).page).toMatchObject({
        sheets: layout.sheets,
        lines: [line, { span: { from: 2, to: 2 } }, { ...line, span: { from: 3, to: 4 } }],
      })
    }))

  it('may hold millions of characters', () =>
    inLibrary((library) => {
      const text = '乡村振兴\n'.repeat(1_000_000)
      const page = valueOf(library.keepPage(newPage(text), at(0)))
      expect(valueOf(library.openPage(page, at(0))).text).toBe(text)
    }))
})

describe('the pages that were open', () => {
  it('are remembered, the last first, also when the clock goes back', () =>
    inFolder((folder) => {
      let library = valueOf(openLibrary(folder))
      expect(valueOf(library.recentPages(9))).toEqual([])
      const ids = ['一', '二', '三'].map((text) => valueOf(library.keepPage(newPage(text, text), at(0))))
      const [one = '', two = ''] = ids
      valueOf(library.openPage(one, at(8)))
      valueOf(library.openPage(two, at(5)))
      library.close()
      library = valueOf(openLibrary(folder))
      expect(valueOf(library.recentPages(9)).map(({ name }) => name)).toEqual(['二', '一'])
      valueOf(library.openPage(one, at(5)))
      expect(valueOf(library.recentPages(1)).map(({ name }) => name)).toEqual(['一'])
      library.close()
    }))

  it('tell how many articles they have and how many are finished', () =>
    inLibrary((library) => {
      const page = pageWith(library, [
        typedArticle('a', '甲', [], { status: 'finished' }),
        typedArticle('b', '乙', [], { status: 'proof' }),
      ])
      valueOf(library.openPage(page, at(3)))
      expect(valueOf(library.recentPages(5))).toEqual([
        { id: page, name: 'page.txt', openedAt: at(3).toISOString(), articles: 2, finished: 1 },
      ])
    }))
})

describe('finished articles', () => {
  it('are named page by page in their order', () =>
    inLibrary((library) => {
      const finished = (id: string) => typedArticle(id, id, ['x'], { status: 'finished' })
      const pages = Array.from({ length: 7 }, (_, number) => {
        const page = valueOf(library.keepPage(newPage(`page ${number}`), at(number)))
        const articles = [finished(`b${number}`), typedArticle('raw', '', []), finished(`a${number}`)]
        valueOf(library.save({ page, change: wholeOf(articles), place: NOWHERE }, at(number)))
        return page
      })
      const all = valueOf(library.finishedArticles(null))
      expect(all).toEqual(
        pages.flatMap((page, number) => [`b${number}`, `a${number}`].map((article) => ({ page, article }))),
      )
      const last = valueOf(library.finishedArticles(pages[6] ?? ''))
      expect(last.map(({ article }) => article)).toEqual(['b6', 'a6'])
    }))
})
