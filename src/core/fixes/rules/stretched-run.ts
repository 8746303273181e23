import { isHan } from '../../text/characters.ts'
import { findInBlock, type BlockEdit } from '../block-findings.ts'
import { isRunningText } from '../running-text.ts'
import type { Rule, SceneBlock } from '../rule.ts'

/** Three or more Chinese characters with one blank between each two of them; more may cling to the outer ones. */
const RUN = /(?<=(\p{Script=Han})) (?:\p{Script=Han} )+(?=\p{Script=Han})/gu

/** Lists that are read character by character, whatever word the characters would make. */
const SERIES = [
  '一二三四五六七八九十〇零百千万',
  '甲乙丙丁戊己庚辛壬癸',
  '子丑寅卯辰巳午未申酉戌亥',
  '东西南北中東',
  '上中下左右前后後',
  '春夏秋冬',
  '金木水火土',
  '红橙黄绿青蓝紫白黑灰紅黃綠藍',
  '大小多少高低长短老中青男女',
]

/** The surnames that four out of five Chinese have, and those of lists in examples. */
const SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const CONTEXT = 4

/** 张 三 李 四, 王 小 明: pairs and threes that each begin with a surname. */
const mayBeNames = (run: string): boolean =>
  [2, 3].some(
    (length) =>
      run.length % length === 0 &&
      [...run].every((character, index) => index % length > 0 || SURNAMES.includes(character)),
  )

const isSeries = (run: string): boolean =>
  SERIES.some((series) => [...run].every((character) => series.includes(character)))

/** The share of the blanks that stand inside a word, once the run is joined to what clings to it. */
function insideWords(left: string, run: string, right: string): number {
  const joined = left + run + right
  let inside = 0
  for (const { index, segment } of segmenter.segment(joined)) {
    for (let edge = index + 1; edge < index + segment.length; edge++)
      if (edge > left.length && edge < left.length + run.length) inside++
  }
  return inside / (run.length - 1)
}

const trailingHan = (text: string): string => /\p{Script=Han}*$/u.exec(text)?.[0].slice(-CONTEXT) ?? ''
const leadingHan = (text: string): string => /^\p{Script=Han}*/u.exec(text)?.[0].slice(0, CONTEXT) ?? ''

function blanksOf({ text }: SceneBlock): readonly BlockEdit[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: found, index }): readonly BlockEdit[] => {
    const [from, to] = [index - 1, index + found.length + 1]
    const run = text.slice(from, to).replaceAll(' ', '')
    if (![...run].every(isHan) || run.length > 30 || isSeries(run)) return []
    const [left, right] = [trailingHan(text.slice(0, from)), leadingHan(text.slice(to))]
    const share = insideWords(left, run, right)
    // In a clause of its own it may be a list of single characters; inside one it is a word that was set wide.
    const clings = left !== '' || right !== ''
    const sure = share >= 0.6 && clings && !mayBeNames(run)
    return [...found.matchAll(/ /g)].map((blank) => ({
      from: index + blank.index,
      to: index + blank.index + 1,
      replacement: '',
      reasons: ['stretched-run', ...(sure ? (['word-around-blank'] as const) : [])],
      confidence: sure ? 0.85 : 0.5,
    }))
  })
}

const stays = (text: string) => ({ before: text, after: text })

export const stretchedRun: Rule = {
  id: 'stretched-run',
  kind: 'spacing',
  stage: 'text',
  about: 'Characters in the middle of a line that were set apart to fill it: 在华 盛 顿举行.',
  examples: [
    { before: '会议在华 盛 顿举行', after: '会议在华盛顿举行' },
    { before: '来自乌 鲁 木 齐的代表', after: '来自乌鲁木齐的代表' },
    { before: '名单：张 三 李 四', after: '名单：张 三 李 四', suggested: '名单：张三李四' },
    { before: '得奖的是王 小 明', after: '得奖的是王 小 明', suggested: '得奖的是王小明' },
    stays('共分甲 乙 丙三组'),
    stays('东 西 南 北各一人'),
    stays('搭建平台 完善制度 加强宣传'),
    stays('记者 张三 摄'),
    { before: '会议在华 盛 顿举行', after: '会议在华 盛 顿举行', block: 'verse' },
  ],
  find: ({ blocks }) => blocks.filter(isRunningText).flatMap((block) => findInBlock(block, blanksOf(block))),
}
