import { describe, expect, it } from 'vitest'
import type { Byline } from '../reading.ts'
import { bareName, bylineOfLine, spacedName, titleUnderByline } from './line-byline.ts'

const short = (bylines: readonly Byline[] | undefined): readonly string[] | undefined =>
  bylines?.map(({ name, organisation, title, role }) => `${name}|${organisation}|${title}|${role}`)

type Row = readonly [line: string, people: readonly string[], dateline: string]

const SIMPLIFIED: readonly Row[] = [
  ['□ 中国妇女报全媒体记者 贾莹莹', ['贾莹莹|中国妇女报|全媒体记者|reporter'], ''],
  ['□ 李菁雯', ['李菁雯|||author'], ''],
  ['□ 李四', ['李四|||author'], ''],
  ['◎ 半夏', ['半夏|||author'], ''],
  ['◎ 麦穗妈妈', ['麦穗妈妈|||author'], ''],
  ['● 本报记者 郑知白 实习生 闻笛', ['郑知白|本报|记者|reporter', '闻笛||实习生|intern'], ''],
  ['■ 见习记者 路小遥', ['路小遥||见习记者|reporter'], ''],
  ['■ 本刊记者 郗望', ['郗望|本刊|记者|reporter'], ''],
  ['▲本报驻京记者 康宁', ['康宁|本报|驻京记者|reporter'], ''],
  ['本报记者 温知夏 文/图', ['温知夏|本报|记者|reporter'], ''],
  ['本报记者温知夏', ['温知夏|本报|记者|reporter'], ''],
  ['本报记者 常乐 □ 伊人', ['常乐|本报|记者|reporter', '伊人|||author'], ''],
  [
    '本报记者 姜小满 通讯员 罗舟 佟年',
    ['姜小满|本报|记者|reporter', '罗舟||通讯员|correspondent', '佟年||通讯员|correspondent'],
    '',
  ],
  [
    '记者 姜小满 通讯员 罗舟 佟年 实习生 白禾 摄影 华灯',
    [
      '姜小满||记者|reporter',
      '罗舟||通讯员|correspondent',
      '佟年||通讯员|correspondent',
      '白禾||实习生|intern',
      '华灯||摄影|photographer',
    ],
    '',
  ],
  ['记者 陈晓棠通讯员 罗亦舟', ['陈晓棠||记者|reporter', '罗亦舟||通讯员|correspondent'], ''],
  ['记者陈晓棠通讯员罗亦舟', ['陈晓棠||记者|reporter', '罗亦舟||通讯员|correspondent'], ''],
  ['记者 王小鹿、马大江', ['王小鹿||记者|reporter', '马大江||记者|reporter'], ''],
  ['记者 常 乐 通讯员 欧阳 锋', ['常乐||记者|reporter', '欧阳锋||通讯员|correspondent'], ''],
  ['首席记者 尉迟晴 摄影 阮小七', ['尉迟晴||首席记者|reporter', '阮小七||摄影|photographer'], ''],
  ['本报首席评论员 秦观澜', ['秦观澜|本报|首席评论员|author'], ''],
  ['□ 本报评论员 方正言', ['方正言|本报|评论员|author'], ''],
  ['□ 本报特约评论员 方正言', ['方正言|本报|特约评论员|author'], ''],
  ['特约撰稿 沈砚', ['沈砚||特约撰稿|author'], ''],
  ['特约撰稿人 沈砚', ['沈砚||特约撰稿人|author'], ''],
  ['本报记者 郁离 实习生 毕方 综合整理', ['郁离|本报|记者|reporter', '毕方||实习生|intern'], ''],
  ['本报记者 丰子 整理', ['丰子|本报|记者|reporter'], ''],
  ['实习生 计量 整理', ['计量||实习生|intern'], ''],
  ['文/本报记者 罗浮', ['罗浮|本报|记者|reporter'], ''],
  ['文/张小枫 图/李星河', ['张小枫|||author', '李星河|||photographer'], ''],
  ['文／张小枫　图／李星河', ['张小枫|||author', '李星河|||photographer'], ''],
  ['文：张小枫 图：李星河', ['张小枫|||author', '李星河|||photographer'], ''],
  ['张小枫/文 李星河/图', ['张小枫|||author', '李星河|||photographer'], ''],
  ['撰文/张小枫 摄影/李星河', ['张小枫|||author', '李星河|||photographer'], ''],
  ['图文/张小枫', ['张小枫|||author'], ''],
  ['口述/田老根 整理/张小枫', ['田老根|||author', '张小枫|||author'], ''],
  ['文 张小枫 图 李星河', ['张小枫|||author', '李星河|||photographer'], ''],
  ['作者：张小枫', ['张小枫|||author'], ''],
  ['编译/穆青禾', ['穆青禾|||translator'], ''],
  ['本报记者 张小枫 摄影报道', ['张小枫|本报|记者|photographer'], ''],
  ['本报记者 张小枫 发自青州', ['张小枫|本报|记者|reporter'], '发自青州'],
  ['本报记者 张小枫 青州报道', ['张小枫|本报|记者|reporter'], '青州报道'],
  ['青州日报融媒体记者 张小枫', ['张小枫|青州日报|融媒体记者|reporter'], ''],
  ['新华社记者 高远山', ['高远山|新华社|记者|reporter'], ''],
  ['县融媒体中心记者 张小枫', ['张小枫|县融媒体中心|记者|reporter'], ''],
  ['本报记者 阿依夏·买买提', ['阿依夏·买买提|本报|记者|reporter'], ''],
  [
    '◆ 商报记者 张小枫 文 通讯员 李星河 图',
    ['张小枫|商报|记者|reporter', '李星河||通讯员|correspondent'],
    '',
  ],
  ['本报记者 张小枫/文 李星河/图', ['张小枫|本报|记者|reporter', '李星河|||photographer'], ''],
  ['图/文 本报首席摄影记者 张小枫', ['张小枫|本报|首席摄影记者|reporter'], ''],
  ['实习记者 张小枫', ['张小枫||实习记者|reporter'], ''],
  ['记者 张小枫 检察宣传员 李星河', ['张小枫||记者|reporter', '李星河||检察宣传员|correspondent'], ''],
  [
    '记者 张小枫 通讯员 罗舟李星河',
    ['张小枫||记者|reporter', '罗舟||通讯员|correspondent', '李星河||通讯员|correspondent'],
    '',
  ],
  [
    '口述/心内科主任 张小枫 整理/青州日报记者 半夏',
    ['张小枫||心内科主任|author', '半夏|青州日报|记者|reporter'],
    '',
  ],
  ['口述/张小枫（28岁，信号工） 整理/李星河', ['张小枫|||author', '李星河|||author'], ''],
  ['口述 张小枫', ['张小枫|||author'], ''],
  ['摄影 本报记者 张小枫', ['张小枫|本报|记者|photographer'], ''],
  ['主持人 薄荷', ['薄荷||主持人|author'], ''],
  ['坐诊：农艺师 张小枫', ['张小枫||农艺师|author'], ''],
  ['受访：张小枫（速滑运动员） 采访：半夏', ['半夏|||reporter'], ''],
  [
    '青州报全媒体记者刀岩波/尚可期 发自青州',
    ['刀岩波|青州报|全媒体记者|reporter', '尚可期|青州报|全媒体记者|reporter'],
    '发自青州',
  ],
  ['《青州周刊》记者 张小枫', ['张小枫|《青州周刊》|记者|reporter'], ''],
  [
    '南方周末记者 张小枫 南方周末实习生 李星河',
    ['张小枫|南方周末|记者|reporter', '李星河|南方周末|实习生|intern'],
    '',
  ],
  ['本报赴洛阳特派记者 张小枫', ['张小枫|本报|赴洛阳特派记者|reporter'], ''],
  ['策划/张小枫 文/李星河', ['张小枫|||editor', '李星河|||author'], ''],
  ['统筹：张小枫 采写：李星河', ['张小枫|||editor', '李星河|||reporter'], ''],
  ['作者 张小枫', ['张小枫|||author'], ''],
  ['▇ 张小枫', ['张小枫|||author'], ''],
  ['小瓦 辑', ['小瓦|||author'], ''],
  ['张小枫 李星河 综合', ['张小枫|||reporter', '李星河|||reporter'], ''],
  ['张小枫 整理', ['张小枫|||reporter'], ''],
  ['张小枫 编译', ['张小枫|||translator'], ''],
  [
    '本组稿件采写 本报记者 令狐小刚 车前 通讯员 于归',
    ['令狐小刚|本报|记者|reporter', '车前|本报|记者|reporter', '于归||通讯员|correspondent'],
    '',
  ],
  ['本版稿件由本报记者 张小枫 采写', ['张小枫|本报|记者|reporter'], ''],
  ['本版图片 张小枫 摄', ['张小枫|||photographer'], ''],
  ['□ 本报编辑部', [], ''],
  ['□ 本报评论员', [], ''],
]

