import { describe, expect, it } from 'vitest'
import { printLines } from '../../fixes/print-lines.ts'
import { pageOfText } from '../../source/page.ts'
import { scriptOf } from '../../text/characters.ts'
import { withDropCaps } from './drop-caps.ts'
import { isJump } from './forms/jumps.ts'
import { stripsOf } from './strips.ts'
import { tagStrips } from './tag-strips.ts'
import type { TaggedStrip } from './tags.ts'

function tagged(text: string): readonly TaggedStrip[] {
  const script = scriptOf(text)
  const { lines } = pageOfText('page', 'page', '', text)
  return tagStrips(withDropCaps(stripsOf(printLines(text, lines, []), []), script), script)
}

const linesOf = (text: string, kind: TaggedStrip['tag']['kind']): readonly string[] =>
  tagged(text).flatMap(({ strip, tag }) => (tag.kind === kind ? [strip.text] : []))

const STORY = `青石桥边的老茶馆
青石桥边的茶馆开了三十一年，每天
清早五点，掌柜的就把炉子捅开，水
一开，老客人也就来了。`

const BRIDGE = `Bridge Opens at Last
The bridge over the Arrow was opened to carts and
to the curious on Tuesday, eleven years after the
first stone was laid and nine after the second.`

describe('furniture', () => {
  it('is the head and the foot of a page, cell by cell', () => {
    const head = ['青石晚报', 'A12 体育', '2025年11月17日 星期一 农历乙巳年九月廿八']
    const foot = ['编辑 牧之　版式 小鱼　校对 田恬　读者热线：0597-8811 2200']
    const page = `${head.join('\n')}\n\n${STORY}\n\n${foot.join('\n')}`
    expect(linesOf(page, 'furniture')).toEqual([...head, ...foot])
  })

  it('is the head in one line, as extraction runs the cells together', () => {
    const head =
      '青石日报 2025年11月12日 星期三 乙巳年九月廿三 中共青石市委机关报 国内统一连续出版物号 CN 00-0022 今日8版'
    expect(linesOf(`${head}\n${STORY}`, 'furniture')).toEqual([head])
  })

  it('is a block of short lines at the page’s end, though one of them has no form of its own', () => {
    const foot = [
      '青石日报',
      '2025年11月12日　星期三',
      '中共青石市委机关报',
      '今日8版',
      '值班编委：辛慕　编辑：乔桑',
    ]
    expect(linesOf(`${STORY}\n\n${foot.join('\n')}`, 'furniture')).toEqual(foot)
  })

  it('is the head of a traditional page', () => {
    const head = ['瀾江時報', 'A5', '地方新聞', '中華民國112年3月22日 星期三']
    const page = `${head.join('\n\n')}\n\n封橋兩年半\n\n瀾江縣溪墘鎮的糖廍橋封閉兩年半，今天上\n午10時重新開放。`
    expect(linesOf(page, 'furniture')).toEqual(head)
  })

  it('is the head of an American page', () => {
    const head = [
      'The Arrow Courier',
      'Vol. 118, No. 77',
      'Monday, November 4, 2024',
      '32 pages, 4 sections',
      '$2.00',
    ]
    expect(linesOf(`${head.join('\n\n')}\n\n${BRIDGE}`, 'furniture')).toEqual(head)
  })

  it('is the head of a British page, known by the paper’s address', () => {
    const head = ['The Meridian', 'Wednesday 6 November 2024', 'National', '3']
    const foot = 'Tel 020 7946 0111    home@themeridian.example.co.uk    themeridian.example.co.uk/news'
    expect(linesOf(`${head.join('\n')}\n\n${BRIDGE}\n\n${foot}`, 'furniture')).toEqual([...head, foot])
  })

  it('is the head of an English page in one line', () => {
    const head = 'Money & Markets THE ARROW EXAMINER Wednesday, November 13, 2024 Section D'
    expect(linesOf(`${head}\n${BRIDGE}`, 'furniture')).toEqual([head])
  })

  it('is a line of the paper’s office that extraction dropped between two halves of a column', () => {
    const page = `${BRIDGE}\nThe mayor cut the\n\nTo place a notice telephone 0800 496 0111, Monday to Friday\n\nribbon twice, once for the papers.`
    expect(linesOf(page, 'furniture')).toEqual([
      'To place a notice telephone 0800 496 0111, Monday to Friday',
    ])
  })

  it.each([
    ['第九版', '城事·简讯', '梧江晚报', '2021.12.3 星期五 辛丑年十月廿九'],
    ['A16', '视界', '2019年8月25日', '星期日', '泊湾商报'],
    ['特稿 B04—B05', '楚原周末', '2024.8.11 星期日'],
    ['3', '文化新闻', '二〇二五年三月八日 星期六', '杜若文化报'],
    ['東灣都市報', '港聞 A4', '2025年7月23日（星期三）', 'EAST BAY METRO'],
    ['2024.03.15/星期五', '衡平法治报', 'A06'],
    ['04 时政新闻', '2025年11月5日 星期三', '北江日报'],
    ['焦點', 'A3', '南島晚報', '中華民國一一四年十一月五日 星期三'],
  ])('is a Chinese head in lines, over the story, under it, alone and run together: %j, …', (...head) => {
    expect(linesOf(`${head.join('\n')}\n\n${STORY}`, 'furniture')).toEqual(head)
    expect(linesOf(`${STORY}\n\n${head.join('\n')}`, 'furniture')).toEqual(head)
    expect(linesOf(`${head.join('\n\n')}\n\n${STORY}`, 'furniture')).toEqual(head)
    expect(linesOf(`${head.join(' ')}\n${STORY}`, 'furniture')).toEqual([head.join(' ')])
  })

  it.each([
    ['Sport', '23.11.25', 'The Sunday Mercator', '7'],
    ['SportsWeekend', 'The Quandary Peak Register-Star', 'SATURDAY-SUNDAY, OCT. 11-12, 2025', 'C1'],
    ['The Wabash Intelligencer', 'Sunday, June 1, 2025', 'Page 14A'],
    ['Saturday Review', 'The Observer', '5 July 2025', '11'],
    ['Thursday, May 15, 2025', 'The Arrow Plainsman', 'Wauneeka, Neb.', '$1.25'],
    ['A6 | WEDNESDAY, NOVEMBER 5, 2025 | THE ARROW TIMES'],
    ['www.arrowpost.example | Wednesday, November 5, 2025 | 3A'],
  ])('is an English head in lines, over the story and under it: %j, …', (...head) => {
    expect(linesOf(`${head.join('\n')}\n\n${BRIDGE}`, 'furniture')).toEqual(head)
    expect(linesOf(`${BRIDGE}\n\n${head.join('\n')}`, 'furniture')).toEqual(head)
  })

  it('is an English head run together, a date between names and the page’s number', () => {
    for (const head of ['Sport 23.11.25 The Sunday Mercator 7', 'NEWS | 5', 'Page 7 Sport'])
      expect(linesOf(`${head}\n${BRIDGE}`, 'furniture')).toEqual([head])
  })

  it.each([
    '新闻线索请拨 0000-96622，一经采用即付酬金50元',
    '财经热线：0798-6611 0022　投稿：caijing@paper.example.cn　本版资讯仅供参考，不构成投资建议',
    '本版文章所涉用药，请在医生指导下使用',
    '图片总监｜麦浪　编辑｜阿蛮　投稿邮箱｜shijie@paper.example.cn',
    '督印人：海傍傳訊有限公司　零售每份港幣十元',
    '健康顾问团：欧阳朔 骆红枣　执行编辑：叶底珠　美术：丁香',
    '統籌／葉扁舟 編輯／寧靜海',
    '本版责编：巫小溪',
    '特刊主編／寧靜海',
  ])('is the foot %j', (foot) => {
    expect(linesOf(`${STORY}\n\n${foot}`, 'furniture')).toEqual([foot])
  })

  it('is the staff of an American page, in lines and run together', () => {
    const staff = ['Founded 1869', 'Adelaide Munk, publisher', 'Hollis Tran, editor']
    expect(linesOf(`${BRIDGE}\n\n${staff.join('\n\n')}`, 'furniture')).toEqual(staff)
    expect(linesOf(`${BRIDGE}\n${staff.join(' ')}`, 'furniture')).toEqual([staff.join(' ')])
  })

  it('is a sentence with the paper’s own address at the page’s end, and its handle', () => {
    const head = 'The Brandt County Register | Sunday, November 10, 2024'
    const foot = 'To report a score, call (555) 013-0202 or write to scores@brandtregister.example.'
    expect(linesOf(`${head}\n\n${BRIDGE}\n\n${foot}`, 'furniture')).toEqual([head, foot])
    const other = 'To report a fault, call (555) 013-0202 or write to help@water.example.'
    expect(linesOf(`${head}\n\n${BRIDGE}\n\n${other}`, 'furniture')).toEqual([head])
    const feet = ['sport@mercator.example', '@mercatorsport', 'mercatorsport.example']
    expect(linesOf(`The Sunday Mercator\n\n${BRIDGE}\n\n${feet.join('\n\n')}`, 'furniture')).toEqual([
      'The Sunday Mercator',
      ...feet,
    ])
  })

  it('points to the comment on another page, but is no index of the page', () => {
    expect(linesOf(`${BRIDGE}\nComment, page 35\n${BRIDGE}`, 'furniture')).toEqual(['Comment, page 35'])
    expect(linesOf(`${BRIDGE}\nComment, page 35\nLetters, page 36\n${BRIDGE}`, 'furniture')).toEqual([])
  })

  it.each([
    '（下转第4版）',
    '（下转A13版）',
    '（上接第1版）',
    '（紧接1版）',
    '下转2版',
    '▶上接01版',
    '（相关报道见第2版）',
    '（詳見B3版）',
    '（相關新聞見A6版）',
    '續見A3版',
    'Continued on Page A4',
    'Continued From Page A1',
    'Continued From Back Page',
    'Continued on page 4, column 1',
    'Continued from First Page.',
    'See MILL, Page A6',
    'Please turn to Page D5, Col. 1',
    'Turn to Page 7',
    'From Page A1',
    'MILL, from Page A1',
    '（紧转A08版）',
    '（全文見A16版）',
    '（延伸閱讀見B4版）',
    '（相关报道见今日第3版）',
    '（下轉A6）',
    '相关报道见5版',
    '▶03版',
    '（更多报道见本刊微信公众号）',
    '（本文有删节，全文见客户端）',
    '（未完待续）',
    'CONTINUED FROM 1A',
    'Continued from page one',
    'SEE MINERS, C4',
    'Turn to Page 4 »',
  ])('is a jump line like %j', (line) => {
    expect(isJump(line)).toBe(true)
  })

  it.each([
    '（见图）',
    '他下转第4版看了又看',
    '见第3版的报道说，桥修好了',
    'See the bridge before it falls',
    'Turn to page after page of it and you',
    'Continued rain kept them at home',
    'From Page, a village near the border,',
    'Turn left on B2',
    '（报道见本报11月23日5版）',
    '（他说再见）',
    '评论见仁见智',
    '03版',
    'From 1A to 3C in one winter',
  ])('is no line like %j', (line) => {
    expect(isJump(line)).toBe(false)
  })
})

