import { trimmed, slice } from '../../text/traced.ts'
import type { Traced } from '../../text/traced.ts'
import { closingOf } from '../bylines/closing.ts'
import { openingOf } from '../bylines/opening.ts'
import type { Opening } from '../bylines/opening.ts'
import { SALUTATION } from '../columns/line-costs.ts'
import type { Habits } from '../columns/habits.ts'
import type { BylineItem, HeadLine, Item, Paragraph, Photo, Verse } from '../items/item.ts'
import { medianColumn } from '../items/verses.ts'
import type { Setting } from '../setting.ts'
import type { Body, Grouping, HeadRun } from './body.ts'
import { addGrams, newBody } from './body.ts'
import type { Cohesion } from './grams.ts'
import { cohesionAmong, gramsOf } from './grams.ts'
import { Repetitions, standsAlone } from './leads.ts'
import { bestHome, mostShared } from './most-shared.ts'
import { isSubhead } from './subheads.ts'
import type { Link } from './torn.ts'
import { columnWidths, linksOf } from './torn.ts'

/** A change of width ends an article only when the texts have less in common than this. */
const LOW_COHESION = 0.9
const WIDTH_CHANGE = 3

/**
 * Walks the items in page order and puts paragraphs, sub-headings, verse, captions and bylines together to
 * articles. Heads are only collected: `heads.ts` finds their articles when all bodies are known.
 */
export function groupItems(items: readonly Item[], habits: Habits, setting: Setting): Grouping {
  return new Grouper(items, habits, setting).grouping()
}

/** A letter begins: To the Editor:, 编辑同志： */
const salutes = (item: Paragraph): boolean => item.text.text.length <= 40 && SALUTATION.test(item.text.text)

/** The walk's state: one page, used once. */
class Grouper {
  readonly #items: readonly Item[]
  readonly #habits: Habits
  readonly #setting: Setting
  readonly #repetitions: Repetitions
  readonly #grams: ReadonlyMap<Paragraph, ReadonlySet<string>>
  readonly #cohesion: Cohesion
  readonly #widths: ReadonlyMap<Paragraph, number>
  readonly #links: ReadonlyMap<Paragraph, Link>
  readonly #median: number
  readonly #bodies: Body[] = []
  readonly #headRuns: HeadRun[] = []
  readonly #bodyOf = new Map<Paragraph, Body>()
  readonly #rootOf = new Map<Paragraph, Paragraph>()
  readonly #leads: { readonly lead: Paragraph; readonly repeated: Paragraph | undefined }[] = []
  readonly #loose: { readonly photo: Photo; readonly after: Body | undefined }[] = []
  #current: Body | undefined
  #heads: HeadLine[] = []
  #photoBeforeHeads: Body | undefined
  #bylines: BylineItem[] = []
  #lastPhoto: Body | undefined

