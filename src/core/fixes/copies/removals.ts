import type { Finding, SceneLine } from '../rule.ts'
import { isParted } from './evidence.ts'
import type { Ink } from './ink.ts'
import { sourceOf } from './ink.ts'
import type { Tile } from './tiles.ts'

/** The copies of each run go; where blanks part them, the blank before a copy goes with it. */
export function removals(
  lines: readonly SceneLine[],
  ink: Ink,
  found: readonly Tile[],
  copies: number,
  verdict: Pick<Finding, 'reasons' | 'confidence'>,
): readonly Finding[] {
  return found.flatMap((tile, index) => {
    const second = tile.from + tile.length
    const end = tile.from + copies * tile.length
    const from = isParted(ink, tile, copies)
      ? sourceOf(lines, ink, second - 1, second).to
      : sourceOf(lines, ink, second, end).from
    const span = { from, to: sourceOf(lines, ink, second, end).to }
    const removal: Finding = { span, replacement: '', ...verdict }
    const blank = doubledBlank(lines, ink, tile, found[index + 1], copies)
    return blank ? [removal, { span: blank, replacement: '', ...verdict }] : [removal]
  })
}

/** Between runs that were doubled letter by letter the blank was doubled, too: JJaannee  DDooee. */
function doubledBlank(
  lines: readonly SceneLine[],
  ink: Ink,
  tile: Tile,
  next: Tile | undefined,
  copies: number,
): Finding['span'] | undefined {
  const end = tile.from + copies * tile.length
  if (next?.from !== end || tile.length > 1 || ink.line[end] !== ink.line[end - 1]) return undefined
  const from = ink.unit[end - 1] + 1
  if (ink.unit[end] - from !== copies) return undefined
  const { at } = lines[ink.line[end]]
  return { from: at[from + 1], to: at[from + copies - 1] + 1 }
}
