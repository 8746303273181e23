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
  })

  it('comes whole, straight under the page’s foot', () => {
    expect(linesOf(`${STORY}\n\n本版编辑 黎昕　设计 大可\n对话`, 'label')).toEqual(['对话'])
  })

  it('is no word of a story', () => {
    expect(linesOf(`${STORY}\n\n对话`, 'label')).toEqual([])
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