const TRADITIONAL: readonly Row[] = [
  ['記者林○○／台北報導', ['林○○||記者|reporter'], '台北報導'],
  ['記者鄔思齊／北灣報導', ['鄔思齊||記者|reporter'], '北灣報導'],
  ['記者卓映辰、方以柔／綜合報導', ['卓映辰||記者|reporter', '方以柔||記者|reporter'], '綜合報導'],
  ['【記者林○○／台北報導】', ['林○○||記者|reporter'], '台北報導'],
  ['〔記者賴品睿／台中報導〕', ['賴品睿||記者|reporter'], '台中報導'],
  ['【特派記者賴品睿／東京電】', ['賴品睿||特派記者|reporter'], '東京電'],
  ['特派記者賴品睿／東京5日電', ['賴品睿||特派記者|reporter'], '東京5日電'],
  ['【記者賴品睿／專訪】', ['賴品睿||記者|reporter'], '專訪'],
  ['國際中心／綜合報導', [], '綜合報導'],
  ['文／方可 圖／路透', ['方可|||author'], ''],
  ['編譯陳可欣／綜合外電', ['陳可欣||編譯|translator'], '綜合外電'],
  ['【林可柔／台北報導】', ['林可柔|||author'], '台北報導'],
  ['本報記者 簡若水', ['簡若水|本報|記者|reporter'], ''],
  ['大公報記者陳大文', ['陳大文|大公報|記者|reporter'], ''],
  ['◎林○○', ['林○○|||author'], ''],
  ['◎簡若水', ['簡若水|||author'], ''],
  ['文／方可 攝影／米娜', ['方可|||author', '米娜|||photographer'], ''],
  ['文．圖／杜晚棠', ['杜晚棠|||author'], ''],
  ['圖．文／杜晚棠', ['杜晚棠|||author'], ''],
  ['採訪／杜晚棠', ['杜晚棠|||reporter'], ''],
  ['採訪：杜晚棠 攝影：米娜', ['杜晚棠|||reporter', '米娜|||photographer'], ''],
  ['採訪、攝影：杜晚棠', ['杜晚棠|||reporter'], ''],
  ['審訂／杜晚棠', ['杜晚棠|||author'], ''],
  ['記者梁如晦／花石專訪', ['梁如晦||記者|reporter'], '花石專訪'],
  ['本報記者簡若水攝影報導', ['簡若水|本報|記者|photographer'], ''],
]

