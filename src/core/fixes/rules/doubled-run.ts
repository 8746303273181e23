import { isBlank, squash } from '../../text/characters.ts'
import type { Finding, Rule, SceneLine } from '../rule.ts'
import { tiles } from '../tiles.ts'
import type { Tile } from '../tiles.ts'

/** Captions may be long, but no line of a page is longer; the search grows with the square of the length. */
const LONGEST_LINE = 600

/** Weak evidence counts only this near to a line with strong evidence: doubling comes by the caption. */
const NEIGHBOURHOOD = 5

/** Marks that no writer doubles (！！ and …… are doubled on purpose). */
const NEVER_DOUBLED = /^[，。、；：“”‘’「」『』（）《》/,.;:'"]+$/

const LETTERS = /[A-Za-z\u3400-\u9fff\uf900-\ufaff]/

interface Doubling {
  readonly tiles: readonly Tile[]
  readonly strength: 'strong' | 'weak' | 'none'
}

const textOf = (line: SceneLine, tile: Tile): string => line.text.slice(tile.from, tile.from + tile.length)

/** Shadowed type was extracted run by run, so the whole line must be made of doubled runs. */
function doublingOf(line: SceneLine): Doubling {
  const found = line.text.length <= LONGEST_LINE ? tiles(line.text) : undefined
  if (!found) return { tiles: [], strength: 'none' }
  const runs = found.map((tile) => textOf(line, tile))
  const text = squash(runs.join(''))
  const telling = runs.some(
    (run) => NEVER_DOUBLED.test(run) || (squash(run).length >= 4 && LETTERS.test(run)),
  )
  if (runs.length >= 3 && text.length >= 6 && telling && LETTERS.test(text))
    return { tiles: found, strength: 'strong' }
  return { tiles: found, strength: weak(runs) ? 'weak' : 'none' }
}

/** One long run, or a picture's credit (曹曹祎祎铭铭//摄摄), which is short but has its own word at the end. */
function weak(runs: readonly string[]): boolean {
  if (runs.some((run) => squash(run).length >= 4 && LETTERS.test(run))) return true
  return runs.length >= 3 && /^[摄攝图圖文]$/.test(runs.at(-1) ?? '')
}

/** Some cells of the line are doubled and others single: `本报通讯员本报通讯员 景景行行 摄影报道`. */
function partlyDoubled(line: SceneLine): readonly Tile[] {
  const all: Tile[] = []
  let long = false
  for (const cell of line.text.matchAll(/[^\s\u3000]+/g)) {
    const found = cell[0].length <= LONGEST_LINE ? tiles(cell[0]) : undefined
    if (!found) continue
    long ||= found.some((tile) => tile.length >= 4)
    all.push(...found.map((tile) => ({ from: tile.from + cell.index, length: tile.length })))
  }
  return long ? all : []
}

function removals(line: SceneLine, doubled: readonly Tile[], confidence: number): readonly Finding[] {
  return doubled.map(({ from, length }) => ({
    span: { from: line.at[from + length], to: line.at[from + 2 * length - 1] + 1 },
    replacement: '',
    reasons: ['printed-twice-run-by-run'],
    confidence,
  }))
}

function findDoubledRuns(lines: readonly SceneLine[]): readonly Finding[] {
  const doublings = lines.map(doublingOf)
  const strong = doublings.flatMap((doubling, index) => (doubling.strength === 'strong' ? [index] : []))
  if (strong.length === 0) return suggestions(lines, doublings)
  const near = new Set<number>()
  for (const index of strong) {
    for (let other = index - NEIGHBOURHOOD; other <= index + NEIGHBOURHOOD; other++) near.add(other)
  }
  return lines.flatMap((line, index) => {
    const { tiles: found, strength } = doublings[index]
    if (strength === 'strong') return removals(line, found, 0.97)
    if (!near.has(index)) return strength === 'weak' ? suggested(line, found) : []
    if (strength === 'weak') return removals(line, found, 0.88)
    return found.length > 0 ? [] : removals(line, partlyDoubled(line), 0.85)
  })
}

/** A single long run twice, with nothing near that is doubled: perhaps a slogan. */
const suggested = (line: SceneLine, found: readonly Tile[]): readonly Finding[] =>
  found.length === 1 && found[0].length >= 6 && !isBlank(line.text[found[0].from])
    ? removals(line, found, 0.5)
    : []

const suggestions = (lines: readonly SceneLine[], doublings: readonly Doubling[]): readonly Finding[] =>
  lines.flatMap((line, index) =>
    doublings[index].strength === 'weak' ? suggested(line, doublings[index].tiles) : [],
  )

const CAPTION = '1111月月99日日，，在广西兴业县在广西兴业县，，学生们展示作品学生们展示作品。。'
const CAPTION_ONCE = '11月9日，在广西兴业县，学生们展示作品。'

export const doubledRun: Rule = {
  id: 'doubled-run',
  kind: 'duplicate',
  stage: 'lines',
  about: 'Shadowed type, which the page holds twice, extracted run by run: the second copy of each run goes.',
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
    ...[
      '人人',
      '看看',
      '爸爸妈妈',
      '2020',
      '1111',
      '11月11日',
      '快！快！快！',
      '快！快！',
      '高高兴兴',
      '谢谢，谢谢',
      '红红火火 热热闹闹',
    ].map((stays) => ({ before: `${CAPTION}\n${stays}`, after: `${CAPTION_ONCE}\n${stays}` })),
    { before: '过河吧，过河吧\n对岸的灯还亮着', after: '过河吧，过河吧\n对岸的灯还亮着' },
    { before: '2020 1111\n1010 2020', after: '2020 1111\n1010 2020' },
    { before: '加油！加油！加油！加油！', after: '加油！加油！加油！加油！' },
  ],
  find: (scene) => findDoubledRuns(scene.lines),
}
