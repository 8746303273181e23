import type { Script } from '../../text/characters.ts'
import type { Byline } from '../reading.ts'
import { parseCredits } from './credits.ts'
import { englishNames, isGivenName } from './english-names.ts'
import { isPerson } from './names.ts'
import { SIGNING_TITLE } from './titles.ts'

/** The credit at the end of a caption: `… 新华社记者 曹祎铭/摄`. */
export interface PictureCredit {
  /** Where it begins in the caption's text; it ends with the text. */
  readonly from: number
  /** Nobody, when the credit names an archive or an office: （资料图片）, （烏礁國小提供）. */
  readonly bylines: readonly Byline[]
}

const LONGEST = 40

export function pictureCreditOf(text: string, script: Script): PictureCredit | undefined {
  return script === 'latin' ? latinCredit(text) : chineseCredit(text)
}

/** The last words behind a sentence, or in brackets at the end. */
const LAST_WORDS = /(?:^|[。！？”…」』）)])\s*([^。！？”…」』（）()，]{2,40})$/
const LAST_BRACKETS = /[（(【〔]([^（）()【】〔〕]{2,30})[）)】〕]\s*$/
const WORK_AT_END =
  /\s*[/／]?\s*(?:摄影报道|攝影報導|攝影報道|摄影|攝影|摄|攝|供图|供圖|提供|制图|製圖|绘图|繪圖|绘|作|图|圖|发)$/
const WORK_FIRST = /^(?:摄影|攝影|摄|攝|图片|圖片|图|圖|供图|供圖|制图|製圖|绘图|繪圖)\s*[/／：:]\s*/
const NOBODY =
  /^(?:(?:本报|本報)?(?:资料|資料)(?:图片|圖片|图|圖|照片|照)?|(?:网络|網路|网上)(?:图片|圖片|截图|資料照)|(?:视频|視頻)截图|图片来源.{2,12}|翻攝.{2,10}|[\u4e00-\u9fffA-Za-z]{2,12}(?:提供|供图|供圖|供稿)|(?:新华社|中新社|法新社|路透社?|美联社|美聯社|人民图片|视觉中国)(?:发|發|供图|图|圖)?)$/

function chineseCredit(text: string): PictureCredit | undefined {
  const start = Math.max(0, text.length - 70)
  const tail = text.slice(start)
  const inBrackets = LAST_BRACKETS.exec(tail)
  if (inBrackets) {
    const before = tail.slice(0, inBrackets.index)
    const agency = /(?:^|[。！？”…」』])\s*([^。！？”…」』]{2,12}[发發])\s*$/.exec(before)
    const people = photographers(inBrackets[1].trim(), true)
    if (!people) return undefined
    const from = agency ? agency.index + agency[0].indexOf(agency[1]) : inBrackets.index
    return { from: start + from, bylines: people }
  }
  const last = LAST_WORDS.exec(tail)
  if (!last || last[1].length > LONGEST) return undefined
  const words = last[1].trimEnd()
  const people = photographers(words, false)
  if (!people) return undefined
  return { from: start + last.index + last[0].indexOf(last[1]), bylines: people }
}

/** Who took the picture; undefined when the words are no credit. */
function photographers(text: string, bracketed: boolean): readonly Byline[] | undefined {
  if (NOBODY.test(text)) {
    const name = /^([\u4e00-\u9fff]{2,4})(?:供图|供圖|提供)$/.exec(text)?.[1]
    if (name !== undefined && isPerson(name)) return asPhotographers(name)
    return bracketed || /供[图圖]$|[发發]$|^本?[报報]?(?:资料|資料)(?:图|圖|照)/.test(text) ? [] : undefined
  }
  if (WORK_FIRST.test(text)) return asPhotographers(text.replace(WORK_FIRST, ''))
  const work = WORK_AT_END.exec(text)
  if (!work) return undefined
  const names = text.slice(0, work.index)
  // A name and the work alone must be parted (阮小七 摄), or the words may be any words.
  const parted = /^\s*[/／]|^\s/.test(work[0]) || SIGNING_TITLE.test(names) || bracketed
  if (!parted && !(/[摄攝]$/.test(text) && isPerson(names))) return undefined
  if (/作$/.test(text) && !(/^\s|[/／]/.test(work[0]) && isPerson(names))) return undefined
  if (/[图圖绘发]$/.test(text) && !/[供制製繪绘]/.test(work[0]) && !/^\s|[/／]/.test(work[0]))
    return undefined
  if (/提供$/.test(text) && !SIGNING_TITLE.test(names)) return undefined
  return asPhotographers(names)
}

