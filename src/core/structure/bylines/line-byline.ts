import type { Script } from '../../text/characters.ts'
import type { BylineLine } from '../lines/tags.ts'
import type { Credits } from './credits.ts'
import { parseCredits } from './credits.ts'
import { englishByline } from './english.ts'
import { englishPlace, englishTitle } from './english-titles.ts'
import { isName, isPerson, isSpacedPerson } from './names.ts'
import { groupCredits, signedWork } from './signed-work.ts'
import { BYLINE_MARKS, SIGNING_TITLE, TITLE, WORK_AND_BLANK, WORK_FIRST } from './titles.ts'

const LONGEST = 44
const MARK = new RegExp(`^[${BYLINE_MARKS}]\\s*`)
/** Signs that papers set before bylines and hardly before anything else. */
const BYLINE_MARK = /^[□◎]/
const NOT_IN_BYLINE = /[，。！？；”“…]|[：:].*[：:].*[：:].*[：:]/
const BRACKETED = /^[【〔[（(](.*)[】〕\]）)]$/
/** 张三/文 李四/图 */
const WORK_BEHIND = /^[\u4e00-\u9fff○·]{2,8}\s*[/／]\s*(?:文|图|圖|摄|攝|摄影|攝影)(?:\s|$)/
/** 記者林○○／台北報導; 綜合報導 and 綜合外電 stand where a place could. */
const WITH_PLACE =
  /^(.*?)\s*[／/]\s*([\u4e00-\u9fff\d－—-]{0,10}(?:報導|报道|報道|报导|電|电|專訪|专访|特稿)|[綜综]合外[電电])$/
/** 地方中心／台南報導, 即時新聞／綜合報導 */
const DESK_AND_PLACE = /^[\u4e00-\u9fff]{2}(?:中心|新聞|組)[／/]([\u4e00-\u9fff]{2,6}(?:報導|報道))$/
/** 本报记者 张三 发自北京, 本报记者 张三 北京报道 */
const FROM_PLACE =
  /^(.+?)\s+((?:发自|發自)\s*[\u4e00-\u9fff]{2,8}|(?!综合|綜合|专题|專題|摄影|攝影|联合|采写|图文|编译)[\u4e00-\u9fff]{2,5}(?:报道|報導|報道))$/
/** What a line without any sign must begin with to be a byline. */
const ORGANISATION_OR_TITLE = new RegExp(
  `^(?:本[报報刊网網台社]|[\\u4e00-\\u9fff]{2,10}(?:社|报|報|网|網|台)|.{0,14}?${TITLE.source})`,
)
const OF_PICTURE = /摄影(?:报道|報導)|攝影(?:報導|報道)|^[摄攝]|摄影$|攝影$/
/** ■ 相关链接: what else such signs stand before. */
const HEADING =
  /链接|連結|背景|解释|解釋|提示|阅读|閱讀|新闻|新聞|点评|點評|观点|觀點|声音|聲音|数据|數據|资料|資料|回顾|回顧|现场|現場|名片|简介|簡介|问答|問答|小贴士|贴士|故事|时间|地点|人物|案例|评论|評論|预告|推荐|速递|速览|公告|启事|啟事|通知/
/** A paper's own voice, which is nobody's name. */
const OWN_VOICE = /^本[报報刊](?:特约|特約)?(?:评论员|評論員|编辑部|編輯部|评论部)$/

/** The line as a byline, or undefined when it is anything else. */
export function bylineOfLine(text: string, script: Script): BylineLine | undefined {
  if (text.length > LONGEST * (script === 'latin' ? 2 : 1)) return undefined
  return chineseByline(text) ?? (script === 'latin' ? englishByline(text) : undefined)
}

/** 施采蘋（28岁，信号工） 整理/奚若: what is said of a speaker is no part of the name; and who only answers signs nothing. */
function withoutRemarks(text: string): string {
  if (!WORK_FIRST.test(text) && !/^(?:受访|受訪|嘉)/.test(text)) return text
  return text
    .replace(/（[^（）]{1,16}）/g, ' ')
    .replace(ANSWERS, '')
    .trim()
}
const ANSWERS =
  /^(?:受访者?|受訪者?|嘉宾|嘉賓)\s*[/／：:]\s*[\u4e00-\u9fff]{2,4}\s+(?=(?:采访|採訪|采写|文|整理|撰文)\s*[/／：:])/

/** 市气象台：下周: a colon stands behind a work or a title, or else it begins what somebody says. */
const spokenColon = (text: string): boolean =>
  Array.from(text.matchAll(/(?:^|\s)([^\s：:]+)\s*[：:]/g)).some(
    ([, before]) => !WORK_FIRST.test(`${before}：`) && !new RegExp(`${TITLE.source}$`).test(before),
  )

const byline = (credits: Credits, dateline: string): BylineLine => ({
  bylines: credits.bylines,
  dateline,
  ofPicture: OF_PICTURE.test(credits.behind),
  continues: false,
})

