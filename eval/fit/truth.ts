import { endOf } from '#core/structure/columns/line-ends'
import type { StreamLine } from '#core/structure/columns/stream'
import { FIRST, HEAD, LAST, MIDDLE, SINGLE, VERSE, VERSE_ON } from '#core/structure/columns/roles'
import type { Script } from '#core/text/characters'
import type { EvalArticle, EvalPage } from '../score.ts'

/** How a line is to be read by the ground truth; role −1 where the truth says nothing of it. */
export interface TrueLine {
  readonly role: number
  /** A line in mid-paragraph that does not go on from the line above. */
  readonly torn: boolean
  /** Number of its article, −1 for none; and which piece of it: the gold block's number, −1 for head lines. */
  readonly article: number
  readonly unit: number
}

export type UnitKind =
  'kicker' | 'headline' | 'subheadline' | 'text' | 'lead' | 'caption' | 'subhead' | 'verse' | 'aside'

/** A piece of text of the ground truth, without its blanks. */
export interface Unit {
  readonly article: number
  readonly kind: UnitKind
  readonly text: string
  /** An opening may stand before it (本报讯), a byline behind it. */
  readonly opens: boolean
  readonly closes: boolean
  /** Every character that its article's dateline and bylines may print before it. */
  readonly opening: ReadonlySet<string>
}

export const bare = (text: string, script: Script): string => {
  const squashed = text.replace(/[\s\u3000\u00a0]+/g, '')
  return script === 'latin' ? squashed.replace(/[-\u00ad]/g, '') : squashed
}

export function unitsOf(gold: EvalPage, script: Script): readonly Unit[] {
  const units = gold.articles.flatMap((article, number) => unitsOfArticle(article, number, script))
  const asides = (gold.unassigned ?? []).map((aside): Unit => ({
    article: -1,
    kind: 'aside',
    text: bare(aside.text, script),
    opens: false,
    closes: false,
    opening: NONE,
  }))
  return [...units, ...asides].filter((unit) => unit.text !== '')
}

function unitsOfArticle(article: EvalArticle, number: number, script: Script): readonly Unit[] {
  const unit = (kind: UnitKind, text: string): Unit => ({
    article: number,
    kind,
    text: bare(text, script),
    opens: false,
    closes: false,
    opening: NONE,
  })
  const units: Unit[] = []
  for (const kind of ['kicker', 'headline', 'subheadline'] as const) {
    if (article[kind]) units.push(unit(kind, article[kind]))
  }
  const body: Unit[] = []
  for (const { kind, text } of article.blocks ?? []) {
    const above = body.at(-1)
    // A credit is printed behind its caption.
    if (kind === 'credit' && above?.kind === 'caption')
      body[body.length - 1] = { ...above, text: above.text + bare(text, script) }
    else if (kind === 'verse' || kind === 'subhead' || kind === 'lead') body.push(unit(kind, text))
    else body.push(unit(kind === 'caption' || kind === 'credit' ? 'caption' : 'text', text))
  }
  const first = body.findIndex(({ kind }) => kind === 'text')
  const last = body.findLastIndex(({ kind }) => kind === 'text')
  return [
    ...units,
    ...body.map((piece, index) => ({
      ...piece,
      opens: index === first,
      closes: index === last,
      opening: index === first ? openingOf(article) : NONE,
    })),
  ]
}

const NONE: ReadonlySet<string> = new Set()
const OPENING_WORDS =
  '（）()【】〔〕／/、：:　本报报本報讯訊电電记者記者通讯员通訊員据據实习生摄影首席特约发自報導专訊專訊日月0123456789'

function openingOf(article: EvalArticle): ReadonlySet<string> {
  const people = (article.bylines ?? []).map(
    ({ name, organisation, title }) => `${name}${organisation ?? ''}${title ?? ''}`,
  )
  const text = `${article.dateline ?? ''}${people.join('')}`
  return text === '' ? NONE : new Set(text + OPENING_WORDS)
}

interface Match {
  readonly unit: number
  readonly from: number
  readonly to: number
}

const UNMATCHED = 3
const MOST_MATCHES = 40

