import { cellsOf } from '../../text/characters.ts'
import type { Script } from '../../text/characters.ts'
import type { Strip } from './strip.ts'

const FIGURE = /^[-+±¥$£]?[\d.,:：\-–—/％%]+(?:[\u4e00-\u9fff%％]|[a-z]{1,3})?$/
const SHORT_CELL = { latin: 9, han: 6 } as const

/** How many cells a line of a table has; 0 when it is none. */
function cellsOfRow(strip: Strip, script: Script): number {
  if (strip.doubled !== 'no' || strip.letterSpaced || strip.text.length > 200) return 0
  const cells = cellsOf(strip.text)
  if (cells.length < 3 || /[。！？；]$/.test(strip.text)) return 0
  const figures = cells.filter((cell) => FIGURE.test(cell)).length
  if (script === 'latin') return figures >= 2 && figures / cells.length >= 0.4 ? cells.length : 0
  const short = cells.filter((cell) => cell.length <= SHORT_CELL.han).length
  const ofFigures = figures >= 1 && short / cells.length >= 0.6
  const ofWords = cells.length >= 4 && short === cells.length && !/[，。“”]/.test(strip.text)
  return ofFigures || ofWords ? cells.length : 0
}

/** Cardinal Central 28, Orchard Gap 14: two sides and their scores. */
const RESULT = /^[A-Z][\w.’' &-]*? \d{1,3}, [A-Z][\w.’' &-]*? \d{1,3}(?: \(\w+\))?$/

/** Which strips are rows of a table or of a column of results: three alike in succession, or two with figures. */
export function rowsOf(
  strips: readonly Strip[],
  free: (index: number) => boolean,
  script: Script,
): readonly boolean[] {
  const cells = strips.map((strip, index) => {
    if (!free(index)) return 0
    if (script === 'latin' && RESULT.test(strip.text)) return 2
    return cellsOfRow(strip, script)
  })
  const rows = strips.map(() => false)
  for (let from = 0; from < strips.length;) {
    let to = from
    while (
      to < strips.length &&
      cells[to] > 0 &&
      (to === from || script === 'latin' || Math.abs(cells[to] - cells[to - 1]) <= 1)
    )
      to++
    const run = strips.slice(from, to)
    const withFigures = run.filter((strip) => /\d/.test(strip.text)).length
    if ((run.length >= 3 && withFigures > 0) || (run.length === 2 && withFigures === 2))
      rows.fill(true, from, to)
    from = Math.max(to, from + 1)
  }
  return rows
}