const ENGLISH: readonly Row[] = [
  ['By JANE DOE and John Roe', ['JANE DOE|||reporter', 'John Roe|||reporter'], ''],
  ['BY JANE DOE', ['JANE DOE|||reporter'], ''],
  ['By TOBIAS K. MARSH', ['TOBIAS K. MARSH|||reporter'], ''],
  [
    'By Jane Doe, John Roe and Ann Poe',
    ['Jane Doe|||reporter', 'John Roe|||reporter', 'Ann Poe|||reporter'],
    '',
  ],
  ['By Sinéad O’Hara', ['Sinéad O’Hara|||reporter'], ''],
  ['By Ludwig van der Aa', ['Ludwig van der Aa|||reporter'], ''],
  ['By James Poe Jr.', ['James Poe Jr.|||reporter'], ''],
  ['By Jane Doe, Staff Writer', ['Jane Doe||Staff Writer|reporter'], ''],
  ['By Jane Doe, Health Correspondent', ['Jane Doe||Health Correspondent|correspondent'], ''],
  [
    'By JANE DOE and JOHN ROE, Staff Writers',
    ['JANE DOE||Staff Writers|reporter', 'JOHN ROE||Staff Writers|reporter'],
    '',
  ],
  ['By Jane Doe, Harbor Ledger Staff Writer', ['Jane Doe|Harbor Ledger|Staff Writer|reporter'], ''],
  ['By Jane Doe Harbor Ledger Staff Writer', ['Jane Doe|Harbor Ledger|Staff Writer|reporter'], ''],
  ['By Jane Doe | Staff Writer', ['Jane Doe||Staff Writer|reporter'], ''],
  ['By Jane Doe, Associated Press', ['Jane Doe|Associated Press||reporter'], ''],
  ['By Jane Doe for The Ledger', ['Jane Doe|The Ledger||reporter'], ''],
  [
    'By JANE DOE, Staff Writer, and JOHN ROE, Health Editor',
    ['JANE DOE||Staff Writer|reporter', 'JOHN ROE||Health Editor|reporter'],
    '',
  ],
  ['By Jane Doe in Leeds', ['Jane Doe|||reporter'], 'Leeds'],
  ['By Jane Doe, economics editor', ['Jane Doe||economics editor|reporter'], ''],
  ['By Jane Doe, Editor', ['Jane Doe||Editor|reporter'], ''],
  ['By Jane Doe, Ledger', ['Jane Doe|Ledger||reporter'], ''],
  ['By Jane Doe, Ledger staff', ['Jane Doe|Ledger|staff|reporter'], ''],
  ['By Jane Doe -- For the Ledger', ['Jane Doe||For the Ledger|reporter'], ''],
  ['By Jane Doe • Staff Writer', ['Jane Doe||Staff Writer|reporter'], ''],
  ['By JANE DOE, CITY HALL REPORTER', ['JANE DOE|CITY HALL|REPORTER|reporter'], ''],
  ['By Mrs. Jane Doe', ['Mrs. Jane Doe|||reporter'], ''],
  ['By Jane Doe with additional reporting by John Roe', ['Jane Doe|||reporter', 'John Roe|||reporter'], ''],
  ['Words: Jane Doe Pictures: John Roe', ['Jane Doe|||reporter', 'John Roe|||photographer'], ''],
  ['WORDS BY Jane Doe PHOTOGRAPHS BY John Roe', ['Jane Doe|||reporter', 'John Roe|||photographer'], ''],
  ['Words and pictures by Jane Doe', ['Jane Doe|||reporter'], ''],
  ['Interview by Jane Doe', ['Jane Doe|||author'], ''],
  ['Portrait by John Roe', ['John Roe|||photographer'], ''],
  ['Illustration by Ann Poe', ['Ann Poe|||other'], ''],
  ['Desmond Firth at Marl Lane', ['Desmond Firth|||reporter'], 'Marl Lane'],
  ['From Jane Doe in Paris', ['Jane Doe|||reporter'], 'Paris'],
  ['By Jane Doe, USA TODAY', ['Jane Doe|USA TODAY||reporter'], ''],
  ['By Jane Doe | The Oregonian', ['Jane Doe|The Oregonian||reporter'], ''],
  ['By Jane Doe Los Angeles Times', ['Jane Doe|Los Angeles Times||reporter'], ''],
  ['By Jane Doe jdoe@ledger.example', ['Jane Doe|||reporter'], ''],
  ['Exclusive by Jane Doe', ['Jane Doe|||reporter'], ''],
  [
    'Jane Doe Chief Football Writer at Old Trafford',
    ['Jane Doe||Chief Football Writer|reporter'],
    'Old Trafford',
  ],
  ['From our own correspondent', [], ''],
  ['Staff and wire reports', [], ''],
  ['By The Associated Press', [], ''],
  ['Words by Jane Doe', ['Jane Doe|||reporter'], ''],
  ['Words by Jane Doe Photographs by John Roe', ['Jane Doe|||reporter', 'John Roe|||photographer'], ''],
  ['Reviewed by Jane Doe', ['Jane Doe|||author'], ''],
  ['Compiled by Jane Doe', ['Jane Doe|||editor'], ''],
  ['Photographs by John Roe', ['John Roe|||photographer'], ''],
  ['Priya Nair Health correspondent', ['Priya Nair||Health correspondent|correspondent'], ''],
  ['Ife Bello Arts correspondent', ['Ife Bello||Arts correspondent|correspondent'], ''],
  ['Priya Nair, Political Editor', ['Priya Nair||Political Editor|reporter'], ''],
  [
    'Colm Daly and Ife Bello Arts correspondent',
    ['Colm Daly|||reporter', 'Ife Bello||Arts correspondent|correspondent'],
    '',
  ],
  ['Simon Thwaite in Leeds', ['Simon Thwaite|||reporter'], 'Leeds'],
  ['Jane Doe reports', ['Jane Doe|||reporter'], ''],
  ['Jane Doe reports from Port Ellery', ['Jane Doe|||reporter'], 'Port Ellery'],
]

