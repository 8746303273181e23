/** Marks that may not begin a line (GB/T 15834 §5.1), and that may not end one. */
const NOT_FIRST = new Set('，。、；：？！”’）》〉」』】〕％%…·—∶,.;:?!)]}／')
const NOT_LAST = new Set('“‘（《〈「『【〔(')

/** A run of Latin letters and digits stays whole where a line can hold it. */
const UNITS = /[A-Za-z0-9%@._:/\-+'’&]+(?<!’)|./gsu

const cellsOf = (text: string): number => {
  let cells = 0
  for (const character of text) cells += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1
  return cells
}

export interface ChineseMeasure {
  /** Full-width characters in a line. */
  readonly cells: number
  /** Blank cells before the first line; they are not in the text. */
  readonly indent: number
  /** What happens to a mark that may not begin a line: it hangs in the margin, or takes its character along. */
  readonly kinsoku: 'hang' | 'carry'
}

/** The lines of a paragraph. */
export function chineseLines(text: string, { cells, indent, kinsoku }: ChineseMeasure): readonly string[] {
  const lines: string[] = []
  let line: string[] = []
  let width = indent
  const breakBefore = (unit: string): void => {
    const carried: string[] = []
    while (line.length > 1) {
      const end = line[line.length - 1]
      const next = carried[0] ?? unit
      if (!NOT_LAST.has(end) && !NOT_FIRST.has(next[0])) break
      carried.unshift(end)
      line.pop()
    }
    lines.push(line.join('').trimEnd())
    line = carried
    width = cellsOf(carried.join(''))
  }
  for (const unit of pieces(text, cells)) {
    const wide = cellsOf(unit)
    if (width + wide > cells && line.length > 0) {
      const hangs = kinsoku === 'hang' && NOT_FIRST.has(unit) && width + wide <= cells + 1
      if (!hangs) breakBefore(unit)
      if (unit === ' ' && line.length === 0) continue
    }
    line.push(unit)
    width += wide
  }
  const rest = line.join('').trimEnd()
  return rest === '' ? lines : [...lines, rest]
}

/** The units, one that is longer than a line in parts. */
function* pieces(text: string, cells: number): Generator<string> {
  for (const [unit] of text.matchAll(UNITS)) {
    if (cellsOf(unit) <= cells) yield unit
    else
      for (let at = 0; at < unit.length; at += Math.floor(cells) * 2)
        yield unit.slice(at, at + Math.floor(cells) * 2)
  }
}
