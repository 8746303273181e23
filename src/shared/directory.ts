import type { BylineRole } from '#core/structure/reading'

/** The name that the section was first called, with a number where that was taken; never shown, never changed. */
export type SectionId = string & { readonly __brand?: 'SectionId' }
export type ContributorId = string & { readonly __brand?: 'ContributorId' }

/** Sections take turns through the colours of the gutter (`--hue-1` …). */
export const HUES = 8

export interface Section {
  readonly id: SectionId
  readonly name: string
  /** The section that this one is nested in. It is nested in none itself. */
  readonly parent: SectionId | null
  /** 1 … {@link HUES} */
  readonly hue: number
  /** Filed under it itself, not counting what is nested in it. */
  readonly articles: number
}

export type SectionDeed =
  | { readonly kind: 'create'; readonly name: string; readonly parent: SectionId | null }
  | { readonly kind: 'rename'; readonly section: SectionId; readonly name: string }
  | { readonly kind: 'colour'; readonly section: SectionId; readonly hue: number }
  /** Puts it under this parent (`null`: none), before the one that is at `index` there when it is taken away. */
  | {
      readonly kind: 'place'
      readonly section: SectionId
      readonly parent: SectionId | null
      readonly index: number
    }
  | { readonly kind: 'merge'; readonly section: SectionId; readonly into: SectionId }
  /** Its articles go to another section, or are in none. */
  | { readonly kind: 'delete'; readonly section: SectionId; readonly into: SectionId | null }

/** Articles that were in the section called `from` are in the one called `to` now (empty: in none). */
export interface Refiled {
  readonly from: string
  readonly to: string
}

export interface SectionsChanged {
  readonly sections: readonly Section[]
  /** What pages on the desk have to follow; `null` when no article is filed otherwise. */
  readonly refiled: Refiled | null
}

/** What is known about a person. A byline keeps what the page prints. */
export interface PersonFacts {
  readonly name: string
  /** Other names that pages print for the person. */
  readonly spellings: readonly string[]
  readonly organisation: string
  /** As it is usually printed: 全媒体记者. */
  readonly title: string
  readonly role: BylineRole
  readonly note: string
}

export interface Person extends PersonFacts {
  /** `null`: a name that stands in bylines and that nobody has entered as a person. */
  readonly id: ContributorId | null
  readonly articles: number
}

export interface PeopleQuery {
  /** A part of a name or another spelling, pinyin or its initials; empty finds all. */
  readonly text: string
  readonly limit: number
}

export interface PeopleList {
  /** The best matches first; without a text, sorted by pinyin. */
  readonly people: readonly Person[]
  readonly total: number
}

export type PersonDeed =
  | { readonly kind: 'create'; readonly facts: PersonFacts }
  | { readonly kind: 'edit'; readonly person: ContributorId; readonly facts: PersonFacts }
  /** The person's bylines, and all spellings, go to another. */
  | { readonly kind: 'merge'; readonly person: ContributorId; readonly into: ContributorId }
  /** Bylines keep what they print, and belong to nobody. */
  | { readonly kind: 'delete'; readonly person: ContributorId }

/** A word of the headline, who signed, or what the page is, and how the library's articles with the same were filed. */
export interface SectionReason {
  readonly kind: 'word' | 'byline' | 'page'
  readonly words: string
  /** Articles that have it, and those of them that are in the suggested section. */
  readonly articles: number
  readonly inSection: number
}

export interface Suggestions {
  readonly section: { readonly name: string; readonly reasons: readonly SectionReason[] } | null
  /** People whose name the article prints where bylines stand, and who have none on it yet. */
  readonly people: readonly { readonly person: Person; readonly printed: string }[]
}