const NEVER_CHINESE: readonly string[] = [
  '明告诉中国妇女报全媒体记者，五寨县信',
  '记者在采访中了解到，2018年，五寨县信访局',
  '记者采访发现',
  '记者从市水利',
  '记者昨日从',
  '记者凌晨时',
  '记者应邀来',
  '记者于昨日',
  '记者向他说',
  '记者手记',
  '记者调查',
  '本报评论员文章',
  '编者按',
  '通讯员队伍',
  '记者：您怎么看',
  '记者：谢谢',
  '记者：燕主任',
  '长应满仓给记者算了',
  '他告诉本报记者 张小枫',
  '问：报告交了吗',
  '● 名词解释',
  '■ 相关链接',
  '◆ 新闻背景',
  '□ 新闻链接',
  '石家庄市',
  '云南',
  '平安',
  '（化名）',
  '（笑）',
  '（图1）',
  '（记者穆清摄）',
  '海燕 36 24 6 6',
  '读者 王小鹿',
  '●市气象台：下周一起',
  '圖：升降機',
  '主持人：本市一名',
  '口述：那年的事，我都记得',
  '记录 一下',
  '本刊编辑部',
  '资料 整理',
  '本报 综合',
  '本版编辑 张小枫',
  '记者张小枫 李星河报道',
  '统筹：张小枫 制图：李星河',
  '作者 介绍',
  '責任編輯：張小楓',
  '本版责编：张小枫 美编：李星河',
  '本版文章不代表本报观点',
  '本报记者 雍和 文/图 蓼花镇',
  '青州报全媒体记者苏尔丹／秦羽 发自白山 今年',
  '受访：张小枫',
  '图为孩子们在田里',
  '图书馆',
  '文艺晚会',
  '文/图',
  '作者单位：青州大学',
  '记者',
  '',
]