describe('a line of a story', () => {
  it.each([
    '联系电话：0571-8888 1234',
    '2024年11月13日',
    '中華民國112年3月21日',
    '邮箱：xiaofeng@mail.example.cn',
    '请拨打热线12345咨询',
    '11月6日，星期三，晴',
    '会议定在2024年11月6日星期三召开，',
    '编辑同志：',
    '渡口',
    '人物',
    '更正',
    'D6',
    '88元',
  ])('%j stays in the middle of a page', (line) => {
    const page = `${Array(6).fill(STORY).join('\n')}\n${line}\n${Array(6).fill(STORY).join('\n')}`
    expect(linesOf(page, 'furniture')).toEqual([])
  })

  it.each([
    'www.arrowbank.example/two-branches.',
    'https://fraud.state.example/report, which',
    'comments@state.example through Dec. 2; cite Docket',
    'to askjane@arrowexaminer.example.',
    'or call 1-800-555-0120.',
    'Friday, November 8',
    '$2.50',
    '401',
    'Times',
    'Money and Markets',
  ])('%j stays in the middle of an English page', (line) => {
    const page = `${Array(6).fill(BRIDGE).join('\n')}\n${line}\n${Array(6).fill(BRIDGE).join('\n')}`
    expect(linesOf(page, 'furniture')).toEqual([])
  })

  it('stays at the page’s edge when nothing beside it is furniture', () => {
    expect(linesOf(`渡口\n${STORY}\n要闻`, 'furniture')).toEqual([])
    expect(linesOf(`Start Times\n${BRIDGE}\nBusiness`, 'furniture')).toEqual([])
  })

  it.each(['人物', '访谈', '健康·深一度', '一句话新闻', '各地战报', '3', '2022年5月10日'])(
    '%j stays alone under a complete head: it is the first column’s',
    (line) => {
      const head = ['青石日报', '2025年11月12日 星期三', 'A4']
      expect(linesOf(`${head.join('\n\n')}\n\n${line}\n\n${STORY}`, 'furniture')).toEqual(head)
    },
  )

  it.each(['Obituaries', 'TECHNOLOGY', 'ASK THE EXAMINER', 'MAY 14, 1925', '28'])(
    '%j stays alone under a complete English head',
    (line) => {
      const head = ['The Arrow Courier', 'Monday, November 4, 2024', 'A4']
      expect(linesOf(`${head.join('\n\n')}\n\n${line}\n\n${BRIDGE}`, 'furniture')).toEqual(head)
    },
  )

  it.each(['8版', '票50元', '0', '片在说话　8版', '第3版'])('%j stays straight over the foot', (line) => {
    const foot = '责任编辑：张三 校对：李四'
    expect(linesOf(`${STORY}\n${line}\n${foot}`, 'furniture')).toEqual([foot])
  })

  it.each([
    'regular session on Tuesday, May 20, 2025, at',
    'Thursday, 16 October 2025, to',
    'was born on Sunday, May 18, 1947',
  ])('%j stays at the top of an English page', (line) => {
    expect(linesOf(`${line}\n${BRIDGE}`, 'furniture')).toEqual([])
  })

  it.each(['策划 王小鹿 统筹 李星河 撰文 张小枫', '因南环路DN800供水主管', '岸邊書房2022年9月出版'])(
    '%j stays',
    (line) => {
      expect(linesOf(`${line}\n${STORY}\n${line}`, 'furniture')).toEqual([])
    },
  )

  it('stays between two lines of furniture when it is a byline', () => {
    const page = `青石日報\n◎簡若水\n\n河洲副刊\n\n中華民國111年11月11日 星期五\n\n${STORY}`
    expect(linesOf(page, 'byline')).toEqual(['◎簡若水'])
  })

  it('stays when it is a head’s last word and ends as names of papers do', () => {
    expect(
      linesOf(
        `B2 METRO The Arrow Times, Friday, November 8, 2024\nBoard Delays Vote on\nStart Times\n${BRIDGE}`,
        'furniture',
      ),
    ).toEqual(['B2 METRO The Arrow Times, Friday, November 8, 2024'])
  })
})

