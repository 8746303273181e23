import type { Script } from '../../text/characters.ts'
import type { Strip } from './strip.ts'

const WEEKDAY = '(?:星期|周[一二三四五六日]|禮拜)'

/** Lines that name the page, its makers or its office. Each pattern is a class of line, not a newspaper. */
const PATTERNS: readonly RegExp[] = [
  // Page heads with a date: 2024年11月6日 星期三 02版 要闻
  new RegExp(`^\\d{4}年\\d{1,2}月\\d{1,2}日.*(?:${WEEKDAY}|第?\\s*[A-Z]?\\d+\\s*版|农历|農曆)`),
  /^.{0,24}\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|禮拜|周)[一二三四五六日].{0,16}$/,
  /中華民國.*年.*月.*日/,
  // Folios: 第3版 要闻, A3 社会, B2
  /^第?\s*[A-Z]?\d{1,2}\s*版(?:\s|$|[\u4e00-\u9fff]{2,6}$)/,
  /^[A-Z]?\d{1,2}\s*版?\s+[\u4e00-\u9fff·]{2,8}$/,
  /^[\u4e00-\u9fff·]{2,8}\s+[A-Z]?\d{1,2}\s*版?$/,
  /^[A-Z]\d{1,2}$/,
  /^[\u4e00-\u9fff]{2,6}\s*[·.]\s*(?:总)?第\s*\d+\s*期/,
  /^[\u4e00-\u9fff]{2,4}\s+[A-Z]{4,}$/,
  // Makers and office: 责任编辑：… 校对：… 热线电话：…
  /(?:责任编辑|責任編輯|责编|責編|主编|主編|美编|美編|版式|责校|校对|校對|编辑|編輯|版面设计|组版|美术编辑)\s*[：:／/\s].*(?:校|版式|美编|美編|美术|电话|電話|热线|熱線|主编|设计|設計|E-?mail|邮箱|电邮|網址|网址)/i,
  /^(?:本版|值班)?(?:责任编辑|責任編輯|责编|責編|版式|校对|校對|编辑|主编|热线电话|新闻热线|报料热线|投稿邮箱|邮箱|網址|网址|電話|电话|讀者服務|地址|社址|邮编)\s*[：:]/,
  /E-?mail\s*[：:]|[\w.]+@[\w.]+\.\w+(?:\s|$)|热线[：:]?\s*\d|热线\s+\d|^电话[：:]\s*\d/i,
  /^(?:https?:\/\/|www\.)|\bwww\.\w/i,
  // English: VOL. CXII . . . No. 38,402, WEDNESDAY, NOVEMBER 6, 2024, $2.50, Late City Edition
  /^(?:VOL|Vol)\.|\bNo\. ?[\d,]{3,}/,
  /^(?:.{0,40}\b)?(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY,\s+\w+\.?\s+\d{1,2}(?:,\s+\d{4})?$/i,
  /^[$£€]\d+(?:\.\d\d)?$/,
  /^(?:Late|Early|City|National|Metro|Final|Weekend|Sunday)\b.*\bEdition$/i,
  /^(?:Copyright|©)/,
  /^(?:Newsroom|Subscriptions|Classified|Advertising)s?:/i,
  /^Have a (?:news )?tip\b|^(?:Write|Call) to\b/i,
  /^(?:PAGE|Page) [A-Z]?\d+$/,
]

/** （下转第4版）, （上接第1版）, Continued on Page A4. */
export const JUMP_LINE =
  /[（(]\s*(?:下转|下轉|上接|紧接|緊接|转|接)第?\s*[A-Za-z0-9一二三四五六七八九十]+\s*版[^（()）]{0,10}[）)]/
const JUMP = new RegExp(`^${JUMP_LINE.source}$`)
const LATIN_JUMP = /^(?:Continued (?:on|from)\b.*|(?:See|Turn to)\b.*\b(?:Page|on) [A-Z]?\d+)$/i

/** A sentence may hold an address or a date; it is long and ends as sentences do. */
const isSentence = (text: string): boolean =>
  text.length > 30 && text.endsWith('。') && !/网址|電話|电话|mail/i.test(text)

export function isFurniture(text: string, script: Script): boolean {
  if (text.length > 160) return false
  if (JUMP.test(text) || LATIN_JUMP.test(text)) return true
  if (!PATTERNS.some((pattern) => pattern.test(text)) || isSentence(text)) return false
  return script === 'latin' || !(/星期/.test(text) && /[，、]|。$/.test(text))
}

const MASTHEAD =
  /^[\u4e00-\u9fff]{2,8}(?:报|報|刊|周刊|週刊|日报|晚报|副刊|文艺|文藝|新聞|新闻|导报|導報|时报|時報|快报|晨报)$/
const LATIN_MASTHEAD = /^[A-Z][A-Z &’'.]{4,40}$/
/** How near the page's edge a name of the paper or of the page can be. */
const EDGE = 7

/** Mastheads have no mark of their own: they are short lines at the page's head beside other furniture. */
export function mastheads(
  strips: readonly Strip[],
  known: readonly boolean[],
  script: Script,
): readonly boolean[] {
  const found = [...known]
  const beside = (index: number): boolean => [-2, -1, 1, 2].some((step) => found[index + step])
  const furnitureText = strips
    .filter((_, index) => known[index])
    .map((strip) => strip.text)
    .join(' ')
    .toLowerCase()
  for (let pass = 0; pass < 3; pass++) {
    for (let index = 0; index < Math.min(strips.length, EDGE); index++) {
      if (found[index] || !beside(index)) continue
      const { text } = strips[index]
      const capitals = script === 'latin' && LATIN_MASTHEAD.test(text)
      const section = /^[\u4e00-\u9fff]{2}\s*版?$/.test(text) && found[index - 1]
      const named = capitals && text.length > 6 && furnitureText.includes(text.toLowerCase())
      // METRO between a folio and a page head
      const enclosed = capitals && text.length <= 16 && found[index - 1] && found[index + 1]
      found[index] = MASTHEAD.test(text) || (capitals && index === 0) || section || named || enclosed
    }
  }
  return found
}
