import { detect } from '#core/fixes/detect'
import { printLines } from '#core/fixes/print-lines'
import { resolve } from '#core/fixes/resolve'
import { pageOfText } from '#core/source/page'
import { withDropCaps } from '#core/structure/lines/drop-caps'
import { withLabelTailsCut } from '#core/structure/lines/labels'
import { stripsOf } from '#core/structure/lines/strips'
import { tagStrips } from '#core/structure/lines/tag-strips'
import type { TaggedStrip } from '#core/structure/lines/tags'
import { scriptOf } from '#core/text/characters'

/** The lines of one page with what each is taken for, as the reading of a sheet begins. */
export function taggedLines(text: string): readonly TaggedStrip[] {
  const script = scriptOf(text)
  const { lines } = pageOfText('page', 'page', '', text)
  const scene = { text, script, gaps: [] }
  const claims = [
    ...detect('characters', { ...scene, lines: [] }),
    ...detect('lines', { ...scene, lines: printLines(text, lines, []) }),
  ]
  const early = resolve(claims)
  const strips = stripsOf(printLines(text, lines, early), early)
  return tagStrips(withLabelTailsCut(withDropCaps(strips, script), script), script)
}
