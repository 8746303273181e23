import type { HeadLine, Paragraph, Verse } from '../items/item.ts'
import { openMarks } from '../../text/characters.ts'
import { wordSpans } from '../../text/words.ts'
import type { Body } from './body.ts'
import { Signs } from './choice.ts'
import type { PageSense } from './page-sense.ts'

interface Place {
  readonly item: Paragraph | Verse
  readonly body: Body
  readonly isNew: boolean
  readonly index: number
}

/** What speaks for the last `count` of the head lines before a text being its sub-heading. */
export function subheadSigns(
  count: number,
  heads: readonly HeadLine[],
  { item, body, isNew, index }: Place,
  sense: PageSense,
): Signs {
  const where = isNew ? 'new' : 'here'
  const signs = new Signs().add(`${where}:${count}`)
  const rest = heads.length - count
  signs.add(`${where}:${count}:rest:${Math.min(rest, 3)}`)
  signs.add(`${where}:${count > 0 ? 'some' : 'none'}:spread:${sense.headsSpread}`)
  const own = heads.slice(heads.length - count)
  const left = heads.slice(0, rest)
  if (rest > 0 && count > 0) {
    signs.has('parted-by-gap', left[rest - 1].gapAfter)
    signs.has('parted-solid', !left[rest - 1].gapAfter)
  }
  if (count > 1) {
    signs.has(
      'inner-gap',
      own.slice(0, -1).some((head) => head.gapAfter),
    )
    const [above, below] = [own[0].text.text, own[1].text.text]
    const latin = sense.setting.script === 'latin'
    signs.has(
      'lines-belong',
      openMarks(above).length > 0 || /[，、：]$/.test(above) || (!latin && wordSpans(above, below)),
    )
    signs.has('lines-alike', Math.abs(own[0].width - own[1].width) < 2)
    signs.has('first-wider', own[0].width > own[1].width + 2)
  }
  const column = item.kind === 'paragraph' ? sense.width(item) : sense.median
  if (count > 0) {
    const widest = Math.max(...own.map((head) => head.width))
    signs.bin(`${where}-width`, widest / column, [0.4, 0.6, 0.8, 1.02, 1.2])
    signs.has(
      `${where}-spaced`,
      own.some((head) => head.letterSpaced),
    )
    signs.has(`${where}-gap-after`, own[count - 1].gapAfter)
    signs.has(`${where}-gap-before`, own[0].gapBefore)
    signs.has(`${where}-had-subheads`, body.subheads > 0)
    signs.has(`${where}-alternates`, sense.alternates(index))
    signs.has(`${where}-short-text`, item.text.text.length < 130)
    signs.has(`${where}-verse`, item.kind === 'verse')
    signs.has(`${where}-last-short`, body.parts.length > 0 && body.lastLength < 130)
    signs.has(
      `${where}-numbered`,
      /^(?:[一二三四五六七八九十]、|其[一二三四五]|[●◆■])/.test(own[0].text.text),
    )
  }
  if (rest > 0) {
    signs.has(
      `${where}-rest-spaced`,
      left.some((head) => head.letterSpaced),
    )
    const widest = Math.max(...left.map((head) => head.width))
    signs.bin(`${where}-rest-width`, widest / column, [0.4, 0.6, 0.8, 1.02, 1.2])
    signs.has(`${where}-rest-alternates`, sense.alternates(index))
  }
  return signs
}
