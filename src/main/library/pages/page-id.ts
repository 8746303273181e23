import { randomBytes } from 'node:crypto'
import type { PageId } from '#core/source/page'

/** Milliseconds of some three thousand years in base 36. */
const TIME_DIGITS = 9
const RANDOM_BYTES = 6

/**
 * The name of a new page: when it came, then chance. Every table of truth is sorted by it, so rows of new pages come
 * behind all others instead of between them: a save writes to few leaves of the file, and these are full.
 *
 * A clock that goes back costs nothing but that order. Older pages have UUIDs; nothing reads what is in a name.
 */
export const newPageId = (at: Date): PageId =>
  Math.max(0, at.getTime()).toString(36).padStart(TIME_DIGITS, '0') +
  randomBytes(RANDOM_BYTES).toString('hex')
