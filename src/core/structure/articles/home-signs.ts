import { wordSpans } from '../../text/words.ts'
import type { Opening } from '../bylines/opening.ts'
import { LIST_ITEM, SALUTATION, SPEAKER } from '../columns/line-marks.ts'
import type { BylineItem, HeadLine, Paragraph, Verse } from '../items/item.ts'
import { beginningOf, endingOf } from '../beginnings.ts'
import type { Body } from './body.ts'
import { Signs } from './choice.ts'
import type { PageSense } from './page-sense.ts'

/** What stands between a piece of text and the one before it. */
export interface Between {
  readonly heads: readonly HeadLine[]
  readonly bylines: readonly BylineItem[]
  readonly photos: number
  readonly opening: Opening | undefined
  readonly index: number
}

const COHESIONS = [0.05, 0.3, 0.6, 1, 1.5, 2.2]

const saluted = (text: string): boolean => text.length <= 40 && SALUTATION.test(text)

/** What speaks for a new article beginning with this piece. */
export function newSigns(
  item: Paragraph | Verse,
  between: Between,
  sense: PageSense,
  current: Body | undefined,
): Signs {
  const { heads, bylines, opening } = between
  const { blanks } = sense.habits
  const signs = new Signs()
    .add('new')
    .add(`new:${blanks}`)
    .has('new-first', current === undefined)
  signs.bin('new-heads', heads.length, [0, 1, 2, 3, 4])
  signs.has(`new-heads-spread:${sense.headsSpread}`, heads.length > 0)
  signs.has('new-byline', bylines.length > 0)
  signs.has(`new-byline:${blanks}`, bylines.length > 0)
  signs.has('new-opening', opening !== undefined)
  if (item.kind === 'paragraph') {
    signs.has('new-torn-start', item.startsTorn)
    signs.has(`new-torn-start:${blanks}`, item.startsTorn)
    const { text } = item.text
    signs.has('new-salutes', saluted(text))
    if (!item.startsTorn && sense.setting.script === 'han') {
      const begins = beginningOf(text)
      signs.add(`new-begins:${begins}`).add(`new-begins:${begins}:${heads.length > 0 ? 'heads' : 'solid'}`)
    }
    signs.bin(
      'new-length',
      text.length / (sense.setting.script === 'latin' ? 2.4 : 1),
      [20, 45, 90, 150, 240],
    )
  } else signs.add(`new-verse:${item.form}`)
  if (current?.lastParagraph && current.lastForm === 'none' && !current.endsTorn) {
    const before = current.lastParagraph.text.text
    signs.add(`new-after:${endingOf(before)}`)
    signs.bin(
      'new-after-length',
      current.lastLength / (sense.setting.script === 'latin' ? 2.4 : 1),
      [20, 45, 90, 150, 240],
    )
  }
  return signs
}

/** What speaks for a piece going on with an article that has begun. */
export function homeSigns(
  item: Paragraph | Verse,
  body: Body,
  isCurrent: boolean,
  between: Between,
  sense: PageSense,
): Signs {
  const { blanks } = sense.habits
  const signs = new Signs()
  const where = isCurrent ? 'here' : 'back'
  signs.add(where).add(`${where}:${blanks}`)
  const grams = sense.grams(item)
  signs.bin(`${where}-cohesion`, sense.cohesion(grams, body.grams), COHESIONS)
  signs.value(`${where}-cohesion`, Math.min(3, sense.cohesion(grams, body.grams)))
  widthSigns(item, body, where, sense, signs)
  signs.has(`${where}-closed`, body.closed)
  signs.bin(`${where}-parts`, body.parts.length, [0, 1, 2, 4, 8])
  const unsigned = !body.signed && body.dateline === ''
  signs.has(`${where}-unsigned`, unsigned)
  betweenSigns(item, body, where, between, sense, signs)
  if (item.kind === 'paragraph') {
    tornSigns(item, body, where, sense, signs)
    const { text } = item.text
    signs.has(`${where}-salutes-again`, saluted(text) && body.salutations > 0)
    signs.has(`${where}-salutes`, saluted(text) && body.salutations === 0)
    signs.has(`${where}-speaker`, SPEAKER.test(text) && body.speakers > 0)
    signs.has(`${where}-listed`, LIST_ITEM.test(text))
    signs.has(`${where}-small`, /^\p{Ll}/u.test(text))
  } else {
    signs.add(`${where}-verse:${item.form}:${body.lastForm}`)
    signs.has(`${where}-first-verse`, body.lastForm === 'none' && body.parts.length > 0)
  }
  signs.has(`${where}-after-verse`, item.kind === 'paragraph' && body.lastForm !== 'none')
  signs.has(`${where}-after-${body.lastForm}`, item.kind === 'paragraph')
  return signs
}

