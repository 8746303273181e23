/** Numbers of pages, alone and with the section's name: A12, ·07·, 第九版, B04—B05, Page 14A, NEWS | 5. */

const NUMBER = '[A-Z]{0,2}-?\\d{1,3}'
const RANGE = `${NUMBER}(?:\\s?[—–－～~・·、/-]{1,2}\\s?${NUMBER})?`
/** A range without a letter may be a score. */
const LETTERED_RANGE = `(?=[A-Z])${RANGE}`
const CHINESE = `(?:第?\\s*${RANGE}\\s*版|第\\s*[一二三四五六七八九十]{1,3}\\s*版|${LETTERED_RANGE}|\\d{1,3})`
const NAME = '[\\u4e00-\\u9fff]{1,6}(?:\\s?[·・•/]\\s?[\\u4e00-\\u9fff]{1,6})?'
/** A blank or a mark between a folio and the section's name. */
const APART = '(?:[\\s\\u3000]+|[\\s\\u3000]*[|｜:：/·]\\s*)'

const FOLIOS: readonly RegExp[] = [
  new RegExp(`^${CHINESE}$`),
  /^[·•—–~|-]\s?[A-Z]?\d{1,3}\s?[·•—–~|-]$/,
  /^(?:PAGE|Page|page|P\.|p\.)\s?[A-Z]{0,2}-?\d{1,3}[A-Z]?$/,
  /^\d{1,3}[A-F]$/,
  /^(?:Section|SECTION|Part|PART) [A-Z0-9]$/,
  /^第?[A-Z]疊?[叠疊]$/,
]
/** A blank or a bar: 得分：24 is no folio. */
const BAR = '(?:[\\s\\u3000]+|[\\s\\u3000]*[|｜·]\\s*)'
const WITH_SECTION: readonly RegExp[] = [
  new RegExp(`^第?\\s*[A-Z]{0,2}\\d{1,3}\\s*版\\s*${NAME}$`),
  new RegExp(`^${CHINESE}${APART}${NAME}$`),
  new RegExp(`^${NAME}(?:版)?${BAR}${CHINESE}$`),
]

/** A letter and a number, such as no number in a text is written. */
const LETTERED =
  /^[A-Z]{1,2}-?\d{1,3}$|^[A-Z]{1,2}\d{1,3}\s?[—–・·-]{1,2}\s?[A-Z]{1,2}\d{1,3}$|^[·•]\s?\d{1,3}\s?[·•]$|^(?:PAGE|Page) [A-Z]?\d{1,3}[A-Z]?$|^第[一二三四五六七八九十]{1,3}版$/

export const isFolio = (text: string): boolean => FOLIOS.some((pattern) => pattern.test(text))

export const isFolioWithSection = (text: string): boolean =>
  WITH_SECTION.some((pattern) => pattern.test(text))

export const isLetteredFolio = (text: string): boolean => LETTERED.test(text)