const NEVER_ENGLISH: readonly string[] = [
  'By the way they went home',
  'By Friday',
  'By Monday Night the Rain Had Stopped',
  'By Popular Demand',
  'By a Staff Reporter of long standing',
  'By John Smith’s account the bridge',
  'Mayor Names Health Editor',
  'Fire Guts Mill in Leeds',
  'Former Health Editor',
  'by Jane Doe',
  'From Jane Doe',
  'Jane Doe, editor',
  'Jane Doe, editorial page editor',
  'Jane Doe, Murrayfield',
  'Jane Doe, The Ledger',
  'Interview by appointment only',
  'Words and pictures',
  'Report: Two Held',
  'Words: The Long Goodbye',
  'The Guild reports',
  'World Bank reports',
  'Church appointments',
  'Orchard Gap, Nov. 1',
  'MARGARET A. FINCH',
  'Jane Doe',
  'in Leeds',
  'Staff Writer',
]

describe('a line that signs', () => {
  it.each(SIMPLIFIED)('in simplified Chinese, %j, names its people', (line, people, dateline) => {
    const byline = bylineOfLine(line, 'han')
    expect(short(byline?.bylines)).toEqual(people)
    expect(byline?.dateline).toBe(dateline)
  })

  it.each(TRADITIONAL)('in traditional Chinese, %j, names its people', (line, people, dateline) => {
    const byline = bylineOfLine(line, 'han')
    expect(short(byline?.bylines)).toEqual(people)
    expect(byline?.dateline).toBe(dateline)
  })

  it.each(ENGLISH)('in English, %j, names its people', (line, people, dateline) => {
    const byline = bylineOfLine(line, 'latin')
    expect(short(byline?.bylines)).toEqual(people)
    expect(byline?.dateline).toBe(dateline)
  })
})