function widthSigns(
  item: Paragraph | Verse,
  body: Body,
  where: string,
  sense: PageSense,
  signs: Signs,
): void {
  if (item.kind !== 'paragraph' || body.widths.length === 0) return
  const width = sense.width(item)
  const scale = sense.setting.script === 'latin' ? width / 20 : 1
  const short = item.lines.length < 3 ? ':short' : ''
  const last = width - (body.widths.at(-1) ?? width)
  signs.bin(`${where}-width${short}`, Math.abs(last) / scale, [0.35, 0.8, 1.6, 3, 6])
  const least = Math.min(...body.widths.slice(-20).map((other) => Math.abs(other - width)))
  signs.bin(`${where}-any-width${short}`, least / scale, [0.35, 0.8, 1.6, 3, 6])
}

function betweenSigns(
  item: Paragraph | Verse,
  body: Body,
  where: string,
  between: Between,
  sense: PageSense,
  signs: Signs,
): void {
  const { heads, bylines, opening, index } = between
  const { blanks } = sense.habits
  const key = `${where}-heads`
  signs.bin(key, heads.length, [0, 1, 2, 3, 4])
  if (heads.length > 0) {
    const widest = Math.max(...heads.map((head) => head.width))
    const column = item.kind === 'paragraph' ? sense.width(item) : sense.median
    signs.bin(`${key}-width`, widest / column, [0.5, 0.75, 1.05, 1.3, 1.7])
    signs.has(
      `${key}-spaced`,
      heads.some((head) => head.letterSpaced),
    )
    signs.has(`${key}-apart`, heads[heads.length - 1].gapAfter)
    signs.has(`${key}-apart:${blanks}`, heads[heads.length - 1].gapAfter)
    signs.has(`${key}-before-apart`, heads[0].gapBefore)
    signs.add(`${key}-spread:${sense.headsSpread}`)
    signs.bin(`${key}-spread:${sense.headsSpread}`, heads.length, [1, 2, 3])
    signs.has(`${key}-had-subheads`, body.subheads > 0)
    signs.bin(`${key}-since`, body.sinceSubhead, [1, 2, 3, 5])
    signs.has(`${key}-capitals`, /^[^a-z]*[A-Z]{2}[^a-z]*$/.test(heads[heads.length - 1].text.text))
    const shared = Math.max(...heads.map((head) => sense.cohesion(sense.grams(head), body.grams)))
    signs.bin(`${key}-share`, shared, COHESIONS)
    const ahead = sense.ahead(index)
    signs.bin(
      `${key}-ahead`,
      Math.max(...heads.map((head) => sense.cohesion(sense.grams(head), ahead))),
      COHESIONS,
    )
    signs.bin(`${key}-short-before`, body.lastLength, [40, 90, 160, 300])
    signs.has(`${key}-item-list`, sense.alternates(index))
  }
  signs.has(`${where}-byline`, bylines.length > 0)
  signs.has(`${where}-byline:${blanks}`, bylines.length > 0)
  signs.has(`${where}-byline-heads`, bylines.length > 0 && heads.length > 0)
  if (opening) {
    signs.has(`${where}-opening`, body.parts.length > 0)
    signs.has(`${where}-opening-signed`, opening.bylines.length > 0 && body.parts.length > 0)
    signs.has(`${where}-opening-place`, opening.dateline !== '' && body.parts.length > 0)
    signs.has(`${where}-opening-again`, body.dateline !== '')
  }
  signs.has(`${where}-photos`, between.photos > 0)
  if (where !== 'here') return
  const gap = item.kind !== 'paragraph' || item.lines[0].strip.gapBefore
  signs.has(`here-gap:${blanks}`, gap)
  const tile = sense.cohesion(sense.behind(index), sense.ahead(index))
  signs.bin('here-tile', tile, [0.1, 0.5, 1, 1.6, 2.4])
  if (heads.length === 0 && bylines.length === 0) {
    signs.add('here-solid')
    signs.bin('here-solid-tile', tile, [0.1, 0.5, 1, 1.6, 2.4])
  }
}

function tornSigns(item: Paragraph, body: Body, where: string, sense: PageSense, signs: Signs): void {
  const last = body.lastParagraph
  const ends = body.endsTorn
  signs.add(`${where}-torn:${ends ? 'end' : 'whole'}:${item.startsTorn ? 'start' : 'whole'}`)
  if (!ends || !item.startsTorn || !last) return
  const [a, b] = [last.text.text, item.text.text]
  const latin = sense.setting.script === 'latin'
  signs.has(`${where}-spans`, !latin && wordSpans(a, b))
  if (latin) signs.has(`${where}-spans`, /-$/.test(a) === /^[a-z]/.test(b) && /-$/.test(a))
  const apart = Math.abs(sense.width(last) - sense.width(item))
  signs.bin(`${where}-torn-width`, latin ? (apart * 20) / sense.width(item) : apart, [0.35, 0.8, 1.6, 3])
}
