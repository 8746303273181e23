/**
 * What lines of a page's furniture look like: heads, folios, makers, addresses. Each form is a class of line, not a
 * newspaper, and most of them occur in articles, too (a notice has a telephone, a listing a date): where a line
 * stands decides, see `furniture.ts`.
 */

const WEEKDAY = '(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]'
const CHINESE_DATE =
  '(?:\\d{4}|[二〇○零一九八七六五四三]{4}|中華民國\\s*\\d{2,3}|民國\\d{2,3})\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日'
const FOLIO = '第?\\s*[A-Z]?\\d{1,2}\\s*版'
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** A full date with its weekday, its lunar day or a folio, as no sentence has it. */
const DATED: readonly RegExp[] = [
  new RegExp(`${CHINESE_DATE}[\\s\\u3000]*${WEEKDAY}`),
  new RegExp(`${WEEKDAY}[\\s\\u3000]*${CHINESE_DATE}`),
  new RegExp(`${CHINESE_DATE}.*(?:农历|農曆|${FOLIO})|${FOLIO}.*${CHINESE_DATE}`),
  new RegExp(`\\b${DAY},? ${MONTH} \\d{1,2},? \\d{4}\\b`, 'i'),
  new RegExp(`\\b${DAY},? (?:the )?\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}\\b`, 'i'),
]

/** Lines that are nothing else wherever they stand. */
const SURE: readonly RegExp[] = [
  /国内统一(?:连续出版物|刊)号|國內統一刊號|\bCN\s?\d\d-\d{4}\b|邮发代号|\bISSN\s\d{4}/,
  /(?:广告经营许可证|廣告經營許可證|印务有限公司.{0,4}承印|印刷(?:厂|有限公司)[:：]?\s*$)/,
  /^(?:VOL|Vol)\.\s?[\w,.]+.{0,12}\bN[oO]\.\s?[\d,]+/,
  /^(?:Copyright|©)\s?(?:©\s?)?\d{4}/,
  /^(?:今日|本期)\s?\d{1,3}\s?版$/,
]

const MAKER =
  '(?:本版|本期|值班|执行|執行|责任|責任|见习|特约|美术|美術|文字|图片|视觉|版面|版式)?(?:编辑|編輯|责编|責編|主编|主編|美编|美編|编委|編委|版式|版面|设计|設計|责校|責校|校对|校對|校检|组版|組版|视觉|視覺|统筹|統籌|策划|監製|监制|审读|审校|总值班|值班主任)'
const MAKERS = new RegExp(`(?:^|[\\s\\u3000])${MAKER}\\s?[：:／/\\s]\\s?(?=[\\u4e00-\\u9fffA-Za-z])`, 'g')
const ONE_MAKER = new RegExp(
  `^${MAKER}\\s*[：:／/]\\s*[\\u4e00-\\u9fff·]{2,4}(?:[\\s、　][\\u4e00-\\u9fff]{2,4})*$`,
)

/** Prices, editions, folios, numbers of pages: small lines that other things may be as well. */
const SMALL: readonly RegExp[] = [
  /^第?\s*[A-Z]?\d{1,2}\s*版(?:\s|$|[\u4e00-\u9fff·]{2,8}$)/,
  /^[A-Z]?\d{1,2}\s*版?\s+[\u4e00-\u9fff·]{2,8}$/,
  /^[\u4e00-\u9fff·]{2,8}\s+第?[A-Z]?\d{1,2}\s*版?$/,
  /^[A-Z]?\d{1,3}$/,
  /^[\u4e00-\u9fff]{2,6}\s*[·.]?\s*(?:总|總)?第\s*\d+\s*期/,
  /^(?:总|總)?第\s?\d{2,6}\s?[期号號]/,
  /^[\u4e00-\u9fff·]{2,4}\s+[A-Z]{4,}$/,
  /^[零订定]价[：:]?\s*\d|^(?:每份|零售)?.{0,4}\d+(?:\.\d+)?元$/,
  /^[$£€]\s?\d+(?:\.\d\d)?(?: .{0,20})?$/,
  /^\d{1,3} pages(?:, \d{1,2} sections)?$/i,
  /^(?:Late|Early|City|National|Metro|Final|Weekend|Sunday|First|Home|State)\b.{0,20}\bEdition$/i,
  /^(?:Section|SECTION|Part) [A-Z0-9]$/,
  /^(?:PAGE|Page) [A-Z]?\d{1,3}$/,
  /^(?:Established|Founded|Est\.) (?:in )?\d{4}$/i,
]

