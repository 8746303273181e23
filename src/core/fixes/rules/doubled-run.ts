import { partlyDoubled, passagesOf } from '../copies/doubled-in-part.ts'
import { cellsDoubled, doublingOf, isSetInLetters, mayBeWords } from '../copies/doubled-line.ts'
import type { Doubling } from '../copies/doubled-line.ts'
import { isReduplicated } from '../copies/evidence.ts'
import { removals } from '../copies/removals.ts'
import type { Reason } from '../fix.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'

/** Weak evidence counts only this near to a line with strong evidence: doubling comes by the caption. */
const NEIGHBOURHOOD = 5

function findDoubledRuns(lines: readonly SceneLine[]): readonly Finding[] {
  const doublings = lines.map((_, index) => doublingOf(lines, index))
  const near = new Set<number>()
  const nearLetters = new Set<number>()
  const markAround = (marked: Set<number>, index: number): void => {
    for (let other = index - NEIGHBOURHOOD; other <= index + NEIGHBOURHOOD; other++) marked.add(other)
  }
  for (const [index, { strength, tiles: found }] of doublings.entries()) {
    if (strength !== 'strong') continue
    markAround(near, index)
    if (isSetInLetters(found)) markAround(nearLetters, index)
  }
  const wholes = doublings.map((_, index) => wholeLine(lines, doublings, index, near, nearLetters))
  const parts = passagesOf(lines, doublings).map(([from, to]) => {
    const nearby = near.has(from) || near.has(to - 1)
    const found = partlyDoubled(lines, from, to, nearby)
    // A line beside them that is doubled by itself may hold the other half of a run: `4004⏎00多年多年，，`.
    const wider: readonly [number, number] = [
      isDoubled(doublings[from - 1]) ? from - 1 : from,
      isDoubled(doublings[to]) ? to + 1 : to,
    ]
    const joined = partlyDoubled(lines, wider[0], wider[1], nearby)
    const apart = [...found, ...wholes.slice(wider[0], from).flat(), ...wholes.slice(to, wider[1]).flat()]
    return sizeOf(joined) > sizeOf(apart)
      ? { from: wider[0], to: wider[1], found: joined }
      : { from, to, found }
  })
  const settled = new Set<number>()
  for (const { from, to, found } of parts) {
    if (found.length === 0) continue
    for (let index = from; index < to; index++) {
      markAround(near, index)
      settled.add(index)
    }
  }
  const whole = doublings.flatMap((doubling, index) => {
    if (settled.has(index)) return []
    if (doubling.tiles.length > 0 || !near.has(index))
      return wholeLine(lines, doublings, index, near, nearLetters)
    return removals(lines, doubling.ink, cellsDoubled(doubling), 2, {
      reasons: ['printed-twice-run-by-run', 'doubling-nearby'],
      confidence: 0.85,
    })
  })
  return [...whole, ...parts.flatMap((part) => part.found)]
}

const isDoubled = (doubling: Doubling | undefined): boolean =>
  doubling !== undefined && doubling.strength !== 'none'

const sizeOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { span }) => sum + span.to - span.from, 0)

/** What goes of a line that is made of copies from end to end. */
function wholeLine(
  lines: readonly SceneLine[],
  doublings: readonly Doubling[],
  index: number,
  near: ReadonlySet<number>,
  nearLetters: ReadonlySet<number>,
): readonly Finding[] {
  const { ink, copies, tiles: found, strength } = doublings[index]
  const remove = (confidence: number, ...reasons: readonly Reason[]): readonly Finding[] =>
    removals(lines, ink, found, copies, { reasons: ['printed-twice-run-by-run', ...reasons], confidence })
  if (strength === 'strong') return remove(0.97, 'whole-line-doubled')
  if (strength === 'none') return []
  const known = mayBeWords(ink, found, copies)
    ? nearLetters.has(index) && !isReduplicated(ink, found)
    : near.has(index)
  if (known) return remove(0.88, 'whole-line-doubled', 'doubling-nearby')
  // A single long run twice, with nothing near that is doubled: perhaps a slogan.
  return found.length === 1 && found[0].length >= 6 ? remove(0.5, 'perhaps-meant') : []
}

