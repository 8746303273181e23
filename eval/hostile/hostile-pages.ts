import type { Random } from '../typeset/random.ts'

/** What extraction, editors' programs and bad luck put into a text. */
const INTRUDERS = [
  '\0',
  '\u0007',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200e',
  '\ufeff',
  '\ufffd',
  '\ue123',
  '\u00a0',
  '\u3000',
  '\ud800',
  '😀',
  '⼥',
  'ﬁ',
  '﹐',
  '\t',
  '\f',
  '\r\n',
  '\n\n\n',
  '“',
  '”',
  '（',
  ')',
  '，，',
  '。。',
  '！',
  '……',
  '——',
  '-',
  '"',
  "'",
  '□ ',
  '■',
  '1',
  '人人',
  '摄',
  '（下转第4版）',
  'Continued on Page A4',
  '新华社北京11月5日电',
  'By JANE DOE',
  '责任编辑：张三 校对：李四',
]

type Mutation = (lines: string[], chance: Random) => void

const anyLine = (lines: readonly string[], chance: Random): number =>
  chance.whole(0, Math.max(0, lines.length - 1))

const anyPlace = (line: string, chance: Random): number => chance.whole(0, line.length)

const MUTATIONS: readonly Mutation[] = [
  function deleted(lines, chance) {
    lines.splice(anyLine(lines, chance), chance.whole(1, 4))
  },
  function doubled(lines, chance) {
    const at = anyLine(lines, chance)
    lines.splice(at, 0, ...lines.slice(at, at + chance.whole(1, 4)))
  },
  function doubledElsewhere(lines, chance) {
    const at = anyLine(lines, chance)
    lines.splice(anyLine(lines, chance), 0, ...lines.slice(at, at + chance.whole(2, 9)))
  },
  function doubledRun(lines, chance) {
    const at = anyLine(lines, chance)
    const line = lines[at] ?? ''
    // What is doubled already no print doubles again.
    if (!/([，。、])\1/.test(line)) lines[at] = line.replace(/[\u3400-\u9fff]{1,6}|[，。、]|\d+/g, '$&$&')
  },
  function swapped(lines, chance) {
    const [one, other] = [anyLine(lines, chance), anyLine(lines, chance)]
    ;[lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? '']
  },
  function cut(lines, chance) {
    const at = anyLine(lines, chance)
    const line = lines[at] ?? ''
    const place = anyPlace(line, chance)
    lines.splice(at, 1, line.slice(0, place), line.slice(place))
  },
  function torn(lines, chance) {
    const at = anyLine(lines, chance)
    lines[at] = (lines[at] ?? '').slice(anyPlace(lines[at] ?? '', chance))
  },
  function joined(lines, chance) {
    const at = anyLine(lines, chance)
    lines.splice(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''))
  },
  function spaced(lines, chance) {
    const at = anyLine(lines, chance)
    lines[at] = [...(lines[at] ?? '')].join(chance.pick([' ', '\u3000', '  ']))
  },
  function intruded(lines, chance) {
    const at = anyLine(lines, chance)
    const line = lines[at] ?? ''
    const place = anyPlace(line, chance)
    lines[at] = line.slice(0, place) + chance.pick(INTRUDERS) + line.slice(place)
  },
  function parted(lines, chance) {
    lines.splice(anyLine(lines, chance), 0, '')
  },
  function unparted(lines, chance) {
    const blank = lines.indexOf('', anyLine(lines, chance))
    if (blank >= 0) lines.splice(blank, 1)
  },
  function halfWidth(lines, chance) {
    const at = anyLine(lines, chance)
    lines[at] = (lines[at] ?? '').normalize('NFKC')
  },
]

/** Rarer, for each alone makes a page of its own. */
const HUGE: readonly Mutation[] = [
  function endless(lines, chance) {
    const line = lines[anyLine(lines, chance)] ?? ''
    lines.splice(anyLine(lines, chance), 0, (line || '汉').repeat(chance.whole(50, 400)))
  },
  function runTogether(lines, chance) {
    const at = anyLine(lines, chance)
    lines.splice(at, 60, lines.slice(at, at + 60).join(chance.pick(['', ' '])))
  },
  function sameAgain(lines, chance) {
    const at = anyLine(lines, chance)
    lines.splice(at, 0, ...Array.from({ length: chance.whole(5, 60) }, () => lines[at] ?? ''))
  },
]

/** Lines of nothing that makes sense: characters of many kinds, short and long. */
function noise(chance: Random): string[] {
  const letters = [...'人看甘肃的一是，。“”：1２aA -.', ...INTRUDERS]
  return Array.from({ length: chance.whole(1, 40) }, () =>
    Array.from({ length: chance.whole(0, 40) }, () =>
      chance.chance(0.9) ? chance.pick(letters) : String.fromCharCode(chance.whole(1, 0xffff)),
    ).join(''),
  )
}

/** A page that no newspaper printed: a stretch of a real-looking one, changed up to thirty times; or mere noise. */
export function hostilePage(sources: readonly string[], chance: Random, mostLines = 120): string {
  if (chance.chance(0.1)) return noise(chance).join('\n')
  const all = chance.pick(sources).split('\n')
  const from = anyLine(all, chance)
  const lines = all.slice(from, from + chance.whole(3, mostLines))
  if (chance.chance(0.2)) {
    const other = chance.pick(sources).split('\n')
    const at = anyLine(other, chance)
    lines.splice(anyLine(lines, chance), 0, ...other.slice(at, at + chance.whole(1, 30)))
  }
  for (let left = chance.whole(0, 30); left > 0; left--) chance.pick(MUTATIONS)(lines, chance)
  if (chance.chance(0.08)) chance.pick(HUGE)(lines, chance)
  return lines.join(chance.chance(0.05) ? '\r\n' : '\n')
}
