import type { Item, Paragraph } from '../items/item.ts'
import type { Setting } from '../setting.ts'

/**
 * The width of the column that each paragraph was printed in: of its run's lines the fullest but a few. It is
 * finer than the candidate widths, and tells neighbouring articles apart.
 */
export function columnWidths(items: readonly Item[], setting: Setting): ReadonlyMap<Paragraph, number> {
  const widths = new Map<Paragraph, number>()
  for (let from = 0; from < items.length;) {
    const run: Paragraph[] = []
    for (let item = items[from]; item?.kind === 'paragraph'; item = items[from + run.length]) {
      if (run.length > 0 && (item.lines[0].strip.gapBefore || changes(run[run.length - 1], item, setting)))
        break
      run.push(item)
    }
    const measured = run
      .flatMap((item) => item.lines.map((line) => line.width - hanging(line.strip.text, setting)))
      .sort((a, b) => b - a)
    const width = measured[Math.floor(measured.length * 0.15)] ?? 0
    for (const item of run) widths.set(item, width)
    from += Math.max(1, run.length)
  }
  return widths
}

const hanging = (text: string, setting: Setting): number =>
  setting.script === 'han' && /[，。、；：！？]$/.test(text) ? 0.5 : 0

/** Both paragraphs have full lines, and these are not equally wide: another column begins. */
function changes(above: Paragraph, below: Paragraph, setting: Setting): boolean {
  const [a, b] = [fullWidth(above, setting), fullWidth(below, setting)]
  return a > 0 && b > 0 && Math.abs(a - b) > (setting.script === 'latin' ? 0.08 * a : 1.6)
}

function fullWidth(item: Paragraph, setting: Setting): number {
  const full = item.lines.slice(item.startsTorn ? 0 : 1, item.endsTorn ? item.lines.length : -1)
  return Math.max(0, ...full.map((line) => line.width - hanging(line.strip.text, setting)))
}
