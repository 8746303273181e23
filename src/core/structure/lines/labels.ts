import { isHan } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { doubledEnd } from '../../fixes/rules/doubled-label.ts'
import { slice } from '../../text/traced.ts'
import type { Strip } from './strip.ts'

const single = (strip: Strip | undefined): boolean =>
  strip !== undefined && [...strip.text].length === 1 && isHan(strip.text)

/** Shortest column of single characters that is a vertical label. */
const SHORTEST_COLUMN = 3

/** Extraction puts side labels last. */
const PAGE_END = 3
const LONGEST_LABEL = 16
const JUMBLE = /^[\u3400-\u9fff]+$/

/** A shadowed label whose runs came out of order: 湾速览湖湾湖湖湾, BRIEFSVALLEYVALLEY. */
function isJumbled(text: string, script: Script): boolean {
  if (script === 'latin') return /^[A-Z]{5,24}$/.test(text) && doubledEnd(text) > 0
  if (doubledEnd(text) > 0) return true
  if (text.length < 4 || text.length > LONGEST_LABEL || !JUMBLE.test(text)) return false
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
      strip.doubled === 'label' || (index >= strips.length - PAGE_END && isJumbled(strip.text, script)),
  )
  for (let from = 0; from < strips.length;) {
    let to = from
    while (single(strips[to])) to++
    if (to - from >= SHORTEST_COLUMN) labels.fill(true, from, to)
    from = Math.max(to, from + 1)
  }
  return labels
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
