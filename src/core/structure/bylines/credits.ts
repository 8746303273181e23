import { isHan } from '../../text/characters.ts'
import type { Byline, BylineRole } from '../reading.ts'

/** What may stand before a title: 全媒体记者, 首席记者, 驻京记者. */
const BEFORE_TITLE =
  '(?:全媒体|融媒体|全媒體|首席|见习|見習|实习|實習|特约|特約|特派|资深|資深|专职|文字|摄影|攝影|体育|體育|视频|综合|驻[\\u4e00-\\u9fff]{1,4}|駐[\\u4e00-\\u9fff]{1,4})*'
const TITLES =
  '(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|特派员|特派員|撰稿人?|编译|編譯|编辑|編輯|摄影师|攝影師|特約撰述|撰述|译者|譯者|作者|插画|插畫|摄影|攝影|翻译|翻譯|整理|文字|图片|圖片|文|图|圖)'

/** A person's title as newspapers print it; the group is the whole title. */
export const TITLE = new RegExp(`(${BEFORE_TITLE}${TITLES})`)

/** The words that say that somebody signs: a line with one of them may be a byline. */
export const SIGNING_TITLE =
  /记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|特派员|特派員|撰稿|编译|編譯/

/** Signs before a byline. */
export const BYLINE_MARKS = '□■◎●▲◆○◇★◼▪'

/** What stands behind the names: 文/图, 摄影报道, 综合整理. */
const BEHIND_NAMES =
  /\s*(?:文\s*[/／]?\s*[图圖摄攝]|图\s*[/／]\s*文|摄影报道|攝影報導|(?:综合|綜合|专题|專題)?(?:报道|報導|报导|報道)|综合整理|整理|摄影|攝影|[摄攝]|[文图圖])\s*$/

/** A name of two to four characters, or 阿依古丽·买买提; ○ stands where a paper hides one. */
const NAME = /^(?:[\u4e00-\u9fff○〇]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8})$/
/** Words of a byline that look like a name and are none. */
const NO_NAME = /^(?:发自|發自|综合|綜合|整理|报道|報道|報導|供稿|供图|供圖|摄影|攝影)$/
const isName = (text: string): boolean => NAME.test(text) && !NO_NAME.test(text)

const ORGANISATION_END = /(?:报|報|社|网|網|台|臺|刊|中心|集团)$/
const ORGANISATION =
  /^[\u4e00-\u9fffA-Za-z·]{2,9}$|^[\u4e00-\u9fffA-Za-z·]{2,14}(?:报|報|社|网|網|台|臺|刊|中心|集团)$/

const MOST_PEOPLE = 12
/** A mark parts people; round ones only after a blank, for 林○○ is a name. */
const BETWEEN_PEOPLE = /[□■●▲◆★◼▪]|(?:^|\s)[◎○◇]/

export function roleOf(title: string, behind: string): BylineRole {
  if (/实习|實習/.test(title)) return 'intern'
  if (/通讯员|通訊員/.test(title)) return 'correspondent'
  if (/摄影|攝影|图片|^[图圖]$/.test(title) || /^[摄攝]|摄影|攝影/.test(behind)) return 'photographer'
  if (/译|譯/.test(title)) return 'translator'
  if (/编辑|編輯/.test(title)) return 'editor'
  if (/记者|記者|评论员|評論員|特派/.test(title)) return 'reporter'
  return 'author'
}

export interface Credits {
  readonly bylines: readonly Byline[]
  /** 文/图, 摄影报道 …, or an empty string. */
  readonly behind: string
}

/**
 * The people in a run of titles and names; undefined when it is anything else.
 *
 *     中国妇女报全媒体记者王永钦/贾永来   → 王永钦, 贾永来 (中国妇女报, 全媒体记者)
 *     记者 陈晓棠通讯员 罗亦舟            → 陈晓棠 (记者), 罗亦舟 (通讯员)
 *     本报记者 常乐 □ 伊人                → 常乐 (本报, 记者), 伊人
 */
export function parseCredits(text: string): Credits | undefined {
  const bylines: Byline[] = []
  let behind = ''
  const groups = text
    .replace(/[：:]/g, ' ')
    .split(BETWEEN_PEOPLE)
    .map((group) => group.trim())
  for (const group of groups) {
    if (group === '') continue
    const stripped = withoutBehind(group)
    if (stripped.behind !== '') behind = stripped.behind
    const people = peopleOf(stripped.names, stripped.behind)
    if (!people) return undefined
    bylines.push(...people)
  }
  return bylines.length > 0 && bylines.length <= MOST_PEOPLE ? { bylines, behind } : undefined
}

function withoutBehind(group: string): { names: string; behind: string } {
  let names = group
  let behind = ''
  for (let match = BEHIND_NAMES.exec(names); match; match = BEHIND_NAMES.exec(names)) {
    const parted =
      /^\s/.test(match[0]) || /[/／]/.test(names[match.index - 1] ?? '') || match[0].trim().length > 2
    if (match[0].length >= names.length || !parted) break
    behind = match[0].trim()
    names = names.slice(0, match.index).trim()
  }
  return { names: names.replace(/[/／]+$/, '').trim(), behind }
}

/** Titles and names in succession. A name takes the last title and organisation before it. */
function peopleOf(names: string, behind: string): readonly Byline[] | undefined {
  const people: Byline[] = []
  let title = ''
  let organisation = ''
  let titleWaits = false
  let halfName = ''
  const add = (name: string): void => {
    people.push({ name, organisation, title, role: roleOf(title, behind) })
    titleWaits = false
  }
  for (const token of names.split(/[\s\u3000、，,/／]+/).filter(Boolean)) {
    const match = TITLE.exec(token)
    const isTitle = match && match.index <= 14 && !(match[1].length === 1 && token.length > 1)
    if (isTitle) {
      let before = token.slice(0, match.index)
      const nameBeforeTitle =
        titleWaits && isName(before) && before.length <= 3 && !ORGANISATION_END.test(before)
      if (nameBeforeTitle) {
        add(before)
        before = ''
      }
      if (before !== '' && !ORGANISATION.test(before)) return undefined
      organisation =
        before === '' && !titleWaits && organisationWaits(people, organisation, title) ? organisation : before
      title = match[1]
      titleWaits = true
      const name = token.slice(match.index + match[1].length)
      if (name !== '') {
        if (!isName(name)) return undefined
        add(name)
      }
      continue
    }
    const whole = halfName + token
    halfName = ''
    if ([...whole].length === 1 && isHan(whole)) {
      halfName = whole
      continue
    }
    if (!isName(whole)) return undefined
    if (title === '' && people.length === 0 && ORGANISATION_END.test(whole) && whole.length >= 2) {
      organisation = whole
      continue
    }
    add(whole)
  }
  return halfName === '' && people.length > 0 ? people : undefined
}

/** 本报 记者 张三: an organisation that still waits for its title. */
const organisationWaits = (people: readonly Byline[], organisation: string, title: string): boolean =>
  people.length === 0 && organisation !== '' && title === ''
