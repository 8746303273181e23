import type { Script } from '../../text/characters.ts'
import { LATIN_CREDIT } from '../../text/sentences.ts'
import type { Byline } from '../reading.ts'
import { parseCredits, SIGNING_TITLE } from './credits.ts'

/** The credit at the end of a caption: `… 新华社记者 曹祎铭/摄`. */
export interface PictureCredit {
  /** Where it begins in the caption's text; it ends with the text. */
  readonly from: number
  readonly bylines: readonly Byline[]
}

const WORK = '(?:摄影报道|攝影報導|摄影|攝影|摄|攝|供图|供圖|图|圖)'
const CHINESE = new RegExp(
  `(?<=^|[。！？”…）])\\s*((?:(?:本[报報刊]|[\\u4e00-\\u9fff]{2,8}(?:社|报|報|网|網))?(?:(?:首席|特约|见习|摄影|全媒体|融媒体)?(?:记者|記者|通讯员|通訊員|攝影))?\\s*[\\u4e00-\\u9fff○]{1,4}(?:[\\s、][\\u4e00-\\u9fff]{1,4}){0,3}?)\\s*[/／\\s]?\\s*${WORK}|(?:攝影|摄影|圖|图)[/／：:]\\s*[\\u4e00-\\u9fff○]{2,4}(?:攝)?|[（(](?:記者|记者|本[报報]记者)[\\u4e00-\\u9fff○]{2,4}[攝摄][）)])\\s*$`,
)
const CHINESE_WORK_AT_END = new RegExp(`\\s*[/／]?\\s*${WORK}$`)
const LATIN_PHOTO_BY = /[.?!”]\s+((?:Photographs?|Photos?) by ([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}))$/

const LONGEST = 30

export function pictureCreditOf(text: string, script: Script): PictureCredit | undefined {
  return script === 'latin' ? latinCredit(text) : chineseCredit(text)
}

function chineseCredit(text: string): PictureCredit | undefined {
  const match = CHINESE.exec(text.slice(-60))
  if (!match || match[1].length > LONGEST) return undefined
  // A name and the work alone (阮小七 摄) must be parted, or the words may be any words.
  if (!SIGNING_TITLE.test(match[1]) && !/[\s/／:：（(]/.test(match[1])) return undefined
  const bare = match[1].replace(/[（）()]/g, '').trim()
  const credits = parseCredits(bare.replace(CHINESE_WORK_AT_END, '')) ?? parseCredits(bare)
  if (!credits) return undefined
  const from = text.length - text.slice(-60).length + match.index + match[0].indexOf(match[1])
  return { from, bylines: credits.bylines.map((byline) => ({ ...byline, role: 'photographer' })) }
}

function latinCredit(caption: string): PictureCredit | undefined {
  const text = caption.slice(-200)
  const before = caption.length - text.length
  const byName = LATIN_PHOTO_BY.exec(text)
  if (byName) {
    const byline: Byline = { name: byName[2], organisation: '', title: '', role: 'photographer' }
    return { from: before + text.length - byName[1].length, bylines: [byline] }
  }
  const match = LATIN_CREDIT.exec(text)
  if (!match) return undefined
  const name = match[1].replace(/^(?:Photographs?|Photos?) by /, '')
  const credit = match[0].replace(/^[.?!”]\s+/, '')
  return {
    from: before + text.length - credit.length,
    bylines: [{ name, organisation: match[2], title: '', role: 'photographer' }],
  }
}
