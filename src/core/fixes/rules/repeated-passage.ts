import type { Script } from '../../text/characters.ts'
import type { Copy } from '../copies/copy.ts'
import {
  areMisreadings,
  copyOf,
  differInWidth,
  goesOn,
  hasParagraphs,
  hasCredit,
  isOfNotice,
  isRagged,
  isTabular,
  isWhole,
  oddities,
  standsApart,
} from '../copies/copy.ts'
import type { Reason } from '../fix.ts'
import { SURE } from '../fix.ts'
import type { Ink } from '../copies/ink.ts'
import { inkOf } from '../copies/ink.ts'
import type { Pair } from '../copies/passages.ts'
import { findPairs } from '../copies/passages.ts'
import { hasEcho, isRowOfList } from '../copies/meant-lines.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'

/** In letters and figures, by script. */
interface Lengths {
  readonly gram: number
  readonly foothold: number
  /** Side by side the same sentence twice is seldom meant. */
  readonly adjacent: number
  /** What is shorter is a phrase that a newspaper repeats. */
  readonly shortest: number
  /** No lead and no quotation is this long … */
  readonly story: number
  /** … nor this long in two paragraphs. */
  readonly twoParagraphs: number
}

const LENGTHS: Readonly<Record<Script, Lengths>> = {
  han: { gram: 8, foothold: 4, adjacent: 20, shortest: 40, story: 200, twoParagraphs: 120 },
  latin: { gram: 16, foothold: 8, adjacent: 50, shortest: 80, story: 500, twoParagraphs: 300 },
}

