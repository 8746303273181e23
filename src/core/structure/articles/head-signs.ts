import type { HeadLine, Photo } from '../items/item.ts'
import type { Body, Grouping } from './body.ts'
import { Signs } from './choice.ts'
import type { Entry } from './head-search.ts'
import type { PageSense } from './page-sense.ts'

const SHARES = [0.05, 0.6, 1.2, 2, 3, 4.5, 6.5]
const DANGLING = /\b(?:of|the|a|an|in|at|to|for|and|with|by|on|from|as|is|are)$|[,;，、：]$/i
const CAPITALS = /^[^a-z]*[A-Z]{2}[^a-z]*$/

/** Heads stand above their texts on this page: how many of the texts begin right after heads. */
function inPlace(grouping: Grouping): 0 | 1 {
  const stories = grouping.bodies.filter((body) => body.kind !== 'photo').length
  const above = new Set(grouping.headRuns.flatMap((run) => (run.next ? [run.next] : []))).size
  return above / Math.max(1, stories) >= 0.6 ? 1 : 0
}

/** What speaks for a line, lead or byline belonging to this article, whatever its neighbours do. */
export function headSigns(body: Body, entry: Entry, grouping: Grouping, sense: PageSense): Signs {
  const { run, position, shares } = entry
  const kind = entry.entry.kind
  const signs = new Signs(`${kind}|`).add('bias')
  if (kind !== 'byline') shareSigns(body, entry, shares, signs)
  const where = inPlace(grouping)
  const isLast = position === run.entries.length - 1
  signs.has(`next:${where}`, run.next === body)
  signs.has(`next-last:${where}`, run.next === body && isLast)
  signs.bin(`next-from-end:${where}`, run.next === body ? run.entries.length - position : 9, [1, 2, 3, 5])
  signs.has(`next-alone:${where}`, run.next === body && run.entries.length <= 3)
  signs.has('next-rest', run.next !== undefined && run.next !== body && isLast)
  signs.has('previous', run.previous === body)
  const photoBody = (photo: Photo | undefined): Body | undefined =>
    photo ? grouping.bodyOfPhoto.get(photo) : undefined
  const before = photoBody(run.photoBefore) === body
  const after = photoBody(run.photoAfter) === body
  signs
    .has(`photo-before:${body.kind}`, before)
    .has(`photo-before-first:${body.kind}`, before && position === 0)
  signs.has(`photo-after:${body.kind}`, after).has(`photo-after-last:${body.kind}`, after && isLast)
  signs.has('over-picture', run.photoAfter?.heads.some((head) => head === entry.entry) === true && after)
  signs.add(`of:${body.kind}`)
  if (entry.entry.kind === 'byline') {
    signs.has('signed-elsewhere', body.signed && run.next !== body)
    signs.has('signed-here', body.signed && run.next === body)
    signs.has('of-picture', entry.entry.byline.ofPicture && body.kind === 'photo')
    signs.has('previous-first', run.previous === body && position === 0)
    signs.has('previous-solid', run.previous === body && position === 0 && !entry.entry.gapBefore)
    signs.has('next-solid', run.next === body && isLast && !entry.entry.gapAfter)
    signs.has('dated', body.dateline !== '')
    signs.has('photographed', body.captions.length > 0 && entry.entry.byline.ofPicture)
  }
  if (entry.entry.kind === 'lead') {
    const { repeated } = entry.entry
    signs.has('lead-repeats', repeated !== undefined && grouping.bodyOfParagraph.get(repeated) === body)
  }
  signs.has('torn-not-next', sense.habits.torn && run.next !== body)
  return signs
}

function shareSigns(body: Body, entry: Entry, shares: ReadonlyMap<Body, number>, signs: Signs): void {
  const share = shares.get(body) ?? 0
  const rank = entry.ranked.indexOf(body)
  signs.value('share', share).bin('share', share, SHARES)
  signs.add(`rank:${rank < 0 ? 'none' : Math.min(rank, 3)}`)
  const rival = entry.ranked.find((other) => other !== body)
  signs.bin('margin', share - (rival ? (shares.get(rival) ?? 0) : 0), [-2, -0.6, 0, 0.6, 2])
  if (entry.entry.kind !== 'head') return
  const letters = entry.letters.get(body) ?? 0
  const others = [...entry.letters].flatMap(([other, value]) => (other === body ? [] : [value]))
  signs.value('letters', letters)
  signs.bin('letters-margin', letters - Math.max(0, ...others), [-0.8, -0.2, 0.2, 0.8])
  if (entry.openings.size === 0) return
  const opening = entry.openings.get(body) ?? 0
  const rivals = [...entry.openings].flatMap(([other, value]) => (other === body ? [] : [value]))
  signs.value('opening', opening).bin('opening', opening, SHARES)
  signs.bin('opening-margin', opening - Math.max(0, ...rivals), [-2, -0.6, 0, 0.6, 2])
}