/** Finds every line in the ground truth: the cheapest chain of matches, where going straight on costs nothing. */
export function truthOf(
  lines: readonly StreamLine[],
  units: readonly Unit[],
  script: Script,
): readonly TrueLine[] {
  const options = lines.map((line) => matchesOf(bare(line.strip.text, script), units))
  let costs: number[] = [0]
  let before: readonly (Match | undefined)[] = [undefined]
  const from: number[][] = []
  const all = options.map((matches): readonly (Match | undefined)[] => [...matches, undefined])
  for (const matches of all) {
    const next: number[] = []
    const source: number[] = []
    for (const match of matches) {
      let best = Infinity
      let choice = 0
      for (const [index, above] of before.entries()) {
        const cost = costs[index] + stepCost(above, match, units)
        if (cost < best) [best, choice] = [cost, index]
      }
      next.push(best)
      source.push(choice)
    }
    from.push(source)
    ;[costs, before] = [next, matches]
  }
  const chain: (Match | undefined)[] = []
  let state = costs.indexOf(Math.min(...costs))
  for (let index = lines.length - 1; index >= 0; index--) {
    chain.push(all[index][state])
    state = from[index][state]
  }
  chain.reverse()
  return chain.map((match, index) => trueLine(match, chain[index - 1], units, lines[index], script))
}

function stepCost(above: Match | undefined, match: Match | undefined, units: readonly Unit[]): number {
  if (!match) return UNMATCHED
  if (above && above.unit === match.unit && above.to === match.from) return 0
  let cost = match.from === 0 ? 0.3 : match.from < 0 ? 1.6 : 1.2
  if (above && above.to < units[above.unit].text.length) cost += 0.8
  if (above && match.unit === above.unit + 1 && match.from === 0) cost -= 0.2
  // What stands in no article is matched there only when nothing else is as good.
  if (units[match.unit].kind === 'aside') cost += 0.2
  return cost
}

function matchesOf(text: string, units: readonly Unit[]): readonly Match[] {
  const matches: Match[] = []
  for (const [unit, { text: whole, opens, closes, opening }] of units.entries()) {
    for (
      let from = whole.indexOf(text);
      from >= 0 && matches.length < MOST_MATCHES;
      from = whole.indexOf(text, from + 1)
    )
      matches.push({ unit, from, to: from + text.length })
    if (opens) {
      // 本报讯（记者 张三 通讯员 : nothing of the line is in the text.
      if (
        opening.size > 0 &&
        text.length > 3 &&
        [...text].filter((letter) => opening.has(letter)).length >= text.length * 0.9
      )
        matches.push({ unit, from: -1, to: 0 })
      // 本报讯（记者 张三）今天… : the end of the line is the start of the text.
      for (let length = Math.min(text.length - 1, whole.length); length >= 2; length--) {
        if (!text.endsWith(whole.slice(0, length))) continue
        matches.push({ unit, from: 0, to: length })
        break
      }
    }
    if (closes) {
      // …刚刚好。（向晚） : the start of the line is the end of the text.
      for (let length = Math.min(text.length - 1, whole.length); length >= 2; length--) {
        if (!whole.endsWith(text.slice(0, length)) || text.length - length > 30) continue
        matches.push({ unit, from: whole.length - length, to: whole.length })
        break
      }
    }
  }
  return matches
}

function trueLine(
  match: Match | undefined,
  above: Match | undefined,
  units: readonly Unit[],
  line: StreamLine,
  script: Script,
): TrueLine {
  if (!match) return { role: -1, torn: false, article: -1, unit: -1 }
  const unit = units[match.unit]
  const goesOn = above?.unit === match.unit && above.to === match.from
  const base = { article: unit.article, unit: match.unit }
  const starts = match.from < 0 || (match.from === 0 && !(goesOn && above.from < 0))
  const ends = match.to >= unit.text.length
  switch (unit.kind) {
    case 'kicker':
    case 'headline':
    case 'subheadline':
    case 'subhead':
      return { ...base, role: HEAD, torn: false }
    case 'verse':
      return { ...base, role: goesOn ? VERSE_ON : VERSE, torn: false }
    case 'aside': {
      // A pull quote is set as a paragraph; what else stands in no article is left open.
      const quote = unit.text.length > 12 && (!starts || !ends || endOf(line.strip.text, script) === 0)
      if (!quote) return { ...base, role: -1, torn: false }
      break
    }
    case 'text':
    case 'lead':
    case 'caption':
      break
    default:
      unit.kind satisfies never
  }
  const role = starts ? (ends ? SINGLE : FIRST) : ends ? LAST : MIDDLE
  return { ...base, role, torn: !starts && !goesOn }
}