/** Marks are misread and set anew most often: letters and figures alone are compared. */
function counts(unit: string): boolean {
  const code = unit.charCodeAt(0)
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isFigure(code)
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

interface Verdict {
  readonly confidence: number
  readonly against: boolean
}

const NO: Verdict = { confidence: 0, against: false }
const ASK = (confidence: number): Verdict => ({ confidence, against: true })
const DO = (confidence: number): Verdict => ({ confidence, against: false })

/** How sure it is that one of two copies is too much. */
function judge(
  lines: readonly SceneLine[],
  ink: Ink,
  pair: Pair,
  first: Copy,
  second: Copy,
  lengths: Lengths,
): Verdict {
  const length = second.range.to - second.range.from
  const adjacent = second.range.from === first.range.to
  if (length < (adjacent ? lengths.adjacent : lengths.shortest)) return NO
  // The same line twice in succession is another rule's.
  if (adjacent && first.firstLine === first.lastLine && second.firstLine === second.lastLine) return NO
  if (isTabular(lines, first) || isTabular(lines, second)) return NO
  if (sameBreaks(ink, first, second) && isRagged(lines, first)) return NO
  const parted = hasParagraphs(lines, first) && hasParagraphs(lines, second)
  const long = length >= (parted ? lengths.twoParagraphs : lengths.story)
  // A sentence that is quoted, a lead that stops where the story goes on, a formula that two notices share.
  if (!isWhole(first) || !isWhole(second)) return long ? ASK(0.5) : NO
  if (!adjacent && !long && goesOn(lines, first) !== goesOn(lines, second)) return NO
  const misread = areMisreadings(pair, ink.text, length)
  if (!misread) return pair.edits.length * 25 <= length ? ASK(0.4) : NO
  if (adjacent) return judgeAdjacent(lines, first, second, length >= 2 * lengths.shortest)
  if (isOfNotice(lines, first) || isOfNotice(lines, second)) return ASK(0.4)
  if (long) return DO(0.86)
  // A lead is set wider than the story whose opening it repeats.
  return differInWidth(lines, first, second) ? NO : ASK(0.5)
}

/**
 * One below the other: a caption printed twice, or a lead right above its story. A story goes on below; a caption
 * stands by itself and names its photographer.
 */
function judgeAdjacent(lines: readonly SceneLine[], first: Copy, second: Copy, long: boolean): Verdict {
  if (hasCredit(lines, first) && hasCredit(lines, second)) return DO(0.9)
  // What is sung, and rows of a list, come again.
  const own = lines.slice(first.firstLine, second.lastLine + 1)
  if (own.some(({ text }) => hasEcho(text) || isRowOfList([text], [0]))) return ASK(0.6)
  const apart = standsApart(lines, first.firstLine, second.lastLine)
  if (apart && second.firstLine === first.lastLine + 1) return DO(long ? 0.88 : 0.84)
  return ASK(0.6)
}

/** Whether both copies break their lines at the same places, as verse does. */
function sameBreaks(ink: Ink, first: Copy, second: Copy): boolean {
  if (first.lastLine - first.firstLine !== second.lastLine - second.firstLine) return false
  const breaks = ({ range }: Copy): readonly number[] => {
    const places: number[] = []
    for (let at = range.from + 1; at < range.to; at++)
      if (ink.line[at] !== ink.line[at - 1]) places.push(at - range.from)
    return places
  }
  const others = new Set(breaks(second))
  const own = breaks(first)
  return own.filter((place) => others.has(place)).length * 2 > own.length
}

/** Marks that a line begins with when there was no room for them on the line before. */
const MARKS_ALONE = /^[，。；：！？”’）」』,.;:!?)"]+$/

/** The copy with all that stands in its lines: marks at the edges belong to it. */
function spanOf(lines: readonly SceneLine[], ink: Ink, copy: Copy): Finding['span'] {
  const firstLine = lines[copy.firstLine]
  const from = copy.fromLineStart
    ? firstLine.text.length - firstLine.text.trimStart().length
    : ink.unit[copy.range.from]
  let last = copy.lastLine
  if (copy.toLineEnd && MARKS_ALONE.test((lines[last + 1] as SceneLine | undefined)?.text.trim() ?? ''))
    last++
  const { text, at } = lines[last]
  let to = copy.toLineEnd ? text.trimEnd().length : ink.unit[copy.range.to - 1] + 1
  while (!copy.toLineEnd && MARKS_ALONE.test(text[to] ?? '')) to++
  return { from: firstLine.at[from], to: at[to - 1] + 1 }
}

function findRepeatedPassages(lines: readonly SceneLine[], script: Script): readonly Finding[] {
  const ink = inkOf(lines, 0, lines.length, counts)
  const lengths = LENGTHS[script]
  const text = script === 'latin' ? ink.text.toLowerCase() : ink.text
  const taken: Copy[] = []
  return findPairs(text, { ...lengths, shortest: lengths.adjacent }).flatMap((pair) => {
    const first = copyOf(ink, pair.first, { from: 0, to: pair.second.from })
    const second = copyOf(ink, pair.second, { from: first.range.to, to: text.length })
    const { confidence, against } = judge(lines, ink, pair, first, second, lengths)
    if (confidence === 0) return []
    const better = oddities(lines, second) < oddities(lines, first)
    const gone = better ? first : second
    const kept = better ? second : first
    // Of three copies one stays: what another pair keeps or removes is not removed (again).
    const disputed = taken.some((copy) => overlap(copy, gone))
    taken.push(kept, gone)
    if (disputed) return []
    const reasons: readonly Reason[] = [
      'printed-twice-elsewhere',
      ...(better ? (['other-copy-is-better'] as const) : []),
      ...(against && confidence < SURE ? (['perhaps-meant'] as const) : []),
    ]
    return [{ span: spanOf(lines, ink, gone), replacement: '', reasons, confidence }]
  })
}

const overlap = (one: Copy, other: Copy): boolean =>
  one.range.from < other.range.to && other.range.from < one.range.to

const CAPTION = [
  '11月5日，澄州市青石镇竹溪村的村民在晾晒玉米、辣',
  '椒和柿饼。金秋时节，当地村民利用房前屋后晾晒农',
  '作物。聂小川/摄',
]
const REWRAPPED = [
  '11月5日，澄州市青石镇竹溪村的村民在晾',
  '晒玉米、辣椒和柿饼。金秋时节，当地村民利',
  '用房前屋后晾晒农作物。聂小川/摄',
]
const LEAD = [
  '从县城出发，坐两个小时的中巴车，再沿着石板路走四十分钟，就到了山脚下的小学。',
  '教室里的灯还亮着，孩子们围坐在一起听老师讲课。',
]
const STORY = [
  '从县城出发，坐两个小时的中巴车，',
  '再沿着石板路走四十分钟，就到了山脚下',
  '的小学。教室里的灯还亮着，孩子们围坐',
  '在一起听老师讲课。窗外下着雨，风把操',
  '场上的旗子吹得很响。',
]
const REFRAIN = [
  '灯还亮着，船还没有到岸，',
  '你说过的话我都记得，',
  '等到春天江水涨上来的时候，',
  '我们就一起回到对岸。',
]

export const repeatedPassage: Rule = {
  id: 'repeated-passage',
  kind: 'duplicate',
  stage: 'lines',
  about:
    'A paragraph or story that stands twice on the page, also wrapped otherwise and with reading errors: the better copy stays.',
  examples: [
    { before: [...CAPTION, ...REWRAPPED].join('\n'), after: `${CAPTION.join('\n')}\n` },
    { before: [...LEAD, '', ...STORY].join('\n'), after: [...LEAD, '', ...STORY].join('\n') },
    { before: [...STORY, '', STORY[1]].join('\n'), after: [...STORY, '', STORY[1]].join('\n') },
    {
      before: [...REFRAIN, '', '对岸的灯', '', ...REFRAIN].join('\n'),
      after: [...REFRAIN, '', '对岸的灯', '', ...REFRAIN].join('\n'),
    },
  ],
  find: (scene) => findRepeatedPassages(scene.lines, scene.script),
}
