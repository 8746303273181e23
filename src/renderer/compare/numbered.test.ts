import { describe, expect, it } from 'vitest'
import { compare } from '#core/compare/compare'
import type { Written } from '#core/compare/written'
import { numbered } from './numbered.ts'

const written = (texts: readonly string[], section = ''): Written => ({
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
  section,
  bylines: '',
  status: 'raw',
  note: '',
})

describe('the numbers of changes', () => {
  it('go through facts, text and whole paragraphs in reading order', () => {
    const comparison = compare(
      written(['石桥村的稻谷颗粒归仓，村民说今年好。', '同上。']),
      written(['石桥村的稻米颗粒归仓，村民说去年好。', '同上。', '新来的一段。'], '社会'),
    )
    const { rows, changes } = numbered(comparison)
    expect(changes).toBe(4)
    expect(comparison.facts).toHaveLength(1)
    expect(rows.map(({ change, runs }) => [change, runs.map((run) => run.change)])).toEqual([
      [null, [null, 1, null, 2, null]],
      [null, [null]],
      [3, []],
    ])
  })
})
