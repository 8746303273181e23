import type { Script } from '../../text/characters.ts'
import { joined } from '../../text/traced.ts'
import type { Strip } from './strip.ts'

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
      !cap.gapAfter &&
      /^[A-Z]$/.test(cap.text) &&
      /^[A-Z’'a-z]/.test(next.text) &&
      next.text.length > 12
    ) {
      out.push({ ...next, ...joined(cap, '', next), line: cap.line, gapBefore: cap.gapBefore })
      index++
    } else out.push(cap)
  }
  return out
}
