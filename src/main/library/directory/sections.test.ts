import { describe, expect, it } from 'vitest'
import type { SectionDeed } from '#shared/directory'
import type { Library } from '../library.ts'
import { openLibrary } from '../opening/open-library.ts'
import {
  ALL,
  at,
  inFolder,
  inLibrary,
  NOWHERE,
  pageWith,
  typedArticle,
  valueOf,
  wholeOf,
} from '../testing/samples.ts'

const filed = (...sections: readonly string[]) =>
  sections.map((section, index) => typedArticle(`a${index}`, `题${index}`, ['文'], { section }))
const idOf = (library: Library, name: string) =>
  valueOf(library.sectionTree()).find((section) => section.name === name)?.id ?? 'none'
const does = (library: Library, deed: SectionDeed) => valueOf(library.changeSections(deed))
const names = (library: Library) => valueOf(library.sectionTree()).map(({ name }) => name)
const counts = (library: Library) =>
  Object.fromEntries(valueOf(library.sectionTree()).map(({ name, articles }) => [name, articles]))
const sectionsOn = (library: Library, page: string) =>
  valueOf(library.openPage(page, at(1))).galley?.articles.map(({ section }) => section)
const found = (library: Library, section: string) =>
  valueOf(library.articles({ ...ALL, section }))
    .rows.map(({ article }) => article)
    .sort()

