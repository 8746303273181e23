import { describe, expect, it } from 'vitest'
import type { Byline } from '../reading.ts'
import { closingOf } from './closing.ts'
import { pictureCreditOf } from './picture-credit.ts'

const short = (bylines: readonly Byline[] | undefined): readonly string[] | undefined =>
  bylines?.map(({ name, organisation, title, role }) => `${name}|${organisation}|${title}|${role}`)

describe('the last words of a story', () => {
  it.each([
    ['一碗面，刚刚好。（向晚）', '（向晚）', ['向晚|||author']],
    ['只有一点点香。（麦穗妈妈）', '（麦穗妈妈）', ['麦穗妈妈|||author']],
    ['有點想念那個聲音。（邵子安）', '（邵子安）', ['邵子安|||author']],
    ['（邵子安）', '（邵子安）', ['邵子安|||author']],
    ['路通了。（记者 张小枫）', '（记者 张小枫）', ['张小枫||记者|reporter']],
    [
      '路通了。”（本报记者 张小枫 通讯员 闻笛）',
      '（本报记者 张小枫 通讯员 闻笛）',
      ['张小枫|本报|记者|reporter', '闻笛||通讯员|correspondent'],
    ],
    ['答：活。（令狐采 采访整理）', '（令狐采 采访整理）', ['令狐采|||author']],
    ['慢慢来。（文/张小枫）', '（文/张小枫）', ['张小枫|||author']],
    ['值得一读。（作者：张小枫）', '（作者：张小枫）', ['张小枫|||author']],
    ['值得一读。（作者张小枫系青州大学教授）', '（作者张小枫系青州大学教授）', ['张小枫|||author']],
    ['比别的都暖。（江心月）', '（江心月）', ['江心月|||author']],
    ['在三百公里以外。（张小枫 李星河）', '（张小枫 李星河）', ['张小枫|||author', '李星河|||author']],
    [
      '从不示人。（作者系汀州实验小学教师 张小枫）',
      '（作者系汀州实验小学教师 张小枫）',
      ['张小枫|汀州实验小学|教师|author'],
    ],
    [
      '我们都笑了。（青州市中级人民法院 张小枫）',
      '（青州市中级人民法院 张小枫）',
      ['张小枫|青州市中级人民法院||author'],
    ],
    ['涨两角。（青州市价格监测中心供稿）', '（青州市价格监测中心供稿）', ['青州市价格监测中心|||author']],
    ['按的快门。（视界编辑部）', '（视界编辑部）', ['视界编辑部|||author']],
    ['因录入差错。（张小枫整理）', '（张小枫整理）', ['张小枫|||author']],
    ['只管躲着走。（张小枫 审核）', '（张小枫 审核）', ['张小枫|||author']],
    ['畀你落雨戴」。記者：莫曉嵐', '記者：莫曉嵐', ['莫曉嵐||記者|reporter']],
    ['路通了。文：张小枫', '文：张小枫', ['张小枫|||author']],
    [
      'He died on 30 October 2024, aged 84. (Norman Pickard)',
      '(Norman Pickard)',
      ['Norman Pickard|||author'],
    ],
    ['(Norman Pickard)', '(Norman Pickard)', ['Norman Pickard|||author']],
    [
      'There may be 20p here by spring. Hold, if you are holding. Do not lean. Roderick Vane',
      'Roderick Vane',
      ['Roderick Vane|||author'],
    ],
    [
      'They go to trial in May. Additional reporting by Jane Doe and John Roe',
      'Additional reporting by Jane Doe and John Roe',
      ['Jane Doe|||reporter', 'John Roe|||reporter'],
    ],
    [
      'They go to trial in May. Jane Doe contributed to this report.',
      'Jane Doe contributed to this report.',
      ['Jane Doe|||reporter'],
    ],
    ['The bell will ring again in spring. — Jane Doe', '— Jane Doe', ['Jane Doe|||author']],
  ])('%j are %j', (text, closing, people) => {
    const found = closingOf(text)
    expect(text.slice(found?.from)).toBe(closing)
    expect(short(found?.bylines)).toEqual(people)
  })

  it.each([
    '叫小满（化名）',
    '她叫小满。（化名）',
    '他来了。（完）',
    '他来了。（未完待续）',
    '谢谢大家。（笑）',
    '谢谢大家。（热烈鼓掌）',
    '我不知道。（沉默）',
    '就是这里。（图1）',
    '两国会谈。（据新华社电）',
    '值得一读。（作者为青州大学教授）',
    '值得一读。（作者单位：青州大学）',
    '我眼眶一热。（岚山 读者 谈笑）',
    '多好看。（记者穆清摄）',
    '见本报6日2版。（编者注）',
    '是不是生虫？（宋家洼 宋二牛）',
    '谢谢大家。（大笑）',
    '谢谢大家。（笑声）',
    '他走了。（二月）',
    '他走了。（下月）',
    '谢谢大家。（热烈 鼓掌）',
    '“是您吗？”记者：是的',
    '两人都在。（青州 槐花巷）',
    'She laughed. (Laughter)',
    'He moved twice. (New York)',
    '“Nobody calls a plumber for the conversation.” — Thea Marsh',
    'To the Editor: Please do not let them fix it. — Jane Doe',
    'To the Editor: Please do not let them fix it, whatever the governors may have said to you. Jane Doe',
    'The whole of the town came out to see the elevator fall, and then went to see Jane Doe',
    'They went through the books for eleven hours and found nothing at all. Orchard Gap',
    'The club contributed to this report.',
    'by the governors (Mrs Olive Bright).',
  ])('%j name nobody', (text) => {
    expect(closingOf(text)).toBeUndefined()
  })
})

