import type { LinePlace } from '../source/line-place.ts'
import type { SourceLine } from '../source/page.ts'
import type { Fix } from './fix.ts'
import { SURE } from './fix.ts'
import type { SceneLine } from './rule.ts'

/**
 * The lines of a page as the sure ones among `fixes` print them; each character keeps its place in the source.
 * A line that a fix removes, or a fix that runs over a line's end, leaves nothing behind on the next line.
 */
export function printLines(
  text: string,
  lines: readonly SourceLine[],
  fixes: readonly Fix[],
): readonly SceneLine[] {
  const sure = fixes.filter((fix) => fix.confidence >= SURE)
  let next = 0
  return lines.map(({ span, place: printedAt }) => {
    while (next < sure.length && sure[next].span.to <= span.from) next++
    if (next === sure.length || sure[next].span.from >= span.to)
      return plainLine(text, span.from, span.to, printedAt)
    let printed = ''
    const at: number[] = []
    let place = span.from
    let fixAt = next
    while (place < span.to) {
      const fix = fixAt < sure.length ? sure[fixAt] : undefined
      if (fix && fix.span.from <= place && place < fix.span.to) {
        if (fix.span.from === place) {
          printed += fix.replacement
          for (let unit = 0; unit < fix.replacement.length; unit++) at.push(place)
        }
        place = fix.span.to
      } else if (fix && fix.span.to <= place) fixAt++
      else {
        printed += text[place]
        at.push(place)
        place++
      }
    }
    return { text: printed, at, span, place: printedAt }
  })
}

function plainLine(text: string, from: number, to: number, place: LinePlace | undefined): SceneLine {
  const at: number[] = new Array<number>(to - from)
  for (let unit = 0; unit < at.length; unit++) at[unit] = from + unit
  return { text: text.slice(from, to), at, span: { from, to }, place }
}
