import type { Traced } from '../../text/traced.ts'
import { slice, trimmed } from '../../text/traced.ts'
import { closingOf } from '../bylines/closing.ts'
import type { Opening } from '../bylines/opening.ts'
import { openingOf } from '../bylines/opening.ts'
import { SALUTATION, SPEAKER } from '../columns/line-marks.ts'
import type { HeadLine, Paragraph, Photo, Verse } from '../items/item.ts'
import type { Body, Grouping, HeadEntry, HeadRun } from './body.ts'
import { addGrams, newBody } from './body.ts'
import type { Answer, Decide } from './choice.ts'
import type { Between } from './home-signs.ts'
import { homeSigns, newSigns } from './home-signs.ts'
import type { PageSense } from './page-sense.ts'
import type { KnownKinds } from './paragraph-kinds.ts'
import { placePhotos } from './place-photos.ts'
import type { WaitingPhoto } from './place-photos.ts'
import { subheadSigns } from './subhead-signs.ts'

/** Only so many articles back is a home looked for, and only where columns were cut up. */
const REACH = 14

/**
 * Walks the items in page order and puts paragraphs, sub-headings, verse and bylines together to articles. Heads
 * are only collected: `assign-heads.ts` finds their articles when all bodies are known.
 */
export function groupItems(kinds: KnownKinds, sense: PageSense, decide: Decide): Grouping {
  return new Grouper(kinds, sense, decide).grouping()
}

type Waiting = HeadEntry | Photo

/** The walk's state: one page, used once. */
class Grouper {
  readonly #kinds: KnownKinds
  readonly #sense: PageSense
  readonly #decide: Decide
  readonly #bodies: Body[] = []
  readonly #headRuns: HeadRun[] = []
  readonly #bodyOf = new Map<Paragraph, Body>()
  readonly #rootOf = new Map<Paragraph, Paragraph>()
  readonly #photos: WaitingPhoto[] = []
  #current: Body | undefined
  /** Heads, leads, bylines and pictures since the last text. */
  #waiting: Waiting[] = []

  constructor(kinds: KnownKinds, sense: PageSense, decide: Decide) {
    this.#kinds = kinds
    this.#sense = sense
    this.#decide = decide
  }

  grouping(): Grouping {
    for (const [index, item] of this.#kinds.items.entries()) {
      switch (item.kind) {
        case 'paragraph':
          if (this.#kinds.leads.has(item))
            this.#waiting.push({ kind: 'lead', item, repeated: this.#kinds.leads.get(item) })
          else this.#text(item, index)
          break
        case 'verse':
          this.#text(item, index)
          break
        case 'head':
        case 'byline':
          this.#waiting.push(item)
          break
        case 'photo':
          this.#photo(item)
          break
        case 'furniture':
        case 'label':
        case 'caption':
          break
        default:
          item satisfies never
      }
    }
    this.#flush(this.#waiting, undefined)
    const bodyOfPhoto = placePhotos(this.#photos, this.#bodies, this.#sense, this.#decide)
    for (const { photo, before } of this.#photos) {
      if (photo.heads.length === 0) continue
      this.#headRuns.push({
        entries: photo.heads,
        next: bodyOfPhoto.get(photo),
        photoBefore: undefined,
        photoAfter: photo,
        previous: before,
      })
    }
    return {
      bodies: this.#bodies,
      headRuns: this.#headRuns.sort((a, b) => firstOf(a) - firstOf(b)),
      bodyOfPhoto,
      bodyOfParagraph: this.#bodyOf,
    }
  }

  #open(kind: Body['kind'], order: number): Body {
    const body = newBody(this.#bodies.length, kind, order)
    this.#bodies.push(body)
    return body
  }

