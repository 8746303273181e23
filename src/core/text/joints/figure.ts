import type { JointRule } from './joint.ts'
import { blank, solid } from './joint.ts'

/** A number over two lines, and a number with what belongs to it. */
export const figure: JointRule = {
  id: 'figure',
  about:
    'A number that goes on in the next line, or whose sign stands there. In English two numbers are two.',
  examples: [
    { left: '到20', right: '24年', joined: '到2024年', script: 'han' },
    { left: '增长3.', right: '5个百分点', joined: '增长3.5个百分点', script: 'han' },
    { left: '共有1,', right: '200人', joined: '共有1,200人', script: 'han' },
    { left: '占25', right: '%以上', joined: '占25%以上', script: 'han' },
    { left: '售价¥', right: '300元', joined: '售价¥300元', script: 'han' },
    { left: 'rose 25', right: '% in May', joined: 'rose 25% in May', script: 'latin' },
    { left: 'about $1,', right: '200 a month', joined: 'about $1,200 a month', script: 'latin' },
    { left: 'rose 3.', right: '5 percent', joined: 'rose 3.5 percent', script: 'latin' },
    { left: 'at 7:', right: '30 p.m.', joined: 'at 7:30 p.m.', script: 'latin' },
    { left: 'in 2024', right: '300 people', joined: 'in 2024 300 people', script: 'latin' },
    { left: 'On May 1,', right: '200 people', joined: 'On May 1, 200 people', script: 'latin' },
    { left: 'in Group 3.', right: '12 teams', joined: 'in Group 3. 12 teams', script: 'latin' },
  ],
  judge: ({ left, right, script, page }) => {
    if (/[0-9０-９]$/.test(left) && /^[%％‰°℃]/.test(right)) return solid([])
    if (/[$¥€£￥]$/.test(left) && /^\d/.test(right)) return solid([])
    if (!/^\d/.test(right) || !/\d[.,:]?$/.test(left)) return undefined
    const number = `${/[\d.,:]+$/.exec(left.slice(-20))?.[0] ?? ''}${/^[\d.,:]*\d/.exec(right.slice(0, 20))?.[0] ?? ''}`
    if (page.words.has(number)) return solid(['word-elsewhere', 'figure-goes-on'])
    if (script === 'han') return solid(['figure-goes-on'])
    return goesOnInEnglish(left.slice(-24), right) ? solid(['figure-goes-on'], 0.9) : blank([])
  },
}

/** English print parts no number; what looks so is mostly the end of a clause and the start of another. */
function goesOnInEnglish(left: string, right: string): boolean {
  if (/[$¥€£]\d{1,3}(?:,\d{3})*,$/.test(left)) return /^\d{3}(?!\d)/.test(right)
  if (/\d\.$/.test(left))
    return (
      /[$¥€£]\d+\.$/.test(left) ||
      /^\d+ ?(?:%|per ?cent|percent|[mbtr]+illion|points?\b|degrees?\b)/.test(right)
    )
  return /\d:$/.test(left) && /^\d\d ?[ap]\.?m\b/.test(right)
}
