import type { Script } from '../../text/characters.ts'
import type { BylineLine } from '../lines/tags.ts'
import { BYLINE_MARKS, parseCredits, SIGNING_TITLE } from './credits.ts'
import { englishByline, englishTitle } from './english.ts'

const LONGEST = 44
const MARK = new RegExp(`^[${BYLINE_MARKS}]\\s*`)
const NOT_IN_BYLINE = /[，。！？；”“…]/
const BRACKETED = /^[【〔[（(](.*)[】〕\]）)]$/
/** 记者林○○／台北報導 */
const WITH_PLACE = /^(.*?)[／/]([\u4e00-\u9fff]{2,8}(?:報導|报道|報道|電|电))$/
/** 文/张三, 摄影：李四 */
const WORK_FIRST = /^(?:文|图|圖|摄影|攝影|撰文|译|作者|整理)\s*[/／：:]/
/** What a byline may begin with when no sign stands before it. */
const ORGANISATION_OR_TITLE =
  /^(?:本[报報刊网台]|[\u4e00-\u9fff]{2,10}(?:社|报|報|网|網|台)|.{0,10}(?:记者|記者|通讯员|通訊員|评论员|評論員|实习生|實習生|撰稿|编译|編譯|特派))/
const OF_PICTURE = /摄影报道|攝影報導|^[摄攝]|摄影$|攝影$/

/** The line as a byline, or undefined when it is anything else. */
export function bylineOfLine(text: string, script: Script): BylineLine | undefined {
  if (text.length > LONGEST * (script === 'latin' ? 2 : 1)) return undefined
  return chineseByline(text) ?? (script === 'latin' ? englishByline(text) : undefined)
}

function chineseByline(line: string): BylineLine | undefined {
  const marked = MARK.test(line)
  const text = BRACKETED.exec(line)?.[1] ?? line
  if (NOT_IN_BYLINE.test(text)) return undefined
  const workFirst = WORK_FIRST.test(text)
  if (!marked && !workFirst && !SIGNING_TITLE.test(text)) return undefined
  const place = WITH_PLACE.exec(text)
  if (place && /記者|记者|編譯|编译|特派/.test(text)) {
    const credits = parseCredits(place[1])
    const dateline = /^(?:综合|綜合|专题|專題)/.test(place[2]) ? '' : place[2]
    if (credits) return { bylines: credits.bylines, dateline, ofPicture: false, continues: false }
  }
  const credits = parseCredits(text)
  if (!credits || (!marked && !workFirst && !ORGANISATION_OR_TITLE.test(text))) return undefined
  return {
    bylines: credits.bylines,
    dateline: '',
    ofPicture: OF_PICTURE.test(credits.behind),
    continues: false,
  }
}

/** Staff Reporter: the line under a byline that says who its people are. */
export function titleUnderByline(text: string, above: BylineLine): BylineLine | undefined {
  const title = englishTitle(text)
  if (!title) return undefined
  const bylines = above.bylines.map((byline) => ({ ...byline, ...title }))
  return { bylines, dateline: '', ofPicture: false, continues: true }
}
