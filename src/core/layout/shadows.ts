import type { Glyph } from './glyph.ts'
import { isBlankGlyph } from './glyph.ts'

/** The copy of a shadow lies no farther off than this, in ems: a doubled letter beside it is a whole width away. */
const FARTHEST = 0.3
/** … nor than this part of a narrow letter's own width: the second l of a word is one width away. */
const NARROW = 0.45

/** Signs that are often set twice in succession and then come with one box. */
const SET_TWICE = /[—―…─⋯·.\-_]/

/**
 * Which letters are second copies: the same letter again at the same place, as programs draw shadowed or bold type.
 * A dash that comes as two letters of one box (——) is no shadow.
 */
export function shadowsOf(glyphs: readonly Glyph[]): readonly boolean[] {
  const seen = new Map<string, number[]>()
  return glyphs.map((glyph, index) => {
    if (isBlankGlyph(glyph)) return false
    const cell = Math.max(1, glyph.size * FARTHEST)
    const [column, row] = [Math.round(glyph.x / cell), Math.round(glyph.y / cell)]
    const reach = Math.min(cell, glyph.advance > 0 ? NARROW * glyph.advance : cell)
    let shadow = false
    for (let dx = -1; dx <= 1 && !shadow; dx++)
      for (let dy = -1; dy <= 1 && !shadow; dy++)
        for (const other of seen.get(key(glyph, column + dx, row + dy)) ?? []) {
          const first = glyphs[other]
          const near =
            Math.hypot(first.x - glyph.x, first.y - glyph.y) <= reach &&
            Math.abs(first.size - glyph.size) < 0.02 * glyph.size
          if (near && !(other === index - 1 && SET_TWICE.test(glyph.text))) shadow = true
        }
    if (!shadow) {
      const own = key(glyph, column, row)
      const known = seen.get(own)
      if (known) known.push(index)
      else seen.set(own, [index])
    }
    return shadow
  })
}

const key = (glyph: Glyph, column: number, row: number): string => `${glyph.text} ${column} ${row}`