describe('sections', () => {
  it('come with the articles that are filed under them, in the order in which they came', () =>
    inLibrary((library) => {
      pageWith(library, filed('社会', '要闻', '', '要闻'))
      expect(valueOf(library.sectionTree())).toEqual([
        { id: '社会', name: '社会', parent: null, hue: 1, articles: 1 },
        { id: '要闻', name: '要闻', parent: null, hue: 2, articles: 2 },
      ])
      expect(valueOf(library.sections())).toEqual([
        { name: '社会', articles: 1 },
        { name: '要闻', articles: 2 },
      ])
    }))

  it('are renamed in one place, for every article, and the old name is free again', () =>
    inLibrary((library) => {
      const page = pageWith(library, filed('要闻', '要闻', '社会'))
      const { refiled } = does(library, { kind: 'rename', section: idOf(library, '要闻'), name: ' 新闻 ' })
      expect(refiled).toEqual({ from: '要闻', to: '新闻' })
      expect(sectionsOn(library, page)).toEqual(['新闻', '新闻', '社会'])
      expect(found(library, '新闻')).toEqual(['a0', 'a1'])
      expect(valueOf(library.finishedArticles(page))).toEqual([])
      expect(valueOf(library.galley(page)).articles[0]?.section).toBe('新闻')

      // Who is filed under the old name from now on is in a section of its own.
      valueOf(
        library.save({ page, change: { ...wholeOf(filed('新闻', '要闻', '社会')) }, place: NOWHERE }, at(2)),
      )
      expect(counts(library)).toEqual({ 新闻: 1, 社会: 1, 要闻: 1 })
      expect(idOf(library, '要闻')).toBe('要闻 2')
      expect(sectionsOn(library, page)).toEqual(['新闻', '要闻', '社会'])
    }))

  it('that are merged give their articles and what is nested in them to the other', () =>
    inLibrary((library) => {
      const page = pageWith(library, filed('要闻', '本报要闻', '社会'))
      does(library, { kind: 'create', name: '时政', parent: idOf(library, '本报要闻') })
      const deed = { kind: 'merge', section: idOf(library, '本报要闻'), into: idOf(library, '要闻') } as const
      expect(does(library, deed).refiled).toEqual({ from: '本报要闻', to: '要闻' })
      expect(names(library)).toEqual(['要闻', '时政', '社会'])
      expect(counts(library)).toEqual({ 要闻: 2, 时政: 0, 社会: 1 })
      expect(sectionsOn(library, page)).toEqual(['要闻', '要闻', '社会'])
      expect(found(library, '要闻')).toEqual(['a0', 'a1'])
      // A second merge takes along what the first one brought.
      does(library, { kind: 'merge', section: idOf(library, '要闻'), into: idOf(library, '社会') })
      expect(sectionsOn(library, page)).toEqual(['社会', '社会', '社会'])
      expect(counts(library)).toEqual({ 社会: 3, 时政: 0 })
    }))

  it('that are deleted leave their articles in the section that was chosen, or in none', () =>
    inLibrary((library) => {
      const page = pageWith(library, filed('要闻', '社会', '副刊'))
      does(library, { kind: 'delete', section: idOf(library, '社会'), into: idOf(library, '副刊') })
      const { refiled } = does(library, { kind: 'delete', section: idOf(library, '要闻'), into: null })
      expect(refiled).toEqual({ from: '要闻', to: '' })
      expect(sectionsOn(library, page)).toEqual(['', '副刊', '副刊'])
      expect(found(library, '要闻')).toEqual([])
      expect(
        valueOf(library.articles(ALL))
          .rows.map(({ section }) => section)
          .sort(),
      ).toEqual(['', '副刊', '副刊'])
      // Made anew, the section begins empty.
      does(library, { kind: 'create', name: '要闻', parent: null })
      expect(counts(library)).toEqual({ 副刊: 2, 要闻: 0 })
    }))

  it('are not edits of their articles: nothing is dated anew', () =>
    inLibrary((library) => {
      const page = pageWith(library, filed('要闻'))
      does(library, { kind: 'rename', section: '要闻', name: '新闻' })
      valueOf(library.save({ page, change: wholeOf(filed('新闻')), place: NOWHERE }, at(9)))
      expect(valueOf(library.articles(ALL)).rows[0]?.editedAt).toBe(at(0).toISOString())
    }))

  it('are put in order and nested once, and found with what is nested in them', () =>
    inLibrary((library) => {
      pageWith(library, filed('要闻', '社会', '家庭'))
      const place = (section: string, parent: string | null, index: number) =>
        library.changeSections({ kind: 'place', section, parent, index })
      valueOf(place('家庭', null, 0))
      expect(names(library)).toEqual(['家庭', '要闻', '社会'])
      valueOf(place('社会', '家庭', 0))
      expect(names(library)).toEqual(['家庭', '社会', '要闻'])
      expect(found(library, '家庭')).toEqual(['a1', 'a2'])
      expect(found(library, '社会')).toEqual(['a1'])
      expect(place('要闻', '社会', 0)).toMatchObject({ error: { kind: 'section-too-deep' } })
      expect(place('家庭', '要闻', 0)).toMatchObject({ error: { kind: 'section-too-deep' } })
      expect(place('要闻', '要闻', 0)).toMatchObject({ error: { kind: 'section-too-deep' } })
      // What was nested stands where its parent stood.
      does(library, { kind: 'delete', section: '家庭', into: null })
      expect(valueOf(library.sectionTree()).map(({ name, parent }) => [name, parent])).toEqual([
        ['社会', null],
        ['要闻', null],
      ])
    }))

  it.each([
    [{ kind: 'rename', section: '要闻', name: '社会' }, 'section-taken'],
    [{ kind: 'create', name: '要闻', parent: null }, 'section-taken'],
    [{ kind: 'create', name: ' ', parent: null }, 'name-missing'],
    [{ kind: 'rename', section: '副刊', name: '文艺' }, 'section-unknown'],
    [{ kind: 'merge', section: '要闻', into: '要闻' }, 'section-unknown'],
    [{ kind: 'delete', section: '要闻', into: '副刊' }, 'section-unknown'],
  ] as const)('say why %j is not done, and stay as they are', (deed, kind) =>
    inLibrary((library) => {
      pageWith(library, filed('要闻', '社会'))
      const before = valueOf(library.sectionTree())
      expect(library.changeSections(deed)).toMatchObject({ ok: false, error: { kind } })
      expect(valueOf(library.sectionTree())).toEqual(before)
    }),
  )

  it('are the same after the library was closed and opened again', () =>
    inFolder((folder) => {
      const library = valueOf(openLibrary(folder))
      const page = pageWith(library, filed('要闻', '社会'))
      does(library, { kind: 'rename', section: '要闻', name: '新闻' })
      does(library, { kind: 'colour', section: '社会', hue: 7 })
      does(library, { kind: 'merge', section: '社会', into: '要闻' })
      library.close()
      const again = valueOf(openLibrary(folder))
      expect(valueOf(again.sectionTree())).toEqual([
        { id: '要闻', name: '新闻', parent: null, hue: 1, articles: 2 },
      ])
      expect(sectionsOn(again, page)).toEqual(['新闻', '新闻'])
      again.close()
    }))
})
