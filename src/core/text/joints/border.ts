import { isHan } from '../characters.ts'
import type { JointRule } from './joint.ts'
import { blank } from './joint.ts'

/** A Chinese character on one side, a Latin letter or a figure on the other: as the page prints them elsewhere. */
export const border: JointRule = {
  id: 'border',
  about:
    'Chinese and Latin, or Chinese and figures, side by side: a blank only where the page prints one elsewhere.',
  examples: [
    { left: '采用', right: 'GPT技术', joined: '采用GPT技术', script: 'han' },
    { left: '全长100', right: '公里', joined: '全长100公里', script: 'han' },
    {
      left: '全长 100',
      right: '公里',
      joined: '全长 100 公里',
      script: 'han',
      page: ['于 11 月 9 日在 20 个县开展'],
    },
    {
      left: '采用',
      right: 'GPT 技术',
      joined: '采用 GPT 技术',
      script: 'han',
      page: ['用 GPT 写作，用 AI 画图'],
    },
    { left: '，', right: 'GPT 技术', joined: '，GPT 技术', script: 'han', page: ['用 GPT 写作，用 AI 画图'] },
  ],
  judge: ({ left, right, page }) => {
    const [last, first] = [left.at(-1) ?? '', right[0] ?? '']
    if (isHan(last) === isHan(first)) return undefined
    const other = isHan(last) ? first : last
    const kind = /[A-Za-z]/.test(other) ? 'letters' : /[0-9%]/.test(other) ? 'figures' : undefined
    if (kind === undefined || page.borders[kind] === '') return undefined
    return blank(['page-spacing'], 0.9)
  },
}
