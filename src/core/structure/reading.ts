import type { Fix } from '../fixes/fix.ts'
import type { SourceSpan } from '../text/span.ts'

/** What a piece of an article is. The order is the order in which a newspaper prints them. */
export const BLOCK_KINDS = [
  'kicker',
  'headline',
  'subheadline',
  'byline',
  'dateline',
  'lead',
  'subhead',
  'paragraph',
  'verse',
  'caption',
  'credit',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export const BYLINE_ROLES = [
  'reporter',
  'intern',
  'correspondent',
  'photographer',
  'author',
  'translator',
  'editor',
  'other',
] as const
export type BylineRole = (typeof BYLINE_ROLES)[number]

/** A person's credit on an article, as printed: 中国妇女报 / 全媒体记者 / 贾莹莹. Unknown parts are empty strings. */
export interface Byline {
  readonly name: string
  readonly role: BylineRole
  readonly organisation: string
  readonly title: string
}

/** furniture: page heads, folios, jump lines, pull quotes · label: side labels · unknown: set aside, nobody knows why. */
export const FURNITURE_KINDS = ['furniture', 'label', 'unknown'] as const
export type FurnitureKind = (typeof FURNITURE_KINDS)[number]

/**
 * A block as the engine reads it: one or more stretches of the source, in reading order.
 * A stretch begins at its first and ends after its last non-blank character.
 */
export interface ReadBlock {
  readonly kind: BlockKind
  readonly spans: readonly SourceSpan[]
}

/** Blocks stand in the order in which an article is printed: heads first, captions and credits last. */
export interface ReadArticle {
  readonly blocks: readonly ReadBlock[]
  readonly bylines: readonly Byline[]
  /** A section that the page itself names for this article, or an empty string. */
  readonly section: string
  /** 0 … 1: how sure it is that these blocks belong together. */
  readonly confidence: number
}

export interface ReadFurniture {
  readonly kind: FurnitureKind
  readonly span: SourceSpan
}

/**
 * What the engine makes of a page. It proposes; nothing is done until a command takes it up.
 * `fixes` are sorted and never overlap; no two spans of `articles` and `furniture` share a character.
 * Characters that stand in none of them stay unplaced.
 */
export interface Reading {
  readonly fixes: readonly Fix[]
  readonly articles: readonly ReadArticle[]
  readonly furniture: readonly ReadFurniture[]
}
