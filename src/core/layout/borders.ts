import type { Box } from '../source/page.ts'
import type { PrintLine } from './print-line.ts'
import { bottom, right, sharedHeight, sharedWidth } from './printed-sheet.ts'
import type { BodyType } from './type-sizes.ts'
import { otherSize } from './type-sizes.ts'

/** In ems: what stands between the two rules of a pulled quote or a lead is no higher. */
const TALLEST = 14
/** Two rules of one pair begin and end at the same places, as nearly as this, in ems. */
const ALIKE = 0.5
const TOUCHING = 0.5

export interface Borders {
  /**
   * The rules that may part articles: not the edges of pictures, and not the pairs above and below words that are set
   * otherwise than the text (a lead, a sentence pulled out), which belong to the article that they stand in.
   */
  readonly rules: readonly Box[]
  /** The lines between the rules of such a pair. */
  readonly framed: ReadonlySet<PrintLine>
}

export function bordersOf(
  rules: readonly Box[],
  pictures: readonly Box[],
  lines: readonly PrintLine[],
  body: BodyType,
): Borders {
  const em = body.size
  const free = rules.filter((rule) => !pictures.some((picture) => isEdgeOf(rule, picture, em)))
  const level = free.filter((rule) => rule.width > rule.height).sort((a, b) => a.top - b.top)
  const ornaments = new Set<Box>()
  const framed = new Set<PrintLine>()
  for (const [index, above] of level.entries()) {
    const below = level.slice(index + 1).find((rule) => isPair(above, rule, em))
    if (!below) continue
    const inside = linesBetween(above, below, lines)
    if (!isOrnament(inside, body) || hasSides(above, below, free, em)) continue
    ornaments.add(above)
    ornaments.add(below)
    for (const line of inside) framed.add(line)
  }
  return { rules: free.filter((rule) => !ornaments.has(rule)), framed }
}

/** On the picture's edge or inside it. */
const isEdgeOf = (rule: Box, picture: Box, em: number): boolean =>
  rule.left >= picture.left - TOUCHING * em &&
  right(rule) <= right(picture) + TOUCHING * em &&
  rule.top >= picture.top - TOUCHING * em &&
  bottom(rule) <= bottom(picture) + TOUCHING * em

const isPair = (above: Box, below: Box, em: number): boolean =>
  Math.abs(above.left - below.left) <= ALIKE * em &&
  Math.abs(right(above) - right(below)) <= ALIKE * em &&
  below.top - above.top <= TALLEST * em &&
  below.top - bottom(above) > 0.8 * em

const linesBetween = (above: Box, below: Box, lines: readonly PrintLine[]): readonly PrintLine[] =>
  lines.filter(
    ({ box }) =>
      box.top >= above.top - 1 &&
      bottom(box) <= bottom(below) + 1 &&
      sharedWidth(box, above) > 0.8 * box.width,
  )

const isOrnament = (inside: readonly PrintLine[], body: BodyType): boolean =>
  inside.length > 0 &&
  inside.every(
    (line) =>
      Math.abs(line.size / body.size - 1) > otherSize(body) ||
      line.face !== body.face ||
      line.bold !== body.bold,
  )

/** A box around an article of its own has upright sides, too. */
const hasSides = (above: Box, below: Box, rules: readonly Box[], em: number): boolean =>
  rules.some(
    (rule) =>
      rule.height > rule.width &&
      sharedHeight(rule, { left: 0, width: 0, top: above.top, height: bottom(below) - above.top }) >
        0.8 * (below.top - above.top) &&
      (Math.abs(rule.left - above.left) <= em || Math.abs(right(rule) - right(above)) <= em),
  )
