import { squash } from '../../text/characters.ts'
import type { Reason } from '../fix.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'

/** A label is short and has no marks of a sentence. */
const LONGEST = 24
const SENTENCE_MARKS = /[，。！？；：、,.;:!?0-9]/

/** The run at the end of a line that is followed by its own copy, with something before it; 0 when there is none. */
export function doubledEnd(text: string): number {
  if (text.length < 5 || text.length > LONGEST || SENTENCE_MARKS.test(text) || squash(text) !== text) return 0
  for (let length = Math.floor((text.length - 1) / 2); length >= 2; length--) {
    const rest = text.length - 2 * length
    const run = text.slice(rest, rest + length)
    const whole = !/^(.+?)\1+$/.test(run)
    if (run === text.slice(rest + length) && whole && (length >= 3 || rest <= length)) return length
  }
  return 0
}

/** Extraction puts side labels last. */
const PAGE_END = 3

/** Which lines stand where side labels do: last on the page, but not below other short lines, as a song's last line. */
function labelPlaces(lines: readonly SceneLine[]): readonly boolean[] {
  const texts = lines.map((line) => line.text.trim())
  let left = texts.filter((text) => text !== '').length
  return texts.map((text, index) => {
    if (text === '') return false
    left--
    const beside = [texts[index - 1] ?? '', texts[index + 1] ?? ''].filter((other) => other !== '')
    const amidOthers = beside.some((other) => other.length <= text.length + 4 && doubledEnd(other) === 0)
    return left < PAGE_END && !amidOthers
  })
}

function secondCopy(line: SceneLine, place: boolean): readonly Finding[] {
  const from = line.text.length - line.text.trimStart().length
  const text = line.text.trim()
  const length = doubledEnd(text)
  if (length === 0 || (length < 3 && !place)) return []
  const copy = from + text.length - length
  // A side label is set in shadowed type too; a short one, or one amid other lines, may as well be a slogan or a
  // line of a song, so an editor decides.
  const sure = length >= 3 && place
  const span = { from: line.at[copy], to: line.at[copy + length - 1] + 1 }
  const reasons: readonly Reason[] = sure
    ? ['printed-twice-run-by-run']
    : ['printed-twice-run-by-run', 'perhaps-meant']
  return [{ span, replacement: '', reasons, confidence: sure ? 0.82 : 0.6 }]
}

export const doubledLabel: Rule = {
  id: 'doubled-label',
  kind: 'duplicate',
  stage: 'lines',
  about: 'A side label of two pieces, the last of them in shadowed type: 在行动社会组织社会组织.',
  examples: [
    { before: '在行动社会组织社会组织', after: '在行动社会组织' },
    { before: '采录巾帼风巾帼风', after: '采录巾帼风' },
    { before: '今天爸爸妈妈', after: '今天爸爸妈妈' },
    { before: '一起看看看看', after: '一起看看看看' },
    { before: '高高兴兴', after: '高高兴兴' },
    { before: '走走看看', after: '走走看看' },
    { before: '加油加油加油', after: '加油加油加油' },
    {
      before: '一起唱起来唱起来\n\n晚会\n开场前\n两小时',
      after: '一起唱起来唱起来\n\n晚会\n开场前\n两小时',
    },
    {
      before: '河水慢慢走\n我一直在路上在路上\n灯慢慢亮\n我想着你\n你想着我',
      after: '河水慢慢走\n我一直在路上在路上\n灯慢慢亮\n我想着你\n你想着我',
    },
  ],
  find: (scene) => {
    const places = labelPlaces(scene.lines)
    return scene.lines.flatMap((line, index) => secondCopy(line, places[index]))
  },
}
