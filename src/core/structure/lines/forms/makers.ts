/** Those who made the page: 责任编辑：… 校对：…, 編輯／…, METRO EDITOR: …, Hollis Tran, editor. */

const PREFIX =
  '(?:本版|本期|本刊|值班|执行|執行|责任|責任|见习|特约|特刊|美术|美術|文字|图片|圖片|视觉|視覺|版面|版式|副刊|採訪|采访|[一二三四五六七八九十]版|\\d{1,2}版)*'
const OFFICE =
  '(?:编辑|編輯|责编|責編|主编|主編|总编|總編|总监|總監|美编|美編|图编|圖編|编委|編委|版式|版面|排版|设计|設計|美术|美術|责校|責校|校对|校對|校检|检校|校读|校閱|校阅|组版|組版|视觉|視覺|统筹|統籌|策划|策劃|監製|监制|制图|製圖|题字|題字|插图|插圖|审读|審讀|审校|審校|总值班|值班主任|主任|督印人|承印人?|(?:健康|医学|專家|专家)?[顾顧][问問][团團]?)'
const MAKER = `${PREFIX}${OFFICE}`
const APART = '[：:／/｜|\\s]'
const MAKERS = new RegExp(`(?:^|[\\s\\u3000，])${MAKER}\\s?${APART}\\s?(?=[\\u4e00-\\u9fffA-Za-z])`, 'g')
const STARTS_WITH_MAKER = new RegExp(`^${MAKER}\\s?${APART}`)
/** Titles, texts and pictures that an article's own people are named for: 策划 … 统筹 … 撰文 … */
const ARTICLES_OWN = /撰文|采写|執筆|执笔|记者|記者|摄影|攝影|(?:^|\s)[文图圖]\s?[：:／/]/
const NAMES = '[\\u4e00-\\u9fff·]{2,4}(?:[\\s、　][\\u4e00-\\u9fff·]{2,4})*'
const ONE_MAKER = new RegExp(`^${MAKER}\\s*[：:／/｜|]\\s*${NAMES}$`)
/** 责任编辑：…, 本版责编：…: what no article has of its own. */
const PAGES_MAKER = new RegExp(
  `^(?:本版|[一二三四五六七八九十]版|责任|責任|值班|特刊|副刊)(?:编辑|編輯|责编|責編|主编|主編|编委|編委|校对|校對)\\s*[：:／/｜|]\\s*[\\u4e00-\\u9fff·]{2,4}(?:[\\s、　]|$)`,
)

const EN_OFFICE =
  '(?:(?:[Ee]ditorial|EDITORIAL|[Mm]anaging|MANAGING|[Ee]xecutive|EXECUTIVE|[Ff]ounding|[Aa]ssociate|[Dd]eputy|[Nn]ight|NIGHT|[Nn]ews|NEWS|[Cc]ity|CITY|[Mm]etro|METRO|[Ss]ports?|SPORTS?|[Ff]eatures|FEATURES|[Bb]usiness|BUSINESS|[Oo]pinion|OPINION|[Aa]rts|ARTS|[Pp]icture|PICTURE|[Pp]hoto|[Ll]etters|[Pp]age|PAGE|[Pp]roduction|[Aa]dvertising|[Cc]irculation) )*(?:[Ee]ditor|EDITOR|[Pp]ublisher|PUBLISHER|[Dd]esk|DESK|[Pp]resident|[Dd]irector|[Mm]anager)'
const EN_NAME = "[A-Z][\\w’'.-]+(?: [A-Z][\\w’'.-]*){1,3}"
const ENGLISH_MAKER: readonly RegExp[] = [
  new RegExp(`^${EN_OFFICE}: ${EN_NAME}$`),
  new RegExp(`^${EN_NAME}, (?:the )?${EN_OFFICE}$`),
]
const ENGLISH_MAKERS = new RegExp(`(?:${EN_NAME}, ${EN_OFFICE}(?= [A-Z]|$)|${EN_OFFICE}: ${EN_NAME})`, 'g')

/** Two makers or more, of no article; a line that begins with one may hold a comma. */
export function isMakers(text: string): boolean {
  if (/[。！？；“”「」]/.test(text) || (/，/.test(text) && !STARTS_WITH_MAKER.test(text))) return false
  return (text.match(MAKERS) ?? []).length >= 2 && !ARTICLES_OWN.test(text)
}

export const isPagesMaker = (text: string): boolean => PAGES_MAKER.test(text)

export const isOneMaker = (text: string): boolean =>
  ONE_MAKER.test(text) || ENGLISH_MAKER.some((pattern) => pattern.test(text))

/** Adelaide Munk, publisher Hollis Tran, editor: as extraction runs them together. */
export const isEnglishMakers = (text: string): boolean => (text.match(ENGLISH_MAKERS) ?? []).length >= 2
