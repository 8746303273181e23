import type { BylineRole } from '../reading.ts'

/** What may stand before a title: 全媒体记者, 首席记者, 驻京记者, 特约摄影记者. */
const BEFORE_TITLE =
  '(?:全媒体|融媒体|全媒體|全媒|融媒|新媒体|新媒體|多媒体|首席|高级|高級|资深|資深|见习|見習|实习|實習|特约|特約|特派|专职|專職|文字|摄影|攝影|体育|體育|视频|視頻|财经|財經|时政|法治|文化|娱乐|综合|专题|地方|巡回|评论|赴[\\u4e00-\\u9fff]{2,4}?|驻[\\u4e00-\\u9fff]{1,4}?|駐[\\u4e00-\\u9fff]{1,4}?|战地)*'

const SIGNING =
  '记者|記者|通讯员|通訊員|通信员|(?:检察|法院|公安|消防|税务|交警)?宣传员|报道员|评论员|評論員|实习生|實習生|特派员|特派員|主笔|主筆|撰稿人|撰稿|撰述|编译|編譯|专栏作家|專欄作家|观察员'

/** Titles that other texts use as words, too: they need a name behind them. */
const OTHER = '编辑|編輯|摄影师|攝影師|摄影|攝影|译者|譯者|翻译|翻譯|插画|插畫|绘图|繪圖|制图|製圖'

/** A person's title as newspapers print it; the group is the whole title. */
export const TITLE = new RegExp(`(${BEFORE_TITLE}(?:${SIGNING}|${OTHER}))`)

/** The words that say that somebody signs: a line with one of them may be a byline. */
export const SIGNING_TITLE = new RegExp(SIGNING)

/** Signs before a byline. */
export const BYLINE_MARKS = '□■◎●▲◆○◇★◼▪◢▎▌▇█☐⊙'

const WORK_WORD =
  '图文|圖文|图片说明|文字整理|采访整理|(?:采访|採訪|撰文|文字|采写)\\s?[、及和·・]?\\s?(?:摄影|攝影)|文字|撰文|文案|文并图|文[、．.·・/／]?[图圖摄攝]|[图圖][、．.·・/／]文|文|图片|圖片|组图|图|圖|供图|供圖|摄影|攝影|摄|攝|视频|影像|插图|插圖|插画|插畫|绘图|繪圖|绘画|漫画|漫畫|制图|製圖|采写|采访|採訪|採訪整理|口述|讲述|講述|记录|記錄|执笔|執筆|审核|審核|审订|審訂|坐诊|坐診|策划|策劃|统筹|統籌|撰稿|作者|整理|编译|編譯|翻译|翻譯|译者|譯者|译|譯'

/** 文/, 图：, 攝影／, 文．圖／: what somebody did, before the name; the group is the work. */
export const WORK_FIRST = new RegExp(`^(${WORK_WORD}|记者|記者)\\s*[/／：:｜|丨]\\s*`)

/** 文 张三 图 李四: the same with a blank, where two such works stand side by side. */
export const WORK_AND_BLANK =
  /^(图文|圖文|文字|撰文|文|图片|圖片|图|圖|摄|攝|(?:摄影|攝影)(?=\s+\S{0,6}(?:记者|記者|通讯员))|作者|口述|讲述|講述|记录|記錄|执笔|執筆|主持人)\s+(?=[\u4e00-\u9fff])/

/** What stands behind the names: 文/图, 摄影报道, 综合整理. */
export const BEHIND_NAMES =
  /\s*(?:文\s*[/／、．.·]?\s*并?[图圖摄攝]|[图圖]\s*[/／、．.·]?\s*文|(?:文字)?[/／]?(?:摄影|攝影)(?:报道|報導|報道)|(?:综合|綜合|专题|專題|联合|聯合|采写|编译)?(?:报道|報導|报导|報道)|(?:综合|綜合|采访|採訪|文字|编辑)?整理|审核|審核|审订|審訂|记录|执笔|综合|采写|撰文|供稿|供[图圖]|制[图圖]|製圖|[绘繪][图圖]?|摄影|攝影|编译|編譯|[译譯]|[摄攝]|[文图圖])\s*$/

/** The role of somebody with this title, who did this work (文, 攝影; or an empty string). */
export function roleOf(title: string, work: string): BylineRole {
  // 实习记者, as 见习记者, is on the staff; 实习生 is not.
  if (/(?:实习|實習)(?!记者|記者)/.test(title)) return 'intern'
  if (/通讯员|通訊員|通信员|宣传员|报道员/.test(title)) return 'correspondent'
  // 图/文 本报摄影记者: the photographer wrote the story as well.
  if (/摄影|攝影|图片|圖片/.test(title) && !/文/.test(work)) return 'photographer'
  if (/^(?:供?[图圖]|[图圖]片|组图|影像|视频|摄|攝|摄影|攝影)/.test(work) && !/文/.test(work))
    return 'photographer'
  if (/译|譯/.test(title) || /译|譯/.test(work)) return 'translator'
  if (/编辑|編輯/.test(title)) return 'editor'
  if (/策划|策劃|统筹|統籌/.test(work)) return 'editor'
  if (title === '' && /^(?:采访|採訪|采写)(?!整理)/.test(work)) return 'reporter'
  // A commentator signs an opinion, not a report.
  if (/记者|記者|特派/.test(title)) return 'reporter'
  return 'author'
}
