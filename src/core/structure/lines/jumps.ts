/** Lines that send the reader to another page and back: （下转第4版）, 續見A3版, Continued on Page A4, From Page A1. */

const NUMBER = '第?\\s*(?:[A-Za-z]?[-—]?\\d{1,3}|[一二三四五六七八九十]{1,3}|[头頭])'
const REPORT = '(?:报道|報導|報道|新闻|新聞|内容|內容|图文|圖文|文章|消息)'
const VERB = `(?:下转|下轉|上接|文转|文轉|文接|紧接|緊接|续接|續接|转|轉|接|续|續|(?:更多|相关|相關|有关|有關|详细|詳細|后续|後續)?${REPORT}?\\s*(?:详见|詳見|续见|續見|请见|請見|见|見|刊))`

/** In brackets; what stands behind 版 is short: （下转第4版·续）. */
export const JUMP_LINE = new RegExp(
  `[（(【〔]\\s*${VERB}\\s*${NUMBER}(?:\\s*[、,，—–-]\\s*${NUMBER})?\\s*版[^（()）]{0,10}[）)】〕]`,
)
const JUMP = new RegExp(`^[▶►→▲▼■●◆»☞]?\\s*${JUMP_LINE.source}$`)
const BARE_JUMP = new RegExp(
  `^[▶►→▲▼■●◆»☞]*\\s*(?:下转|下轉|上接|文转|文轉|文接|紧接|緊接|续接|續接|續見|续见)\\s*${NUMBER}\\s*版[^，。]{0,8}$`,
)

const PAGE =
  '(?:(?:Pages?|PAGE|pages?|p\\.)\\s?[A-Z]?-?\\d{1,3}|[A-Z]-?\\d{1,2}|(?:[Bb]ack|[Ff]ront|[Ff]irst|[Nn]ext|[Pp]receding|[Pp]revious) [Pp]age|(?:BACK|FRONT|FIRST|NEXT) PAGE)'
const COLUMN = '(?:,? [Cc]ol(?:umn|\\.)? ?\\d)?'
const ENGLISH_JUMPS: readonly RegExp[] = [
  new RegExp(
    `^\\W{0,3}(?:(?:Story )?[Cc]ontinue[sd]|CONTINUED|Cont[’']?d\\.?) (?:on|from|On|From|ON|FROM) .{0,24}?${PAGE}${COLUMN}\\.?$`,
  ),
  new RegExp(
    `^\\W{0,3}(?:[Pp]lease )?(?:See|SEE|[Tt]urn to|TURN TO|More on|MORE ON|More, |Full story,?(?: on)?|Full report,?(?: on)?|Jump to|From|FROM)\\b[^.;]{0,32}?\\s?${PAGE}${COLUMN}$`,
  ),
  // MILL, from Page A1
  new RegExp(
    `^[A-Z][A-Z ’'-]{2,24}(?:,| —| –| -)? (?:[Cc]ontinued )?(?:from|From|FROM|on) ${PAGE}${COLUMN}$`,
  ),
]

export const isJump = (text: string): boolean =>
  text.length <= 60 &&
  (JUMP.test(text) || BARE_JUMP.test(text) || ENGLISH_JUMPS.some((pattern) => pattern.test(text)))
