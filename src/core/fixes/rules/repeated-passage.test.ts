import { describe, expect, it } from 'vitest'
import { linesOf } from '../../source/page.ts'
import { scriptOf } from '../../text/characters.ts'
import type { Finding } from '../rule.ts'
import { SURE } from '../fix.ts'
import { USUAL_STYLE } from '../house-style.ts'
import { printLines } from '../print-lines.ts'
import { repeatedPassage } from './repeated-passage.ts'

const find = (text: string): readonly Finding[] =>
  repeatedPassage.find({
    text,
    script: scriptOf(text),
    lines: printLines(text, linesOf(text), []),
    gaps: [],
    blocks: [],
    style: USUAL_STYLE,
  })

const wrap = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')

function wrapWords(text: string, width: number): string {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

/** Two paragraphs, 230 characters. */
const STORY = [
  '腊月里的渡口镇比往年热闹。镇上新修的码头昨日启用，头一班渡轮载着返乡的村民靠岸，岸上早有亲友等候。船工陶有根把缆绳系好，抬头数了数甲板上的行李，说今年回来的人比去年多了一倍，孩子也多，大包小包里装的都是给老人的棉衣。',
  '码头边的集市同时开张，卖柿饼的、写春联的、修伞的各占一角。镇干部挨个摊位登记电路，叮嘱大家收摊时拉下闸刀。到了傍晚，江面起雾，汽笛响过三遍，最后一班船才慢慢离岸，灯火映在水里，像撒了一把碎金，久久没有散去。',
]
const OTHER = [
  '县里的灌区工程进入收尾阶段，施工队正在清理渠底的碎石。水管所所长介绍，开春以后可以按时放水，下游的麦田不会误了农时。',
  '气象台预计，今后三天以多云为主，早晚温差较大，江面多雾，过往船只要留意航标，班次如有调整会提前张贴告示。',
]
const story = (width: number, text = STORY): string =>
  text.map((paragraph) => wrap(paragraph, width)).join('\n')
const other = (at: number, width = 17): string => wrap(OTHER[at], width)

const removedIn = (text: string): readonly string[] =>
  find(text)
    .filter((finding) => finding.confidence >= SURE)
    .map(({ span }) => text.slice(span.from, span.to))

describe('a story that stands twice on the page', () => {
  it('is printed once, though the copies are wrapped at other places', () => {
    const text = [story(17), '', other(0), '', story(23), '', other(1)].join('\n')
    expect(removedIn(text)).toEqual([story(23)])
    expect(find(text)[0].reasons).toContain('printed-twice-elsewhere')
  })

  it('keeps the copy that was read better, be it the later one', () => {
    const misread = STORY.map((paragraph) => paragraph.replace('缆绳', '缆□').replace('雾', '□'))
    const worseFirst = [story(17, misread), '', other(0), '', story(23), '', other(1)].join('\n')
    expect(removedIn(worseFirst)).toEqual([story(17, misread)])
    expect(find(worseFirst)[0].reasons).toContain('other-copy-is-better')
    const worseLast = [story(17), '', other(0), '', story(23, misread), '', other(1)].join('\n')
    expect(removedIn(worseLast)).toEqual([story(23, misread)])
  })

  it('is printed once, though three copies of it stand there', () => {
    const text = [story(17), '', other(0), '', story(23), '', other(1), '', story(20)].join('\n')
    expect(removedIn(text)).toEqual([story(23), story(20)])
  })

  it('is printed once in English, too', () => {
    const english = [
      'The ferry that links Mill Landing with the county seat resumed on Monday after a pause of fourteen months. Amos Tillery, who tied the first boat to the new pier, counted the parcels on deck and said that twice as many families had come home as a year ago.',
      'The market beside the pier opened at the same hour: sellers of dried fruit, menders of umbrellas and a man who paints signs each took a corner. By dusk fog lay on the river, the horn sounded three times and the last boat left slowly, its lamps drawn out on the water long after it had gone.',
    ]
    const set = (width: number): string => english.map((text) => wrapWords(text, width)).join('\n')
    const between = 'Engineers are clearing gravel from the canal and expect to open the gates in March.'
    const text = [set(40), '', wrapWords(between, 40), '', set(55)].join('\n')
    expect(removedIn(text)).toEqual([set(55)])
  })

  it('is a question when figures or names differ', () => {
    for (const [from, to] of [
      ['三遍', '五遍'],
      ['陶有根', '白长水'],
    ]) {
      const changed = STORY.map((paragraph) => paragraph.replace(from, to))
      const text = [story(17), '', other(0), '', story(23, changed), '', other(1)].join('\n')
      expect(removedIn(text)).toEqual([])
      expect(find(text).map(({ reasons }) => reasons)).toEqual([['printed-twice-elsewhere', 'perhaps-meant']])
    }
  })

  it('is a question when each copy has a signature of its own: two notices', () => {
    const text = [
      story(17),
      '渡口镇水务站',
      '2024年11月6日',
      '',
      other(0),
      '',
      story(17),
      '青石镇水务站',
    ].join('\n')
    expect(removedIn(text)).toEqual([])
  })
})

describe('what repeats another text and is meant', () => {
  it.each([
    [
      'a lead that prints the opening',
      [wrap(STORY[0].slice(0, 76), 30), '', other(0), '', story(17)].join('\n'),
    ],
    [
      'a lead that prints the whole first paragraph',
      [wrap(STORY[0], 30), '', other(0), '', story(17)].join('\n'),
    ],
    ['a lead right above its story', [wrap(STORY[0], 30), story(17)].join('\n')],
    [
      'a sentence quoted once more',
      [story(17), '', wrap(STORY[1].slice(51, 94), 9), '', other(0)].join('\n'),
    ],
    [
      'two notices with the same formula',
      [wrap(`白长水：${STORY[1]}`, 17), '', wrap(`陶有根：${STORY[1]}`, 17)].join('\n'),
    ],
    [
      'a refrain of four lines',
      [
        '灯还亮着，船还没有到岸，\n你说过的话我都记得，\n等到春天江水涨上来的时候，\n我们就一起回到对岸。',
        '水替他说',
        '灯还亮着，船还没有到岸，\n你说过的话我都记得，\n等到春天江水涨上来的时候，\n我们就一起回到对岸。',
      ].join('\n\n'),
    ],
    [
      'a table that two groups share',
      [
        '城南队 3 2 2\n城北队 3 2 2\n江东队 3 1 1\n江西队 3 0 0',
        '乙组',
        '城南队 3 2 2\n城北队 3 2 2\n江东队 3 1 1\n江西队 3 0 0',
      ].join('\n'),
    ],
  ])('loses nothing: %s', (_, text) => {
    expect(removedIn(text)).toEqual([])
  })

  it('is no question either when it is a lead or a quotation', () => {
    const lead = [wrap(STORY[0].slice(0, 76), 30), '', other(0), '', story(17)].join('\n')
    const quote = [story(17), '', wrap(STORY[1].slice(51, 94), 9), '', other(0)].join('\n')
    expect([...find(lead), ...find(quote)]).toEqual([])
  })
})

describe('a caption that was extracted a second time below itself', () => {
  const CAPTION = '11月5日，渡口镇村民在晾晒玉米、辣椒和柿饼。金秋时节，村民利用房前屋后晾晒农作物。'

  it('is printed once when it stands by itself', () => {
    const text = [other(0), '', wrap(CAPTION, 23), wrap(CAPTION, 17), '', other(1)].join('\n')
    expect(removedIn(text)).toEqual([wrap(CAPTION, 17)])
  })

  it('is printed once amid other lines when both copies name the photographer', () => {
    const credited = `${CAPTION} 陶渡/摄`
    const text = [other(0), wrap(credited, 23), wrap(credited, 17), other(1)].join('\n')
    expect(removedIn(text)).toEqual([wrap(credited, 17)])
  })

  it('is a question amid other lines', () => {
    const text = [other(0), wrap(CAPTION, 23), wrap(CAPTION, 17), other(1)].join('\n')
    expect(removedIn(text)).toEqual([])
    expect(find(text)).toHaveLength(1)
  })
})
