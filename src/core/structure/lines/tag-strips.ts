import type { Script } from '../../text/characters.ts'
import { bylinesOf } from './byline-lines.ts'
import { furnitureOf } from './furniture.ts'
import { isLabelAfterFurniture, labelsOf } from './labels.ts'
import { rowsOf } from './rows.ts'
import type { Strip } from './strip.ts'
import { isCaptionType } from './strip.ts'
import type { BylineLine, Tag, TaggedStrip } from './tags.ts'

/** Says of every strip what it is when it is no running text: furniture, label, byline, row or caption. */
export function tagStrips(strips: readonly Strip[], script: Script): readonly TaggedStrip[] {
  const labels = labelsOf(strips, script).map((label, index) => label || isUprightLabel(strips[index]))
  const furniture = furnitureOf(strips, (index) => labels[index], script)
  const last = labels.lastIndexOf(false)
  if (last > 0 && isLabelAfterFurniture(strips[last], furniture[last - 1])) labels[last] = true
  const bylines = bylinesOf(strips, (index) => !labels[index] && !furniture[index], script)
  const rows = rowsOf(strips, (index) => !labels[index] && !furniture[index] && !bylines[index], script)
  return strips.map((strip, index) => {
    const byline = bylines[index]
    return {
      strip,
      tag: tagOf(strip, { label: labels[index], furniture: furniture[index], byline, row: rows[index] }),
    }
  })
}

/** A short line that runs down a page whose lines run across. */
const isUprightLabel = (strip: Strip): boolean => strip.place?.role === 'label'

interface Marks {
  readonly label: boolean
  readonly furniture: boolean
  readonly byline: BylineLine | undefined
  readonly row: boolean
}

function tagOf(strip: Strip, marks: Marks): Tag {
  // What the source names as part of an article is no furniture, whatever it looks like.
  const told = strip.place?.said === true && strip.place.article >= 0
  if (marks.label && !told) return { kind: 'label' }
  if ((marks.furniture && !told) || strip.place?.role === 'furniture') return { kind: 'furniture' }
  if (marks.byline) return { kind: 'byline', ...marks.byline }
  if (isCaptionType(strip) || strip.place?.role === 'caption') return { kind: 'caption' }
  return { kind: 'text', row: marks.row }
}
