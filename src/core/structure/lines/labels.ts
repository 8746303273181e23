import { isHan } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { doubledEnd } from '../../fixes/rules/doubled-label.ts'
import { slice } from '../../text/traced.ts'
import { isMasthead } from './forms/papers.ts'
import type { Strip } from './strip.ts'

const single = (strip: Strip | undefined): boolean =>
  strip !== undefined && [...strip.text].length === 1 && (isHan(strip.text) || strip.text === '·')
/** Two letters come together where the type was kerned: VA / L / L / E / Y. */
const letter = (strip: Strip | undefined): boolean =>
  strip !== undefined && /^[A-Za-z&]{1,2}$/.test(strip.text)

/** Shortest column of single characters that is a vertical label; at the page's very end two are enough. */
const SHORTEST_COLUMN = { han: 3, latin: 4 } as const
const SHORTEST_AT_END = 2

/** Extraction puts side labels last. */
const PAGE_END = 3
const LONGEST_LABEL = 24
const JUMBLE = /^[\u3400-\u9fff·]+$/
/** 理念理念贯彻新发展: the end comes first and doubled. */
const DOUBLED_START = /^([\u3400-\u9fff]{2,})\1[\u3400-\u9fff·]{2,}$/
/** So long that it is no 研究研究再说. */
const SHORTEST_DOUBLED_START = 7
const LATIN_JUMBLES: readonly RegExp[] = [
  // newsnewsHome, BRIEFSVALLEYVALLEY: a run of letters is followed by its own copy, and more letters stand beside.
  /^(?:([A-Za-z]{3,})\1[A-Za-z]{2,}|[A-Za-z]{2,}([A-Za-z]{3,})\2)$/,
  // menewsHomeHoHome, TBALLFOOTBAFOOFOOTBA: a piece comes again among others.
  /^(?=.{12})[A-Za-z]*?([A-Za-z]{4,})[A-Za-z]*\1[A-Za-z]*$/,
]
/** lFootba: the letters that were left after the copies are in no word's order. */
const TURNED = /^[a-z]+[A-Z][a-z]*$/

/** A shadowed label whose runs came out of order: 湾速览湖湾湖湖湾, BRIEFSVALLEYVALLEY. */
function isJumbled(strip: Strip, script: Script): boolean {
  if (script === 'latin')
    return (
      strip.text.length <= 32 &&
      (LATIN_JUMBLES.some((pattern) => pattern.test(strip.text)) ||
        (strip.doubled !== 'no' && TURNED.test(strip.text)))
    )
  if (doubledEnd(strip.text) > 0) return true
  const text = strip.text.replace(/ /g, '')
  if (text.length < 4 || text.length > LONGEST_LABEL || !JUMBLE.test(text)) return false
  if (text.length >= SHORTEST_DOUBLED_START && DOUBLED_START.test(text)) return true
  const repeated = [...text].filter((character) => text.indexOf(character) !== text.lastIndexOf(character))
  return repeated.length * 2 >= text.length
}

/**
 * Which strips are side labels: one character a line, or two pieces of which the last is doubled.
 * A label set vertically beside a column comes as lines of a single character.
 */
export function labelsOf(strips: readonly Strip[], script: Script): readonly boolean[] {
  const labels = strips.map(
    (strip, index) =>
      strip.doubled === 'label' || (index >= strips.length - PAGE_END && isJumbled(strip, script)),
  )
  const ofColumn = script === 'latin' ? letter : single
  for (let from = 0; from < strips.length;) {
    let to = from
    while (ofColumn(strips[to])) to++
    const singles = strips.slice(from, to).filter((strip) => strip.text.length === 1).length
    const atEnd = to === strips.length && script === 'han'
    const needed = atEnd ? SHORTEST_AT_END : SHORTEST_COLUMN[script]
    if (to - from >= needed && singles * 4 >= (to - from) * 3) labels.fill(true, from, to)
    from = Math.max(to, from + 1)
  }
  return labels
}

const LONGEST_AFTER_FURNITURE = 4

/** A short word straight under the page's foot, as its last line, is the side label: extraction puts it there. */
export function isLabelAfterFurniture(strip: Strip, aboveIsFurniture: boolean): boolean {
  if (!aboveIsFurniture || strip.gapBefore || isMasthead(strip.text)) return false
  const short = strip.text.length <= LONGEST_AFTER_FURNITURE && JUMBLE.test(strip.text)
  return short || DOUBLED_START.test(strip.text)
}

/** A full line, a blank, and one character of the label. */
const LABEL_TAIL = /\S{8,} [\u4e00-\u9fff]$/

/**
 * Characters of a vertical label that extraction put at the ends of the lines beside it, cut off again.
 *
 *     民
 *     生
 *     专业物业；二是对零星散楼，由街道成 面
 *     立“红色物业”兜底托管；三是对有条 对
 */
export function withLabelTailsCut(strips: readonly Strip[], script: Script): readonly Strip[] {
  if (script !== 'han') return strips
  const out: Strip[] = []
  for (let from = 0; from < strips.length;) {
    let to = from
    while (to < strips.length && LABEL_TAIL.test(strips[to].text.slice(-12))) to++
    const column = single(strips[from - 1]) && single(strips[from - 2])
    if (to - from >= 2 && column) {
      const tails = strips
        .slice(from, to)
        .map((strip) => ({ ...strip, ...slice(strip, strip.text.length - 1, strip.text.length) }))
      const rest = strips
        .slice(from, to)
        .map((strip) => ({ ...strip, ...slice(strip, 0, strip.text.length - 2) }))
      out.push(...tails, ...rest)
    } else out.push(...strips.slice(from, Math.max(to, from + 1)))
    from = Math.max(to, from + 1)
  }
  return out
}
