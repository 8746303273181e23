import { squash } from '../../text/characters.ts'
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

function secondCopy(line: SceneLine): readonly Finding[] {
  const from = line.text.length - line.text.trimStart().length
  const text = line.text.trim()
  const length = doubledEnd(text)
  if (length === 0) return []
  const copy = from + text.length - length
  // A side label is set in shadowed type too; a short one may as well be a slogan, so an editor decides.
  const confidence = length >= 3 ? 0.82 : 0.6
  const span = { from: line.at[copy], to: line.at[copy + length - 1] + 1 }
  return [{ span, replacement: '', reasons: ['printed-twice-run-by-run'], confidence }]
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
  ],
  find: (scene) => scene.lines.flatMap(secondCopy),
}
