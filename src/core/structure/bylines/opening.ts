import { squash } from '../../text/characters.ts'
import type { Byline } from '../reading.ts'
import { parseCredits, TITLE } from './credits.ts'

/** A range of the paragraph's text, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** A dateline or byline inside a first sentence. The ranges cover the opening up to `end`; the rest is the story. */
export interface Opening {
  readonly end: number
  readonly dateline: string
  readonly datelineAt: Range | undefined
  readonly bylines: readonly Byline[]
  readonly bylineAt: readonly Range[]
}

const AGENCY = '(?:据|據)?(?:本[报報刊网台社]|[\\u4e00-\\u9fff]{1,5}[社报报网網報])'

/** 本报讯, 新华社北京11月5日电, 综合外电 … up to the word that says so. */
export const AGENCY_OPENING = new RegExp(
  `^(${AGENCY}(?:[\\u4e00-\\u9fff]{0,8}?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)?[\\u4e00-\\u9fff]{0,4}?(?:讯|訊|电|電)|(?:综合|綜合)[\\u4e00-\\u9fff]{2,4}(?:讯|訊|电|電))(?=[\\s（(　]|[\\u4e00-\\u9fff\\d“])\\s*(?:[（(]([^）)]{2,40})[）)])?\\s*`,
)
const REPORTS = /^((?:本[报報])?(?:记者|記者)[\u4e00-\u9fff、\s]{2,20}?)(?:报道|報導|報道)[：:]\s*/
const BRACKETS = /^[【〔[（(]([^】〕\]）)]{3,40})[】〕\]）)]\s*/
const BRACKETS_SIGN = /记者|記者|編譯|编译|特派|特約|中央社|[讯訊電电报導导]$/
const AGENCY_WRITER = /^(中央社)?(记者|記者)([\u4e00-\u9fff○]{2,4}?)([\u4e00-\u9fff]{2,4}\d{1,2}日[電电])$/
const SENT_FROM =
  /^([^。，！？“”]{2,30}?)\s+((?:发自|發自)[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,5}(?:报道|報導))\s+/
const LATIN_PLACE =
  /^((?:[A-Z][A-Z.'’-]*[A-Z.](?:\s+[A-Z][A-Z.'’-]*)*)(?:,\s+[A-Z][A-Za-z.]+)?(?:,\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2})?(?:\s+\([A-Z][\w .]+\))?)\s*(?:—|–|--)\s*/

/** No opening is longer; what stands behind it is not searched. */
const LONGEST = 160

/** The opening of a paragraph's text, or undefined. */
export function openingOf(paragraph: string): Opening | undefined {
  const text = paragraph.slice(0, LONGEST)
  return agencyOpening(text) ?? bracketOpening(text) ?? sentFromOpening(text) ?? latinOpening(text)
}

/** True for lines with which a story begins whatever stands before. */
export function opensStory(paragraph: string): boolean {
  const text = paragraph.slice(0, LONGEST)
  return AGENCY_OPENING.test(text) || LATIN_PLACE.test(text)
}

function agencyOpening(text: string): Opening | undefined {
  const match = AGENCY_OPENING.exec(text)
  if (!match || match[1].length > 24) return undefined
  const agency = match[1]
  const dateline = squash(agency)
  const datelineAt = { from: 0, to: agency.length }
  if (match[2] !== undefined) {
    const credits = parseCredits(match[2])
    if (credits) {
      const bracket = { from: text.search(/[（(]/), to: text.search(/[）)]/) + 1 }
      return { end: match[0].length, dateline, datelineAt, bylines: credits.bylines, bylineAt: [bracket] }
    }
    const bracket = text.search(/[（(]/)
    return { end: bracket, dateline, datelineAt, bylines: [], bylineAt: [] }
  }
  const parted = /\s/.test(text[agency.length] ?? '') || /\d/.test(agency) || /[讯訊]$/.test(agency)
  if (!parted) return undefined
  const reports = REPORTS.exec(text.slice(match[0].length))
  const credits = reports ? parseCredits(reports[1]) : undefined
  if (!reports || !credits) return { end: match[0].length, dateline, datelineAt, bylines: [], bylineAt: [] }
  const from = match[0].length
  const bylineAt = [{ from, to: from + reports[0].trimEnd().length }]
  return { end: from + reports[0].length, dateline, datelineAt, bylines: credits.bylines, bylineAt }
}

/** 【記者X／台北報導】, （记者 张三）, 【本报讯】 */
function bracketOpening(text: string): Opening | undefined {
  const match = BRACKETS.exec(text)
  if (!match || !BRACKETS_SIGN.test(match[1])) return undefined
  const inner = match[1]
  const end = match[0].length
  const whole = { from: 0, to: match[0].trimEnd().length }
  const cut = Math.max(inner.lastIndexOf('／'), inner.lastIndexOf('/'))
  if (cut > 0) {
    const credits = parseCredits(inner.slice(0, cut))
    const dateline = inner.slice(cut + 1).trim()
    if (credits) {
      const datelineAt = { from: cut + 2, to: 1 + inner.length }
      const bylineAt = [
        { from: 0, to: cut + 2 },
        { from: 1 + inner.length, to: whole.to },
      ]
      return { end, dateline, datelineAt, bylines: credits.bylines, bylineAt }
    }
  }
  const writer = AGENCY_WRITER.exec(inner)
  if (writer) {
    const [, agency = '', title, name, place] = writer
    const byline: Byline = { name, organisation: agency, title, role: 'reporter' }
    const datelineAt = { from: 1 + inner.length - place.length, to: 1 + inner.length }
    const bylineAt = [
      { from: 0, to: datelineAt.from },
      { from: datelineAt.to, to: whole.to },
    ]
    return { end, dateline: agency + place, datelineAt, bylines: [byline], bylineAt }
  }
  const credits = parseCredits(inner)
  if (credits)
    return { end, dateline: '', datelineAt: undefined, bylines: credits.bylines, bylineAt: [whole] }
  if (/[讯訊電电]$/.test(inner)) return { end, dateline: inner, datelineAt: whole, bylines: [], bylineAt: [] }
  return undefined
}

/** 中国妇女报全媒体记者王永钦/贾永来 发自呼和浩特 今年… */
function sentFromOpening(text: string): Opening | undefined {
  const match = SENT_FROM.exec(text)
  if (!match || !TITLE.test(match[1])) return undefined
  const credits = parseCredits(match[1])
  if (!credits) return undefined
  const from = text.indexOf(match[2], match[1].length)
  return {
    end: match[0].length,
    dateline: match[2],
    datelineAt: { from, to: from + match[2].length },
    bylines: credits.bylines,
    bylineAt: [{ from: 0, to: match[1].length }],
  }
}

/** LONDON, Nov. 5 (Wire) —: the dash stands in the dateline's block, and is no part of its value. */
function latinOpening(text: string): Opening | undefined {
  const match = LATIN_PLACE.exec(text)
  if (!match || match[1].length <= 2) return undefined
  const dateline = match[1].replace(/\s+/g, ' ')
  return {
    end: match[0].length,
    dateline,
    datelineAt: { from: 0, to: match[0].trimEnd().length },
    bylines: [],
    bylineAt: [],
  }
}
