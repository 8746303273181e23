import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predict } from '../../eval/predict.ts'
import { ownSample, sharedSample } from '../../eval/pages.ts'
import { score } from '../../eval/score.ts'
import { SURE } from './fixes/fix.ts'
import { USUAL_STYLE, type HouseStyle } from './fixes/house-style.ts'
import { RULES } from './fixes/rules/index.ts'
import { readPage, USUAL_OPTIONS } from './read-page.ts'
import { pageOfText } from './source/page.ts'
import { printReading } from './structure/print-reading.ts'
import type { SourceSpan } from './text/span.ts'

const read = (text: string) => readPage(pageOfText('test', 'test', '', text))

/** The text after all sure fixes. */
function fixed(text: string): string {
  let out = ''
  let at = 0
  for (const fix of read(text).fixes) {
    if (fix.confidence < SURE) continue
    out += text.slice(at, fix.span.from) + fix.replacement
    at = fix.span.to
  }
  return out + text.slice(at)
}

const COLUMN = [
  '从县城出发，坐两个小时的中巴车，',
  '再沿着石板路走四十分钟，就到了山脚下',
  '的小学。教室里的灯还亮着，三十七个孩',
  '子围坐在一起听老师讲课。',
]
const PARAGRAPH = COLUMN.join('')
/** The column three times, parted by blank lines, the second with a false one in mid-sentence. */
const PAGE = [...COLUMN, '', ...COLUMN.slice(0, 2), '', ...COLUMN.slice(2), '', ...COLUMN]

describe('readPage', () => {
  it('joins the lines of a paragraph across a false blank line', () => {
    const [article] = predict('page', PAGE.join('\n')).articles
    expect(article.blocks.map(({ text }) => text)).toEqual([PARAGRAPH, PARAGRAPH, PARAGRAPH])
  })

  it('finds nothing on a page without text', () => {
    for (const text of ['', ' ', '\n\n\u3000\n', '\0']) {
      expect(read(text).articles).toEqual([])
      expect(read(text).furniture).toEqual([])
    }
  })

  it('gives the same reading every time', () => {
    const text = [...COLUMN, '', '□ 本报记者 张三', '', ...COLUMN].join('\n')
    expect(read(text)).toEqual(read(text))
  })

  it('reads Windows line ends as others', () => {
    expect(predict('page', PAGE.join('\r\n')).articles).toEqual(predict('page', PAGE.join('\n')).articles)
  })
})

describe('a rule that is switched off', () => {
  const CAPTION = '1111月月99日日，，在河湾县在河湾县，，学生们展示作品学生们展示作品。。'
  const text = [
    '坚 守 抗 疫 前 线',
    '',
    ...COLUMN.slice(0, 3),
    '',
    ...COLUMN.slice(3),
    '',
    '妇\u200b联⼯作的报告说,今天开会;落实"双减"政策,来自乌 鲁 木 齐的代表到了 ，他们带着㎡和\ue123。',
    '',
    CAPTION,
    '',
    '连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n市民打卡。',
  ].join('\n')
  const page = pageOfText('test', 'test', '', text)
  const all = readPage(page)
  const found = [...new Set(all.fixes.map((fix) => fix.rule))]

  it('is tried on a page with fixes of many rules', () => {
    expect(found.length).toBeGreaterThan(8)
  })

  it.each(found)('%s leaves out its own fixes and nothing else', (rule) => {
    const without = readPage(page, { ...USUAL_OPTIONS, without: [rule] })
    expect(without.fixes).toEqual(all.fixes.filter((fix) => fix.rule !== rule))
    expect(without.articles).toEqual(all.articles)
    expect(without.furniture).toEqual(all.furniture)
  })

  it('may be one that no Galley knows', () => {
    expect(readPage(page, { ...USUAL_OPTIONS, without: ['no-such-rule'] })).toEqual(all)
  })
})

