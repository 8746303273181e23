import { isHan, squash } from '../../text/characters.ts'
import type { Reason } from '../fix.ts'
import { SURE } from '../fix.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'
import {
  hasEcho,
  isAnswered,
  isInVerse,
  isRefrain,
  isRowOfCells,
  isRowOfList,
  isSignature,
  isSungOften,
  weightOf,
} from '../copies/meant-lines.ts'
import { edgesOf, runsOf, sheetOf } from '../copies/line-groups.ts'
import type { Group, Sheet } from '../copies/line-groups.ts'
import { letterSpaced } from './letter-spaced-head.ts'

/** One pair alone must weigh this much (a Chinese character 1, a letter 0.4): a refrain's line is shorter. */
const LONG_LINE = 14
/** A whole sentence with its full stop is a caption; a refrain seldom has one. */
const LONG_SENTENCE = 10
/** Pairs in succession must come to this weight … */
const LONG_RUN = 12
/** … and one of their lines must weigh this much, which lines of a song that are sung twice seldom do. */
const LONG_AMONG_RUN = 10
const LONGEST_SUNG = 20
/** The same head in two settings, letter-spaced and plain, side by side. */
const LONG_SPACED = 5
/** A photographer's name is short and counts when its caption, so near, is doubled without doubt. */
const NEIGHBOURHOOD = 5
const CREDIT = /[摄攝]影?[）)]?$|供[图圖][）)]?$|^[（(]?(?:photo|photograph|picture)s?\b/i
/** An English line is sung twice as often as a Chinese one is: alone it must be this heavy. */
const LONG_LATIN_LINE = 16
/** What is too short to be worth a question. */
const SHORTEST = 4
const SHORTEST_PARTED = 8

const startOfText = (line: SceneLine): number => line.text.length - line.text.trimStart().length
const firstOf = (line: SceneLine): number => line.at[startOfText(line)]
const endOfText = (line: SceneLine): number => line.at[line.text.trimEnd().length - 1] + 1

type Verdict = Pick<Finding, 'reasons' | 'confidence'>

/** A copy goes together with the line end before it, so what is left ends where the first copy ends. */
function removals({ lines, texts }: Sheet, group: Group, verdict: Verdict): readonly Finding[] {
  const remove = (from: number, to: number): Finding => ({ span: { from, to }, replacement: '', ...verdict })
  const [first, second, third] = group.lines
  if (group.kind === 'run-together') {
    const [kept, copy, last] = [lines[first], lines[second], lines[third]]
    const cut = startOfText(copy) + texts[first].length
    return [remove(endOfText(kept), copy.at[cut - 1] + 1), remove(endOfText(copy), endOfText(last))]
  }
  // A plain copy stays rather than a letter-spaced one, whose blanks may be hard to tell from others.
  const plain = group.spaced ? group.lines.find((line) => letterSpaced(texts[line]) === 0) : first
  const stays = lines[plain ?? first]
  return group.lines.flatMap((number, at) => {
    if (lines[number] === stays) return []
    if (number > (plain ?? first))
      return [remove(endOfText(lines[group.lines[at - 1]]), endOfText(lines[number]))]
    return [remove(firstOf(lines[number]), firstOf(lines[group.lines[at + 1]]))]
  })
}

/** What speaks for a song or a poem, which no neighbourhood outweighs. */
function isSung({ texts, bare }: Sheet, run: readonly Group[]): boolean {
  if (run.some((group) => group.kind === 'run-together')) return false
  return (
    run.some(
      ({ lines }) =>
        isRefrain(bare, lines) || isSungOften(lines, texts[lines[0]]) || isAnswered(texts[lines[0]]),
    ) ||
    isInVerse(
      bare,
      run.flatMap((group) => group.lines),
    )
  )
}

/** One stop a line and no line longer than is sung: `A， A， B。 B。` */
const isSongOfPairs = (lines: readonly string[]): boolean =>
  lines.every(
    (line) =>
      /[，。、；！？,.;!?]$/.test(line) &&
      !/[。！？].*[，。]$/.test(line) &&
      weightOf(squash(line)) < LONGEST_SUNG,
  )

function confidenceOf(sheet: Sheet, run: readonly Group[], sung: boolean): number {
  const { texts, bare } = sheet
  const weights = run.map((group) => weightOf(bare[group.lines[0]]))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const longest = Math.max(...weights)
  if (run.some((group) => group.kind === 'run-together') && total >= LONG_RUN) return 0.93
  const parted = run.some((group) => group.parted)
  const doubt = longest >= (parted ? SHORTEST_PARTED : SHORTEST) ? 0.4 : 0
  const first = run[0].lines[0]
  if (run.every((group) => isRowOfCells(texts[group.lines[0]]))) return 0
  const latin = run.every((group) => !isHanLine(bare[group.lines[0]]))
  const own = run.map((group) => texts[group.lines[0]])
  // Pairs follow each other by chance, too, where lines come again: in songs, lists and tables.
  const comesAgain = run.some(
    ({ lines }, at) =>
      isRowOfCells(own[at]) ||
      ((at === 0 || weights[at] >= SHORTEST_PARTED) && (isRefrain(bare, lines) || hasEcho(own[at]))),
  )
  const continued = run.length >= 2 && !comesAgain && !isInVerse(bare, edgesOf(run)) && !isSongOfPairs(own)
  if (continued && !parted && total >= LONG_RUN * (latin ? 1.6 : 1) && longest >= LONG_AMONG_RUN) return 0.92
  if (sung || isSignature(texts[first]) || isRowOfList(texts, run[0].lines)) return doubt
  if (run.some((group) => group.spaced) && longest >= LONG_SPACED) return parted ? 0.82 : 0.86
  const last = texts[run[run.length - 1].lines[0]]
  // Over a blank line only a head comes twice; a poem's stanza may begin as the last one ended.
  if (parted && /[，。、；：！？,.;:!?]$/.test(last)) return doubt
  if (longest >= (latin ? LONG_LATIN_LINE : LONG_LINE)) return parted ? 0.82 : 0.86
  if (!parted && !latin && longest >= LONG_SENTENCE && /。$/.test(last)) return 0.84
  return doubt
}

const isHanLine = (text: string): boolean => [...text].some(isHan)

function findRepeatedLines(lines: readonly SceneLine[]): readonly Finding[] {
  const sheet = sheetOf(lines)
  const judged = runsOf(sheet).map((run) => {
    const sung = isSung(sheet, run)
    return { run, sung, confidence: confidenceOf(sheet, run, sung) }
  })
  const sure = judged.filter(({ confidence }) => confidence >= 0.85).map(({ run }) => edgesOf(run))
  return judged.flatMap(({ run, sung, confidence }) => {
    if (confidence === 0) return []
    const [from, to] = edgesOf(run)
    const beside = sure.some(([start, end]) => from - end <= NEIGHBOURHOOD && start - to <= NEIGHBOURHOOD)
    const credited = run.every((group) => CREDIT.test(sheet.texts[group.lines[0]]))
    const lifted = confidence < SURE && !sung && beside && credited && !run.some((group) => group.parted)
    const against: readonly Reason[] = confidence < SURE && !lifted ? ['perhaps-meant'] : []
    const reasons: readonly Reason[] = [
      'printed-twice-line',
      ...(lifted ? (['doubling-nearby'] as const) : []),
      ...against,
    ]
    const verdict = { reasons, confidence: lifted ? 0.85 : confidence }
    return run.flatMap((group) => removals(sheet, group, verdict))
  })
}

export const repeatedLine: Rule = {
  id: 'repeated-line',
  kind: 'duplicate',
  stage: 'lines',
  about: 'Shadowed type extracted line by line: the same line twice or more often in succession.',
  examples: [
    {
      before:
        '连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n市民打卡。\n市民打卡。',
      after: '连日来，湖湾市沧浪公园的晚桂开放，吸引不少\n市民打卡。',
    },
    {
      before: '图为小朋友在树下捡拾落花。\n图为小朋友在树下捡拾落花。 本报记者\n本报记者\n简直 摄',
      after: '图为小朋友在树下捡拾落花。 本报记者\n简直 摄',
    },
    // three copies; a head that stands twice, also with a blank line between, also in two settings
    {
      before: `${'连日来，湖湾市沧浪公园的晚桂开放\n'.repeat(3)}市民打卡。`,
      after: '连日来，湖湾市沧浪公园的晚桂开放\n市民打卡。',
    },
    {
      before: '湖湾市沧浪公园千株晚桂昨日开放\n\n湖湾市沧浪公园千株晚桂昨日开放',
      after: '湖湾市沧浪公园千株晚桂昨日开放',
    },
    { before: '坚守抗疫前线\n坚 守 抗 疫 前 线', after: '坚守抗疫前线' },
    { before: '坚 守 抗 疫 前 线\n坚守抗疫前线', after: '坚守抗疫前线' },
    {
      before:
        'Council Agrees to Reopen the Old Swing Bridge Before Winter\nCouncil Agrees to Reopen the Old Swing Bridge Before Winter',
      after: 'Council Agrees to Reopen the Old Swing Bridge Before Winter',
    },
    // a photographer's name is short, but stands by a caption
    {
      before:
        '连日来，湖湾市沧浪公园晚桂开放\n连日来，湖湾市沧浪公园晚桂开放\n游人如织。\n翁一凡 摄\n翁一凡 摄',
      after: '连日来，湖湾市沧浪公园晚桂开放\n游人如织。\n翁一凡 摄',
    },
    ...[
      '过河吧\n过河吧\n对岸的灯\n对岸的灯',
      '快！\n快！',
      '太阳出来了\n太阳出来了',
      '人人\n人人',
      '0 0 0 0 0 0 0 0 0\n0 0 0 0 0 0 0 0 0',
      '晴转多云 晴转多云 晴转多云 晴转多云\n晴转多云 晴转多云 晴转多云 晴转多云',
      '湖湾市妇女儿童工作委员会办公室\n\n湖湾市妇女儿童工作委员会办公室\n关于召开会议的通知',
      '二〇二四年十一月六日星期三\n二〇二四年十一月六日星期三',
      '你在长长的渡口点起了一盏小小的灯。\n\n你在长长的渡口点起了一盏小小的灯。\n风来了',
      'Glory, glory, hallelujah!\nGlory, glory, hallelujah!\nOur river rolls along.',
      'This little lamp of mine, I’m going to let it glow,\n'.repeat(3) + 'Let it glow till morning comes.',
      '我们在长长的河边等一条迟到的渡船，\n我们在长长的河边等一条迟到的渡船，\n等呀等',
      '柳河镇东村 张大伟 男 33岁 农民\n柳河镇东村 张大伟 男 33岁 农民\n柳河镇西村 刘小洋 女 19岁 学生',
      '摇三摇啊摇三摇，晃三晃呀晃三晃\n摇三摇啊摇三摇，晃三晃呀晃三晃\n船到了桥',
      '“往东走，往东走，往东走！”\n“往东走，往东走，往东走！”\n“过了河，过了河，过了河！”\n“过了河，过了河，过了河！”',
      '老街口大白菜 2.20 2.20\n老街口大白菜 2.20 2.20\n新街口胡萝卜 1.10 1.10\n新街口胡萝卜 1.10 1.10',
      '长长的河水流过门前的柳，\n长长的河水流过门前的柳，\n弯弯的月亮照着远行的舟。\n弯弯的月亮照着远行的舟。',
    ].map((stays) => ({ before: stays, after: stays })),
  ],
  find: (scene) => findRepeatedLines(scene.lines),
}
