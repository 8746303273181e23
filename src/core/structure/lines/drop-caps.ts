import type { Script } from '../../text/characters.ts'
import { joined } from '../../text/traced.ts'
import type { Strip } from './strip.ts'

const GOES_ON = /^[A-Z’'a-z]/
/** Across a blank line only the rest of a word in capitals, and then text or a dash, will do: ALLMARSH — The … */
const GOES_ON_IN_CAPITALS = /^[A-Z’']{2,}[A-Z ,.’']*(?:\s?[—–-]|\s[a-z“"‘])/

/**
 * A drop cap stands on a line of its own before the rest of its word.
 *
 *     P
 *     ORT ELLERY — After nearly nine hours      → PORT ELLERY — After nearly nine hours
 */
export function withDropCaps(strips: readonly Strip[], script: Script): readonly Strip[] {
  if (script !== 'latin') return strips
  const out: Strip[] = []
  for (let index = 0; index < strips.length; index++) {
    const [cap, next] = [strips[index], strips[index + 1]]
    if (
      next &&
      /^[A-Z]$/.test(cap.text) &&
      // The last letter of a label set one letter a line is no initial.
      !/^[A-Za-z]{1,2}$/.test(strips[index - 1]?.text ?? '') &&
      next.text.length > 12 &&
      (cap.gapAfter ? GOES_ON_IN_CAPITALS : GOES_ON).test(next.text)
    ) {
      out.push({ ...next, ...joined(cap, '', next), line: cap.line, gapBefore: cap.gapBefore })
      index++
    } else out.push(cap)
  }
  return out
}