describe('the house style', () => {
  const PRINTED = '从县城出发,坐两个小时的中巴车，“我们”２０２２年用 GPT 讲课。'
  const reads = (style: Partial<HouseStyle>): string => {
    const page = pageOfText('test', 'test', '', PRINTED)
    const reading = readPage(page, { ...USUAL_OPTIONS, style: { ...USUAL_STYLE, ...style } })
    return printReading(PRINTED, reading)
      .articles.flatMap(({ blocks }) => blocks.map(({ text }) => text))
      .join()
  }

  it.each([
    ['as usual', {}, '从县城出发，坐两个小时的中巴车，“我们”２０２２年用 GPT 讲课。'],
    [
      'with half-width marks left alone',
      { fullWidthPunctuation: false },
      '从县城出发,坐两个小时的中巴车，“我们”２０２２年用 GPT 讲课。',
    ],
    [
      'with half-width figures',
      { halfWidthDigits: true },
      '从县城出发，坐两个小时的中巴车，“我们”2022年用 GPT 讲课。',
    ],
    [
      'with corner quotation marks',
      { quotes: 'corner' },
      '从县城出发，坐两个小时的中巴车，「我们」２０２２年用 GPT 讲课。',
    ],
    [
      'without blanks around Latin',
      { spacing: 'none' },
      '从县城出发，坐两个小时的中巴车，“我们”２０２２年用GPT讲课。',
    ],
  ] as const)('prints a paragraph %s', (_, style, printed) => {
    expect(reads(style)).toBe(printed)
  })

  it('never changes how the page is read', () => {
    const page = pageOfText('test', 'test', '', PAGE.join('\n').replaceAll('，', ','))
    const strict: HouseStyle = {
      fullWidthPunctuation: true,
      halfWidthDigits: true,
      quotes: 'corner',
      spacing: 'none',
    }
    expect(readPage(page, { ...USUAL_OPTIONS, style: strict }).articles).toEqual(readPage(page).articles)
  })

  it('is obeyed where a joined line end stands between a mark and its neighbour', () => {
    const text = PAGE.join('\n').replaceAll('，\n', ',\n')
    expect(text).toContain('中巴车,\n')
    expect(predict('page', text).articles).toEqual(predict('page', PAGE.join('\n')).articles)
  })
})

describe('repetitions that are meant', () => {
  const CAPTION = '““双减双减””政策实施以来政策实施以来，，学生们展示自己的作品学生们展示自己的作品。。'
  const MEANT = [
    '人人',
    '看看',
    '谢谢',
    '爸爸妈妈',
    '高高兴兴',
    '热热闹闹',
    '认认真真',
    '2020',
    '1111',
    '11月11日',
    '11.11',
    '快！快！快！',
    '快！快！',
    '谢谢，谢谢',
    '慢慢慢',
    '走走看看',
    '好好学习，天天向上',
    '很蓝，很蓝',
    '抬头，抬头，再抬头',
    '呜——呜',
    '等着，等着',
    '过河吧，过河吧',
    '一件一件',
    '年年岁岁花相似',
    '千千万万',
    '22:22',
    '3205010011111',
    '20200202',
  ]
  const CONTEXTS: readonly (readonly [string, (meant: string) => string])[] = [
    ['alone on a line', (meant) => meant],
    ['as a head over a paragraph', (meant) => `${meant}\n\n${COLUMN.join('\n')}`],
    ['inside a paragraph', (meant) => `${COLUMN[0]}\n他说：${meant}\n${COLUMN.slice(1).join('\n')}`],
    ['at a line end', (meant) => `${COLUMN.slice(0, 3).join('\n')}\n老师说${meant}\n${COLUMN[3]}`],
    ['under a doubled caption', (meant) => `${CAPTION}\n${meant}`],
    ['over a doubled caption', (meant) => `${meant}\n\n${CAPTION}`],
    ['in a refrain', (meant) => `□ 林渡\n\n${meant}\n对岸的灯\n\n水替他说\n${meant}\n对岸的灯`],
    ['twice in succession', (meant) => `${meant}\n${meant}`],
    ['in a table', (meant) => `一队 3 1 ${meant}\n二队 2 2 ${meant}\n三队 1 3 ${meant}`],
    ['bracketed', (meant) => `（${meant}）“${meant}”`],
  ]
  const times = (text: string, meant: string): number => text.split(meant).length

  it.each(CONTEXTS)('stay as they are %s', (_, context) => {
    for (const meant of MEANT) {
      const text = context(meant)
      expect([meant, times(fixed(text).replace(/\s/g, ''), meant)]).toEqual([
        meant,
        times(text.replace(/\s/g, ''), meant),
      ])
    }
  })
})

