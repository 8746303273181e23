import type { Byline } from '../reading.ts'
import { parseCredits } from './credits.ts'
import { nameEnd } from './names.ts'
import { reporterOpening } from './opening-reporter.ts'
import type { Opening } from './opening-shape.ts'

const BRACKETS = /^[【〔[（(]([^】〕\]）)]{3,44})[】〕\]）)]\s*/
/** What brackets must hold to be an opening: 記者, 編譯, 本報訊, 台北報導. */
const SIGN = /记者|記者|编译|編譯|特派|特約|特约|通讯员|通訊員|实习生|中央社|[讯訊电電报报導导]$/
const SQUARE = /^[【〔[]/
/** （中央社記者傅以安瀾江縣21日電）, 【本報記者林○○台北報導】, 【本報記者陳大文專訊】 */
const WRITER_AND_PLACE =
  /^((?:中央社|中通社|新华社|新華社|本[报報社]|[\u4e00-\u9fff]{1,4}[报報社])?)((?:特派|特約|駐[\u4e00-\u9fff]{2})?(?:记者|記者|编译|編譯))\s*([\u4e00-\u9fff○〇]{2,12}?)\s*(\d{1,2}\s*日(?:專?電|专?电)|專電|专电|電|电|報導|報道|报道|專訊|专讯|訊|讯)$/
const NEWS_ALONE =
  /^(?:(?:本[报報刊网網台]|中央社|中通社|新华社|新華社|中新社|[\u4e00-\u9fff]{1,5}[报報社]|路透|法新|美聯|彭博)[\u4e00-\u9fff]{0,6}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:专|專|综合|綜合)?(?:讯|訊|电|電|外[電电](?:報導|報道|报道)?)|(?:綜合|综合)(?:報導|报道|報道|外[電电]))$/
/** 本报记者 张三 发自北京 */
const SENT_FROM =
  /^(.+?)\s*((?:发自|發自)\s*[\u4e00-\u9fff]{2,8}|(?<=\s)(?:[\u4e00-\u9fff]{2,5})(?:报道|報導|報道))$/

/** 【記者X／台北報導】, （记者 张三）, 【本报讯】 */
export function bracketOpening(text: string): Opening | undefined {
  const match = BRACKETS.exec(text)
  if (!match) return undefined
  const inner = match[1]
  const end = match[0].length
  // A bracket alone is no opening: the story follows.
  if (text.slice(end).trim() === '') return undefined
  const whole = { from: 0, to: match[0].trimEnd().length }
  if (SQUARE.test(text)) {
    const placed = withPlace(inner, end, whole.to)
    if (placed) return placed
  }
  if (!SIGN.test(inner)) return undefined
  const opening =
    withPlace(inner, end, whole.to) ?? writerAndPlace(inner, end, whole.to) ?? sentFrom(inner, end, whole.to)
  if (opening) return opening
  if (NEWS_ALONE.test(inner)) {
    // 【本報訊】（記者張三）
    const reporter = reporterOpening(text.slice(end))
    if (reporter?.dateline === '')
      return {
        ...reporter,
        end: end + reporter.end,
        dateline: inner,
        datelineAt: whole,
        bylineAt: reporter.bylineAt.map(({ from, to }) => ({ from: end + from, to: end + to })),
      }
    const next = BRACKETS.exec(text.slice(end))
    const credits = next && SIGN.test(next[1]) && !/[摄攝]$/.test(next[1]) ? parseCredits(next[1]) : undefined
    const bylineAt = next && credits ? [{ from: end, to: end + next[0].trimEnd().length }] : []
    const bylines = credits?.bylines ?? []
    return {
      end: end + (credits && next ? next[0].length : 0),
      dateline: inner,
      datelineAt: whole,
      bylines,
      bylineAt,
    }
  }
  if (/[摄攝]$/.test(inner)) return undefined
  const credits = parseCredits(inner)
  return credits
    ? { end, dateline: '', datelineAt: undefined, bylines: credits.bylines, bylineAt: [whole] }
    : undefined
}

/** The dateline from `at` on inside the bracket; the byline is what is left of the bracket on both sides. */
function around(
  { at, dateline, end, close }: { at: number; dateline: string; end: number; close: number },
  bylines: readonly Byline[],
): Opening {
  const datelineAt = { from: at, to: close - 1 }
  const bylineAt = [
    { from: 0, to: at },
    { from: close - 1, to: close },
  ]
  return { end, dateline: dateline.replace(/\s/g, ''), datelineAt, bylines, bylineAt }
}

function withPlace(inner: string, end: number, close: number): Opening | undefined {
  const desk = /^[\u4e00-\u9fff]{2}(?:中心|新聞|組)[／/](?=[\u4e00-\u9fff]{2,6}(?:報導|報道)$)/.exec(inner)
  if (desk) {
    const at = desk[0].length + 1
    return around({ at, dateline: inner.slice(desk[0].length), end, close }, [])
  }
  const cut = Math.max(inner.lastIndexOf('／'), inner.lastIndexOf('/'))
  const dateline = inner.slice(cut + 1).trim()
  if (cut <= 0 || !/(?:報導|报道|報道|导|[电電讯訊])$/.test(dateline)) return undefined
  const credits = parseCredits(inner.slice(0, cut))
  const at = cut + 2
  return credits ? around({ at, dateline, end, close }, credits.bylines) : undefined
}

function writerAndPlace(inner: string, end: number, close: number): Opening | undefined {
  const writer = WRITER_AND_PLACE.exec(inner)
  if (!writer) return undefined
  const [, organisation, title, words, sent] = writer
  const blank = words.search(/\s/)
  // 陳大文專訊: no place, only a name.
  const nameOnly = words.length <= 3 && /[讯訊]$|^[专專]/.test(sent)
  const cut = nameOnly ? words.length : blank > 0 ? blank : nameEnd(words)
  if (cut === 0) return undefined
  const name = words.slice(0, cut).trim()
  const place = words.slice(cut).trim()
  const dateline = nameOnly ? sent : place + sent
  const byline: Byline = { name, organisation, title, role: /[编編]/.test(title) ? 'translator' : 'reporter' }
  return around({ at: close - 1 - dateline.length, dateline, end, close }, [byline])
}

function sentFrom(inner: string, end: number, close: number): Opening | undefined {
  const match = SENT_FROM.exec(inner)
  const credits = match ? parseCredits(match[1]) : undefined
  if (!match || !credits) return undefined
  return around({ at: close - 1 - match[2].length, dateline: match[2], end, close }, credits.bylines)
}