/** 副刊·第1127期: so high a number is an issue's. */
const ISSUE = /^[\u4e00-\u9fff]{2,6}\s*[·.]?\s*(?:总|總)?第\s*\d{3,}\s*期$/

const CHINESE_SECTION =
  '(?:要闻|要聞|综合|綜合|社会|社會|体育|體育|经济|經濟|财经|財經|国际|國際|国内|國內|时评|時評|评论|評論|文化|副刊|教育|健康|成长|科技|科教|民生|地方|县区|县域|乡土|人物|家庭|生活|法治|法制|深度|特写|特稿|专题|專題|专版|理论|理論|读书|讀書|旅游|旅遊|汽车|房产|娱乐|娛樂|对话|訪談|时政|時政|焦点|焦點|视点|都市|城事|本地|广告|公告|天下|世界|两岸|兩岸|港澳|亲子|婚姻|女性|职场|农业|农村|三农|文艺|文藝|新闻|新聞|视界|影像|图片)'
const SECTION = new RegExp(`^${CHINESE_SECTION}(?:[·・\\s]?${CHINESE_SECTION}){0,2}(?:版|周刊|专刊|專刊)?$`)
const ENGLISH_SECTION_WORD =
  '(?:metro|national|nation|international|world|local|home|state|region|regional|city|business|money|markets?|finance|economy|sports?|arts?|opinion|comment|letters|register|obituaries|news|life|style|living|culture|travel|weekend|food|science|health|technology|politics|property|classifieds?|features|review|books|entertainment|education|weather)'
const ENGLISH_SECTION = new RegExp(
  `^${ENGLISH_SECTION_WORD}(?:(?: ?[&/·|] ?| and | )${ENGLISH_SECTION_WORD}){0,2}$`,
  'i',
)

const CHINESE_MASTHEAD =
  /^[\u4e00-\u9fff]{2,8}(?:报|報|刊|周刊|週刊|日报|日報|晚报|晚報|文艺|文藝|新聞|新闻|导报|導報|时报|時報|快报|晨报)$/
const PAPER =
  /(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|时报|時報|商报|导报|周报|週報|周刊|週刊|公报|公報|都市报)$/
