import type { Byline } from '../reading.ts'
import { parseCredits } from './credits.ts'
import { englishNames, isEnglishName, isGivenName } from './english-names.ts'
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
  /[社报報网網续續据據注註按掌略删刪]|^(?:完|全剧终|终)$|[大苦微偷傻冷暗]笑|^笑.|[哭泪淚]|[图圖完]$|^[图圖]|资料|資料|化名|鼓掌|沉默|停顿|停頓|哽咽|点头|點頭|摇头|搖頭|叹|嘆|节选|節選|摘|下转|下轉|上接|待|组图|連載|连载|编者|編者|译者|如上|见|見|同上|未完|全文|版$|刊$|讯$|訊$|电$|電$|女士|先生|小姐|年$|日$|[一二三四五六七八九十]月|^[上下本]月|月[初底末份]/
/** （作者为江州大学教授）, （作者单位：…）: it says who wrote, and names nobody. */
const AUTHOR =
  /^(?:本文)?作者(?:[：:]?\s*([\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)(?:[，,]|系|为|為|\s|$).*)$/
/** （作者系青州大学教授 张三）: the last name behind what the writer is. */
const AUTHOR_LAST =
  /^(?:本文)?作者(?:系|为|為|单位[：:]|：)?\s*(?:([\u4e00-\u9fff]{2,14}?(?:大学|大學|学院|學院|小学|中学|学校|學校|研究院|研究所|医院|醫院|公司|协会|學會|学会|局|委|院|部|厅|中心|报社)))?([\u4e00-\u9fff]{0,8}?)\s+([\u4e00-\u9fff]{2,4})$/
/** （衡平市中级人民法院 张三）: where the writer works, set apart from the name. */
const OF_OFFICE =
  /^([\u4e00-\u9fff]{2,16}(?:法院|检察院|公安局|派出所|委员会|司法局|税务局|教育局|宣传部|医院|小学|中学|一中|二中|大学|学院|学校|文联|妇联|融媒体中心|中心|研究所|研究院))\s+([\u4e00-\u9fff]{2,4})$/
/** （梧江市价格监测中心供稿）, （视界编辑部）: an office signs. */
const OFFICE_SIGNS =
  /^([\u4e00-\u9fff]{3,16}(?:中心|局|委|会|會|院|部|所|社|馆|館|办))(?:供稿|提供)$|^((?!本[报報刊])[\u4e00-\u9fff]{2,6}编辑部)$/
/** …戴」。記者：張三, with no brackets. */
const NO_BRACKETS =
  /[。！？”」』…](\s*(?:文|撰文|采访|採訪|记者|記者|作者)\s*[：:／/]\s*([\u4e00-\u9fff○·]{2,6}))$/
const SENTENCE_END = /[。！？”」』…!?]\s*$/
const WORK = /审核|审订|记录|执笔|整理|采写|采访|撰文|文[/／：:]|[图圖][/／：:]|供稿/

const author = (name: string): Byline => ({ name, organisation: '', title: '', role: 'author' })

export function closingOf(text: string): Closing | undefined {
  return chineseClosing(text) ?? englishClosing(text)
}

function chineseClosing(text: string): Closing | undefined {
  const led = NO_BRACKETS.exec(text)
  if (led && isPerson(led[2])) {
    const bylines = parseCredits(led[1].trim())?.bylines
    const reads = /[记記]者/.test(led[1])
      ? bylines?.map((person) => ({ ...person, title: led[1].trim().slice(0, 2), role: 'reporter' as const }))
      : bylines
    if (reads) return { from: text.length - led[1].trimStart().length, bylines: reads }
  }
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
  const other = otherWriters(inner)
  if (other) return { from, bylines: other }
  if (/^作者|[摄攝]$/.test(inner) || (!SIGNING_TITLE.test(inner) && !WORK.test(inner))) return undefined
  const credits = parseCredits(inner)
  return credits ? { from, bylines: credits.bylines } : undefined
}

/** （宋家洼 宋二牛）: a reader's village and name under a question or a letter. */
const PLACE = /[省市县縣区區镇鎮乡鄉村庄莊屯洼沟岭湾街巷路里]$/

/** Writers without a title that signs: two names, a name behind an office or a profession, an office alone. */
function otherWriters(inner: string): readonly Byline[] | undefined {
  const last = AUTHOR_LAST.exec(inner)
  if (last && isPerson(last[3]))
    return [{ ...author(last[3]), organisation: last.at(1) ?? '', title: last[2] }]
  const office = OF_OFFICE.exec(inner)
  if (office && isPerson(office[2])) return [{ ...author(office[2]), organisation: office[1] }]
  const signs = OFFICE_SIGNS.exec(inner)
  if (signs) return [author(signs.at(1) ?? signs[2])]
  const names = inner.split(/[\s、]+/)
  const several =
    names.length >= 2 && names.length <= 3 && names.every((name) => isPerson(name) && !PLACE.test(name))
  return several ? names.map(author) : undefined
}

const LATIN_BRACKETS = /(?:^|[.!?’”"']\s+)(\(([A-Z][\p{L}.’' -]{4,40})\))$/u
/** … on the bus. — Jane Doe: but behind a quotation it names the speaker. */
const LATIN_DASH = /[.!?]\s*((?:—|–|--)\s*([A-Z][\p{L}.’' -]{4,40}))$/u
/** … do not lean. Jane Doe: two words, the first a given name, behind a sentence, without a full stop. */
const LATIN_NAME = /[.!?][”’"]?\s+([A-Z][\p{L}’'-]+ (?:[A-Z]\. )?[A-Z][\p{L}’'-]+)$/u
/** Additional reporting by Jane Doe and John Roe */
const ADDITIONAL =
  /(?:^|[.!?”’"]\s+)(((?:With )?(?:[Aa]dditional|[Ff]urther) reporting (?:by|from):? )([A-Z](?:[\p{L},’' -]|(?<=\b[A-Z])\.){4,80}?)\.?)$/u
/** Jane Doe and John Roe contributed to this report. */
const CONTRIBUTED =
  /(?:^|[.!?”’"]\s+)(([A-Z](?:[\p{L},’' -]|(?<=\b[A-Z])\.){4,80}?) contributed (?:(?:to )?(?:this (?:report|article|story)|reporting|research))\.?)$/u
const LETTER = /^(?:To the Editor|Dear |Sir[,:])/
/** Two capitalised words in brackets may be a place: (New York). */
const NO_PERSON =
  /^(?:New|North|South|East|West|San|Los|Las|St\.?|Saint|Port|Mount|Fort|Lake|United|Great|Hong)\b/

const reporters = (names: string): readonly Byline[] | undefined =>
  englishNames(names)?.map((name) => ({ name, organisation: '', title: '', role: 'reporter' }))

/** A caption's last words name the photographer; what is signed so is a paragraph. */
const SHORTEST_SIGNED = 60

function englishClosing(text: string): Closing | undefined {
  const helpers = ADDITIONAL.exec(text) ?? CONTRIBUTED.exec(text)
  const helped = helpers ? reporters(helpers.at(3) ?? helpers[2]) : undefined
  if (helpers && helped) return { from: text.length - helpers[1].length, bylines: helped }
  const tail = text.slice(-80)
  const name = LETTER.test(text) ? undefined : LATIN_NAME.exec(tail)?.[1]
  if (
    name !== undefined &&
    isGivenName(name.split(' ')[0]) &&
    isEnglishName(name) &&
    text.length > SHORTEST_SIGNED
  )
    return { from: text.length - name.length, bylines: [author(name)] }
  const match = LATIN_BRACKETS.exec(tail) ?? (LETTER.test(text) ? null : LATIN_DASH.exec(tail))
  if (!match || !isEnglishName(match[2]) || NO_PERSON.test(match[2])) return undefined
  return { from: text.length - match[1].length, bylines: [author(match[2])] }
}