describe('a line that signs nothing', () => {
  it.each(NEVER_CHINESE)('%j is no byline', (line) => {
    expect(bylineOfLine(line, 'han')).toBeUndefined()
  })

  it.each(NEVER_ENGLISH)('%j is no byline', (line) => {
    expect(bylineOfLine(line, 'latin')).toBeUndefined()
  })
})

describe('the line under a byline', () => {
  it.each([
    ['Harbor Ledger Staff Writer', 'JANE DOE|Harbor Ledger|Staff Writer|reporter', ''],
    ['STAFF WRITER', 'JANE DOE||STAFF WRITER|reporter', ''],
    ['RETAIL EDITOR', 'JANE DOE||RETAIL EDITOR|reporter', ''],
    ['COURTS REPORTER', 'JANE DOE||COURTS REPORTER|reporter', ''],
    ['Ledger staff', 'JANE DOE|Ledger|staff|reporter', ''],
    ['Register Sports Editor', 'JANE DOE|Register|Sports Editor|reporter', ''],
    ['jdoe@ledger.example', 'JANE DOE|||reporter', ''],
    ['at Marl Lane', 'JANE DOE|||reporter', 'Marl Lane'],
    ['Staff Reporter', 'JANE DOE||Staff Reporter|reporter', ''],
    ['Courier Staff Writers', 'JANE DOE|Courier|Staff Writers|reporter', ''],
    ['Examiner Business Writer', 'JANE DOE|Examiner|Business Writer|reporter', ''],
    ['Special to The Courier', 'JANE DOE||Special to The Courier|reporter', ''],
    ['Of The Courier Staff', 'JANE DOE|The Courier|Staff|reporter', ''],
    ['Health correspondent', 'JANE DOE||Health correspondent|correspondent', ''],
    ['Consumer affairs editor', 'JANE DOE||Consumer affairs editor|reporter', ''],
    ['Political Editor', 'JANE DOE||Political Editor|reporter', ''],
    ['The Associated Press', 'JANE DOE|The Associated Press||reporter', ''],
    ['in Leeds', 'JANE DOE|||reporter', 'Leeds'],
  ])('%j says who or where its people are', (line, person, dateline) => {
    const above = bylineOfLine('By JANE DOE', 'latin')
    const byline = above && titleUnderByline(line, above)
    expect(short(byline?.bylines)).toEqual([person])
    expect(byline?.dateline).toBe(dateline)
    expect(byline?.continues).toBe(true)
  })

  it.each(['The editor of the paper said on', 'A reporter', 'in the rain', 'When the engine of the'])(
    '%j says nothing of them',
    (line) => {
      const above = bylineOfLine('By JANE DOE', 'latin')
      expect(above && titleUnderByline(line, above)).toBeUndefined()
    },
  )
})

describe('a name without any sign', () => {
  it.each(['李星河', '欧阳素心', '王小鹿', '尉迟晴'])('%j has the form of one', (text) => {
    expect(short(bareName(text)?.bylines)).toEqual([`${text}|||author`])
  })

  it.each(['石家庄', '温州市', '方向盘', '白露', '江南行', '高兴地', '槐花巷', '谢谢', '两日赛果'])(
    '%j has not',
    (text) => {
      expect(bareName(text)).toBeUndefined()
    },
  )

  it('of two characters is one when they stand apart and the first is hardly anything but a family name', () => {
    expect(short(spacedName('张三')?.bylines)).toEqual(['张三|||author'])
    expect(spacedName('白露')).toBeUndefined()
    expect(spacedName('渡口')).toBeUndefined()
  })
})
