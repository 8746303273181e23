import { expect, it } from 'vitest'
import type { Person } from '#shared/directory'
import { personLines } from './person-lines.ts'

const person = (name: string, ...spellings: readonly string[]): Person => ({
  id: name,
  name,
  spellings,
  organisation: '晨江日报',
  title: '记者',
  role: 'reporter',
  note: '',
  articles: 0,
})
const JIA = person('贾莹莹', '贾瑩瑩')
const JIANG = person('蒋英英')

const offered = (found: readonly Person[], typed: string, ...there: readonly string[]) => {
  const { lines, first } = personLines(found, typed, new Set(there))
  const named = lines.map(({ kind, name }) => (kind === 'new' ? `+${name}` : name))
  return [named, first === null ? null : named[first]]
}

it.each([
  ['a whole name is its owner, and nobody new', [JIA], '贾莹莹', [['贾莹莹'], '贾莹莹']],
  ['so is another spelling', [JIANG, JIA], '贾瑩瑩', [['蒋英英', '贾莹莹'], '贾莹莹']],
  ['initials of one person are that person', [JIA], 'jyy', [['贾莹莹', '+jyy'], '贾莹莹']],
  ['of several the editor says whom', [JIA, JIANG], 'jyy', [['贾莹莹', '蒋英英', '+jyy'], null]],
  ['a name that is a part of another’s is somebody new', [JIA], '贾莹', [['贾莹莹', '+贾莹'], '+贾莹']],
  ['the name in other characters is asked about', [JIA], '賈瑩瑩', [['贾莹莹', '+賈瑩瑩'], null]],
  ['a name that nobody has is somebody new', [], '王永钦', [['+王永钦'], '+王永钦']],
  ['nothing typed offers nobody', [JIA], '', [[], null]],
] as const)('%s', (_, found, typed, expected) => {
  expect(offered(found, typed)).toEqual(expected)
})

it('who is there already is not offered again, also by initials', () => {
  expect(offered([JIA], '贾莹莹', '贾莹莹')).toEqual([[], null])
  expect(offered([JIA], 'jyy', '贾莹莹')).toEqual([[], null])
  expect(offered([JIA, JIANG], '英', '贾莹莹')).toEqual([['蒋英英', '+英'], null])
})
