import type { Traced } from '../../text/traced.ts'
import type { Byline } from '../reading.ts'
import type { CreditText, HeadLine, Paragraph } from '../items/item.ts'

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
  datelineText: Traced | undefined
  /** Width of the last paragraph's column; 0 before the first. */
  column: number
  /** Widths of the columns its paragraphs were printed in, measured from their fullest lines. */
  readonly widths: number[]
  readonly grams: Set<string>
  lead: Paragraph | undefined
  readonly captions: Traced[]
  readonly credits: CreditText[]
  /** Nothing more can follow: a closing byline or a jump line ended it. */
  closed: boolean
  /** Its last paragraph lacks its end. */
  endsTorn: boolean
  poem: boolean
  /** The byline says that the text is a picture's. */
  photoByline: boolean
  /** Where on the page it stands. */
  readonly order: number
}

export const newBody = (id: number, kind: Body['kind'], order: number): Body => ({
  id,
  kind,
  parts: [],
  bylines: [],
  bylineTexts: [],
  dateline: '',
  datelineText: undefined,
  column: 0,
  widths: [],
  grams: new Set(),
  lead: undefined,
  captions: [],
  credits: [],
  closed: false,
  endsTorn: false,
  poem: false,
  photoByline: false,
  order,
})

/** Head lines that stand together on the page, and what stands near them. */
export interface HeadRun {
  readonly lines: readonly HeadLine[]
  /** The body that begins after them. */
  readonly next: Body | undefined
  /** A lead follows them; it knows its body later. */
  readonly lead: Paragraph | undefined
  /** The photo that stands right before them. */
  readonly photoBefore: Body | undefined
  /** They were read as that body's own: the head over a picture. */
  readonly own: boolean
}

export interface Grouping {
  readonly bodies: readonly Body[]
  readonly headRuns: readonly HeadRun[]
}

export function addGrams(body: Body, grams: ReadonlySet<string>): void {
  for (const gram of grams) body.grams.add(gram)
}