describe('the end of a caption', () => {
  it.each([
    ['展示作品。 新华社记者 曹祎铭/摄', 'han', '新华社记者 曹祎铭/摄', ['曹祎铭|新华社|记者|photographer']],
    ['送到手中。 阮小七 摄', 'han', '阮小七 摄', ['阮小七|||photographer']],
    ['腾空转体。 本报记者 郦歌 摄', 'han', '本报记者 郦歌 摄', ['郦歌|本报|记者|photographer']],
    ['腾空转体。本报记者郦小歌摄', 'han', '本报记者郦小歌摄', ['郦小歌|本报|记者|photographer']],
    ['腾空转体。郦小歌摄', 'han', '郦小歌摄', ['郦小歌|||photographer']],
    ['腾空转体。摄影：郦小歌', 'han', '摄影：郦小歌', ['郦小歌|||photographer']],
    ['腾空转体。图/郦小歌', 'han', '图/郦小歌', ['郦小歌|||photographer']],
    ['腾空转体。图：郦小歌', 'han', '图：郦小歌', ['郦小歌|||photographer']],
    ['腾空转体。 本报特约记者 滕菱 摄', 'han', '本报特约记者 滕菱 摄', ['滕菱|本报|特约记者|photographer']],
    ['腾空转体。本报通讯员 云上 供图', 'han', '本报通讯员 云上 供图', ['云上|本报|通讯员|photographer']],
    ['一条通了的路。 郦小歌 作', 'han', '郦小歌 作', ['郦小歌|||photographer']],
    ['腾空转体。（记者 郦小歌 摄）', 'han', '（记者 郦小歌 摄）', ['郦小歌||记者|photographer']],
    ['腾空转体。新华社发（郦小歌 摄）', 'han', '新华社发（郦小歌 摄）', ['郦小歌|||photographer']],
    ['腾空转体。（资料图片）', 'han', '（资料图片）', []],
    ['腾空转体。（受访者供图）', 'han', '（受访者供图）', []],
    ['看看就好。 （記者穆清攝）', 'han', '（記者穆清攝）', ['穆清||記者|photographer']],
    ['在沙灘上合奏。 （烏礁國小提供）', 'han', '（烏礁國小提供）', []],
    ['在沙灘上合奏。（資料照片）', 'han', '（資料照片）', []],
    [
      'People came. Marisol Vega/The Harbor Ledger',
      'latin',
      'Marisol Vega/The Harbor Ledger',
      ['Marisol Vega|The Harbor Ledger||photographer'],
    ],
    [
      'a yard later. Photos by LUZ POE/Register-Star',
      'latin',
      'Photos by LUZ POE/Register-Star',
      ['LUZ POE|Register-Star||photographer'],
    ],
    [
      'at the barn. Ledger photo by Jane Doe',
      'latin',
      'Ledger photo by Jane Doe',
      ['Jane Doe|Ledger||photographer'],
    ],
    ['at the barn. Staff photo by Jane Doe', 'latin', 'Staff photo by Jane Doe', ['Jane Doe|||photographer']],
    ['with 16 tackles. LOTTIE POE', 'latin', 'LOTTIE POE', ['LOTTIE POE|||photographer']],
    ['of the river.” Cartoon: Percy Poe', 'latin', 'Cartoon: Percy Poe', ['Percy Poe|||other']],
    ['People came. Ana Roark/Examiner', 'latin', 'Ana Roark/Examiner', ['Ana Roark|Examiner||photographer']],
    [
      'People came. Jane Doe for The Ledger',
      'latin',
      'Jane Doe for The Ledger',
      ['Jane Doe|The Ledger||photographer'],
    ],
    ['Fines are 25 cents. Photo by Leo Park', 'latin', 'Photo by Leo Park', ['Leo Park|||photographer']],
    ['in November. Photograph: Ansel Trew', 'latin', 'Photograph: Ansel Trew', ['Ansel Trew|||photographer']],
    [
      'in November. Photograph: Ansel  Trew',
      'latin',
      'Photograph: Ansel  Trew',
      ['Ansel Trew|||photographer'],
    ],
    [
      'in November. Photograph: Ansel Trew/PA',
      'latin',
      'Photograph: Ansel Trew/PA',
      ['Ansel Trew|PA||photographer'],
    ],
    ['in November. Photograph: Getty Images', 'latin', 'Photograph: Getty Images', []],
    ['in November. Photo courtesy of the Mill Museum', 'latin', 'Photo courtesy of the Mill Museum', []],
  ] as const)('%j is its credit', (text, script, credit, people) => {
    const found = pictureCreditOf(text, script)
    expect(text.slice(found?.from).trim()).toBe(credit)
    expect(short(found?.bylines)).toEqual(people)
  })

  it.each([
    ['他爱看图', 'han'],
    ['这是他的力作', 'han'],
    ['这是他的。新 作', 'han'],
    ['他在那里。他爱摄影', 'han'],
    ['大家都来了。今天有图', 'han'],
    ['大家都来了。（化名）', 'han'],
    ['这本书好看。（《槐花巷》，柳青禾著）', 'han'],
    ['资料由社区提供', 'han'],
    ['It is a promise to our grandchildren.', 'latin'],
    ['He won in two sets. GAME OVER', 'latin'],
    ['He drew it himself. A cartoon by hand', 'latin'],
    ['Please do not let them fix it. Margaret Finch, Orchard Gap', 'latin'],
    ['He won in two sets. Rain stopped play for an hour', 'latin'],
  ] as const)('%j ends in no credit', (text, script) => {
    expect(pictureCreditOf(text, script)).toBeUndefined()
  })
})
