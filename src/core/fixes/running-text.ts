import type { SceneBlock } from './rule.ts'

/** Blocks in which a blank between Chinese characters is nobody's intention; heads, verse and credits have theirs. */
export const isRunningText = ({ kind }: SceneBlock): boolean =>
  kind === 'paragraph' || kind === 'lead' || kind === 'caption'

/**
 * Short cells parted by blanks: a row of a table, a list of names. Most of its cells are no longer than a name, and it
 * has none of a sentence's marks.
 */
export function looksLikeRow(text: string): boolean {
  const cells = text.split(/[\s\u3000]+/).filter(Boolean)
  const short = cells.filter((cell) => cell.length <= 4).length
  return cells.length >= 4 && short * 3 >= cells.length * 2 && !/[，。！？]/.test(text)
}
