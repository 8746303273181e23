import { describe, expect, it } from 'vitest'
import type { PersonFacts } from '#shared/directory'
import type { Library } from '../library.ts'
import { ALL, at, inLibrary, NOWHERE, pageWith, typedArticle, valueOf, wholeOf } from '../testing/samples.ts'

const by = (name: string, organisation = '', title = '') =>
  ({ name, role: 'reporter', organisation, title }) as const
const articlesBy = (...bylines: readonly ReturnType<typeof by>[][]) =>
  bylines.map((each, index) => typedArticle(`a${index}`, '', [], { bylines: each }))

const facts = (name: string, rest: Partial<PersonFacts> = {}): PersonFacts => ({
  name,
  spellings: [],
  organisation: '',
  title: '',
  role: 'reporter',
  note: '',
  ...rest,
})
const enter = (library: Library, name: string, rest: Partial<PersonFacts> = {}) =>
  valueOf(library.changePeople({ kind: 'create', facts: facts(name, rest) }))?.id ?? ''
const find = (library: Library, text = '') => valueOf(library.people({ text, limit: 100 })).people
const counts = (library: Library) =>
  Object.fromEntries(find(library).map(({ name, articles }) => [name, articles]))

describe('people', () => {
  it('are names in bylines at first, with what was printed most with them', () =>
    inLibrary((library) => {
      pageWith(
        library,
        articlesBy(
          [by('贾莹莹', '新华社', '记者'), by('王永钦')],
          [by('贾莹莹', '中国妇女报', '全媒体记者'), by('贾莹莹')],
          [by('贾莹莹', '中国妇女报', '全媒体记者')],
          [by('贾莹莹'), by('', '本报', '记者')],
        ),
      )
      const jia = { ...facts('贾莹莹', { organisation: '中国妇女报', title: '全媒体记者' }), id: null }
      expect(find(library)).toEqual([
        { ...jia, articles: 4 },
        { ...facts('王永钦'), id: null, articles: 1 },
      ])
      expect(valueOf(library.contributors())).toEqual([
        { name: '贾莹莹', articles: 4, organisation: '中国妇女报', title: '全媒体记者' },
        { name: '王永钦', articles: 1, organisation: '', title: '' },
      ])
    }))

  it('are sorted by pinyin, and found by name, part, pinyin and initials', () =>
    inLibrary((library) => {
      for (const name of ['王永钦', '曾丽', '贾莹莹', '阿依古丽', 'Jane Doe']) enter(library, name)
      enter(library, '单霁翔', { spellings: ['单院长'] })
      const names = (text: string) => find(library, text).map(({ name }) => name)
      expect(names('')).toEqual(['阿依古丽', '贾莹莹', '单霁翔', '王永钦', '曾丽', 'Jane Doe'])
      expect(names('jyy')).toEqual(['贾莹莹'])
      expect(names('jiaying')).toEqual(['贾莹莹'])
      expect(names('莹莹')).toEqual(['贾莹莹'])
      expect(names('wyq')).toEqual(['王永钦'])
      expect(names('zengli')).toEqual(['曾丽'])
      expect(names('shan')).toEqual(['单霁翔'])
      expect(names('賈瑩')).toEqual(['贾莹莹'])
      expect(names('ＪＡＮＥ')).toEqual(['Jane Doe'])
      expect(names('院长')).toEqual(['单霁翔'])
      expect(names('DOE')).toEqual(['Jane Doe'])
      expect(names('没有')).toEqual([])
    }))

  it('have the bylines that print their name or another spelling, also those that are saved later', () =>
    inLibrary((library) => {
      const page = pageWith(library, articlesBy([by('贾莹莹')], [by('贾瑩瑩')]))
      const id = enter(library, '贾莹莹', { spellings: ['贾瑩瑩', ' '] })
      expect(counts(library)).toEqual({ 贾莹莹: 2 })
      const three = articlesBy([by('贾莹莹')], [by('贾瑩瑩')], [by('贾瑩瑩')])
      valueOf(library.save({ page, change: wholeOf(three), place: NOWHERE }, at(1)))
      expect(counts(library)).toEqual({ 贾莹莹: 3 })
      // What the page prints stays.
      expect(valueOf(library.galley(page)).articles[1]?.bylines[0]?.name).toBe('贾瑩瑩')
      expect(valueOf(library.articles({ ...ALL, byline: '贾莹莹' })).total).toBe(3)
      valueOf(library.changePeople({ kind: 'edit', person: id, facts: facts('贾莹莹') }))
      expect(counts(library)).toEqual({ 贾莹莹: 1, 贾瑩瑩: 2 })
    }))

  it('of one name are told apart by what is printed with it', () =>
    inLibrary((library) => {
      pageWith(
        library,
        articlesBy([by('王伟', '新华社')], [by('王伟', '本报')], [by('王伟', '本报')], [by('王伟')]),
      )
      const first = enter(library, '王伟', { organisation: '新华社' })
      expect(find(library).map(({ articles }) => articles)).toEqual([4])
      const second = enter(library, '王伟', { organisation: '本报' })
      const articles = new Map(find(library).map((person) => [person.id, person.articles]))
      expect([articles.get(first), articles.get(second)]).toEqual([2, 2])
    }))

  it('that are merged give bylines and spellings to the other', () =>
    inLibrary((library) => {
      pageWith(library, articlesBy([by('贾莹莹')], [by('贾莹')], [by('王永钦')]))
      const [wrong, right] = [enter(library, '贾莹'), enter(library, '贾莹莹', { title: '记者' })]
      const merged = valueOf(library.changePeople({ kind: 'merge', person: wrong, into: right }))
      expect(merged).toMatchObject({ name: '贾莹莹', spellings: ['贾莹'], title: '记者', articles: 2 })
      expect(counts(library)).toEqual({ 贾莹莹: 2, 王永钦: 1 })
    }))

  it('that are deleted leave the names as they are printed', () =>
    inLibrary((library) => {
      const page = pageWith(library, articlesBy([by('贾莹莹')]))
      const id = enter(library, '贾莹莹', { note: '已调离' })
      expect(valueOf(library.changePeople({ kind: 'delete', person: id }))).toBeNull()
      expect(find(library)).toMatchObject([{ id: null, name: '贾莹莹', note: '', articles: 1 }])
      expect(valueOf(library.galley(page)).articles[0]?.bylines).toEqual([by('贾莹莹')])
    }))

  it('are refused without a name, or when they are gone', () =>
    inLibrary((library) => {
      const id = enter(library, '贾莹莹')
      const why = (answer: ReturnType<Library['changePeople']>) => (answer.ok ? 'done' : answer.error.kind)
      expect(why(library.changePeople({ kind: 'create', facts: facts(' ') }))).toBe('name-missing')
      expect(why(library.changePeople({ kind: 'merge', person: id, into: id }))).toBe('person-unknown')
      expect(why(library.changePeople({ kind: 'merge', person: id, into: 'gone' }))).toBe('person-unknown')
      expect(why(library.changePeople({ kind: 'delete', person: 'gone' }))).toBe('person-unknown')
    }))
})
