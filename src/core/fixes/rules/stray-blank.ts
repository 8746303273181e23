import { isHan } from '../../text/characters.ts'
import { wordAcross } from '../../text/words.ts'
import { findInBlock, type BlockEdit } from '../block-findings.ts'
import { isRunningText, looksLikeRow } from '../running-text.ts'
import type { Rule, SceneBlock } from '../rule.ts'

/** Cells that are shorter on either side of a blank may be names, titles or columns. */
const SHORTEST_CELL = 4

const LONG_WORD = 4

const CANNOT_FOLLOW_BLANK = /[，。、；：？！）》」』】〕”’]/
const CANNOT_PRECEDE_BLANK = /[（《「『【〔“‘]/

/** What stands between a blank and the next blank or mark. */
const cellBefore = (text: string): string =>
  /[^\s\u3000，。、；：？！（）《》“”‘’「」『』]*$/.exec(text)?.[0] ?? ''
const cellBehind = (text: string): string =>
  /^[^\s\u3000，。、；：？！（）《》“”‘’「」『』]*/.exec(text)?.[0] ?? ''

/**
 * A blank between two Chinese characters is stray when a word goes through it: surely when the page has that word
 * elsewhere, or when it is so long that no accident makes it.
 */
function betweenHan(text: string, from: number, page: string): readonly BlockEdit[] {
  const [left, right] = [text.slice(0, from), text.slice(from + 1)]
  const word = wordAcross(left, right)
  if (word === undefined) return []
  const [before, behind] = [cellBefore(left), cellBehind(right)]
  if (before.length < SHORTEST_CELL && behind.length < SHORTEST_CELL) return []
  // 深化改革 开放合作: two halves of a slogan, whatever word their edges make.
  const cells = Math.min(before.length, behind.length) >= SHORTEST_CELL && before.length !== behind.length
  const sure = cells && (word.length >= LONG_WORD || page.includes(word))
  return [
    {
      from,
      to: from + 1,
      replacement: '',
      reasons: ['stray-blank', 'word-around-blank'],
      confidence: sure ? 0.83 : 0.5,
    },
  ]
}

function blanksOf({ text }: SceneBlock, page: string): readonly BlockEdit[] {
  if (looksLikeRow(text)) return []
  return [...text.matchAll(/(?<=\S) (?=\S)/g)].flatMap(({ index }): readonly BlockEdit[] => {
    const [left, right] = [text[index - 1], text[index + 1]]
    if (isHan(left) && isHan(right)) return betweenHan(text, index, page)
    const beforeMark = CANNOT_FOLLOW_BLANK.test(right) && (isHan(left) || /[A-Za-z0-9]/.test(left))
    const behindMark = CANNOT_PRECEDE_BLANK.test(left) && (isHan(right) || /[A-Za-z0-9]/.test(right))
    if (!beforeMark && !behindMark) return []
    // Curly marks may be turned round, and then the blank is on their right side.
    const mayBeTurned = /[“”‘’]/.test(beforeMark ? right : left)
    return [
      {
        from: index,
        to: index + 1,
        replacement: '',
        reasons: ['stray-blank'],
        confidence: mayBeTurned ? 0.6 : 0.88,
      },
    ]
  })
}

const stays = (text: string) => ({ before: text, after: text })

export const strayBlank: Rule = {
  id: 'stray-blank',
  kind: 'spacing',
  stage: 'text',
  about: 'One blank inside a Chinese word or beside a Chinese mark, in running text.',
  examples: [
    {
      before: '深入推进实施基层妇联组织建 设改革工作。\n建设改革要有办法。',
      after: '深入推进实施基层妇联组织建设改革工作。\n建设改革要有办法。',
    },
    {
      before: '深入推进实施基层妇联组织建 设改革工作。',
      after: '深入推进实施基层妇联组织建 设改革工作。',
      suggested: '深入推进实施基层妇联组织建设改革工作。',
    },
    { before: '今天下雨 ，我们开会', after: '今天下雨，我们开会' },
    { before: '出版了《 红楼梦 》一书', after: '出版了《红楼梦》一书' },
    { before: '他说：“ 今天开会。”', after: '他说：“ 今天开会。”', suggested: '他说：“今天开会。”' },
    stays('这是他的作品。 新华社记者 曹祎铭/摄'),
    stays('中国妇女报全媒体记者 贾莹莹 发自北京'),
    stays('本报讯（记者 张三 通讯员 李四）今天开会。'),
    stays('不忘初心 牢记使命'),
    stays('甲队 3 1 2'),
    stays('张 三 李 四'),
    stays('主编\u3000温如玉\u3000\u3000责编\u3000关小雪'),
    stays('采用 GPT 技术'),
    { before: '床前明月光 ，疑是地上霜', after: '床前明月光 ，疑是地上霜', block: 'verse' },
    { before: '坚 守抗疫 ，前线', after: '坚 守抗疫 ，前线', block: 'headline' },
  ],
  find: ({ blocks }) => {
    const running = blocks.filter(isRunningText)
    const page = running.map(({ text }) => text).join('\n')
    return running.flatMap((block) => findInBlock(block, blanksOf(block, page)))
  },
}
