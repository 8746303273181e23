/** Lines that send the reader to another page and back: （下转第4版）, 續見A3版, Continued on Page A4, From Page A1. */

const NUMBER =
  '(?:今[日天]|本[报報刊])?第?\\s*(?:[A-Za-z]{0,2}[-—]?\\d{1,3}|[A-Z][叠疊]\\d{1,2}|[一二三四五六七八九十]{1,3}|[头頭])'
const REPORT =
  '(?:报道|報導|報道|新闻|新聞|内容|內容|图文|圖文|文章|消息|全文|评论|評論|社论|社論|图片|圖片|阅读|閱讀|解读|解讀|链接|連結)'
const OTHER = '(?:更多|相关|相關|有关|有關|详细|詳細|后续|後續|延伸|配套|同题)'
const TURN = '(?:下转|下轉|上接|文转|文轉|文接|紧接|緊接|紧转|緊轉|接转|接轉|续转|續轉|续接|續接|續見|续见)'
const VERB = `(?:${TURN}|转|轉|接|续|續|${OTHER}?${REPORT}?\\s*(?:详见|詳見|请见|請見|见|見|刊))`
/** More than paper holds: （更多报道见本刊微信公众号）, and a serial's end: （未完待续）. */
const ELSEWHERE =
  '(?:未完待[续續]|待[续續]|未完[，,]\\s?待[续續]|本文有[删刪][节節][^（()）。]{0,16}|[^（()）。]{0,12}(?:见|見|请看|請看|关注|關注|扫码|掃碼|扫描|登录|登入)[^（()）。]{0,8}(?:公众号|公眾號|客户端|客戶端|微信|官网|官網|网站|網站|[Aa][Pp][Pp]|二维码|视频号|微博|新闻网|新聞網))'

/** In brackets; what stands behind 版 is short: （下转第4版·续）. */
export const JUMP_LINE = new RegExp(
  `[（(【〔]\\s*(?:${VERB}\\s*${NUMBER}(?:\\s*[、,，—–-]\\s*${NUMBER})?\\s*版[^（()）]{0,10}|${TURN}\\s*[A-Z]{1,2}\\d{1,3}|${ELSEWHERE})[）)】〕]`,
)
const MARKS = '[▶►→▲▼■●◆»☞]'
const CHINESE_JUMPS: readonly RegExp[] = [
  new RegExp(`^${MARKS}*\\s*${JUMP_LINE.source}$`),
  new RegExp(`^${MARKS}*\\s*${TURN}\\s*(?:${NUMBER}\\s*版|[A-Z]{1,2}\\d{1,3}$)[^，。]{0,8}$`),
  new RegExp(`^${MARKS}*\\s*(?:${OTHER}${REPORT}|${REPORT}?(?:详|詳))\\s*[见見]\\s*${NUMBER}\\s*版$`),
  new RegExp(`^${MARKS}+\\s*(?:详见|詳見|见|見)?\\s*${NUMBER}\\s*版$`),
]

const PAGE =
  '(?:(?:Pages?|PAGE|pages?|p\\.)\\s?(?:[A-Z]{0,2}-?\\d{1,3}[A-F]?|[Oo]ne|ONE)|[A-Z]-?\\d{1,2}|\\d{1,2}[A-F]|(?:[Bb]ack|[Ff]ront|[Ff]irst|[Nn]ext|[Pp]receding|[Pp]revious) [Pp]age|(?:BACK|FRONT|FIRST|NEXT) PAGE)'
const COLUMN = '(?:,? [Cc]ol(?:umn|\\.)? ?\\d)?'
const ENGLISH_JUMPS: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,3}(?:(?:Story )?[Cc]ontinue[sd]|CONTINUED|Cont[’']?d?\\.?) (?:on|from|On|From|ON|FROM|»|>) ?.{0,24}?${PAGE}${COLUMN}\\W{0,3}$`,
  ),
  new RegExp(
    `^\\W{0,3}(?:[Pp]lease )?(?:See|SEE|[Tt]urn to|TURN TO|More on|MORE ON|More, |Full story,?(?: on)?|Full report,?(?: on)?|Jump to|From|FROM)\\b[^.;]{0,32}?\\s?${PAGE}${COLUMN}\\s?[)»►▶→]?$`,
  ),
  // MILL, from Page A1
  new RegExp(
    `^[A-Z][A-Z ’'-]{2,24}(?:,| —| –| -)? (?:[Cc]ontinued )?(?:from|From|FROM|on) ${PAGE}${COLUMN}$`,
  ),
]

export const isJump = (text: string): boolean =>
  text.length <= 60 && [...CHINESE_JUMPS, ...ENGLISH_JUMPS].some((pattern) => pattern.test(text))
