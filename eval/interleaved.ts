/** Pages whose columns a program ran together, made of pages that are right. */

const cellsOf = (line: string): number =>
  [...line].reduce((sum, character) => sum + (character > '\u1100' ? 2 : 1), 0)

/** Stretches of lines of one measure, as they stand in a column: what a program could run together. */
export function columnsIn(text: string, lines: number, step: number): readonly (readonly string[])[] {
  const all = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const found: (readonly string[])[] = []
  for (let from = 0; from + lines <= all.length; from += step) {
    const stretch = all.slice(from, from + lines)
    const widths = stretch.map(cellsOf).sort((a, b) => a - b)
    const measure = widths[Math.floor(widths.length * 0.8)] ?? 0
    const isEven = (widths.at(-1) ?? 0) <= measure * 1.15
    const full = stretch.filter((line) => cellsOf(line) >= measure * 0.8).length
    if (measure < 80 && isEven && full >= lines * 0.65) found.push(stretch)
  }
  return found
}

/** The lines as so many columns side by side; each begins up to `shaky` cells beside its place, as OCR leaves it. */
export function sideBySide(lines: readonly string[], columns: number, shaky: number): string {
  const rows = Math.ceil(lines.length / columns)
  const parts = Array.from({ length: columns }, (_, column) =>
    lines.slice(column * rows, (column + 1) * rows),
  )
  const widths = parts.map((part) => Math.max(...part.map(cellsOf)))
  const next = numbers()
  return Array.from({ length: rows }, (_, row) =>
    parts
      .map((part, column) => {
        const words = part[row] ?? ''
        const gap = (widths[column] ?? 0) - cellsOf(words) + 4 + Math.round((next() * 2 - 1) * shaky)
        return column === columns - 1 ? words : words + ' '.repeat(Math.max(2, gap))
      })
      .join('')
      .trimEnd(),
  ).join('\n')
}

/** The lines' two halves by turns, a line of each. */
export function byTurns(lines: readonly string[]): string {
  const rows = Math.ceil(lines.length / 2)
  return lines
    .slice(0, rows)
    .flatMap((line, row) => [line, lines[rows + row] ?? ''])
    .join('\n')
}

/** The same numbers between 0 and 1 every time (Park and Miller). */
function numbers(): () => number {
  let seed = 7
  return () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
}