const LETTERED = '村村口口，，晚晚霞霞如如画画。。'
const CAPTION = '1111月月99日日，，在广西兴业县在广西兴业县，，学生们展示作品学生们展示作品。。'
const CAPTION_ONCE = '11月9日，在广西兴业县，学生们展示作品。'

export const doubledRun: Rule = {
  id: 'doubled-run',
  kind: 'duplicate',
  stage: 'lines',
  about:
    'Shadowed type, which the page holds two to four times, extracted run by run: the copies of each run go.',
  examples: [
    { before: CAPTION, after: CAPTION_ONCE },
    { before: `特色兴趣小课堂特色兴趣小课堂\n${CAPTION}`, after: `特色兴趣小课堂\n${CAPTION_ONCE}` },
    {
      before: `${CAPTION}\n新华社记者新华社记者 曹曹祎祎铭铭//摄摄`,
      after: `${CAPTION_ONCE}\n新华社记者 曹祎铭/摄`,
    },
    {
      before: `本报通讯员本报通讯员 景景行行 摄影报道\n${CAPTION}`,
      after: `本报通讯员 景行 摄影报道\n${CAPTION_ONCE}`,
    },
    {
      before:
        'Fines forFines for\nlate returns arelate returns are 2525 cents a daycents a day.. Photo by LeoPhoto by Leo',
      after: 'Fines for\nlate returns are 25 cents a day. Photo by Leo',
    },
    // three and four copies, single characters, blanks between the copies
    { before: '图为图为图为，，，晒场一角晒场一角晒场一角。。。', after: '图为，晒场一角。' },
    { before: '村村村村口口口口，，，，晚晚晚晚霞霞霞霞。。。。', after: '村口，晚霞。' },
    { before: '村村口口，，晚晚霞霞如如画画。。', after: '村口，晚霞如画。' },
    { before: '村口 村口 ， ， 晚霞如画 晚霞如画 。 。', after: '村口 ， 晚霞如画 。' },
    { before: 'PPhhoottooggrraapphh:: JJaannee  DDooee', after: 'Photograph: Jane Doe' },
    { before: '采采录录巾巾帼帼风风', after: '采录巾帼风' },
    { before: `${LETTERED}\n渡渡船船已已停停航航多多`, after: '村口，晚霞如画。\n渡船已停航多' },
    {
      before: `${LETTERED}\n爷爷奶奶爸爸妈妈哥哥姐姐`,
      after: '村口，晚霞如画。\n爷爷奶奶爸爸妈妈哥哥姐姐',
    },
    { before: `${LETTERED}\n高高兴兴平平安安`, after: '村口，晚霞如画。\n高高兴兴平平安安' },
    { before: `${CAPTION}\n作品。作品。\n真真。。`, after: `${CAPTION_ONCE}\n作品。作品。\n真。` },
    // runs across the lines' ends, and the half of a line
    {
      before: '村口村口，，孩子们展示自己的\n风筝孩子们展示自己的风筝。。',
      after: '村口，孩子们展示自己的\n风筝。',
    },
    {
      before: '1111月月99日日，，在青石镇在青石镇，，村民们在晾晒玉米。',
      after: '11月9日，在青石镇，村民们在晾晒玉米。',
    },
    ...[
      '人人',
      '看看',
      '爸爸妈妈',
      '爷爷奶奶爸爸妈妈哥哥',
      '2020',
      '1111',
      '11月11日',
      '快！快！快！',
      '快！快！',
      '中国队加油！中国队加油！',
      '高高兴兴',
      '谢谢，谢谢',
      '红红火火 热热闹闹',
    ].map((stays) => ({ before: `${CAPTION}\n${stays}`, after: `${CAPTION_ONCE}\n${stays}` })),
    ...[
      '过河吧，过河吧\n对岸的灯还亮着',
      '2020 1111\n1010 2020',
      '加油！加油！加油！加油！',
      '北京大学 北京大学 清华大学 清华大学 复旦大学 复旦大学',
      'AABBCCDDEEFFGG',
      '他说：“‘爸爸妈妈’””',
      '嗒嗒嗒嗒嗒嗒嗒嗒咚咚咚咚锵锵锵锵',
    ].map((stays) => ({ before: stays, after: stays })),
  ],
  find: (scene) => findDoubledRuns(scene.lines),
}
