import { expect, it } from 'vitest'
import { exactLine, steppedTo } from './name-lines.ts'
import { sectionLines, withNone, type SectionName } from './section-lines.ts'

const section = (name: string, whole: string, initials: string, parent = ''): SectionName => ({
  name,
  hue: 1,
  parent,
  sounds: { whole, initials },
})
const KNOWN = [
  section('社会', 'shehui', 'sh'),
  section('社区生活', 'shequshenghuo', 'sqsh', '社会'),
  section('要闻', 'yaowen', 'yw'),
  section('臺灣', 'taiwan', 'tw'),
]

const offered = (typed: string, now = '') => {
  const { lines, first } = sectionLines(KNOWN, typed, now)
  const named = lines.map(({ kind, name }) => (kind === 'new' ? `+${name}` : name))
  return { named, highlighted: first === null ? null : named[first] }
}

it.each([
  ['a part of the name', '生活', ['社区生活', '+生活'], '社区生活'],
  ['the whole name before longer ones, and nothing new', '社会', ['社会'], '社会'],
  ['the initials of its pinyin', 'yw', ['要闻', '+yw'], '要闻'],
  ['whole pinyin before a part of other pinyin', 'sh', ['社会', '社区生活', '+sh'], '社会'],
  ['the beginning of its pinyin', 'shequ', ['社区生活', '+shequ'], '社区生活'],
  ['a simplified name, which may be a section of its own', '台湾', ['臺灣', '+台湾'], '臺灣'],
  ['nothing known, and then only what is new', '专栏', ['+专栏'], '+专栏'],
])('a section is found by %s', (_, typed, named, highlighted) => {
  expect(offered(typed)).toEqual({ named, highlighted })
})

it('all sections are listed while nothing is typed, and the article’s own is highlighted', () => {
  const all = KNOWN.map(({ name }) => name)
  expect(offered('', '要闻')).toEqual({ named: all, highlighted: null })
  expect(offered('要闻', '要闻')).toEqual({ named: all, highlighted: '要闻' })
  expect(offered('没有的', '没有的')).toEqual({ named: all, highlighted: null })
})

it('a nested section is indented in the whole list, and tells its parent when it is found', () => {
  expect(sectionLines(KNOWN, '', '').lines[1]).toMatchObject({ detail: '', isNested: true })
  expect(sectionLines(KNOWN, '社区', '').lines[0]).toMatchObject({ detail: '社会', isNested: false })
})

it('to file in no section is offered after all of them, and not among those that are found', () => {
  const all = withNone(sectionLines(KNOWN, '', ''), '', '不归任何栏目')
  expect(all.lines.at(-1)).toMatchObject({ key: '', name: '不归任何栏目' })
  expect([all.lines.length, all.first]).toEqual([KNOWN.length + 1, null])
  const found = sectionLines(KNOWN, '不归任何栏目', '')
  expect(withNone(found, '不归任何栏目', '不归任何栏目')).toEqual(found)
})

it('a section whose pinyin has not come yet is found by its name alone', () => {
  const silent = KNOWN.map((one) => ({ ...one, sounds: null }))
  expect(sectionLines(silent, 'yw', '').lines).toEqual([{ kind: 'new', name: 'yw' }])
  expect(sectionLines(silent, '要', '').lines[0]).toMatchObject({ name: '要闻' })
})

it('only a name that is written just so is meant without being chosen', () => {
  expect(exactLine(sectionLines(KNOWN, '要闻', ''), '要闻')?.name).toBe('要闻')
  expect(exactLine(sectionLines(KNOWN, '要', ''), '要')).toBeNull()
  expect(exactLine(sectionLines(KNOWN, '台湾', ''), '台湾')).toBeNull()
})

it('steps go round the list, and in from either end', () => {
  expect([steppedTo(3, null, 1), steppedTo(3, null, -1)]).toEqual([0, 2])
  expect([steppedTo(3, 2, 1), steppedTo(3, 0, -1)]).toEqual([0, 2])
  expect(steppedTo(0, null, 1)).toBeNull()
})