  /** What waited becomes runs of heads; a picture's text between heads parts them. */
  #flush(waiting: readonly Waiting[], next: Body | undefined): void {
    let entries: HeadEntry[] = []
    let photoBefore: Photo | undefined
    const close = (photoAfter: Photo | undefined): void => {
      if (entries.length > 0)
        this.#headRuns.push({ entries, next, photoBefore, photoAfter, previous: this.#current })
      entries = []
      photoBefore = photoAfter
    }
    for (const item of waiting) {
      if (item.kind === 'photo') close(item)
      else entries.push(item)
    }
    close(undefined)
  }

  #photo(photo: Photo): void {
    const heads = this.#waiting.filter((item) => item.kind === 'head').length
    this.#photos.push({
      photo,
      before: this.#current,
      after: undefined,
      headsBefore: heads,
      headsAfter: 0,
      bylines: this.#waiting.filter(({ kind }) => kind === 'byline').length,
      previous: this.#photos.at(-1)?.photo === this.#waiting.at(-1) ? this.#photos.at(-1)?.photo : undefined,
    })
    this.#waiting.push(photo)
  }

  #text(item: Paragraph | Verse, index: number): void {
    const opening = item.kind === 'verse' || item.startsTorn ? undefined : openingOf(item.text.text)
    const lastLead = this.#waiting.findLastIndex(({ kind }) => kind === 'lead')
    const heads = this.#waiting.slice(lastLead + 1).flatMap((entry) => (entry.kind === 'head' ? [entry] : []))
    const photos = this.#waiting.filter(({ kind }) => kind === 'photo').length
    const bylines = this.#waiting.flatMap((entry) => (entry.kind === 'byline' ? [entry] : []))
    const between: Between = { heads, bylines, photos, opening, index }
    const home = this.#decide('home', item, this.#homes(item, between))
    const body = home ?? this.#open(item.kind === 'verse' ? 'verse' : 'story', item.order)
    const isNew = home === undefined
    const most = home && home !== this.#current ? 0 : Math.min(heads.length, 4)
    const subheads = this.#subheads(item, { between, body, isNew, most })
    const rest = this.#waiting.filter((entry) => entry.kind !== 'head' || !subheads.includes(entry))
    this.#flush(rest, isNew ? body : undefined)
    body.members.push(...subheads, item)
    if (isNew && bylines.length > 0) body.signed = true
    this.#closePhotos(body, heads.length, bylines.length)
    this.#waiting = []
    this.#current = body
    if (subheads.length > 0) {
      body.parts.push({ kind: 'subhead', pieces: subheads.map((head) => head.text), root: undefined })
      body.subheads++
      body.sinceSubhead = 0
    }
    if (item.kind === 'verse') this.#addVerse(item, body)
    else this.#addParagraph(item, opening, body)
  }

  /** The text after the pictures that waited is known now. */
  #closePhotos(body: Body, heads: number, bylines: number): void {
    for (const waiting of this.#photos) {
      if (waiting.after) continue
      waiting.after = body
      waiting.headsAfter = heads - waiting.headsBefore
      waiting.bylines = bylines
    }
  }

  #homes(item: Paragraph | Verse, between: Between): readonly Answer<Body | undefined>[] {
    const current = this.#current
    const torn = this.#sense.habits.torn || this.#sense.habits.blankShare < 0.35
    const back = this.#decide.looksBack
      ? this.#bodies.filter((body) => body !== current)
      : torn
        ? this.#bodies.filter((body) => body !== current && body.kind !== 'photo').slice(-REACH)
        : []
    const answers: Answer<Body | undefined>[] = [
      { value: undefined, signs: newSigns(item, between, this.#sense, current) },
    ]
    if (current) answers.push({ value: current, signs: homeSigns(item, current, true, between, this.#sense) })
    for (const body of back)
      answers.push({ value: body, signs: homeSigns(item, body, false, between, this.#sense) })
    return answers
  }

  /** How many of the head lines right before a text are its sub-heading, and not an article's head. */
  #subheads(
    item: Paragraph | Verse,
    place: { between: Between; body: Body; isNew: boolean; most: number },
  ): readonly HeadLine[] {
    const { between, body, isNew, most } = place
    if (most === 0) return []
    const answers = Array.from({ length: most + 1 }, (_, count): Answer<number> => ({
      value: count,
      signs: subheadSigns(count, between.heads, { item, body, isNew, index: between.index }, this.#sense),
    }))
    const count = this.#decide('subhead', item, answers)
    return count === 0 ? [] : between.heads.slice(-count)
  }

  #addVerse(item: Verse, body: Body): void {
    body.parts.push({ kind: 'verse', pieces: [item.text], root: undefined })
    body.lastForm = item.form
    body.lastLength = item.text.text.length
    body.endsTorn = false
    addGrams(body, this.#sense.grams(item))
  }

  #addParagraph(item: Paragraph, opening: Opening | undefined, body: Body): void {
    let text: Traced = item.text
    if (opening) {
      text = trimmed(slice(text, opening.end, text.text.length))
      takeOpening(item.text, opening, body)
    }
    const closing = item.endsTorn ? undefined : closingOf(text.text)
    if (closing) {
      body.bylineTexts.push([trimmed(slice(text, closing.from, text.text.length))])
      body.bylines.push(...closing.bylines)
      text = trimmed(slice(text, 0, closing.from))
      body.closed = true
    }
    const root = body.lastParagraph ? this.#rootOf.get(body.lastParagraph) : undefined
    const part = body.parts.findLast((candidate) => candidate.kind === 'paragraph')
    if (item.startsTorn && body.endsTorn && root && part?.root === root) {
      part.pieces = [...part.pieces, text]
      this.#rootOf.set(item, root)
    } else {
      if (text.text !== '') {
        body.parts.push({ kind: 'paragraph', pieces: [text], root: item })
        body.sinceSubhead++
      }
      this.#rootOf.set(item, item)
    }
    this.#bodyOf.set(item, body)
    body.widths.push(this.#sense.width(item))
    addGrams(body, this.#sense.grams(item))
    body.endsTorn = item.endsTorn
    body.lastParagraph = item
    body.lastForm = 'none'
    body.lastLength = text.text.length
    if (text.text.length <= 40 && SALUTATION.test(text.text)) body.salutations++
    if (SPEAKER.test(text.text)) body.speakers++
    if (item.jump === 'to') body.closed = true
  }
}

function firstOf({ entries: [entry] }: HeadRun): number {
  return entry.kind === 'lead' ? entry.item.order : entry.order
}

function takeOpening(text: Traced, opening: Opening, body: Body): void {
  if (opening.dateline !== '') body.dateline = opening.dateline
  if (opening.datelineAt)
    body.datelineTexts.push(trimmed(slice(text, opening.datelineAt.from, opening.datelineAt.to)))
  if (opening.bylineAt.length > 0) {
    body.bylineTexts.push(opening.bylineAt.map((range) => trimmed(slice(text, range.from, range.to))))
  }
  body.bylines.push(...opening.bylines)
  body.signed ||= opening.bylines.length > 0
}