/** A step of an assignment: where the entry before went, and where this one goes. */
export interface HeadStep {
  readonly last: Body | undefined
  readonly body: Body | undefined
  /** How many in succession went to `last`. */
  readonly length: number
  /** Some entry before went to `body` already. */
  readonly used: boolean
}

/** Steps of the same key have the same signs at one place. */
export const stepKey = ({ last, body, length, used }: HeadStep): number => {
  const to = body === undefined ? 0 : body === last ? 1 : used ? 2 : 3
  return (to * 2 + (last === undefined ? 0 : 1)) * 6 + Math.min(length, 5)
}

export function stepSigns(step: HeadStep, entry: Entry, before: Entry | undefined, sense: PageSense): Signs {
  const { last, body, length, used } = step
  const kind = entry.entry.kind
  const signs = new Signs(`${kind}|`)
  if (body !== undefined) {
    signs.has('free', !used).has('used-before', used && last !== body)
    signs.has('used-before-torn', used && last !== body && sense.habits.torn)
  }
  if (before === undefined || before.run !== entry.run) {
    signs.has('other-run-goes-on', last !== undefined && last === body)
    return signs
  }
  const above = before.entry
  const gap = above.kind === 'lead' ? above.item.lines.at(-1)?.strip.gapAfter === true : above.gapAfter
  const way = body === undefined ? 'none' : last === body ? 'on' : 'off'
  const state = `${way}:${gap ? 'gap' : 'solid'}`
  signs.add(state).add(`${state}:${above.kind}`)
  signs.add(`${state}:${Math.min(length, 5)}`)
  signs.has(`${way}-after-none`, last === undefined)
  if (above.kind !== 'head' || entry.entry.kind !== 'head') return signs
  const line = entry.entry
  signs.has(`${state}:dangling`, DANGLING.test(above.text.text))
  signs.has(`${state}:alike`, Math.abs(above.width - line.width) < 2)
  const spaced = `${above.letterSpaced ? 1 : 0}${line.letterSpaced ? 1 : 0}`
  signs.has(`${state}:spaced:${spaced}`, spaced !== '00')
  signs.bin(`${state}:ratio`, line.width / Math.max(1, above.width), [0.4, 0.7, 0.95, 1.05, 1.5, 2.5])
  signs.bin(`${state}:width`, line.width, [4.2, 6.2, 10.2, 16.2])
  signs.bin(`${state}:above`, above.width, [4.2, 6.2, 10.2, 16.2])
  signs.has(`${state}:capitals-below`, CAPITALS.test(line.text.text))
  signs.has(`${state}:capitals-above`, CAPITALS.test(above.text.text))
  return signs
}

/** What speaks for a line belonging to no article. */
export function noneSigns({ entry: line, run, position, shares, ranked }: Entry, sense: PageSense): Signs {
  const signs = new Signs(`${line.kind}|`).add('none')
  signs.bin('none-best', ranked[0] ? (shares.get(ranked[0]) ?? 0) : 0, SHARES)
  signs.has('none-alone', run.entries.length === 1)
  if (line.kind === 'head') {
    signs.bin('none-width', line.width, [2.5, 4.5, 7, 12, 20])
    signs.has('none-digits', /\d/.test(line.text.text))
    signs.has('none-early', line.order < 5)
    signs.has('none-spaced', line.letterSpaced)
    signs.has('none-stop', /[。.;；,，]$/.test(line.text.text))
    signs.has('none-small', /^\p{Ll}/u.test(line.text.text))
  }
  signs.has('none-first', position === 0)
  signs.has('none-torn', sense.habits.torn)
  return signs
}

/** What speaks for an article having just these lines as its head. `roles` is how well they read as one. */
export function wholeSigns(body: Body, lines: readonly HeadLine[], roles: number, sense: PageSense): Signs {
  const signs = new Signs('whole|')
  if (lines.length === 0) {
    signs.add(`empty:${body.kind}`)
    signs.has(`empty-signed:${body.kind}`, body.signed || body.dateline !== '')
    signs.has('empty-short', body.parts.length < 2)
    return signs
  }
  signs.value('roles', roles).add(`lines:${Math.min(lines.length, 6)}`)
  const apart = lines.slice(1).filter((line, index) => line.order - lines[index].order > 4).length
  signs.value('apart', apart)
  const widest = Math.max(...lines.map((line) => line.width))
  signs.bin('widest', widest / sense.median, [0.15, 0.25, 0.4, 0.6])
  signs.has('all-short', widest <= 5.2)
  return signs
}
