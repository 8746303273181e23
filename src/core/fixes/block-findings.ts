import type { Finding, SceneBlock } from './rule.ts'

/** What to do with the units `from` … `to` of a block's text. */
export interface BlockEdit extends Omit<Finding, 'span'> {
  readonly from: number
  readonly to: number
}

/**
 * The edits of a block as findings in the source. An edit that runs over a joined line end, or over what another fix
 * prints, is left out: its characters are somebody else's already.
 */
export const findInBlock = ({ at }: SceneBlock, edits: readonly BlockEdit[]): readonly Finding[] =>
  edits.flatMap(({ from, to, replacement, reasons, confidence }) => {
    const [first, last] = [at[from], at[to - 1]]
    // Places of the source only grow within a stretch, so the ends tell whether anything is missing between them.
    const whole = first >= 0 && last - first === to - 1 - from
    return whole ? [{ span: { from: first, to: last + 1 }, replacement, reasons, confidence }] : []
  })
