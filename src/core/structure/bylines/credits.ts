import { isHan } from '../../text/characters.ts'
import type { Byline } from '../reading.ts'
import { isName, isPerson, surnameLength } from './names.ts'
import { BEHIND_NAMES, roleOf, TITLE, WORK_AND_BLANK, WORK_FIRST } from './titles.ts'

export interface Credits {
  readonly bylines: readonly Byline[]
  /** 文/图, 摄影报道 …, or an empty string. */
  readonly behind: string
  /** A name or an organisation in it is one only if a sign or a bracket says so: 记者采访. */
  readonly doubtful: boolean
}

const MOST_PEOPLE = 12
/** A mark parts people; round ones only after a blank, for 林○○ is a name. */
const BETWEEN_PEOPLE = /[□■●▲◆★◼▪]|(?:^|\s)[◎○◇]/

const ORGANISATION_END =
  /(?:报|報|社|网|網|台|臺|刊|志|誌|中心|集团|集團|频道|客户端|新闻|新聞|大学|大學|学院|學院|学校|公司|局|院|站|部|委|会|會|厅|处|队|隊|所|周末|南都|传媒|卫视|广电|》)$/
const ORGANISATION = /^[\u4e00-\u9fffA-Za-z·《》“”]{2,16}$/
/** 他告诉本报: a sentence that ends in an organisation. */
const VERB =
  /告诉|告訴|表示|接受|采访|採訪|邀请|邀請|介绍|介紹|面对|面對|获悉|獲悉|了解|透露|据|據|昨|今|对|對|向|从|從|给|給|说|說|的|了|是|在|与|與/

/** 药剂科主任, 农艺师: who speaks, between the work and the name; any such words will do where a name must follow. */
const PROFESSION =
  /^[\u4e00-\u9fff]{0,12}(?:主任|教授|老师|老師|医生|醫生|医师|醫師|药师|护士|护士长|院长|校长|所长|站长|书记|律师|农艺师|工程师|设计师|研究员|教师|教師|讲师|专家|专员|博士|会长|理事长)$/
/** 商报记者 张三 文 通讯员 李四 图: works between the names and at the end. */
const WORK_BETWEEN = /[\u4e00-\u9fff○]\s*[/／\s]\s*(?:文|图|圖|摄|攝|文字|摄影|攝影)\s+[\u4e00-\u9fff]/
const WORK_AT_END = /[/／\s]\s*(?:文|图|圖|摄|攝|文字|摄影|攝影)$/
const WORK_NEXT = /^[/／]?\s*(文|图|圖|摄|攝|文字|摄影|攝影)(?=\s|$)/

/** Whose pictures are nobody's. */
const AGENCY_PICTURE =
  /^(?:路透社?|法新社?|美聯社?|美联社|新华社|新華社|中新社|中央社|资料图?片?|資料(?:圖片|照片|照)?|受访者|受訪者|网络|網路|視覺中國|视觉中国|翻攝.{0,8}|達志影像?|本报|本報)(?:提供|供图|供圖)?$/

/** 张三/文 李四/图: the work behind each name. */
const NAME_AND_WORK = /^([\u4e00-\u9fff○·]{2,8})\s*[/／]\s*(文|图|圖|摄|攝|摄影|攝影)(?:\s+|$)/

/**
 * The people in a run of titles and names; undefined when it is anything else.
 *
 *     中国妇女报全媒体记者王永钦/贾永来   → 王永钦, 贾永来 (中国妇女报, 全媒体记者)
 *     记者 陈晓棠通讯员 罗亦舟            → 陈晓棠 (记者), 罗亦舟 (通讯员)
 *     本报记者 常乐 □ 伊人                → 常乐 (本报, 记者), 伊人
 *     文／方可 攝影／米娜                 → 方可, 米娜 (a photographer)
 *     本报记者 荀小园/文 鲁光/图          → 荀小园 (本报, 记者), 鲁光 (a photographer)
 *     口述/药剂科主任 计平 整理/罗浮      → 计平 (药剂科主任), 罗浮
 */
