import { cellsOf, type Spacing } from '../typeset/lines/chinese-lines.ts'
import { hyphenPoints } from '../typeset/lines/hyphenation.ts'

/** How Latin words and figures in Chinese text are treated at the end of a line. */
export type Cutting = 'whole' | 'hyphens' | 'anywhere'

const SPACING: Spacing = { latin: 'half', squeezed: false }
const NOT_FIRST = /^[，。、；：？！”’）》〉」』】〕％%…·,.;:?!)\]]/
const NOT_LAST = /[“‘（《〈「『【〔(]$/

/** Lines of Chinese text; a blank at a line's end is lost, as in print. */
export function brokenLines(
  text: string,
  cells: number,
  cutting: Cutting,
): readonly { readonly text: string; readonly soft: boolean }[] {
  const lines: { text: string; soft: boolean }[] = []
  let line = ''
  const units = [...text.matchAll(cutting === 'anywhere' ? /./gsu : /[A-Za-z0-9%@._:/\-+'’&?=#]+|./gsu)].map(
    ([unit]) => unit,
  )
  for (let unit = units.shift(); unit !== undefined; unit = units.shift()) {
    if (line === '' && unit === ' ' && lines.length > 0) continue
    if (cellsOf(line + unit, SPACING) <= cells || (line === '' && unit.length === 1)) {
      line += unit
      continue
    }
    if (NOT_FIRST.test(unit)) {
      line += unit
      continue
    }
    const cut = cutting === 'whole' && line !== '' ? undefined : cutOf(unit, cells, line, cutting)
    if (cut) {
      lines.push({ text: line + unit.slice(0, cut.at) + (cut.soft ? '-' : ''), soft: cut.soft })
      line = ''
      units.unshift(unit.slice(cut.at))
      continue
    }
    const opening = NOT_LAST.exec(line)?.[0] ?? ''
    const kept = line.slice(0, line.length - opening.length).trimEnd()
    if (kept === '') {
      line += unit
      continue
    }
    lines.push({ text: kept, soft: false })
    line = ''
    units.unshift(...(opening === '' ? [unit] : [opening, unit]))
  }
  return line.trimEnd() === '' ? lines : [...lines, { text: line.trimEnd(), soft: false }]
}

/** The last place at which a unit may be cut so that its first part fits. */
function cutOf(
  unit: string,
  cells: number,
  line: string,
  cutting: Cutting,
): { readonly at: number; readonly soft: boolean } | undefined {
  const fits = (part: string): boolean => cellsOf(line + part, SPACING) <= cells
  if (cutting === 'hyphens') {
    const own = [...unit.matchAll(/(?<=[A-Za-z0-9])-(?=[A-Za-z])/g)].map(({ index }) => ({
      at: index + 1,
      soft: false,
    }))
    const soft = /^[A-Za-z]+$/.test(unit) ? hyphenPoints(unit).map((at) => ({ at, soft: true })) : []
    const cut = [...own, ...soft].findLast(({ at, soft: put }) => fits(unit.slice(0, at) + (put ? '-' : '')))
    if (cut) return cut
  }
  if (unit.length === 1 || line !== '') return undefined
  let at = unit.length - 1
  while (at > 1 && !fits(unit.slice(0, at))) at--
  return { at, soft: false }
}
