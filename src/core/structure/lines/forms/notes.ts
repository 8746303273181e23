/** Prices, issues, licences, slogans and other small print of a page. */

/** Lines that are nothing else wherever they stand. */
const SURE: readonly RegExp[] = [
  /国内统一(?:连续出版物|刊)号|國內統一刊號|\bCN\s?\d\d-\d{4}\b|邮发代号|郵發代號|\bISSN\s\d{4}|中華郵政.{0,20}(?:登記|執照)/,
  /(?:广告经营许可证|廣告經營許可證|广告发布登记|印务有限公司.{0,4}承印|印刷(?:厂|有限公司)[:：]?\s*$)/,
  /^(?:VOL|Vol)\.\s?[\w,.]+.{0,12}\bN[oO]\.\s?[\d,]+/,
  /^(?:督印人|承印人|發行人|社長)\s?[：:／/]/,
  /^(?:Copyright|©)\s?(?:©\s?)?\d{4}|^(?:版权所有|版權所有)/,
  /^(?:今日|本期|共)\s?\d{1,3}\s?(?:版|[张張]|大张)(?:\s|$)/,
]

/** 副刊·第1127期: so high a number is an issue's. */
const ISSUE = /^(?:[\u4e00-\u9fff]{2,6}\s*[·.]?\s*)?(?:(?:总|總)?第\s*\d{3,}\s*期|总第\s*\d{2,6}\s*[期号])$/

const SMALL: readonly RegExp[] = [
  /^[\u4e00-\u9fff]{2,6}\s*[·.]?\s*(?:总|總)?第\s*\d+\s*期/,
  /^(?:总|總)?第\s?\d{2,6}\s?[期号號]/,
  /^[\u4e00-\u9fff·]{2,4}\s+[A-Z]{4,}$/,
  /^[零订定]价[：:]?\s*\d|^(?:每份|零售|零售每份|[訂定]價|售價)?.{0,6}\d+(?:\.\d+)?元$|^零售每份/,
  /^[$£€]\s?\d+(?:\.\d\d)?(?: .{0,20})?$/,
  /^N[oO]\.? ?\d[\d,]+$/,
  /^\d{1,3} pages(?:, \d{1,2} sections)?$/i,
  /^(?:Late|Early|City|National|Metro|Final|Weekend|Sunday|First|Home|State|Irish|Scottish|Northern|Third)\b.{0,20}\bEdition$/i,
  /^(?:Established|Founded|Est\.?|Since) (?:in )?\d{4}$/i,
  /^\d{4}年(?:\d{1,2}月\d{1,2}日)?[创創]刊$|^[创創]刊于\d{4}年/,
  /^(?:中共.{2,12}委)?.{0,8}机关报$|(?:主管主办|主办)$|^(?:主管|主办|主管主办|出版|出版单位|社长|总编辑|總編輯)\s?[：:／/]/,
  // Wauneeka, Neb.
  /^[A-Z][\w. ’'-]{2,24}, [A-Z][a-z]{1,6}\.$/,
  /^@\w{3,20}$/,
  /^(?:扫描|扫码|请扫|微信扫一扫)[^。！？]{0,20}(?:关注|下载|公众号|客户端|二维码)|^[\u4e00-\u9fff]{2,12}(?:客户端|公众号|官方微博|视频号|抖音号)$/,
]

/** 本版图片除署名外 …, 本版资讯仅供参考，不构成投资建议 */
const NOTICE =
  /^本[版刊期](?:图片|图文|文图|文章|文字|资讯|資訊|信息|稿件|内容|內容|漫画|题图|插图|插圖|撰稿|除)[^。！？]{2,40}$/

/** What a paper says of itself in its foot. */
const SLOGAN =
  /^(?:The (?:only|oldest|first)|Your|An? (?:independent|family)).{0,30}\bnewspaper\b|^(?:Proudly )?[Ss]erving .{3,40} since \d{4}$|^Published (?:every|each|weekly|daily)\b|^Office (?:open|hours)\b/

/** The tide tables … are on page 47 */
const POINTER = /\b(?:is|are|on|see|turn to)? ?pages? \d{1,3}$/

/** Comment, page 35: at the end of a British story; in a list of such lines it is the page's index. */
const STORY_POINTER =
  /^(?:Business |City |Sport |Editorial |Leader |Parliament )?(?:Comment|Leading articles?|Leaders?|Editorial|Letters|Analysis|Obituary|Diary|Report|Reports|Match report|Sketch|Review|Interview|Profile),? (?:[Pp]ages?|p) ?\d{1,3}(?:[-–,&] ?\d{1,3})?$/

export const isSureNote = (text: string): boolean => SURE.some((pattern) => pattern.test(text))

export const isIssue = (text: string): boolean => ISSUE.test(text)

export const isSmallNote = (text: string): boolean => SMALL.some((pattern) => pattern.test(text))

export const isNotice = (text: string): boolean => NOTICE.test(text)

export const isSlogan = (text: string): boolean => SLOGAN.test(text) && !/[.!?]$/.test(text)

export const isPointer = (text: string): boolean => POINTER.test(text)

export const isStoryPointer = (text: string): boolean => STORY_POINTER.test(text)
