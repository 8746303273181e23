import { openMarks } from '../../text/characters.ts'
import { wordSpans } from '../../text/words.ts'
import { openingOf } from '../bylines/opening.ts'
import type { HeadLine, Paragraph } from '../items/item.ts'
import type { Setting } from '../setting.ts'
import type { Body } from './body.ts'

const LONGEST = { han: 34, latin: 70 } as const
const NARROW_COLUMN = 16

/** Whether head lines inside an article's text are a sub-heading of it, and not the head of the next article. */
export function isSubhead(
  heads: readonly HeadLine[],
  next: Paragraph,
  body: Body,
  setting: Setting,
): boolean {
  const latin = setting.script === 'latin'
  const most = next.column > 0 && next.column <= NARROW_COLUMN ? 3 : 2
  if (heads.length > most || heads.some((head) => head.letterSpaced) || openingOf(next.text.text))
    return false
  const text = heads.map((head) => head.text.text).join('')
  if (text.length > LONGEST[setting.script]) return false
  if (latin && heads.length === 2 && /[a-z]/.test(text)) return false
  const widthLimit = latin ? 0.2 * body.column : 2.6
  if (body.column > 0 && Math.abs(next.column - body.column) > widthLimit) return false
  return latin || heads.length !== 2 || isOneHead(heads[0].text.text, heads[1].text.text)
}

/** Two lines are one sub-heading when the first could not end there. */
function isOneHead(above: string, below: string): boolean {
  if (above.length > below.length || /[，“”]$/.test(above) || wordSpans(above, below)) return true
  return openMarks(above).length > 0 || (/^[“‘]/.test(below) && /[破解：，]$/.test(above))
}
