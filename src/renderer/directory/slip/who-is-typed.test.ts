import { expect, it } from 'vitest'
import type { Person } from '#shared/directory'
import { whoIsTyped } from './who-is-typed.ts'

const person = (name: string, ...spellings: readonly string[]): Person => ({
  id: name,
  name,
  spellings,
  organisation: '',
  title: '',
  role: 'reporter',
  note: '',
  articles: 0,
})
const JIA = person('贾莹莹', '贾瑩瑩')
const JIANG = person('蒋英英')
const JANE = person('Jane Doe')

it.each([
  ['a whole name is its owner', '贾莹莹', [JIA], '贾莹莹'],
  ['another spelling is its owner', '贾瑩瑩', [JIANG, JIA], '贾莹莹'],
  ['the name in other characters is asked about', '賈瑩瑩', [person('贾莹莹')], 'unsure'],
  ['initials of one person are that person', 'jyy', [JIA], '贾莹莹'],
  ['initials of several are asked about', 'jyy', [JIA, JIANG], 'unsure'],
  ['a character that several have is asked about', '英', [JIA, JIANG], 'unsure'],
  ['a beginning of an English name is its owner', 'jane', [JANE], 'Jane Doe'],
  ['letters that nobody has are a new name', 'Smith', [], 'new'],
  ['a shorter Chinese name is somebody else', '贾莹', [JIA], 'new'],
])('%s', (_sentence, typed, found, expected) => {
  const who = whoIsTyped(found, typed)
  expect(who.kind === 'known' ? who.person.name : who.kind).toBe(expected)
})