export function parseCredits(text: string): Credits | undefined {
  const bylines: Byline[] = []
  let behind = ''
  let doubtful = false
  for (const [index, part] of text
    .replace(/\u3000/g, ' ')
    .split(BETWEEN_PEOPLE)
    .entries()) {
    const group = part.trim()
    if (group === '') continue
    const each = eachWithWork(group)
    if (each) {
      bylines.push(...each)
      doubtful ||= !each.every(({ name }) => isPerson(name))
      continue
    }
    const eachWork = !startsWithWork(group) && WORK_BETWEEN.test(group) && WORK_AT_END.test(group)
    const stripped = eachWork ? { names: group, behind: '' } : withoutBehind(group)
    if (stripped.behind !== '') behind = stripped.behind
    const people = new Run(stripped.behind, eachWork)
    if (!people.read(stripped.names)) return undefined
    bylines.push(...people.found)
    // Behind a sign any name will do: 本报记者 常乐 □ 伊人.
    doubtful ||= people.doubtful && index === 0
  }
  if (bylines.length === 0 || bylines.length > MOST_PEOPLE) return undefined
  return { bylines, behind, doubtful }
}

function eachWithWork(group: string): readonly Byline[] | undefined {
  const people: Byline[] = []
  let rest = group
  for (let match = NAME_AND_WORK.exec(rest); match; match = NAME_AND_WORK.exec(rest)) {
    const [whole, name, work] = match
    if (!isName(name) || TITLE.test(name)) return undefined
    people.push({ name, organisation: '', title: '', role: roleOf('', work) })
    rest = rest.slice(whole.length)
  }
  return rest === '' && people.length > 0 ? people : undefined
}

const startsWithWork = (group: string): boolean => WORK_FIRST.test(group) || WORK_AND_BLANK.test(group)

function withoutBehind(group: string): { names: string; behind: string } {
  let names = group
  let behind = ''
  for (let match = BEHIND_NAMES.exec(names); match; match = BEHIND_NAMES.exec(names)) {
    const work = match[0].trim()
    const before = names.slice(0, match.index)
    const parted = /^\s/.test(match[0]) || /[/／]\s*$/.test(before) || work.length > 2
    // 郦歌摄: glued to the name it must be the one thing that is said of pictures.
    const gluedWork =
      /^(?:[摄攝]|整理|供稿|采写|撰文)$/.test(work) &&
      isPerson(/[\u4e00-\u9fff○]{2,4}$/.exec(lastName(before))?.[0] ?? '')
    if (before.trim() === '' || (!parted && !gluedWork)) break
    behind = work
    names = before.trim()
  }
  return { names: names.replace(/[/／]+$/, '').trim(), behind }
}

/** What stands behind the last title or blank. */
const lastName = (text: string): string => {
  const match = TITLE.exec(text)
  const rest = match ? text.slice(match.index + match[1].length) : text
  return rest.split(/[\s、/／]/).at(-1) ?? ''
}

/** Titles and names in succession. A name takes the last title, organisation and work before it. */
class Run {
  readonly found: Byline[] = []
  doubtful = false
  #title = ''
  #organisation = ''
  #work = ''
  /** A title or a work that has no name yet. */
  #waits = false
  #half = ''
  /** How many of the people have their work behind them. */
  #worked = 0
  readonly #behind: string

  readonly #eachWork: boolean

  constructor(behind: string, eachWork: boolean) {
    this.#behind = behind
    this.#eachWork = eachWork
  }

  read(names: string): boolean {
    let rest = names.trim()
    while (rest !== '') {
      const behind = this.#eachWork && this.#worked < this.found.length ? WORK_NEXT.exec(rest) : null
      if (behind && !this.#waits) {
        this.#didWork(behind[1])
        rest = rest.slice(behind[0].length).trimStart()
        continue
      }
      const work = WORK_FIRST.exec(rest) ?? WORK_AND_BLANK.exec(rest)
      if (work) {
        this.#begin(work[1])
        rest = rest.slice(work[0].length)
        continue
      }
      const token = /^[^\s、，,/／：:；;&]+/.exec(rest)?.[0] ?? ''
      if (token !== '' && !this.#token(token)) return false
      rest = rest.slice(Math.max(token.length, 1)).trimStart()
    }
    return this.#half === '' && !this.#waits
  }

  #begin(work: string): void {
    this.#title = /记者|記者|主持人/.test(work) ? work : ''
    this.#organisation = ''
    this.#work = work
    this.#waits = true
  }

