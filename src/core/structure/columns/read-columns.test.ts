import { describe, expect, it } from 'vitest'
import { linesOf } from '../../source/page.ts'
import { printLines } from '../../fixes/print-lines.ts'
import { scriptOf } from '../../text/characters.ts'
import { stripsOf } from '../lines/strips.ts'
import { tagStrips } from '../lines/tag-strips.ts'
import { readColumns } from './read-columns.ts'
import { streamOf } from './stream.ts'

/** The passages of a text, a head in angle brackets. */
function passages(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  const script = scriptOf(text)
  const strips = stripsOf(printLines(text, linesOf(text), []), [])
  return readColumns(streamOf(tagStrips(strips, script), script), script).passages.map((passage) => {
    const joined = passage.lines.map((line) => line.strip.text).join(script === 'latin' ? ' ' : '')
    return passage.kind === 'head' ? `<${joined}>` : joined
  })
}

const A = [
  '去年冬天，社区把闲置的锅炉房腾',
  '出来，添了灶台和冰柜，请来两位退休',
  '厨师，办起了一间共享厨房。',
]
const B = [
  '老人们说，从前见面不打招呼的邻',
  '居，如今都成了熟人，一日三餐有人问',
  '候，晚归的人也能吃上一口热饭。',
]

describe('readColumns', () => {
  it('finds paragraphs without blank lines by the lost indent', () => {
    expect(passages([...A, ...B, ...A, ...B])).toEqual([A.join(''), B.join(''), A.join(''), B.join('')])
  })

  it('joins across a false blank line', () => {
    expect(passages([...A, '', ...B.slice(0, 2), '', ...B.slice(2), '', ...A])).toEqual([
      A.join(''),
      B.join(''),
      A.join(''),
    ])
  })

  it('sees a sub-heading that is glued to the next paragraph', () => {
    expect(passages([...A, '', '一口锅连着千家', ...B, '', ...A])).toEqual([
      A.join(''),
      '<一口锅连着千家>',
      B.join(''),
      A.join(''),
    ])
  })

  it('reads columns of different widths on one page', () => {
    const wide = [
      '在榆州城南的蓝靛巷，空气里总有一股淡淡的草木',
      '香，巷子尽头的老染坊里，三百名绣娘和染娘白天染布，',
      '晚上描花，把一门快要失传的手艺做活了。',
    ]
    expect(passages([...A, '', ...B, '', ...wide, '', ...wide])).toEqual([
      A.join(''),
      B.join(''),
      wide.join(''),
      wide.join(''),
    ])
  })

  it('reads English paragraphs and their heads', () => {
    const story = [
      'The library has lent tools as well as books: drills, hedge',
      'trimmers, a tile saw and eleven ladders, which are by far',
      'the most popular of them all.',
    ]
    expect(passages(['A SECOND LIFE FOR LADDERS', '', ...story, '', ...story])).toEqual([
      '<A SECOND LIFE FOR LADDERS>',
      story.join(' '),
      story.join(' '),
    ])
  })

  it('has nothing to read on an empty page', () => {
    expect(passages([''])).toEqual([])
  })
})
