import { describe, expect, it } from 'vitest'
import type { Byline } from '../reading.ts'
import { openingOf, opensStory } from './opening.ts'

const short = (bylines: readonly Byline[] | undefined): readonly string[] | undefined =>
  bylines?.map(({ name, organisation, title, role }) => `${name}|${organisation}|${title}|${role}`)

type Row = readonly [text: string, dateline: string, people: readonly string[], rest: string]

const ROWS: readonly Row[] = [
  ['本报讯（记者 张小枫）今天下雨。', '本报讯', ['张小枫||记者|reporter'], '今天下雨。'],
  [
    '本报讯（记者 张小枫 通讯员 李星河）今天',
    '本报讯',
    ['张小枫||记者|reporter', '李星河||通讯员|correspondent'],
    '今天',
  ],
  [
    '本报讯（记者张小枫、通讯员李星河）今天',
    '本报讯',
    ['张小枫||记者|reporter', '李星河||通讯员|correspondent'],
    '今天',
  ],
  [
    '本报讯（通讯员 水无痕 计小舟 文/图）今天',
    '本报讯',
    ['水无痕||通讯员|correspondent', '计小舟||通讯员|correspondent'],
    '今天',
  ],
  ['本报讯 记者张小枫报道：今天', '本报讯', ['张小枫||记者|reporter'], '今天'],
  [
    '本报讯 记者张小枫 通讯员李星河报道：今天',
    '本报讯',
    ['张小枫||记者|reporter', '李星河||通讯员|correspondent'],
    '今天',
  ],
  ['本报讯 张小枫 报道 今天', '本报讯', ['张小枫|||reporter'], '今天'],
  ['本报讯 农忙时节，锄头不够用', '本报讯', [], '农忙时节，锄头不够用'],
  ['本报讯 电力部门昨天说', '本报讯', [], '电力部门昨天说'],
  [
    '本刊讯（本刊记者 郗望 通讯员 闵柔）每天',
    '本刊讯',
    ['郗望|本刊|记者|reporter', '闵柔||通讯员|correspondent'],
    '每天',
  ],
  ['本网讯（通讯员 解千愁）没有', '本网讯', ['解千愁||通讯员|correspondent'], '没有'],
  [
    '本报朱砂讯（记者 童年 摄影 华灯）17日',
    '本报朱砂讯',
    ['童年||记者|reporter', '华灯||摄影|photographer'],
    '17日',
  ],
  [
    '砚川日报讯（全媒体记者 寇准之 实习生 白小禾）换上',
    '砚川日报讯',
    ['寇准之||全媒体记者|reporter', '白小禾||实习生|intern'],
    '换上',
  ],
  [
    '晚报讯（通讯员 金声玉 记者易安）前晚',
    '晚报讯',
    ['金声玉||通讯员|correspondent', '易安||记者|reporter'],
    '前晚',
  ],
  [
    '新华社北京11月5日电（记者高闻野、韩述之）一页',
    '新华社北京11月5日电',
    ['高闻野||记者|reporter', '韩述之||记者|reporter'],
    '一页',
  ],
  ['据新华社上海11月11日电 “嘿哟！”', '据新华社上海11月11日电', [], '“嘿哟！”'],
  ['据新华社电 国家统计局', '据新华社电', [], '国家统计局'],
  ['综合新华社电 多国', '综合新华社电', [], '多国'],
  ['本报白塔11月16日电（记者 祖晓川）第12届', '本报白塔11月16日电', ['祖晓川||记者|reporter'], '第12届'],
  ['据 新 华 社 上 海 1 1 月 5 日 电 国家', '据新华社上海11月5日电', [], '国家'],
  [
    '中国妇女报全媒体记者王永钦/贾永来 发自呼和浩特 今年',
    '发自呼和浩特',
    ['王永钦|中国妇女报|全媒体记者|reporter', '贾永来|中国妇女报|全媒体记者|reporter'],
    '今年',
  ],
  ['（本报记者 张小枫 发自青州）今年', '发自青州', ['张小枫|本报|记者|reporter'], '今年'],
  ['本报记者 雍小和 文/图 河滩上，每逢退水', '', ['雍小和|本报|记者|reporter'], '河滩上，每逢退水'],
  ['本报记者张小枫报道：今年', '', ['张小枫|本报|记者|reporter'], '今年'],
  ['【本报讯】今天', '本报讯', [], '今天'],
  [
    '【本報訊】（記者莫曉嵐、石堅）東灣區',
    '本報訊',
    ['莫曉嵐||記者|reporter', '石堅||記者|reporter'],
    '東灣區',
  ],
  ['【大公報訊】記者陳大文報道：警方', '大公報訊', ['陳大文||記者|reporter'], '警方'],
  ['〔即時新聞／綜合報導〕昨日', '綜合報導', [], '昨日'],
  ['（中央社東京5日綜合外電報導）日本', '中央社東京5日綜合外電報導', [], '日本'],
  ['（路透華盛頓5日電）美國', '路透華盛頓5日電', [], '美國'],
  ['央广网北京11月5日消息（记者张小枫）据', '央广网北京11月5日消息', ['张小枫||记者|reporter'], '据'],
  ['【本报讯】（图1）今天', '本报讯', [], '（图1）今天'],
  ['（记者 张小枫）今天', '', ['张小枫||记者|reporter'], '今天'],
  ['【記者林○○／台北報導】昨日', '台北報導', ['林○○||記者|reporter'], '昨日'],
  ['〔記者賴品睿／台中報導〕「阿爸', '台中報導', ['賴品睿||記者|reporter'], '「阿爸'],
  [
    '〔記者賴品睿、簡若水／綜合報導〕昨日',
    '綜合報導',
    ['賴品睿||記者|reporter', '簡若水||記者|reporter'],
    '昨日',
  ],
  ['【編譯陳可欣／綜合外電】英國', '綜合外電', ['陳可欣||編譯|translator'], '英國'],
  ['（中央社記者傅以安瀾江縣21日電）上週', '瀾江縣21日電', ['傅以安|中央社|記者|reporter'], '上週'],
  ['（中央社記者林○○台北5日電）總統', '台北5日電', ['林○○|中央社|記者|reporter'], '總統'],
  ['（中央社記者王明華盛頓5日電）白宮', '華盛頓5日電', ['王明|中央社|記者|reporter'], '白宮'],
  ['（中央社台北5日電）今天', '中央社台北5日電', [], '今天'],
  ['【本報訊】警方', '本報訊', [], '警方'],
  ['【大公報訊】警方', '大公報訊', [], '警方'],
  ['【本報記者陳大文專訊】警方', '專訊', ['陳大文|本報|記者|reporter'], '警方'],
  ['【本報記者傅以安台北報導】警方', '台北報導', ['傅以安|本報|記者|reporter'], '警方'],
  ['【綜合報導】警方', '綜合報導', [], '警方'],
  ['LONDON, Nov. 5 (Wire) — Leaders', 'LONDON, Nov. 5 (Wire)', [], 'Leaders'],
  ['NEW YORK, Nov. 12 (Wire) - Freight fell', 'NEW YORK, Nov. 12 (Wire)', [], 'Freight fell'],
  ['PORT ELLERY, Mass. — After nine hours', 'PORT ELLERY, Mass.', [], 'After nine hours'],
  ['LISBON, Portugal, Nov. 3 (Wire) — A row', 'LISBON, Portugal, Nov. 3 (Wire)', [], 'A row'],
  ['ORCHARD GAP — On a rainy', 'ORCHARD GAP', [], 'On a rainy'],
  ['LEEDS – Two men were held', 'LEEDS', [], 'Two men were held'],
  ['BEIJING/SHANGHAI (Reuters) - Shares rose', 'BEIJING/SHANGHAI (Reuters)', [], 'Shares rose'],
  ['ST. PAUL, Minn. — “We won,” she said', 'ST. PAUL, Minn.', [], '“We won,” she said'],
]

