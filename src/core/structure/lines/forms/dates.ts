/**
 * How a page's head prints its day. A full date with its weekday, lunar day or folio is in no sentence; a date, a
 * weekday or a lunar day alone is under notices, too, and needs other furniture beside it.
 */

import { isSection } from './sections.ts'

const WEEKDAY = '(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]'
const CN_YEAR =
  '(?:\\d{4}|[〇○零一二三四五六七八九]{4}|(?:中華)?民國\\s*(?:\\d{2,3}|[一二三四五六七八九十百〇○零]{2,6}))'
const CN_DATE = `${CN_YEAR}\\s*年\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*月\\s*(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s*[日号號]`
/** 2021.12.3, 2024/03/15, 2024-8-11 */
const NUMERIC_DATE = '(?:19|20)\\d{2}\\s?[./－·-]\\s?\\d{1,2}\\s?[./－·-]\\s?\\d{1,2}(?!\\d)'
const ANY_DATE = `(?:${CN_DATE}|${NUMERIC_DATE})`
const BETWEEN = '[\\s\\u3000/／|｜·]*'
const GANZHI = '[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]'
const LUNAR_DAY =
  '闰?[正一二三四五六七八九十冬腊臘]{1,2}月(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|大|小)'
const LUNAR = `(?:(?:农历|農曆|夏历|夏曆|阴历|陰曆|岁次|歲次)\\s*(?:${GANZHI}\\s*(?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]?年[)）]?)?\\s*)?|${GANZHI}\\s*(?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]?年[)）]?)\\s*)${LUNAR_DAY}`
const LETTERED_FOLIO =
  '(?:第?\\s*[A-Z]{0,2}\\d{1,3}\\s*版|第[一二三四五六七八九十]{1,3}版|\\b[A-Z]{1,2}\\d{1,3}\\b)'

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
/** SATURDAY-SUNDAY, OCT. 11-12 */
const DAYS = `${DAY}(?:\\s?[-–—/&]\\s?${DAY})?`
const NUMBERS = '\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–—/&]\\s?\\d{1,2}(?:st|nd|rd|th)?)?'
const EN_DATE = `(?:${MONTH} ${NUMBERS},? \\d{4}|${NUMBERS} ${MONTH},? \\d{4})`
const EN_NUMERIC_DATE = '\\d{1,2}[./]\\d{1,2}[./](?:\\d{2}|\\d{4})'

const CHINESE_DATED: readonly RegExp[] = [
  new RegExp(`${ANY_DATE}${BETWEEN}${WEEKDAY}`),
  new RegExp(`${WEEKDAY}${BETWEEN}${ANY_DATE}`),
  new RegExp(`${ANY_DATE}.*(?:${LUNAR}|农历|農曆)`),
  new RegExp(`${ANY_DATE}.*${LETTERED_FOLIO}|${LETTERED_FOLIO}.*${ANY_DATE}`),
]
const EN_DATED = new RegExp(`\\b${DAYS},? (?:the )?(?:${EN_DATE}|${EN_NUMERIC_DATE})(?![\\w.])`, 'i')

const DATE_ALONE: readonly RegExp[] = [
  new RegExp(`^${ANY_DATE}(?:\\s*[（(]${WEEKDAY}[）)])?$`),
  new RegExp(`^${WEEKDAY}$`),
  new RegExp(`^${LUNAR}$`),
  new RegExp(`^(?:${EN_DATE}|${EN_NUMERIC_DATE}|${DAYS})$`, 'i'),
]
const COMPLEMENT = new RegExp(`^(?:${WEEKDAY}|${LUNAR})$`)
const DATE_WITHIN = new RegExp(`${ANY_DATE}|${EN_DATE}`, 'i')
const EN_DATE_WITHIN = new RegExp(
  `(?:^|\\s)(?:${DAYS},? (?:the )?)?(?:${EN_DATE}|${EN_NUMERIC_DATE})(?=[\\s,]|$)`,
  'i',
)
/** Words that stand small in names and heads. */
const HEAD_WORD =
  /^(?:[^a-z]|of$|and$|the$|for$|(?:pages|sections|edition),?$|(?:times|guardian|observer|independent|i)$|[\w-]+(?:\.[\w-]+)+$)/

const isHeadWord = (word: string): boolean => word === '' || HEAD_WORD.test(word) || isSection(word)

/** A full date with its weekday, lunar day or folio; in English the words beside it are names. */
export function isDated(text: string): boolean {
  if (CHINESE_DATED.some((pattern) => pattern.test(text))) return true
  const beside = EN_DATED.test(text) ? aroundEnglishDate(text) : undefined
  return beside !== undefined && beside.split(/\s+/).every(isHeadWord)
}

export const isDateAlone = (text: string): boolean => DATE_ALONE.some((pattern) => pattern.test(text))

/** 星期日, 壬寅年九月初八: what stands beside the date. */
export const isBesideDate = (text: string): boolean => COMPLEMENT.test(text)

export const hasDate = (text: string): boolean => DATE_WITHIN.test(text)

/** The rest of an English line around its date; undefined when it has none. */
export function aroundEnglishDate(text: string): string | undefined {
  const match = EN_DATE_WITHIN.exec(text)
  return match
    ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim()
    : undefined
}

/** Sport 23.11.25 The Sunday Mercator 7: a date, names, and the page's number at an end. */
export function isEnglishHead(text: string): boolean {
  const beside = aroundEnglishDate(text)
  if (beside === undefined || beside.length > 60) return false
  const words = beside.split(/\s+/)
  const numbered = [words[0], words[words.length - 1]].some((word) => /^[A-Z]?\d{1,3}$/.test(word))
  return numbered && words.every(isHeadWord)
}
