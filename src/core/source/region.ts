import type { Box } from './page.ts'

export type RegionId = string & { readonly __brand?: 'RegionId' }

/** text, vertical: is read, its lines across or down · picture, ignore: has nothing to read. */
export const REGION_KINDS = ['text', 'vertical', 'picture', 'ignore'] as const
export type RegionKind = (typeof REGION_KINDS)[number]

/** A part of a printed sheet. The order of a list of regions is the order in which they are to be read. */
export interface Region {
  readonly id: RegionId
  /** 0-based. */
  readonly sheet: number
  /** In the sheet's measure. */
  readonly box: Box
  readonly kind: RegionKind
}

export const isRead = ({ kind }: Region): boolean => kind === 'text' || kind === 'vertical'
