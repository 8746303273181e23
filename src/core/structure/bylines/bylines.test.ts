import { describe, expect, it } from 'vitest'
import { closingOf } from './closing.ts'
import { parseCredits } from './credits.ts'
import { bylineOfLine, titleUnderByline } from './line-byline.ts'
import { openingOf } from './opening.ts'
import { pictureCreditOf } from './picture-credit.ts'
import type { Byline } from '../reading.ts'

const short = (bylines: readonly Byline[] | undefined): readonly string[] | undefined =>
  bylines?.map(({ name, organisation, title, role }) => `${name}|${organisation}|${title}|${role}`)

describe('a run of titles and names', () => {
  it.each([
    [
      '中国妇女报全媒体记者王永钦/贾永来',
      ['王永钦|中国妇女报|全媒体记者|reporter', '贾永来|中国妇女报|全媒体记者|reporter'],
    ],
    ['记者 陈晓棠通讯员 罗亦舟', ['陈晓棠||记者|reporter', '罗亦舟||通讯员|correspondent']],
    ['本报记者 常乐 □ 伊人', ['常乐|本报|记者|reporter', '伊人|||author']],
    ['本报记者 温知夏 文/图', ['温知夏|本报|记者|reporter']],
    ['首席记者 尉迟晴 摄影 阮小七', ['尉迟晴||首席记者|reporter', '阮小七||摄影|photographer']],
    ['本报记者 郁离 实习生 毕方 综合整理', ['郁离|本报|记者|reporter', '毕方||实习生|intern']],
  ])('%j names its people', (text, people) => {
    expect(short(parseCredits(text)?.bylines)).toEqual(people)
  })

  it.each(['五寨县信访局局长沈明告诉记者我们一定会', '', '记者', '发自'])('%j names nobody', (text) => {
    expect(parseCredits(text)).toBeUndefined()
  })
})

describe('a line', () => {
  it.each([
    ['□ 中国妇女报全媒体记者 贾莹莹', 'han', ['贾莹莹|中国妇女报|全媒体记者|reporter']],
    ['□ 李菁雯', 'han', ['李菁雯|||author']],
    ['記者林○○／台北報導', 'han', ['林○○||記者|reporter']],
    ['By JANE DOE and John Roe', 'latin', ['JANE DOE|||reporter', 'John Roe|||reporter']],
  ] as const)('%j is a byline', (line, script, people) => {
    expect(short(bylineOfLine(line, script)?.bylines)).toEqual(people)
  })

  it.each([
    ['明告诉中国妇女报全媒体记者，五寨县信', 'han'],
    ['记者在采访中了解到，2018年，五寨县信访局', 'han'],
    ['By the way they went home', 'latin'],
  ] as const)('%j is none', (line, script) => {
    expect(bylineOfLine(line, script)).toBeUndefined()
  })

  it('under a byline may say what its people are', () => {
    const above = bylineOfLine('By JANE DOE', 'latin')
    expect(above && short(titleUnderByline('Harbor Ledger Staff Writer', above)?.bylines)).toEqual([
      'JANE DOE|Harbor Ledger|Staff Writer|reporter',
    ])
  })
})

describe('the opening of a story', () => {
  it.each([
    ['本报讯（记者 张三）今天下雨。', '本报讯', ['张三||记者|reporter'], '今天下雨。'],
    [
      '晚报讯（通讯员 金声玉 记者易安）前晚，街上热闹。',
      '晚报讯',
      ['金声玉||通讯员|correspondent', '易安||记者|reporter'],
      '前晚，街上热闹。',
    ],
    [
      '新华社北京11月5日电（记者高闻野、韩述之）一页',
      '新华社北京11月5日电',
      ['高闻野||记者|reporter', '韩述之||记者|reporter'],
      '一页',
    ],
    [
      '中国妇女报全媒体记者王永钦/贾永来 发自呼和浩特 今年',
      '发自呼和浩特',
      ['王永钦|中国妇女报|全媒体记者|reporter', '贾永来|中国妇女报|全媒体记者|reporter'],
      '今年',
    ],
    ['【記者林小○／宜蘭報導】昨日', '宜蘭報導', ['林小○||記者|reporter'], '昨日'],
    ['LONDON, Nov. 5 (Wire) — Leaders', 'LONDON, Nov. 5 (Wire)', [], 'Leaders'],
    ['ORCHARD GAP — On a rainy', 'ORCHARD GAP', [], 'On a rainy'],
  ])('%j has dateline %j', (text, dateline, people, rest) => {
    const opening = openingOf(text)
    expect(opening?.dateline).toBe(dateline)
    expect(short(opening?.bylines)).toEqual(people)
    expect(text.slice(opening?.end)).toBe(rest)
  })

  it.each(['记者在采访中了解到，2018年', '（《槐花巷》，柳青禾著）', 'The board met.', '电视机里的人说'])(
    '%j has none',
    (text) => {
      expect(openingOf(text)).toBeUndefined()
    },
  )
})

describe('the end of a text', () => {
  it('may be its byline', () => {
    expect(short(closingOf('一碗面，刚刚好。（向晚）')?.bylines)).toEqual(['向晚|||author'])
    expect(closingOf('叫小满（化名）')).toBeUndefined()
    expect(closingOf('他来了。（完）')).toBeUndefined()
  })

  it.each([
    [
      '学生们展示作品。 新华社记者 曹祎铭/摄',
      'han',
      '新华社记者 曹祎铭/摄',
      ['曹祎铭|新华社|记者|photographer'],
    ],
    ['送到郎大勇手中。 阮小七 摄', 'han', '阮小七 摄', ['阮小七|||photographer']],
    [
      'People turned out. Marisol Vega/The Harbor Ledger',
      'latin',
      'Marisol Vega/The Harbor Ledger',
      ['Marisol Vega|The Harbor Ledger||photographer'],
    ],
    [
      'Fines are 25 cents a day. Photo by Leo Park',
      'latin',
      'Photo by Leo Park',
      ['Leo Park|||photographer'],
    ],
  ] as const)('%j ends in a picture credit', (text, script, credit, people) => {
    const found = pictureCreditOf(text, script)
    expect(text.slice(found?.from).trim()).toBe(credit)
    expect(short(found?.bylines)).toEqual(people)
  })

  it('is no credit when the sentence goes on', () => {
    expect(pictureCreditOf('他爱看图', 'han')).toBeUndefined()
    expect(pictureCreditOf('It is a promise to our grandchildren.', 'latin')).toBeUndefined()
  })
})
