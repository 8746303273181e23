import type { Traced } from '../../text/traced.ts'
import type { Byline } from '../reading.ts'
import type { BylineItem, CreditText, HeadLine, Item, Paragraph, Photo, Verse } from '../items/item.ts'

/** A piece of an article's text under way. */
export interface Part {
  readonly kind: 'paragraph' | 'subhead' | 'verse'
  /** Several when the reading order tore a paragraph apart. */
  pieces: readonly Traced[]
  /** The paragraph it began with; torn pieces find it by this. */
  readonly root: Paragraph | undefined
}

/** An article under way, without its head. Only this folder changes it, while it is being put together. */
export interface Body {
  readonly id: number
  readonly kind: 'story' | 'photo' | 'verse'
  readonly parts: Part[]
  readonly bylines: Byline[]
  /** Lines and pieces of text that are a byline. */
  readonly bylineTexts: Traced[][]
  dateline: string
  /** More than one when two stories were taken for one. */
  readonly datelineTexts: Traced[]
  /** Widths of the columns its paragraphs were printed in, measured from their fullest lines. */
  readonly widths: number[]
  readonly grams: Set<string>
  readonly captions: Traced[]
  readonly credits: CreditText[]
  /** Nothing more can follow: a closing byline or a jump line ended it. */
  closed: boolean
  /** Its last paragraph lacks its end. */
  endsTorn: boolean
  /** How its last part keeps its line ends, if it does. */
  lastForm: Verse['form'] | 'none'
  /** Its last paragraph, and how long its text is. */
  lastParagraph: Paragraph | undefined
  lastLength: number
  /** How many sub-headings it has, and how many parts since the last. */
  subheads: number
  sinceSubhead: number
  salutations: number
  speakers: number
  /** Somebody signs it, or a byline stood right before it: whose that is, is decided later. */
  signed: boolean
  /** The byline says that the text is a picture's. */
  photoByline: boolean
  /** Where on the page it stands. */
  readonly order: number
  /** What of the page it was made of, in the order of adding. */
  readonly members: Item[]
}

export const newBody = (id: number, kind: Body['kind'], order: number): Body => ({
  id,
  kind,
  parts: [],
  bylines: [],
  bylineTexts: [],
  dateline: '',
  datelineTexts: [],
  widths: [],
  grams: new Set(),
  captions: [],
  credits: [],
  closed: false,
  endsTorn: false,
  lastForm: 'none',
  lastParagraph: undefined,
  lastLength: 0,
  subheads: 0,
  sinceSubhead: 0,
  salutations: 0,
  speakers: 0,
  signed: false,
  photoByline: false,
  order,
  members: [],
})

/** A lead stands among heads and goes with them. */
export interface LeadEntry {
  readonly kind: 'lead'
  readonly item: Paragraph
  /** The paragraph of the page that it repeats. */
  readonly repeated: Paragraph | undefined
}

export type HeadEntry = HeadLine | LeadEntry | BylineItem

/** Head lines, leads and bylines that stand together on the page, and what stands near them. */
export interface HeadRun {
  readonly entries: readonly HeadEntry[]
  /** The body that the text after them belongs to, if it begins there. */
  readonly next: Body | undefined
  /** The pictures' texts right before and after them. */
  readonly photoBefore: Photo | undefined
  readonly photoAfter: Photo | undefined
  /** The article that the text before them belongs to. */
  readonly previous: Body | undefined
}

export interface Grouping {
  readonly bodies: readonly Body[]
  readonly headRuns: readonly HeadRun[]
  /** The article that each picture's text went to. */
  readonly bodyOfPhoto: ReadonlyMap<Photo, Body>
  readonly bodyOfParagraph: ReadonlyMap<Paragraph, Body>
}

export function addGrams(body: Body, grams: ReadonlySet<string>): void {
  for (const gram of grams) body.grams.add(gram)
}

/** A byline line signs an article. */
export function sign(body: Body, { byline, text }: BylineItem): void {
  body.bylines.push(...byline.bylines)
  if (byline.dateline !== '') body.dateline = byline.dateline
  body.photoByline ||= byline.ofPicture
  body.bylineTexts.push([text])
}
