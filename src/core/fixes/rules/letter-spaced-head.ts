import { cellsOf, isBlank, isHan } from '../../text/characters.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'

/** A head of two spaced characters (渡 口) is rarer than one of three, and a name may look the same. */
const SURE_OF_TWO = 0.85
const SURE_OF_MORE = 0.95

/**
 * How sure it is that a line is set letter-spaced; 0 when it is not.
 * Every cell is a single character; figures are never spaced by hand, only by justification (海 1 1 月 5 日 电).
 */
export function letterSpaced(text: string): number {
  const cells = cellsOf(text)
  if (cells.length < 2 || cells.length > 40) return 0
  if (cells.every((cell) => /^[A-Z&.]$/.test(cell))) return cells.length >= 4 ? SURE_OF_MORE : 0
  const single = cells.filter((cell) => [...cell].length === 1)
  if (
    single.some((cell) => /[0-9０-９]/.test(cell)) ||
    !single.every((cell) => isHan(cell) || /[“”‘’《》！？·]/.test(cell))
  ) {
    return 0
  }
  if (single.length * 4 < cells.length * 3 || cells.some((cell) => /[，。；]/.test(cell))) return 0
  if (single.filter(isHan).length < 2) return 0
  if (cells.length - single.length > 0 && single.length < 4) return 0
  return single.length === 2 ? SURE_OF_TWO : SURE_OF_MORE
}

function blanksOf(line: SceneLine): readonly Finding[] {
  const confidence = letterSpaced(line.text)
  if (confidence === 0) return []
  const latin = !/[\u3400-\u9fff]/.test(line.text)
  const from = line.text.length - line.text.trimStart().length
  const to = line.text.trimEnd().length
  const findings: Finding[] = []
  for (let unit = from; unit < to;) {
    let end = unit
    while (end < to && isBlank(line.text[end])) end++
    // Between spaced words of capitals a wider blank parts the words.
    if (end > unit && !(latin && end - unit > 1)) {
      const span = { from: line.at[unit], to: line.at[end - 1] + 1 }
      findings.push({ span, replacement: '', reasons: ['letter-spaced'], confidence })
    }
    unit = Math.max(end, unit + 1)
  }
  return findings
}

export const letterSpacedHead: Rule = {
  id: 'letter-spaced-head',
  kind: 'spacing',
  stage: 'lines',
  about: 'A head whose characters are set apart to fill the measure.',
  examples: [
    { before: '坚 守 抗 疫 前 线', after: '坚守抗疫前线' },
    { before: '“ 绣 娘 合 作 社 ”', after: '“绣娘合作社”' },
    { before: 'I N S I D E', after: 'INSIDE' },
    { before: '搭建平台 完善制度', after: '搭建平台 完善制度' },
    { before: '海 1 1 月 5 日 电', after: '海 1 1 月 5 日 电' },
    { before: '一 二 3', after: '一 二 3' },
    { before: '甲 乙，丙', after: '甲 乙，丙' },
  ],
  find: (scene) => scene.lines.flatMap(blanksOf),
}