function chineseByline(line: string): BylineLine | undefined {
  const marked = MARK.test(line)
  const bracket = BRACKETED.exec(line)
  const text = withoutRemarks((bracket?.[1] ?? line).replace(MARK, '').trim())
  if (NOT_IN_BYLINE.test(text) || spokenColon(text)) return undefined
  if (OWN_VOICE.test(text) && (marked || !/部$/.test(text)))
    return { bylines: [], dateline: '', ofPicture: false, continues: false }
  // （记者穆清摄） is a picture's credit.
  if (bracket && /[摄攝]$/.test(text)) return undefined
  const plain = marked || bracket ? undefined : (groupCredits(text) ?? signedWork(text, 'anywhere'))
  if (plain) return byline(plain, '')
  // 國際中心／綜合報導: a desk, and nobody's name.
  const desk = DESK_AND_PLACE.exec(text)?.[1]
  if (desk !== undefined) return { bylines: [], dateline: desk, ofPicture: false, continues: false }
  const place = WITH_PLACE.exec(text)
  if (place) return placedByline(place[1], place[2], bracket !== null)
  const signed = SIGNING_TITLE.test(text)
  const from = FROM_PLACE.exec(text)
  // 记者张三 李四五报道: two people, no place.
  const second = from ? from[2].replace(/(?:报道|報導|报导|報道)$/, '') : ''
  const secondPerson = second.length === 3 && isPerson(second) && !PLACE_END.test(second)
  if (from && signed && !secondPerson) {
    const credits = parseCredits(from[1])
    // 发自 is said of nothing else than reports.
    if (credits && (marked || bracket || /^[发發]自/.test(from[2]) || !credits.doubtful))
      return byline(credits, from[2])
  }
  // 本报记者 雍和 文/图 蓼花镇…: the story begins in the same line, and is cut from it where it is read as an opening.
  if (/\S\s*(?:文[/／]图|图[/／]文|文并图|摄影报道)\s+[^\s/／]{2,}$/.test(text) && !WORK_FIRST.test(text))
    return undefined
  const workFirst = WORK_FIRST.test(text) || WORK_AND_BLANK.test(text) || WORK_BEHIND.test(text)
  if (!marked && !workFirst && !signed) return undefined
  const credits = parseCredits(text)
  if (!credits) return undefined
  const bare = credits.bylines.every(({ title, organisation }) => title === '' && organisation === '')
  if (marked) return !bare || workFirst || mayBeMarked(line, credits) ? byline(credits, '') : undefined
  if (bracket && signed) return byline(credits, '')
  // 文 张三 alone may be any words; 文 张三 图 李四 are two people and what they did.
  if (
    WORK_AND_BLANK.test(text) &&
    credits.bylines.length < 2 &&
    !/^(?:摄影|攝影|口述|讲述|講述|记录|記錄|执笔|執筆|撰文|主持人|作者)/.test(text)
  )
    return undefined
  // 记录 刷新: such a word needs a name behind it that nothing else could be.
  if (/^(?:记录|記錄|撰文|作者)\s/.test(text) && !credits.bylines.every(({ name }) => isPerson(name)))
    return undefined
  // 统筹 stands in the page's own line as well, beside 责编 and 校对: with the writers it belongs to the piece.
  if (/^(?:策划|策劃|统筹|統籌)/.test(text) && !/采写|采访|採訪|撰文|文\s*[/／：:]|[记記]者/.test(text))
    return undefined
  // 圖：升降機 begins a caption.
  if (/^(?:图|圖|图片|圖片)\s*[：:]/.test(text) && credits.bylines.length < 2) return undefined
  // 记者：谢谢 is a voice in an interview.
  if (/^(?:记者|記者)\s*[：:]/.test(text) && credits.bylines.length < 2) return undefined
  if (credits.doubtful || (!workFirst && !ORGANISATION_OR_TITLE.test(text))) return undefined
  return byline(credits, '')
}

/** 记者A、B／綜合報導, and 林○○／台北報導 in brackets. */
function placedByline(people: string, place: string, bracketed: boolean): BylineLine | undefined {
  const credits = parseCredits(people)
  if (!credits || (!bracketed && !TITLE.test(people))) return undefined
  return byline(credits, place)
}

/** □ 李四: names behind a sign; other signs stand before headings and items of lists as well. */
function mayBeMarked(line: string, { bylines }: Credits): boolean {
  return bylines.every(
    ({ name }) => isPerson(name) || (isName(name) && !HEADING.test(name) && BYLINE_MARK.test(line)),
  )
}

/**
 * A name alone on a line: 张三. Nothing in the words says that it is a byline, so the caller must know that it
 * stands between a head and a text, and that the page does so more than once.
 */
export const bareName = (text: string): BylineLine | undefined =>
  isPerson(text) ? nameAlone(text) : undefined

/** 张 三, given without its blanks: that the characters stand apart is evidence by itself. */
export const spacedName = (text: string): BylineLine | undefined =>
  isSpacedPerson(text) ? nameAlone(text) : undefined

function nameAlone(name: string): BylineLine | undefined {
  if (PLACE_END.test(name)) return undefined
  return byline(
    { bylines: [{ name, organisation: '', title: '', role: 'author' }], behind: '', doubtful: false },
    '',
  )
}
const PLACE_END = /[省市县縣区區镇鎮乡鄉村州街路店湾灣桥橋寺庙廟楼樓园園馆館站港门門节節城梦夢歌记記行]$/

/** jdoe@ledger.example, @janedoe */
const ADDRESS = /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{3,20})$/

/** Staff Reporter, in Leeds: the line under a byline that says who or where its people are. */
export function titleUnderByline(text: string, above: BylineLine): BylineLine | undefined {
  const place = englishPlace(text)
  if (place !== undefined)
    return { bylines: above.bylines, dateline: place, ofPicture: above.ofPicture, continues: true }
  if (ADDRESS.test(text)) return { ...above, continues: true }
  const title = englishTitle(text)
  if (!title) return undefined
  const bylines = above.bylines.map((person) => ({
    ...person,
    organisation: title.organisation === '' ? person.organisation : title.organisation,
    title: title.title === '' ? person.title : title.title,
    role: title.role ?? person.role,
  }))
  return { bylines, dateline: above.dateline, ofPicture: false, continues: true }
}