  constructor(items: readonly Item[], habits: Habits, setting: Setting) {
    this.#items = items
    this.#habits = habits
    this.#setting = setting
    const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item] : []))
    this.#grams = new Map(paragraphs.map((item) => [item, gramsOf(item.text.text, setting.script)]))
    this.#cohesion = cohesionAmong([...this.#grams.values()])
    this.#widths = columnWidths(items, setting)
    const torn = habits.torn || habits.blankShare < 0.35
    this.#links = torn ? linksOf(items, this.#widths, this.#grams, this.#cohesion, setting) : new Map()
    this.#median = medianColumn(items)
    this.#repetitions = new Repetitions(paragraphs, setting)
  }

  grouping(): Grouping {
    for (const [index, item] of this.#items.entries()) {
      switch (item.kind) {
        case 'paragraph':
          this.#lastPhoto = undefined
          this.#paragraph(item, index)
          break
        case 'head':
          if (this.#heads.length === 0) this.#photoBeforeHeads = this.#lastPhoto
          this.#lastPhoto = undefined
          this.#heads.push(item)
          break
        case 'byline':
          this.#bylines.push(item)
          break
        case 'photo':
          this.#lastPhoto = undefined
          this.#photo(item)
          break
        case 'verse':
          this.#lastPhoto = undefined
          this.#verse(item)
          break
        case 'furniture':
        case 'label':
        case 'caption':
        case 'row':
          break
        default:
          item satisfies never
      }
    }
    this.#flushHeads(undefined, undefined)
    this.#placeLooseBylines()
    this.#placeLooseCaptions()
    this.#placeLeads()
    return { bodies: this.#bodies, headRuns: this.#headRuns }
  }

  #open(kind: Body['kind'], order: number): Body {
    const body = newBody(this.#bodies.length, kind, order)
    this.#bodies.push(body)
    return body
  }

  #flushHeads(next: Body | undefined, lead: Paragraph | undefined): void {
    if (this.#heads.length === 0) return
    this.#headRuns.push({ lines: this.#heads, next, lead, photoBefore: this.#photoBeforeHeads, own: false })
    this.#heads = []
    this.#photoBeforeHeads = undefined
  }

  /** The bylines that were waiting go to a body. */
  #sign(body: Body): void {
    for (const { byline, text } of this.#bylines) {
      if (byline.continues)
        body.bylines.splice(-byline.bylines.length, byline.bylines.length, ...byline.bylines)
      else body.bylines.push(...byline.bylines)
      if (byline.dateline !== '') body.dateline = byline.dateline
      body.photoByline ||= byline.ofPicture
      body.bylineTexts.push([text])
    }
    this.#bylines = []
  }

  #photo(photo: Photo): void {
    if (photo.heads.length === 0 && photo.bylines.length === 0 && photo.credits.length === 0) {
      this.#loose.push({ photo, after: this.#current })
      return
    }
    const body = this.#open('photo', photo.order)
    for (const { byline, text } of photo.bylines) {
      body.bylines.push(...byline.bylines)
      body.bylineTexts.push([text])
    }
    for (const credit of photo.credits) body.bylines.push(...credit.bylines)
    body.captions.push(...photo.captions)
    body.credits.push(...photo.credits)
    for (const caption of photo.captions) addGrams(body, gramsOf(caption.text, this.#setting.script))
    if (photo.heads.length > 0) {
      this.#headRuns.push({
        lines: photo.heads,
        next: body,
        lead: undefined,
        photoBefore: undefined,
        own: true,
      })
    } else this.#lastPhoto = body
    this.#flushHeads(body, undefined)
  }

  #verse(item: Verse): void {
    const current = this.#current
    const part = { kind: 'verse' as const, pieces: [item.text], root: undefined }
    if (item.form === 'signature' && current) {
      current.parts.push(part)
      return
    }
    const grams = gramsOf(item.text.text, this.#setting.script)
    if (item.form === 'poem') {
      const goesOn = current?.poem === true && this.#bylines.length === 0 && this.#heads.length <= 1
      const body = goesOn ? current : this.#openVerse(item.order)
      if (goesOn) this.#addSubhead(body)
      body.poem = true
      body.parts.push(part)
      addGrams(body, grams)
      return
    }
    const inStory = current && !current.closed && this.#bylines.length === 0 && this.#heads.length <= 1
    if (inStory && this.#setting.script === 'han' && current.kind === 'story' && current.parts.length > 0) {
      this.#addSubhead(current)
      current.parts.push(part)
      return
    }
    const body = this.#openVerse(item.order)
    body.parts.push(part)
    addGrams(body, grams)
    body.closed = true
  }

  #openVerse(order: number): Body {
    const body = this.#open('verse', order)
    this.#current = body
    this.#flushHeads(body, undefined)
    this.#sign(body)
    return body
  }

  #addSubhead(body: Body): void {
    if (this.#heads.length === 0) return
    body.parts.push({ kind: 'subhead', pieces: this.#heads.map((head) => head.text), root: undefined })
    this.#heads = []
    this.#photoBeforeHeads = undefined
  }

  #paragraph(item: Paragraph, index: number): void {
    const opening = item.startsTorn ? undefined : openingOf(item.text.text)
    if (!opening && this.#isLead(item, index)) return
    if (this.#goesOn(item)) return
    let body = this.#current
    let start = false
    let decided = false
    const before = this.#items[index - 1]
    const apart = item.lines[0].strip.gapBefore || before?.kind !== 'paragraph'
    if (this.#habits.torn && !opening && this.#bodies.length > 0 && apart) {
      const home = this.#homeOnTornPage(item)
      const subhead = this.#heads.length > 0 && this.#bylines.length === 0 && this.#mayBeSubhead(item)
      if (home) {
        if (home !== body || (this.#headsStandApart() && !subhead)) this.#flushHeads(undefined, undefined)
        body = home
        decided = true
      } else if (!subhead) start = true
    }
    if (!start && !decided) start = this.#mustStart(item, opening, index)
    if (!start && this.#heads.length > 0 && body) {
      if (decided || this.#mayBeSubhead(item)) this.#addSubhead(body)
      else start = true
    }
    if (!start && !decided && body && this.#widthSaysNew(item, body)) start = true
    if (start || !body) {
      body = this.#open('story', item.order)
      this.#current = body
      this.#flushHeads(body, undefined)
      this.#sign(body)
    } else this.#current = body
    this.#add(item, opening, body)
  }

  #add(item: Paragraph, opening: Opening | undefined, body: Body): void {
    let text: Traced = item.text
    if (opening) {
      text = trimmed(slice(text, opening.end, text.text.length))
      this.#takeOpening(item.text, opening, body)
    }
    const closing = closingOf(text.text)
    if (closing) {
      body.bylineTexts.push([trimmed(slice(text, closing.from, text.text.length))])
      body.bylines.push(...closing.bylines)
      text = trimmed(slice(text, 0, closing.from))
      body.closed = true
    }
    if (text.text !== '') body.parts.push({ kind: 'paragraph', pieces: [text], root: item })
    this.#bodyOf.set(item, body)
    this.#rootOf.set(item, item)
    body.column = item.column
    body.widths.push(this.#widths.get(item) ?? item.column)
    addGrams(body, this.#grams.get(item) ?? new Set())
    body.endsTorn = item.endsTorn
    if (item.jump === 'to') body.closed = true
  }

  #takeOpening(text: Traced, opening: Opening, body: Body): void {
    if (opening.dateline !== '') body.dateline = opening.dateline
    if (opening.datelineAt)
      body.datelineText = trimmed(slice(text, opening.datelineAt.from, opening.datelineAt.to))
    if (opening.bylineAt.length > 0) {
      body.bylineTexts.push(opening.bylineAt.map((range) => trimmed(slice(text, range.from, range.to))))
    }
    body.bylines.push(...opening.bylines)
  }

  #mayBeSubhead(item: Paragraph): boolean {
    const body = this.#current
    if (!body || body.closed || this.#bylines.length > 0) return false
    return isSubhead(this.#heads, item, body, this.#setting)
  }

  #headsStandApart(): boolean {
    return this.#heads.length > 2 || this.#heads.at(-1)?.gapAfter === true
  }

  #mustStart(item: Paragraph, opening: Opening | undefined, index: number): boolean {
    const body = this.#current
    if (!body || body.closed || body.poem || (body.kind === 'verse' && this.#heads.length > 0)) return true
    if (this.#bylines.length > 0) {
      // On a cut-up page a byline may have come between two lines of a column.
      const inColumn = !item.lines[0].strip.gapBefore && this.#items[index - 1]?.kind === 'paragraph'
      if (!this.#habits.torn || !inColumn) return true
    }
    if (salutes(item) && !body.parts.some((part) => part.root && salutes(part.root))) return true
    return (
      opening !== undefined &&
      (opening.bylines.length > 0 || opening.dateline !== '') &&
      body.parts.length > 0
    )
  }

  #widthSaysNew(item: Paragraph, body: Body): boolean {
    if (body.column === 0 || item.startsTorn || body.endsTorn) return false
    // English columns of one article differ as much as those of two.
    if (this.#setting.script === 'latin') return false
    if (Math.abs(item.column - body.column) <= WIDTH_CHANGE) return false
    return this.#cohesion(this.#grams.get(item) ?? new Set(), body.grams) < LOW_COHESION
  }

  /** A paragraph between heads, repeated in the story's opening or set much wider than the page: a lead. */
  #isLead(item: Paragraph, index: number): boolean {
    if (this.#heads.length === 0 || this.#bylines.length > 0) return false
    const next = this.#items
      .slice(index + 1, index + 12)
      .find((other) => other.kind !== 'furniture' && other.kind !== 'label')
    if (!standsAlone(next, item.column)) return false
    const repeated = this.#repetitions.of(item)
    if (!repeated && !(item.column >= this.#median * 1.4 && next?.kind === 'byline')) return false
    this.#flushHeads(undefined, item)
    this.#leads.push({ lead: item, repeated })
    if (this.#current) this.#current.closed = true
    return true
  }

  /** The second half of a paragraph that the reading order tore apart. */
  #goesOn(item: Paragraph): boolean {
    const link = this.#links.get(item)
    const body = link ? this.#bodyOf.get(link.from) : undefined
    const root = link ? this.#rootOf.get(link.from) : undefined
    const part = body?.parts.find((candidate) => candidate.root !== undefined && candidate.root === root)
    if (!link || !body || !root || !part) return false
    this.#flushHeads(undefined, undefined)
    this.#current = body
    const closing = item.endsTorn ? undefined : closingOf(item.text.text)
    const text = closing ? trimmed(slice(item.text, 0, closing.from)) : item.text
    part.pieces = [...part.pieces, text]
    if (closing) {
      body.bylines.push(...closing.bylines)
      body.bylineTexts.push([trimmed(slice(item.text, closing.from, item.text.text.length))])
      body.closed = true
    }
    this.#bodyOf.set(item, body)
    this.#rootOf.set(item, root)
    addGrams(body, this.#grams.get(item) ?? new Set())
    body.column = item.column
    body.endsTorn = item.endsTorn
    return true
  }

  /** On a page whose columns were cut up: the article that this paragraph goes on best, if any is good enough. */
  #homeOnTornPage(item: Paragraph): Body | undefined {
    const stray = {
      grams: this.#grams.get(item) ?? new Set<string>(),
      width: this.#widths.get(item) ?? item.column,
    }
    const best = bestHome(stray, this.#bodies, this.#current, this.#cohesion, this.#setting.script)
    const headsApart = this.#headsStandApart()
    let need = this.#bylines.length > 0 ? 3.2 : this.#heads.length > 0 ? (headsApart ? 2.1 : 1.6) : 1.2
    if (this.#bylines.length > 0 && this.#heads.length > 0) need += headsApart ? 0.6 : 0.4
    return best.score >= need ? best.body : undefined
  }

  /** Bylines that no text follows: they sign the last article if it has none, else they stand alone. */
  #placeLooseBylines(): void {
    const body = this.#current
    if (this.#bylines.length > 0 && body && body.bylines.length === 0) this.#sign(body)
  }

  /** Captions without head, byline or credit go to the article that they are about. */
  #placeLooseCaptions(): void {
    for (const { photo, after } of this.#loose) {
      const grams = new Set(
        photo.captions.flatMap((caption) => [...gramsOf(caption.text, this.#setting.script)]),
      )
      const home =
        mostShared(grams, this.#bodies, (body) => (body === after ? 0.5 : 0)) ??
        this.#open('photo', photo.order)
      home.captions.push(...photo.captions)
    }
  }

  #placeLeads(): void {
    for (const { lead, repeated } of this.#leads) {
      const home = mostShared(this.#grams.get(lead) ?? new Set(), this.#bodies, (body) =>
        repeated && this.#bodyOf.get(repeated) === body ? 30 : 0,
      )
      if (home && !home.lead) home.lead = lead
      else this.#add(lead, undefined, this.#open('story', lead.order))
    }
  }
}
