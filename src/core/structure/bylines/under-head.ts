import type { Byline, BylineRole } from '../reading.ts'
import type { BylineLine } from '../lines/tags.ts'
import { signedWork } from './signed-work.ts'
import { isName, isPerson, surnameLength } from './names.ts'

/*
 * Forms that sign only where they stand between a head and a text; anywhere else the same words begin an answer
 * (记者：…), an item of a list (◇ …) or a sub-heading.
 */

const MARKED = /^[◇○☆]\s*([\u4e00-\u9fff]{2,4})$/
/** ◇ 相关链接: what else such a sign begins. */
const HEADING =
  /链接|連結|背景|提示|阅读|新闻|点评|观点|声音|数据|资料|名片|简介|问答|贴士|故事|时间|地点|案例|评论|公告|启事|通知|诗歌|散文|小说/
/** 記者：張三, 記者 張三: Hong Kong papers sign so, without the paper's name. */
const REPORTER = /^(記者|记者)\s*[：:]\s*([\u4e00-\u9fff]{2,4}(?:[、\s][\u4e00-\u9fff]{2,4}){0,2})$/
/** 司空图南 唐糖: names set apart by blanks. */
const SEVERAL = /^[\u4e00-\u9fff○·]{2,5}(?:[\s\u3000]+[\u4e00-\u9fff○·]{2,5}){1,2}$/

const people = (names: readonly string[], title: string, role: BylineRole): BylineLine => ({
  bylines: names.map((name): Byline => ({ name, organisation: '', title, role })),
  dateline: '',
  ofPicture: false,
  continues: false,
})

/** The line as a byline, when the caller knows that a head stands above it and a text below. */
export function namesUnderHead(text: string): BylineLine | undefined {
  const marked = MARKED.exec(text)?.[1]
  if (marked !== undefined && isName(marked) && !HEADING.test(marked)) return people([marked], '', 'author')
  const reporter = REPORTER.exec(text)
  if (reporter) {
    const names = reporter[2].split(/[、\s]/)
    return names.every((name) => isPerson(name)) ? people(names, reporter[1], 'reporter') : undefined
  }
  // 闻人雪: with a family name of two characters hardly anything else is meant.
  if (surnameLength(text) === 2 && text[0] !== '第' && isPerson(text)) return people([text], '', 'author')
  const worked = signedWork(text, 'underHead')
  if (worked) return { bylines: worked.bylines, dateline: '', ofPicture: false, continues: false }
  const names = SEVERAL.test(text) ? text.split(/[\s\u3000]+/) : []
  const sure = names.some((name) => name.length >= 3)
  return sure && names.every((name) => isPerson(name)) ? people(names, '', 'reporter') : undefined
}

/** 口述 张三 / 记录 苦竹: the second line of a pair, where any pen name will do. */
export function recordedBy(text: string, above: string): BylineLine | undefined {
  if (!/^(?:口述|讲述|講述)/.test(above)) return undefined
  const name = /^(?:记录|記錄|整理|执笔|執筆)\s*[：:／/]?\s*([\u4e00-\u9fff]{2,4})$/.exec(text)?.[1]
  return name !== undefined && isName(name) ? people([name], '', 'author') : undefined
}

/** 沧岭一中 何所惧: where somebody writes from, and the name. */
const FROM_AND_NAME = /^([\u4e00-\u9fff]{3,12})[ \u3000]+([\u4e00-\u9fff]{2,4})$/

/** A name in the type of bylines, under a head and over a text: there any pen name will do (敲边鼓, 麦穗爸爸). */
export function nameInSmallType(text: string): BylineLine | undefined {
  if (HEADING.test(text)) return undefined
  // 班师专栏: whose column it is.
  const columnist = /^([\u4e00-\u9fff]{2,4})(?:专栏|專欄)$/.exec(text)?.[1]
  if (columnist !== undefined && isName(columnist)) return people([columnist], '', 'author')
  if (isName(text)) return people([text], '', 'author')
  const from = FROM_AND_NAME.exec(text)
  if (!from || isPerson(from[1]) || !isName(from[2])) return undefined
  const byline = { name: from[2], organisation: from[1], title: '', role: 'author' } as const
  return { bylines: [byline], dateline: '', ofPicture: false, continues: false }
}