describe('a side label', () => {
  it('comes one character a line', () => {
    expect(linesOf(`${STORY}\n看\n云\n渚\n·\n观\n察`, 'label')).toEqual(['看', '云', '渚', '·', '观', '察'])
    expect(linesOf(`${STORY}\n诗\n笺`, 'label')).toEqual(['诗', '笺'])
    expect(linesOf(`${BRIDGE}\nVA\nL\nL\nE\nY`, 'label')).toEqual(['VA', 'L', 'L', 'E', 'Y'])
  })

  it('comes jumbled as the page’s last line', () => {
    expect(linesOf(`${STORY}\n\n渚·新观察看云渚·新看云看云渚·新`, 'label')).toHaveLength(1)
    expect(linesOf(`${BRIDGE}\n\nnewsnewsHome`, 'label')).toEqual(['newsnewsHome'])
    expect(linesOf(`${BRIDGE}\n\nBRIEFSVALLEYVALLEY`, 'label')).toEqual(['BRIEFSVALLEYVALLEY'])
    expect(linesOf(`${BRIDGE}\n\nmenewsHomeHoHome`, 'label')).toEqual(['menewsHomeHoHome'])
    expect(linesOf(`${BRIDGE}\n\nTBALLFOOTBAFOOFOOTBA`, 'label')).toEqual(['TBALLFOOTBAFOOFOOTBA'])
    expect(linesOf(`${STORY}\n\n理念理念贯彻新发展`, 'label')).toEqual(['理念理念贯彻新发展'])
    expect(linesOf(`${STORY}\n\n平 快平 快短`, 'label')).toEqual(['平 快平 快短'])
  })

  it('comes whole, straight under the page’s foot', () => {
    expect(linesOf(`${STORY}\n\n本版编辑 黎昕　设计 大可\n对话`, 'label')).toEqual(['对话'])
  })

  it('is no word of a story', () => {
    expect(linesOf(`${STORY}\n\n对话`, 'label')).toEqual([])
    expect(linesOf(`${BRIDGE}\n\niPhone`, 'label')).toEqual([])
    expect(linesOf(`啊\n\n${STORY}`, 'label')).toEqual([])
    expect(linesOf(`${BRIDGE}\ncouscous`, 'label')).toEqual([])
    expect(linesOf(`${BRIDGE}\n\nA\n\nB`, 'label')).toEqual([])
  })
})

