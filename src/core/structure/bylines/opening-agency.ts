import { squash } from '../../text/characters.ts'
import { parseCredits } from './credits.ts'
import type { Byline } from '../reading.ts'
import { isPerson } from './names.ts'
import type { Opening } from './opening-shape.ts'

const OWN = '本[报報刊网網台臺社]'
const KNOWN =
  '(?:新华社|新華社|中新社|中新网|中新網|中央社|中通社|人民网|新华网|央视网|央广网|光明网|中国网|法新社|路透社|美联社|美聯社|共同社|塔斯社)'
/** 晚报, 砚川日报, 大公報, 县融媒体中心 */
const PAPER =
  '[\\u4e00-\\u9fff]{0,6}(?:日报|日報|晚报|晚報|晨报|晨報|早报|早報|商报|时报|時報|都市报|导报|快报|周报|農报|农报|公報|公报|[\\u4e00-\\u9fff]报|[\\u4e00-\\u9fff]報|周刊|週刊|融媒体中心)'
const DATE = '(?:\\d{4}年)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{1,2}日'
const PLACE = '[\\u4e00-\\u9fff／/]{0,10}?'
const NEWS = '(?:快讯|快訊|专讯|專訊|专电|專電|讯|訊|电|電|消息)'

/** 本报讯, 本报朱砂讯, 砚川日报讯, 新华社北京11月5日电, 据新华社电, 综合新华社电. */
const SENT = new RegExp(
  `^((?:据|據|综合|綜合)?(?:${OWN}|${KNOWN}|${PAPER})\\s?(?:${PLACE}\\s*(?:${DATE})\\s*${NEWS}|[\\u4e00-\\u9fff]{0,4}?${NEWS})|(?:综合|綜合)(?:外电|外電|本报|本報|[\\u4e00-\\u9fff]{2,3}社)(?:讯|訊|电|電|消息|报道|報導))`,
)
/** 通讯, 电话, 电视 …: the word goes on, so it is no 讯 or 电 of a dateline. */
const WORD_GOES_ON =
  /^(?:员|員|录|錄|息|号|號|社|话|話|视|視|影|力|动|動|网|網|商|梯|器|台|站|子|脑|腦|报|報|池|缆|源|车|車|灯)/
const NO_NEWS =
  /(?:通|资|資|简|簡|短|喜|音|审|審|问|問|传|傳|腾|騰|发|發|用|供|停|充|水|家|机|機|带|帶)(?:讯|訊|电|電)$/

const BRACKET = /^\s*[（(【〔]([^）)】〕]{2,60})[）)】〕]\s*/
/** 记者张三 通讯员李四报道： */
const REPORTS =
  /^\s*((?:本[报報])?(?:记者|記者|通讯员|通訊員|特派员|实习生)[\u4e00-\u9fff○、，\s]{2,30}?)(?:报道|報導|報道|电)[：:，,]\s*/

/** 本报讯 张三 报道: without a title the name must be set apart on both sides. */
const NAME_REPORTS = /^\s+([\u4e00-\u9fff]{2,4})\s+(?:报道|報導|報道)[：:，,]?\s*/

interface Sent {
  readonly dateline: string
  readonly length: number
}

/** Justified lines have blanks between their characters: 据 新 华 社 上 海 1 1 月 5 日 电. */
const LOOSE = /^.{0,12}?(?:\S[ \u3000]){4,}/

function sentOf(text: string): Sent | undefined {
  const loose = LOOSE.test(text)
  const match = SENT.exec(loose ? squash(text) : text)
  if (!match || match[1].length > 28) return undefined
  const dateline = loose ? withBlanks(text, match[1].length) : match[1]
  const rest = text.slice(dateline.length)
  if (rest.trim() === '' || WORD_GOES_ON.test(rest) || NO_NEWS.test(squash(dateline))) return undefined
  if (/消息$/.test(dateline) && !/^\s*[（(：:　]|^\s/.test(rest)) return undefined
  // 本报的讯息: 电 without a date must be set apart, or it may be the beginning of any word.
  const parted = /^[\s（(【〔：:“]/.test(rest) || /\d/.test(dateline) || /[讯訊]$/.test(dateline)
  return parted ? { dateline, length: dateline.length } : undefined
}

/** The beginning of the text that has so many characters other than blanks. */
function withBlanks(text: string, characters: number): string {
  let end = 0
  for (let left = characters; left > 0; end++) if (!/\s/.test(text[end])) left--
  return text.slice(0, end)
}

export const opensWithAgency = (text: string): boolean => sentOf(text) !== undefined

const asReporter = (person: Byline): Byline => ({ ...person, role: 'reporter' })

export function agencyOpening(text: string): Opening | undefined {
  const sent = sentOf(text)
  if (!sent) return undefined
  const dateline = squash(sent.dateline)
  const datelineAt = { from: 0, to: sent.length }
  const rest = text.slice(sent.length)
  const bracket = BRACKET.exec(rest)
  if (bracket) {
    const credits = parseCredits(bracket[1])
    const from = sent.length + bracket[0].search(/[（(【〔]/)
    if (!credits) return { end: from, dateline, datelineAt, bylines: [], bylineAt: [] }
    const bylineAt = [{ from, to: sent.length + bracket[0].trimEnd().length }]
    const end = sent.length + bracket[0].length
    return { end, dateline, datelineAt, bylines: credits.bylines, bylineAt }
  }
  const named = NAME_REPORTS.exec(rest)
  const reports = REPORTS.exec(rest) ?? (named && isPerson(named[1]) ? named : null)
  const credits = reports ? parseCredits(reports[1]) : undefined
  if (reports && credits) {
    const from = sent.length + reports[0].length - reports[0].trimStart().length
    const bylineAt = [{ from, to: sent.length + reports[0].trimEnd().length }]
    return {
      end: sent.length + reports[0].length,
      dateline,
      datelineAt,
      bylines: named ? credits.bylines.map(asReporter) : credits.bylines,
      bylineAt,
    }
  }
  const colon = /^[：:]/.test(rest) ? 1 : 0
  const blank = /^[\s\u3000]*/.exec(rest.slice(colon))?.[0].length ?? 0
  return {
    end: sent.length + colon + blank,
    dateline,
    datelineAt: { from: 0, to: sent.length + colon },
    bylines: [],
    bylineAt: [],
  }
}