const NEVER: readonly string[] = [
  '记者在采访中了解到，2018年',
  '（《槐花巷》，柳青禾著）',
  '电视机里的人说',
  '社区网络通讯员老李每天都来',
  '本报电话一直打不通',
  '本报通讯录上有他的名字',
  '他说，本报讯息不通',
  '（化名）说，她不想再等',
  '（上面这组数字，是记者随机查阅后得出的。）短会',
  '（图1）是老照片',
  '【公告】停水两天',
  '记者：您怎么看这件事？',
  '记者报道这件事的时候',
  'The board met.',
  'A BOILER BUILT IN 1958',
  'SMITH—Friends of Mr. and Mrs. Smith are invited',
  'FOR SALE — A house with a view of the sea',
  'INSIDE — The weather and the news',
  'Q. I left an employer in 2016 - and rolled',
]

describe('the opening of a story', () => {
  it.each(ROWS)('%j has dateline %j', (text, dateline, people, rest) => {
    const opening = openingOf(text)
    expect(opening?.dateline).toBe(dateline)
    expect(short(opening?.bylines)).toEqual(people)
    expect(text.slice(opening?.end)).toBe(rest)
  })

  it.each(ROWS)('%j has its dateline where it says', (text, dateline) => {
    const at = openingOf(text)?.datelineAt
    const printed = at ? text.slice(at.from, at.to).replace(/^[【（]|[】）]$|\s*[—–-]$/g, '') : ''
    expect(/[a-z]/i.test(printed) ? printed.trim() : printed.replace(/\s/g, '')).toBe(dateline)
  })

  it.each(NEVER)('%j has none', (text) => {
    expect(openingOf(text)).toBeUndefined()
  })

  it('says that a story begins, whatever stands before', () => {
    expect(opensStory('据新华社上海11月11日电 “嘿哟！”')).toBe(true)
    expect(opensStory('LISBON, Portugal, Nov. 3 (Wire) — A row of 27')).toBe(true)
    expect(opensStory('电动船好不好，关键看“心')).toBe(false)
  })
})
