import { describe, expect, it } from 'vitest'
import { compare, isSame } from './compare.ts'
import type { Written, WrittenBlock } from './written.ts'

const written = (blocks: readonly (string | WrittenBlock)[], rest: Partial<Written> = {}): Written => ({
  blocks: blocks.map((block) => (typeof block === 'string' ? { kind: 'paragraph', text: block } : block)),
  section: '',
  bylines: '',
  status: 'editing',
  note: '',
  ...rest,
})

const FIRST = '石桥村的稻谷颗粒归仓，村民赵大山说今年收成好。'
const SECOND = '县农机站派出十二台收割机，三天收完了全村的田。'
const THIRD = '合作社把新米运到城里，超市的货架上已经摆满。'
const FOURTH = '下一步，村里打算办一座小加工厂，留住年轻人。'

const kinds = (before: readonly string[], after: readonly string[]) =>
  compare(written(before), written(after)).rows.map(({ kind }) => kind)

describe('comparing two states of an article', () => {
  it('finds an article that reads the same the same', () => {
    expect(isSame(compare(written([FIRST, SECOND]), written([FIRST, SECOND])))).toBe(true)
  })

  it('shows what changed inside a paragraph, and the others as they are', () => {
    const comparison = compare(written([FIRST, SECOND]), written([FIRST, SECOND.replace('十二', '二十')]))
    expect(comparison.rows).toMatchObject([
      { kind: 'same' },
      { kind: 'changed', before: ['paragraph'], after: ['paragraph'] },
    ])
    expect(comparison.counts).toEqual({ inserted: 1, deleted: 1, reset: 0, moved: 0 })
  })

  it('shows a paragraph that came, and one that went', () => {
    expect(kinds([FIRST, SECOND], [FIRST, THIRD, SECOND])).toEqual(['same', 'added', 'same'])
    expect(kinds([FIRST, THIRD, SECOND], [FIRST, SECOND])).toEqual(['same', 'removed', 'same'])
  })

  it('does not take one paragraph for another that stands in its place', () => {
    expect(kinds([FIRST], [FOURTH])).toEqual(['removed', 'added'])
  })

  it('shows a moved paragraph at both places, under one number', () => {
    const { rows, counts } = compare(
      written([FIRST, SECOND, THIRD, FOURTH]),
      written([SECOND, THIRD, FOURTH, FIRST]),
    )
    expect(rows.map((row) => ('move' in row ? `${row.kind} ${row.move}` : row.kind))).toEqual([
      'moved-away 1',
      'same',
      'same',
      'same',
      'moved-here 1',
    ])
    expect(counts).toEqual({ inserted: 0, deleted: 0, reset: 0, moved: 1 })
  })

  it('shows what changed in a moved paragraph', () => {
    const { rows } = compare(
      written([FIRST, SECOND, THIRD]),
      written([SECOND, THIRD, FIRST.replace('今年', '去年')]),
    )
    expect(rows.at(-1)).toMatchObject({
      kind: 'moved-here',
      parts: [{ kind: 'same' }, { text: '今' }, { text: '去' }, { kind: 'same' }],
    })
  })

  it('shows a paragraph that was parted, or two that were run together, as one change', () => {
    const parted = compare(written([FIRST + SECOND, THIRD]), written([FIRST, SECOND, THIRD]))
    expect(parted.rows.map(({ kind }) => kind)).toEqual(['changed', 'same'])
    expect(parted.rows[0]).toMatchObject({
      parts: [{ text: FIRST }, { kind: 'reset', before: '', after: '\u2029' }, { text: SECOND }],
    })
    expect(kinds([FIRST, SECOND, THIRD], [FIRST + SECOND, THIRD])).toEqual(['changed', 'same'])
  })

  it('shows a kind that changed although the text did not', () => {
    const heads: readonly WrittenBlock[] = [
      { kind: 'subhead', text: '收成' },
      { kind: 'paragraph', text: FIRST },
    ]
    const { rows } = compare(written(['收成', FIRST]), written(heads))
    expect(rows).toMatchObject([
      { kind: 'changed', before: ['paragraph'], after: ['subhead'], parts: [{ kind: 'same' }] },
      { kind: 'same' },
    ])
  })

  it('counts what is only set otherwise apart from changed words', () => {
    const { counts } = compare(written(['他说,"好".']), written(['他说，“好”。']))
    expect(counts).toMatchObject({ inserted: 0, deleted: 0 })
    expect(counts.reset).toBeGreaterThan(0)
  })

  it('tells section, bylines and status', () => {
    const { facts } = compare(
      written([FIRST], { section: '要闻', bylines: '林小满' }),
      written([FIRST], { section: '社会', bylines: '林小满', status: 'finished' }),
    )
    expect(facts).toEqual([
      { fact: 'section', before: '要闻', after: '社会' },
      { fact: 'status', before: 'editing', after: 'finished' },
    ])
  })
})
