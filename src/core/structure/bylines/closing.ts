import type { Byline } from '../reading.ts'
import { parseCredits } from './credits.ts'
import { isEnglishName } from './english-names.ts'
import { isPerson } from './names.ts'
import { SIGNING_TITLE } from './titles.ts'

/** A byline as the last words of an article: `…刚刚好。（向晚）`. */
export interface Closing {
  /** Where it begins in the paragraph's text; it ends with the text. */
  readonly from: number
  readonly bylines: readonly Byline[]
}

const IN_BRACKETS = /[（(【〔]([^（()）【】〔〕]{2,40})[）)】〕]\s*$/
const NAME = /^[\u4e00-\u9fff]{2,4}(?:[·．][\u4e00-\u9fff]{1,8})?$/
/** Words in such brackets that are nobody's name, even when they begin with a family name: （笑）, （化名）, （完）. */
const NO_NAME =
  /[社报報网網续續据據注註按笑哭泪淚掌图圖完略删刪]|资料|資料|化名|鼓掌|沉默|停顿|停頓|哽咽|点头|點頭|摇头|搖頭|叹|嘆|节选|節選|摘|下转|下轉|上接|待|组图|連載|连载|编者|編者|译者|如上|见|見|同上|未完|全文|版$|刊$|讯$|訊$|电$|電$|女士|先生|小姐|年|月|日$/
/** （作者为江州大学教授）, （作者单位：…）: it says who wrote, and names nobody. */
const AUTHOR =
  /^(?:本文)?作者(?:[：:]?\s*([\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)(?:[，,]|系|为|為|\s|$).*)$/
const SENTENCE_END = /[。！？”」』…!?]\s*$/
const WORK = /整理|采写|采访|撰文|文[/／：:]|[图圖][/／：:]|供稿/

const author = (name: string): Byline => ({ name, organisation: '', title: '', role: 'author' })

export function closingOf(text: string): Closing | undefined {
  return chineseClosing(text) ?? englishClosing(text)
}

function chineseClosing(text: string): Closing | undefined {
  const match = IN_BRACKETS.exec(text)
  if (!match) return undefined
  const before = text.slice(0, match.index)
  if (before.trim() !== '' && !SENTENCE_END.test(before)) return undefined
  const from = match.index
  const inner = match[1].trim()
  if (NAME.test(inner) && !SIGNING_TITLE.test(inner))
    return NO_NAME.test(inner) ? undefined : { from, bylines: [author(inner)] }
  const written = AUTHOR.exec(inner)?.[1]
  if (written !== undefined && isPerson(written)) return { from, bylines: [author(written)] }
  if (/^作者|[摄攝]$/.test(inner) || (!SIGNING_TITLE.test(inner) && !WORK.test(inner))) return undefined
  const credits = parseCredits(inner)
  return credits ? { from, bylines: credits.bylines } : undefined
}

const LATIN_BRACKETS = /(?:^|[.!?’”"']\s+)(\(([A-Z][\p{L}.’' -]{4,40})\))$/u
/** … on the bus. — Jane Doe: but behind a quotation it names the speaker. */
const LATIN_DASH = /[.!?]\s*((?:—|–|--)\s*([A-Z][\p{L}.’' -]{4,40}))$/u
const LETTER = /^(?:To the Editor|Dear |Sir[,:])/
/** Two capitalised words in brackets may be a place: (New York). */
const NO_PERSON =
  /^(?:New|North|South|East|West|San|Los|Las|St\.?|Saint|Port|Mount|Fort|Lake|United|Great|Hong)\b/

function englishClosing(text: string): Closing | undefined {
  const tail = text.slice(-80)
  const match = LATIN_BRACKETS.exec(tail) ?? (LETTER.test(text) ? null : LATIN_DASH.exec(tail))
  if (!match || !isEnglishName(match[2]) || NO_PERSON.test(match[2])) return undefined
  return { from: text.length - match[1].length, bylines: [author(match[2])] }
}