const ENGLISH_PAPER =
  /^(?:The |THE )?(?:[A-Z][\w’'-]*[ -]){0,4}(?:Times|Post|Courier|Examiner|Record|Herald|Ledger|Gazette|Tribune|Chronicle|Journal|News|Mail|Telegraph|Observer|Sentinel|Advertiser|Mirror|Echo|Argus|Express|Independent|Standard|Press|Dispatch|Inquirer|Enquirer|Globe|Register|Bee|Star|Sun|Guardian|Messenger|Reporter|Recorder|Bulletin|Citizen|Democrat|Republican|DAILY|WEEKLY|TIMES|POST|COURIER|EXAMINER|RECORD|HERALD|LEDGER|GAZETTE|TRIBUNE|CHRONICLE|JOURNAL|NEWS|MAIL|TELEGRAPH|OBSERVER|SENTINEL|ADVERTISER|STANDARD|PRESS|DISPATCH|INQUIRER|GLOBE|REGISTER|STAR|SUN|GUARDIAN|BULLETIN)$/

const ADDRESS =
  /[\w.-]+@[\w.-]+\.\w{2,}|(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.){1,4}[a-z]{2,10}(?:\/[\w./-]*)?/gi
const TELEPHONE =
  /[（(]?\d{2,5}[)）]?[-\s]?\d{3,4}[-\s]?\d{3,4}(?:\s?\d{3,4})?|1-8\d\d-\d{3}-\d{4}|\b\d{3}-\d{4}\b|(?<=[线線话話：:]\s?)\d{5,12}/g
const PLACE_OF_OFFICE = /(?:社址|地址|邮编|郵遞區號)\s*[：:]/g
/** Words of a paper's own office. */
const OFFICE =
  /本报|本報|本版|本刊|报社|報社|读者|讀者|投稿|报料|報料|爆料|新闻网|新聞網|热线(?=[：:\s]*\d)|(?:新闻|新聞|广告|廣告|发行|發行|订报|監督|监督)(?:热线|熱線|电话|電話|信箱)|社址|邮编|公众号|客户端|傳真|傳眞|體育邮箱|邮箱|信箱|E-?mail|网址|網址|\b(?:tips?|newsroom|subscri\w+|classifieds?|advertis\w+|circulation|reader|home delivery|delivery|place a notice|notices?|letters to|editorial|customer service|contact us)\b/i

export const isSureForm = (text: string): boolean =>
  SURE.some((pattern) => pattern.test(text)) || isMakers(text)

/** 责任编辑：… 校对：…: two makers or more. */
const isMakers = (text: string): boolean =>
  !/[，。！？；“”]/.test(text) && (text.match(MAKERS) ?? []).length >= 2

export const isDated = (text: string): boolean => DATED.some((pattern) => pattern.test(text))

export const isSmall = (text: string): boolean =>
  ONE_MAKER.test(text) || SMALL.some((pattern) => pattern.test(text))

export const isIssue = (text: string): boolean => ISSUE.test(text)

export const isSection = (text: string): boolean => SECTION.test(text) || ENGLISH_SECTION.test(text)

/** 报, Courier: it ends as names of papers do. */
export const isMasthead = (text: string): boolean => CHINESE_MASTHEAD.test(text) || isEnglishMasthead(text)

/** THE HARBOR LEDGER, The Meridian Times: set so that it is the paper's name and not the end of a headline. */
export const isEnglishMasthead = (text: string): boolean =>
  ENGLISH_PAPER.test(text) && (/^The /.test(text) || text === text.toUpperCase())

export const isNameOfPaper = (text: string): boolean => PAPER.test(text) && CHINESE_MASTHEAD.test(text)

export interface Contacts {
  /** Telephones, addresses of the net and of the post. */
  readonly count: number
  readonly ofOffice: boolean
  /** Nothing else stands in the line but the words Tel, Fax, 电话. */
  readonly alone: boolean
  readonly hosts: readonly string[]
}

export function contactsIn(text: string): Contacts {
  const addresses = text.match(ADDRESS) ?? []
  const withoutAddresses = text.replace(ADDRESS, ' ')
  const telephones = withoutAddresses.match(TELEPHONE) ?? []
  const offices = text.match(PLACE_OF_OFFICE) ?? []
  const rest = withoutAddresses
    .replace(TELEPHONE, ' ')
    .replace(
      /\b(?:Tel|Telephone|Phone|Fax|E-?mail|Web)\b\.?:?|[电電]话|[电電]話|热线|熱線|传真|傳真|邮箱|网址|網址/gi,
      ' ',
    )
    .replace(/[\s：:|•·,，、/()（）-]+/g, '')
  const hosts = addresses.map((address) => address.toLowerCase().replace(/^.*@|https?:\/\//g, ''))
  return {
    count: addresses.length + telephones.length + offices.length,
    ofOffice: OFFICE.test(text),
    alone: rest === '',
    hosts,
  }
}
