import type { Credits } from './credits.ts'
import { parseCredits } from './credits.ts'
import { isName, isPerson } from './names.ts'
import { SIGNING_TITLE } from './titles.ts'

/** 小瓦 辑, 季军 小满仓 综合: one to three names, set apart, and the work that they did. */
const NAMES_AND_WORK =
  /^([\u4e00-\u9fff○·]{2,6}(?:[ \u3000、]+[\u4e00-\u9fff○·]{2,6}){0,2})[ \u3000]+(辑|輯|辑录|摘编|摘編|整理|综合|綜合|采写|撰文|执笔|執筆|编译|編譯|文)$/
/** Whom such words name instead of a person: 本报 综合, 资料 整理. */
const NO_PERSON = /[报報社网網台刊部室组組]$|资料|資料|新闻|新聞|信息|文件|内容|數據|数据/
/** Work that is said of hardly anything but texts: any pen name may stand before it. */
const OF_TEXTS = /^(?:辑|輯|辑录|摘编|摘編|撰文|采写|执笔|執筆|编译|編譯)$/

/** The people of a line that ends in what they did, without a title or a sign. */
export function signedWork(line: string, stands: 'anywhere' | 'underHead'): Credits | undefined {
  const match = NAMES_AND_WORK.exec(line)
  if (!match || SIGNING_TITLE.test(line)) return undefined
  const [, people, work] = match
  const names = people.split(/[ \u3000、]+/)
  if (!names.every((name) => isName(name) && !NO_PERSON.test(name))) return undefined
  if (stands === 'anywhere' && !OF_TEXTS.test(work) && !names.some(isPerson)) return undefined
  const translated = /[译譯]/.test(work)
  const reports = /^(?:整理|综合|綜合|采写)$/.test(work)
  const role = translated ? 'translator' : reports ? 'reporter' : 'author'
  return {
    bylines: names.map((name) => ({ name, organisation: '', title: '', role })),
    behind: work,
    doubtful: false,
  }
}

/** 本组稿件采写, 本版图文: whose the pieces below are. 本版编辑, 本版责编 belong to the page, not to a piece. */
const OF_GROUP =
  /^本(?:组|組|版|栏|欄|专题|專題|期)(稿件(?:均?由)?(?:采写)?|文章(?:均?由)?|采写|撰文|撰稿|文字|图文|圖文|文[/／、]图|图片|圖片|照片|摄影|攝影)\s*[/／：:]?\s*(?:均?由)?\s*(.+?)(?:\s*(?:采写|撰写|撰文|提供|拍摄|摄影))?$/

/** 本组稿件采写 本报记者 张三 通讯员 李四 */
export function groupCredits(line: string): Credits | undefined {
  const match = OF_GROUP.exec(line)
  const credits = match ? parseCredits(match[2]) : undefined
  if (!match || !credits) return undefined
  if (credits.doubtful && !/[\s：:/／]/.test(line)) return undefined
  const pictured = /^(?:图片|圖片|照片|摄影|攝影)/.test(match[1])
  return pictured
    ? { ...credits, bylines: credits.bylines.map((person) => ({ ...person, role: 'photographer' })) }
    : credits
}