function asPhotographers(names: string): readonly Byline[] | undefined {
  const credits = parseCredits(names)
  return credits?.bylines.map((byline) => ({ ...byline, role: 'photographer' }))
}

const ORGANISATION = "(?:The )?[A-Z][\\p{L}’'.-]*(?: [A-Z][\\p{L}’'.-]*){0,4}"
/** Shadowed names come with two blanks. */
const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: {1,2}\\p{Lu}[\\p{L}.’'-]*){1,3}"
const NAMES = `${NAME}(?: and ${NAME})?`
const BEFORE = '(?:^|[.?!”’"]\\s+)'
/** Photograph: Jane Doe/Agency, Photo by Jane Doe */
const LED = new RegExp(
  `${BEFORE}((?:Photographs?|Photos?|Pictures?|PHOTOS?|PHOTOGRAPHS?)(?: by| BY|:)\\s+(?:(${NAMES})(?:(?:\\s*/\\s*|, | for )(${ORGANISATION}))?|(${ORGANISATION})))$`,
  'u',
)
/** Behind a comma a place would do as well (a letter's Jane Doe, Orchard Gap), so it must be a paper or an agency. */
const PAPER_END =
  '(?:Times|Post|Courier|Examiner|Record|Herald|Ledger|Gazette|Tribune|Chronicle|Journal|News|Mail|Telegraph|Observer|Sentinel|Press|Photo|Photos|Images|Agency|Service)'
/** Jane Doe/The Harbor Ledger, Jane Doe for The Ledger */
const UNLED = new RegExp(
  `${BEFORE}((${NAMES})(?:(?:\\s*/\\s*| for )(${ORGANISATION})|, ((?:The )?(?:[A-Z][\\p{L}’'.]* ){0,3}${PAPER_END})))$`,
  'u',
)
/** Plainsman photo by Jane Doe, Staff photo by Jane Doe, Cartoon: Jane Doe */
const OTHER_LED = new RegExp(
  `${BEFORE}((?:((?:[A-Z][\\p{L}’'-]*\\s){1,3})(?:[Pp]hotos?|[Pp]hotographs?) by|(Cartoons?|Illustrations?|Graphics?|Drawings?|Artwork)(?::| by)|Photo illustration by)\\s+(${NAMES}))$`,
  'u',
)
/** … 16 tackles. JANE DOE: a name in capitals behind the caption's sentence. */
const IN_CAPITALS =
  /[.?!”]\s+((\p{Lu}{3,}(?: \p{Lu}\.)?(?: (?:\p{Lu}[\p{Lu}’'-]{2,})){1,2})(?:\s*\/\s*([\p{L} .’'-]{2,30}))?)$/u
const COURTESY = new RegExp(`${BEFORE}((?:Photos?|Pictures?|Images?) courtesy of .{3,60})$`, 'i')

function latinCredit(caption: string): PictureCredit | undefined {
  const text = caption.slice(-200)
  const fromEnd = (credit: string): number => caption.length - credit.length
  const led = LED.exec(text)
  if (led) {
    const names = led[2] === undefined ? undefined : englishNames(led[2])
    return { from: fromEnd(led[1]), bylines: people(names ?? [], led[3] ?? '') }
  }
  const other = OTHER_LED.exec(text)
  const drawn = other && englishNames(other[4])
  if (other && drawn) {
    const paper = (other.at(2) ?? '').trim()
    const isStaff = /^(?:Staff|File|Contributed|Courtesy|Family|Handout)$/.test(paper)
    const taken = people(drawn, isStaff ? '' : paper)
    return {
      from: fromEnd(other[1]),
      bylines: other.at(3) === undefined ? taken : taken.map((person) => ({ ...person, role: 'other' })),
    }
  }
  const capitals = IN_CAPITALS.exec(text)
  const shooter = capitals && isGivenName(capitals[2].split(' ')[0]) ? englishNames(capitals[2]) : undefined
  if (capitals && shooter)
    return { from: fromEnd(capitals[1]), bylines: people(shooter, capitals.at(3) ?? '') }
  const courtesy = COURTESY.exec(text)
  if (courtesy) return { from: fromEnd(courtesy[1]), bylines: [] }
  const unled = UNLED.exec(text)
  const names = unled ? englishNames(unled[2]) : undefined
  return unled && names
    ? { from: fromEnd(unled[1]), bylines: people(names, unled[3] ?? unled[4]) }
    : undefined
}

const people = (names: readonly string[], organisation: string): readonly Byline[] =>
  names.map((name) => ({ name, organisation, title: '', role: 'photographer' }))
