import { isHan, NEVER_FIRST } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import { bylineOfLine, titleUnderByline } from '../bylines/line-byline.ts'
import { isFurniture, mastheads } from './furniture.ts'
import { labelsOf } from './labels.ts'
import { rowsOf } from './rows.ts'
import type { Strip } from './strip.ts'
import { isCaptionType } from './strip.ts'
import type { BylineLine, Tag, TaggedStrip } from './tags.ts'

/** Says of every strip what it is when it is no running text: furniture, label, byline, row or caption. */
export function tagStrips(strips: readonly Strip[], script: Script): readonly TaggedStrip[] {
  const labels = labelsOf(strips, script)
  const furniture = mastheads(
    strips,
    strips.map((strip, index) => !labels[index] && isFurniture(strip.text, script)),
    script,
  )
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

interface Marks {
  readonly label: boolean
  readonly furniture: boolean
  readonly byline: BylineLine | undefined
  readonly row: boolean
}

function tagOf(strip: Strip, marks: Marks): Tag {
  if (marks.label) return { kind: 'label' }
  if (marks.furniture) return { kind: 'furniture' }
  if (marks.byline) return { kind: 'byline', ...marks.byline }
  if (isCaptionType(strip)) return { kind: 'caption' }
  return { kind: 'text', row: marks.row }
}

function bylinesOf(
  strips: readonly Strip[],
  free: (index: number) => boolean,
  script: Script,
): readonly (BylineLine | undefined)[] {
  const found: (BylineLine | undefined)[] = []
  for (const [index, strip] of strips.entries()) {
    const above = found[index - 1]
    if (!free(index) || endsCreditAbove(strips[index - 1], strip)) found.push(undefined)
    else
      found.push(
        bylineOfLine(strip.text, script) ??
          (above && script === 'latin' ? titleUnderByline(strip.text, above) : undefined),
      )
  }
  return found
}

/** A picture's credit over two lines (`… 本报 / 记者 聂小川 摄`) is no byline. */
function endsCreditAbove(above: Strip | undefined, strip: Strip): boolean {
  if (!above || !isHan(strip.text[0]) || NEVER_FIRST.includes(strip.text[0])) return false
  return (
    /(?:^|[\s。！？”])(?:本[报報刊]|[\u4e00-\u9fff]{2,6}[社报報])$/.test(above.text) &&
    /^(?:记者|記者|通讯员|摄影)/.test(strip.text)
  )
}