describe('a byline between other lines', () => {
  const bylines = (text: string): readonly string[] =>
    tagged(text).flatMap(({ tag }) =>
      tag.kind === 'byline' ? tag.bylines.map(({ name, title }) => `${name}|${title}`) : [],
    )

  it('is a name over a line that is only a title', () => {
    expect(bylines(`Bridge opens at last\nRosalind Okoro\nTransport correspondent\n${BRIDGE}`).at(-1)).toBe(
      'Rosalind Okoro|Transport correspondent',
    )
  })

  it('is a given and a family name between a head and its text', () => {
    const page = (line: string): readonly string[] =>
      bylines(`Bridge opens\nat long last\n${line}\n${BRIDGE.slice(21)}`)
    expect(page('Fiona Garside and Mel Okoro')).toEqual(['Fiona Garside|', 'Mel Okoro|'])
    expect(page('Jess Kinnear, Murrayfield\nScotland 12\nUruguay 11')).toEqual(['Jess Kinnear|'])
    expect(page('Major Denholm Cripps')).toEqual(['Major Denholm Cripps|'])
    expect(page('Market Report')).toEqual([])
    expect(page('Fiona Garside\nLlandeilo, Carmarthenshire')).toEqual([])
  })

  it('is no name under Obituary, under “Photo by”, or under a sentence', () => {
    const text = BRIDGE.slice(21)
    expect(bylines(`Obituary\nFiona Garside\n${text}`)).toEqual([])
    expect(bylines(`Bridge opens. Photo by\nFiona Garside\n${text}`)).toEqual([])
    expect(bylines(`${BRIDGE}\nFiona Garside\n${text}`)).toEqual([])
  })

  it('begins small only where a text begins below it', () => {
    expect(bylines(`Bridge opens at last\nby Darla Scholl\n${BRIDGE.slice(21)}`)).toEqual(['Darla Scholl|'])
    expect(bylines('They read a poem\nby Darla Scholl\nand went home again to the sea')).toEqual([])
  })

  it('is a marked pen name under a head, and none under a sentence', () => {
    const text = STORY.slice(STORY.indexOf('\n') + 1)
    expect(bylines(`雨后的渡船\n◇ 田七\n${text}`)).toEqual(['田七|'])
    expect(bylines(`它有个“位置”\n◇ 田七\n${text}`)).toEqual(['田七|'])
    expect(bylines(`${STORY}\n◇ 田七\n${text}`)).toEqual([])
    expect(bylines(`${STORY}\n记者：高小华\n${text}`)).toEqual([])
  })

  it('is no name under a sentence, and none without a title', () => {
    expect(bylines(`${BRIDGE}\nWilf Garrity\nFull back who scored once\n${BRIDGE}`)).toEqual([])
  })

  it('leaves a picture’s credit to its caption', () => {
    expect(bylines(`Seal pups near Wells yesterday.\nPhotograph: Anselm Trew\n${BRIDGE}`)).toEqual([])
    expect(bylines(`By Jane Doe\nPhotographs by John Roe\n${BRIDGE}`)).toEqual(['Jane Doe|', 'John Roe|'])
  })

  it('is a bare name when the page signs so more than once, or when its characters stand apart', () => {
    const text = STORY.slice(STORY.indexOf('\n') + 1)
    const twice = `槐花巷里的灯\n李星河\n${text}\n雨后的渡船\n王小鹿\n${text}`
    expect(bylines(twice)).toEqual(['李星河|', '王小鹿|'])
    expect(bylines(`槐花巷里的灯\n李星河\n${text}`)).toEqual([])
    expect(bylines(`槐花巷里的灯\n张 三\n${text}`)).toEqual(['张三|'])
  })

  it('is not the bracket in which the story above ends', () => {
    expect(bylines(`${STORY}\n（记者 张小枫）\n雨后的渡船`)).toEqual([])
    expect(bylines(`雨后的渡船\n（记者 张小枫）\n${STORY}`)).toEqual(['张小枫|记者'])
  })
})

describe('a drop cap', () => {
  it('joins the rest of its word, across a blank line only when that is set in capitals', () => {
    const lines = (text: string): readonly string[] => tagged(text).map(({ strip }) => strip.text)
    expect(lines(`P\nORT ELLERY — After nearly nine hours`)).toEqual([
      'PORT ELLERY — After nearly nine hours',
    ])
    expect(lines(`T\n\nALLMARSH — The whistle at the mill`)).toEqual(['TALLMARSH — The whistle at the mill'])
    expect(lines(`T\n\nhe whistle at the mill blew`)).toEqual(['T', 'he whistle at the mill blew'])
    expect(lines(`E\nY\nThe whistle at the mill blew`)).toEqual(['E', 'Y', 'The whistle at the mill blew'])
  })
})