  /** 张三 文: the name or names before it. */
  #didWork(work: string): void {
    for (let index = this.#worked; index < this.found.length; index++) {
      const person = this.found[index]
      this.found[index] = { ...person, role: roleOf(person.title, work) }
    }
    this.#worked = this.found.length
    this.#title = ''
    this.#organisation = ''
  }

  #token(token: string): boolean {
    if (/^等人?$/.test(token)) return this.found.length > 0
    const match = TITLE.exec(token)
    if ((!match || match.index > 16) && this.#waits && this.#work !== '' && PROFESSION.test(token)) {
      if (this.#title !== '') return false
      this.#title = token
      return true
    }
    if (!match || match.index > 16) return this.#name(token, false)
    const before = token.slice(0, match.index)
    if (before !== '' && this.#isNameBeforeTitle(before)) this.#add(before, true)
    else if (!this.#takeOrganisation(before)) return false
    this.#title = match[1]
    this.#waits = true
    const rest = token.slice(match.index + match[1].length)
    if (rest === '') return true
    // 记者张三通讯员李四
    if (TITLE.test(rest)) return this.#token(rest)
    return this.#name(rest, true)
  }

  /** 陈晓棠通讯员 罗亦舟: the blank between a name and the next title is lost at line ends. */
  #isNameBeforeTitle(before: string): boolean {
    if (!isName(before) || before.length > 4) return false
    if (this.#waits) return !ORGANISATION_END.test(before) || isPerson(before)
    return this.found.length > 0 && isPerson(before)
  }

  #takeOrganisation(before: string): boolean {
    if (before === '') {
      // 本报 记者 张三: the organisation stood alone and still waits for its title.
      if (this.found.length > 0 || this.#title !== '' || this.#waits) {
        // 文/本报记者 X is one person with title and organisation; 记者 X 通讯员 Y are two.
        if (!(this.#waits && this.#work !== '')) this.#organisation = ''
      }
      return true
    }
    if (!ORGANISATION.test(before) || VERB.test(before)) return false
    if (!ORGANISATION_END.test(before) && !/^[A-Za-z]/.test(before)) {
      if (before.length > 6) return false
      this.doubtful = true
    }
    this.#organisation = before
    return true
  }

  #name(token: string, glued: boolean): boolean {
    const whole = this.#half + token
    const withHalf = this.#half !== ''
    this.#half = ''
    if ([...whole].length === 1 && isHan(whole)) {
      this.#half = whole
      return true
    }
    if (this.#title === '' && this.found.length === 0 && isOrganisation(whole)) {
      this.#organisation = whole
      return true
    }
    // 圖／路透: an agency's picture.
    if (this.#waits && /图|圖|摄|攝/.test(this.#work) && AGENCY_PICTURE.test(whole)) {
      this.#waits = false
      return true
    }
    const two = this.#title === '' ? undefined : twoPeople(whole)
    if (two) {
      for (const name of two) this.#add(name, glued)
      return true
    }
    if (!isName(whole)) return false
    // 欧阳 锋
    if (!withHalf && whole.length === 2 && surnameLength(whole) === 2) {
      this.#half = whole
      return true
    }
    this.#add(whole, glued)
    return true
  }

  #add(name: string, glued: boolean): void {
    const unsure = glued || (this.#title === '' && this.#work === '')
    if (unsure && !isPerson(name)) this.doubtful = true
    const role = roleOf(this.#title, this.#work === '' ? this.#behind : this.#work)
    this.found.push({ name, organisation: this.#organisation, title: this.#title, role })
    this.#waits = false
  }
}

/** 云苓计小溪, the blank between two names being lost at a line's end. */
function twoPeople(text: string): readonly string[] | undefined {
  if (!/^[\u4e00-\u9fff]{4,6}$/.test(text) || (text.length === 4 && surnameLength(text) === 2))
    return undefined
  const cuts = [2, 3].map((cut) => [text.slice(0, cut), text.slice(cut)])
  return cuts.find((names) => names.every((name) => name.length >= 2 && name.length <= 3 && isPerson(name)))
}

const isOrganisation = (text: string): boolean =>
  text.length >= 2 && text.length <= 16 && ORGANISATION_END.test(text) && !isPerson(text)
