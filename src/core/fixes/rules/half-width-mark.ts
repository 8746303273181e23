import { addressesIn } from '../../text/addresses.ts'
import { isHan } from '../../text/characters.ts'
import { findInBlock, type BlockEdit } from '../block-findings.ts'
import { SURE } from '../fix.ts'
import type { Rule, SceneBlock } from '../rule.ts'

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Full-width marks and signs: what stands beside them is Chinese text. */
const CHINESE_MARK = /[，。、；：？！（）《》〈〉“”‘’「」『』【】〔〕…—％]/
const LATIN = /[A-Za-z0-9]/

const isChinese = (character: string): boolean => isHan(character) || CHINESE_MARK.test(character)

/** The character before a place, straight quotation marks overlooked; an empty string at the start. */
function before(text: string, place: number): string {
  let at = place - 1
  while (at >= 0 && /["']/.test(text[at])) at--
  return text[at] ?? ''
}

/** The character behind a place, straight quotation marks overlooked. */
function behind(text: string, place: number): string {
  let at = place
  while (at < text.length && /["']/.test(text[at])) at++
  return text[at] ?? ''
}

const edit = (from: number, to: number, replacement: string, confidence: number): BlockEdit => ({
  from,
  to,
  replacement,
  reasons: ['half-width-mark'],
  confidence,
})

/** , ; : beside a Chinese character, with the blank behind them that only a half-width mark wants. */
function stops(text: string): readonly BlockEdit[] {
  return [...text.matchAll(/[,;:]/g)].flatMap(({ 0: mark, index }): readonly BlockEdit[] => {
    const left = before(text, index)
    const blank = text[index + 1] === ' ' && isHan(text[index + 2] ?? '') ? 1 : 0
    const right = behind(text, index + 1 + blank)
    const to = index + 1 + blank
    if (isChinese(left)) return [edit(index, to, FULL[mark], 0.92)]
    if (!isHan(right) || left === '') return []
    // `NBA:湖人` is Chinese, but a drive, a reply (Re:) or a figure in a table may end in a colon as well.
    if (mark === ':') return LATIN.test(left) ? [edit(index, to, FULL[mark], 0.6)] : []
    return LATIN.test(left) || left === '%' ? [edit(index, to, FULL[mark], 0.85)] : []
  })
}

/** ? and ! behind a Chinese character; 没有?! is one run. */
const ends = (text: string): readonly BlockEdit[] =>
  [...text.matchAll(/[?!]+/g)].flatMap(({ 0: run, index }) =>
    isChinese(before(text, index))
      ? [edit(index, index + run.length, [...run].map((mark) => FULL[mark]).join(''), 0.92)]
      : [],
  )

/** Brackets change in pairs, when there is Chinese inside, or Chinese around a Latin inside: 联合国(UN). */
function brackets(text: string): readonly BlockEdit[] {
  const open: number[] = []
  const edits: BlockEdit[] = []
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) {
      // 1)开展: an item of a list, or half of a pair whose other half was lost.
      if (mark === ')' && isHan(text[index + 1] ?? '')) edits.push(edit(index, index + 1, '）', 0.5))
      continue
    }
    const halves = [start, index].filter((place) => /[()]/.test(text[place]))
    if (halves.length === 0) continue
    const inner = text.slice(start + 1, index)
    const [left, right] = [text[start - 1] ?? '', text[index + 1] ?? '']
    const mixed = halves.length === 1
    const chinese =
      [...inner].some(isHan) || isChinese(left) || ((left === '' || left === ' ') && isHan(right))
    if (mixed || chinese)
      for (const place of halves) edits.push(edit(place, place + 1, FULL[text[place]], 0.9))
  }
  return edits
}

/** The text with the marks of sure edits in their places; it stays as long, so a blank that goes with one stays. */
function withMarks(text: string, edits: readonly BlockEdit[]): string {
  const units = [...Array(text.length).keys()].map((at) => text[at])
  for (const { from, replacement, confidence } of edits)
    if (confidence >= SURE) for (const [at, mark] of [...replacement].entries()) units[from + at] = mark
  return units.join('')
}

/** A mark beside a mark that becomes a full-width one is in Chinese text as well: `电话:(02)`. */
function allMarks(block: string): readonly BlockEdit[] {
  const inAddress = addressesIn(block)
  const sure: BlockEdit[] = []
  for (let text = block; ;) {
    const found = [...stops(text), ...ends(text), ...brackets(text)].filter(({ from }) => !inAddress(from))
    const next = withMarks(text, found)
    if (next === text) return [...sure, ...found]
    sure.push(...found.filter(({ confidence }) => confidence >= SURE))
    text = next
  }
}

const marksOf = (block: SceneBlock) =>
  block.script === 'han' && /[,;:?!()]/.test(block.text) ? findInBlock(block, allMarks(block.text)) : []

const stays = (text: string) => ({ before: text, after: text })

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  kind: 'character',
  stage: 'text',
  about: 'In Chinese text , ; : ? ! ( ) are full-width; in numbers, Latin text and addresses they are not.',
  examples: [
    { before: '今天,我们开会;明天呢?', after: '今天，我们开会；明天呢？' },
    { before: '记者: 张三', after: '记者：张三' },
    { before: '增长3%,达到2022年以来最高', after: '增长3%，达到2022年以来最高' },
    { before: '苹果推出iPhone 15,售价不变', after: '苹果推出iPhone 15，售价不变' },
    { before: '真的吗?!他问', after: '真的吗？！他问' },
    { before: '本报讯(记者 张三 通讯员 李四)', after: '本报讯（记者 张三 通讯员 李四）' },
    { before: '世界卫生组织(WHO)说', after: '世界卫生组织（WHO）说' },
    { before: '本报讯（记者 张三)', after: '本报讯（记者 张三）' },
    { before: '(一)开展活动', after: '（一）开展活动' },
    { before: '读者热线:(02) 2200,请拨打', after: '读者热线：（02） 2200，请拨打' },
    { before: '他说:!好', after: '他说：！好' },
    { before: '晚上8:30,主队3:2获胜', after: '晚上8:30，主队3:2获胜' },
    { before: '比赛时间:10:30', after: '比赛时间：10:30' },
    { before: '见http://www.gov.cn/搜索?id=1,2,请核对', after: '见http://www.gov.cn/搜索?id=1,2,请核对' },
    { before: 'NBA:湖人队今天获胜了', after: 'NBA:湖人队今天获胜了', suggested: 'NBA：湖人队今天获胜了' },
    { before: '1)开展活动', after: '1)开展活动', suggested: '1）开展活动' },
    stays('共3,000元，1,234,567人'),
    stays('比分3:2，时间10:30'),
    stays('函数f(x)的值和g(1,2)的值'),
    stays('歌曲Hello, World!很好听'),
    stays('联系xinwen@paper.com.cn，网址http://www.paper.com.cn:8080/a?b=1'),
    stays('The mayor (Democrat) said: yes, of course!'),
    stays('（一）人人都说好。'),
    stays('床前明月光，疑是地上霜。'),
    { before: '今天,我们', after: '今天,我们', style: { fullWidthPunctuation: false } },
  ],
  find: ({ blocks, style }) => (style.fullWidthPunctuation ? blocks.flatMap(marksOf) : []),
}
