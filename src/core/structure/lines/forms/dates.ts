/**
 * How a page's head prints its day. A full date with its weekday, lunar day or folio is in no sentence; a date, a
 * weekday or a lunar day alone is under notices, too, and needs other furniture beside it.
 */

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

const DATED: readonly RegExp[] = [
  new RegExp(`${ANY_DATE}${BETWEEN}${WEEKDAY}`),
  new RegExp(`${WEEKDAY}${BETWEEN}${ANY_DATE}`),
  new RegExp(`${ANY_DATE}.*(?:${LUNAR}|农历|農曆)`),
  new RegExp(`${ANY_DATE}.*${LETTERED_FOLIO}|${LETTERED_FOLIO}.*${ANY_DATE}`),
  new RegExp(`\\b${DAYS},? (?:the )?${EN_DATE}\\b`, 'i'),
  new RegExp(`\\b${DAYS},? ${EN_NUMERIC_DATE}(?!\\S)`, 'i'),
]

const DATE_ALONE: readonly RegExp[] = [
  new RegExp(`^${ANY_DATE}(?:\\s*[（(]${WEEKDAY}[）)])?$`),
  new RegExp(`^${WEEKDAY}$`),
  new RegExp(`^${LUNAR}$`),
  new RegExp(`^(?:${EN_DATE}|${EN_NUMERIC_DATE}|${DAYS})$`, 'i'),
]

const EN_DATE_WITHIN = new RegExp(`(?:^|\\s)(?:${DAYS},? )?(?:${EN_DATE}|${EN_NUMERIC_DATE})(?=\\s|$)`, 'i')

export const isDated = (text: string): boolean => DATED.some((pattern) => pattern.test(text))

export const isDateAlone = (text: string): boolean => DATE_ALONE.some((pattern) => pattern.test(text))

/** The rest of an English line around its date; undefined when it has none. */
export function aroundEnglishDate(text: string): string | undefined {
  const match = EN_DATE_WITHIN.exec(text)
  return match
    ? `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim()
    : undefined
}
