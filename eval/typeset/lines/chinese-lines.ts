import { timesEms } from './times-widths.ts'

/** Marks that may not begin a line (GB/T 15834 §5.1), and that may not end one. */
const NOT_FIRST = new Set('，。、；：？！”’）》〉」』】〕％%…·—∶,.;:?!)]}／')
const NOT_LAST = new Set('“‘（《〈「『【〔(')

/** Full-width marks whose ink leaves half of their cell empty, behind it or before it. */
const OPEN_BEHIND = new Set('，。、；：”’）》〉」』】〕')
const OPEN_BEFORE = NOT_LAST

/** A run of Latin letters and digits stays whole where a line can hold it. */
const UNITS = /[A-Za-z0-9%@._:/\-+'’&]+(?<!’)|./gsu

/** How wide characters are. */
export interface Spacing {
  /** Latin letters and digits take half a cell each, or what they take in Times. */
  readonly latin: 'half' | 'times'
  /** Marks that meet share the empty half between them, and a closing one gives its own up at the end of a line. */
  readonly squeezed: boolean
}

export interface ChineseMeasure extends Spacing {
  /** Full-width characters in a line. */
  readonly cells: number
  /** Blank cells before the first line; they are not in the text. */
  readonly indent: number
  /** What happens to a mark that may not begin a line: it hangs in the margin, or takes its character along. */
  readonly kinsoku: 'hang' | 'carry'
}

/** The width of a text in cells. */
export function cellsOf(text: string, { latin, squeezed }: Spacing): number {
  let cells = 0
  let before = ''
  for (const character of text) {
    const narrow = (character.codePointAt(0) ?? 0) < 0x2000
    cells += narrow ? (latin === 'half' ? 0.5 : timesEms(character)) : 1
    if (squeezed && meets(before, character)) cells -= 0.5
    before = character
  }
  return cells
}

/** Whether there is an empty half between two marks. */
export const meets = (before: string, after: string): boolean =>
  OPEN_BEHIND.has(before) && (OPEN_BEHIND.has(after) || OPEN_BEFORE.has(after))

/** The lines of a paragraph. */
export function chineseLines(text: string, measure: ChineseMeasure): readonly string[] {
  const { cells, indent, kinsoku } = measure
  const lines: string[] = []
  let line: string[] = []
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
  }
  const widthWith = (unit: string): number => {
    const start = lines.length === 0 ? indent : 0
    const end = measure.squeezed && OPEN_BEHIND.has(unit) ? 0.5 : 0
    return start + cellsOf(line.join('') + unit, measure) - end
  }
  for (const unit of pieces(text, measure)) {
    const wide = widthWith(unit)
    if (wide > cells && line.length > 0) {
      const hangs = kinsoku === 'hang' && NOT_FIRST.has(unit) && wide <= cells + 1
      if (!hangs) breakBefore(unit)
      if (unit === ' ' && line.length === 0) continue
    }
    line.push(unit)
  }
  const rest = line.join('').trimEnd()
  return rest === '' ? lines : [...lines, rest]
}

/** The units, one that is longer than a line in parts. */
function* pieces(text: string, measure: ChineseMeasure): Generator<string> {
  const part = Math.floor(measure.cells) * 2
  for (const [unit] of text.matchAll(UNITS)) {
    if (cellsOf(unit, measure) <= measure.cells) yield unit
    else for (let at = 0; at < unit.length; at += part) yield unit.slice(at, at + part)
  }
}