describe('whatever the text', () => {
  const PIECES = [
    ...COLUMN,
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\0',
    '\u00ad',
    '\ud800',
    '😀',
    ' ',
    '\u3000',
    '“',
    '”',
    '（',
    '）',
    '-',
    '⼥',
    'ﬁ',
    '□ ',
    '记者',
    '本报讯（记者 张三）',
    '1111月月99日日，，',
    '人人',
    '摄',
    'By JANE DOE',
    'Continued on Page A4',
    'wrong-',
    'LONDON — ',
    '坚 守 抗 疫',
    '1 2 3',
    '（下转第4版）',
    '责任编辑：张三 校对：李四',
    '在行动社会组织社会组织',
    '\u200b',
    '\ue123',
    '\ufffd',
    '\u00a0',
    '今天,下雨;好吗?(是)',
    '"双减"',
    "'",
    '”',
    '华 盛 顿',
    '２０22',
    'http://a.cn/b?c',
    '——',
    '……',
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 })
      .map((pieces) => pieces.join('')),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('\n')),
  )
  const ids = new Set(RULES.map((rule) => rule.id))

  it('the spans lie in the page and share no character, and fixes are named, sorted and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { fixes, articles, furniture } = read(text)
        let at = 0
        for (const fix of fixes) {
          expect(fix.span.from).toBeGreaterThanOrEqual(at)
          expect(fix.span.to).toBeGreaterThan(fix.span.from)
          expect(ids.has(fix.rule)).toBe(true)
          at = fix.span.to
        }
        expect(at).toBeLessThanOrEqual(text.length)
        const spans: readonly SourceSpan[] = [
          ...articles.flatMap((article) => article.blocks.flatMap((block) => block.spans)),
          ...furniture.map(({ span }) => span),
        ].sort((a, b) => a.from - b.from)
        let end = 0
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(end)
          expect(span.to).toBeGreaterThan(span.from)
          expect(text.slice(span.from, span.to).trim()).toBe(text.slice(span.from, span.to))
          end = span.to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['one line of 100,000 Chinese characters', '汉字测试，'.repeat(20_000)],
    ['one line of 100,000 capitals', 'A'.repeat(100_000)],
    ['100,000 times the same character', '哈'.repeat(100_000)],
    ['20,000 lines of one character', '甲\n'.repeat(20_000)],
    ['10,000 bylines', '□ 本报记者 张三\n'.repeat(10_000)],
    ['a blank of half a million lines', `a${'\n'.repeat(500_000)}b`],
  ])(
    '%s are read in bounded time',
    (_, text) => {
      expect(() => read(text)).not.toThrow()
    },
    10_000,
  )
})

describe.skipIf(sharedSample().length === 0)('the shared sample page', () => {
  const [sample] = sharedSample()

  it('reads as its ground truth says', () => {
    const predicted = predict(sample.page, sample.text)
    const { scores, notes } = score(sample.gold, predicted)
    expect(notes).toEqual([])
    expect(scores.hands_off).toBeGreaterThanOrEqual(0.97)
    expect(scores.keep).toBe(1)
    expect(scores.headline).toBe(1)
    expect(scores.byline).toBe(1)
  })

  it('attaches the torn, letter-spaced headline to its article', () => {
    const article = predict(sample.page, sample.text).articles.find(
      ({ headline }) => headline === '甘肃1200余名妇联人坚守抗疫前线',
    )
    expect(article?.bylines.map(({ name }) => name)).toEqual(['袁鹏', '刘天杰'])
  })

  it('reads all doubled lines of the photo story once', () => {
    const photo = predict(sample.page, sample.text).articles.find(({ headline }) =>
      headline.startsWith('特色兴趣'),
    )
    expect(photo?.headline).toBe('特色兴趣小课堂助“双减”')
    expect(photo?.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'caption: 11月9日，在广西兴业县石南镇至德小学，学生们展示自己的衍纸画作品。',
      'caption: “双减”政策实施以来，广西兴业县坚持“全面发展与个性保护”相结合，鼓励学校根据学生特点和兴趣需求开设衍纸画、木工雕刻、非洲鼓表演等形式多样的兴趣小课堂，开阔学生视野。',
      'credit: 新华社记者 曹祎铭/摄',
    ])
  })
})

describe('the sample page of our own', () => {
  const [sample] = ownSample()

  it('cleans well', () => {
    const { scores } = score(sample.gold, predict(sample.page, sample.text))
    expect(scores.hands_off).toBeGreaterThanOrEqual(0.9)
    expect(scores.keep).toBe(1)
  })
})
