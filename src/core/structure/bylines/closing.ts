import type { Byline } from '../reading.ts'
import { parseCredits, SIGNING_TITLE } from './credits.ts'

/** A byline as the last words of an article: `…刚刚好。（向晚）`. */
export interface Closing {
  /** Where it begins in the paragraph's text; it ends with the text. */
  readonly from: number
  readonly bylines: readonly Byline[]
}

const IN_BRACKETS = /[（(]([^（()）]{2,24})[）)]\s*$/
const NAME = /^[\u4e00-\u9fff]{2,4}$/
/** Words in such brackets that are nobody's name. */
const NO_NAME = /社|报|報|网|網|完|续|續|據|据|下转|上接|待续|组图|資料|资料|化名|笑|掌声|节选|摘/

export function closingOf(text: string): Closing | undefined {
  const match = IN_BRACKETS.exec(text)
  if (!match || !/[。！？”…]\s*$/.test(text.slice(0, match.index))) return undefined
  const inner = match[1].trim()
  if (NAME.test(inner) && !NO_NAME.test(inner) && !SIGNING_TITLE.test(inner)) {
    return { from: match.index, bylines: [{ name: inner, organisation: '', title: '', role: 'author' }] }
  }
  if (!SIGNING_TITLE.test(inner) && !/整理|文\/|图\//.test(inner)) return undefined
  const credits = parseCredits(inner)
  return credits ? { from: match.index, bylines: credits.bylines } : undefined
}
