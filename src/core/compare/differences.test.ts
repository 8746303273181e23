import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences, edits, type Part } from './differences.ts'

/** `[-deleted]`, `[+inserted]`, `{set otherwise→so}`. */
const shown = (parts: readonly Part[]): string =>
  parts
    .map((part) => {
      switch (part.kind) {
        case 'same':
          return part.text
        case 'deleted':
          return `[-${part.text}]`
        case 'inserted':
          return `[+${part.text}]`
        case 'reset':
          return `{${part.before}→${part.after}}`
      }
    })
    .join('')

const textBefore = (parts: readonly Part[]): string =>
  parts
    .map((part) => (part.kind === 'reset' ? part.before : part.kind === 'inserted' ? '' : part.text))
    .join('')
const textAfter = (parts: readonly Part[]): string =>
  parts
    .map((part) => (part.kind === 'reset' ? part.after : part.kind === 'deleted' ? '' : part.text))
    .join('')

describe('the differences of two texts', () => {
  it.each([
    ['single Chinese characters', '今年9月末以来', '今年9月底以来', '今年9月[-末][+底]以来'],
    ['a number as a whole', '共1200人', '共1300人', '共[-1200][+1300]人'],
    ['one of two equal characters', '看看', '看', '看[-看]'],
    ['English word by word', 'It met on Tuesday.', 'It met on Monday.', 'It met on [-Tuesday][+Monday].'],
    ['a word with its apostrophe', "It didn't go", 'It did go', "It [-didn't][+did] go"],
    [
      'a name that happens to share a character',
      '村委会主任说',
      '街道会书记说',
      '[-村委会主任][+街道会书记]说',
    ],
    ['two insertions apart', '我说他来了', '我还说他又来了', '我[+还]说他[+又]来了'],
    ['a mark that is set otherwise', '他说,好', '他说，好', '他说{,→，}好'],
    ['a blank', '妇联 干部', '妇联干部', '妇联{ →}干部'],
    ['full-width figures', '２０２２年', '2022年', '{２０２２→2022}年'],
    ['nothing', '一样', '一样', '一样'],
    ['all', '旧', '新', '[-旧][+新]'],
  ])('show %s', (_, before, after, wanted) => {
    expect(shown(differences(before, after))).toBe(wanted)
  })

  const texts = fc
    .array(fc.constantFrom(...'人看甘肃1200，。,. “”"ab\u3000\n\u{20BB7}'), { maxLength: 60 })
    .map((list) => list.join(''))

  it('give both texts back, character for character', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const parts of [differences(before, after), edits(before, after)]) {
          expect(textBefore(parts)).toBe(before)
          expect(textAfter(parts)).toBe(after)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('find one changed character in a paragraph as long as a book', () => {
    const paragraph = Array.from({ length: 60_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919 + at * at) % 4801)),
    ).join('')
    const changed = `${paragraph.slice(0, 30_000)}错${paragraph.slice(30_001)}`
    const parts = differences(paragraph, changed)
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same'])
  })

  it('find every misread character of a long paragraph', () => {
    const paragraph = Array.from({ length: 6000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7919 + at * at) % 4801)),
    ).join('')
    const misread = [...paragraph].map((character, at) => (at % 10 === 3 ? '※' : character)).join('')
    const parts = differences(paragraph, misread)
    expect(textAfter(parts)).toBe(misread)
    expect(parts.filter(({ kind }) => kind === 'inserted')).toHaveLength(600)
  })
})
