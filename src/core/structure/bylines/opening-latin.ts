import type { Opening } from './opening-shape.ts'

const CAPITALS = "[A-Z][A-Z.'’-]*[A-Z.]"
/** LONDON, Nov. 5 (Wire) —; PORT ELLERY, Mass. —; LEEDS –; NEW YORK, Nov. 12 (Wire) - ; BEIJING/SHANGHAI (Reuters) — */
const PLACE = new RegExp(
  `^((?:${CAPITALS}(?:[ /]${CAPITALS})*)(?:,\\s+[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?)?(?:,\\s+[A-Z][a-z]{2,8}\\.?\\s+\\d{1,2})?(?:\\s+\\([A-Z][\\w .]+\\))?)(?:\\s*(?:—|–|--)\\s*|\\s+-\\s+)(?=[\\p{Lu}“"‘'\\d$£€]|$)`,
  'u',
)
/** Other words that papers set in capitals before a dash. */
const NO_PLACE =
  /^(?:(?:FOR|THE|A|AN|IN|ON|OF|TO|BY|NO|NOT|NOW|NEW JOB|WANTED|LOST|FOUND|NOTE|NOTICE|UPDATE|BREAKING|EXCLUSIVE|CORRECTION|CORRECTIONS|WEATHER|SPORTS?|NEWS|BRIEFLY|INSIDE|OUTSIDE|MORE|ALSO|PLUS|AND|BUT|WIN|WON|DIED|BORN|MARRIED|Q|A|MR|MRS|MS|DR|HOUSE|ROOM|ROOMS|HELP|SALE|RENT)\b\.?)/

interface Place {
  readonly dateline: string
  readonly length: number
}

function placeOf(text: string): Place | undefined {
  const match = PLACE.exec(text)
  if (!match || match[1].length <= 2 || NO_PLACE.test(match[1])) return undefined
  const spoken = /[,(]/.test(match[1])
  // SMITH—Friends of: notices and headlines have such a word, too, but no blanks or no sentence behind it.
  const sentence = /\b[a-z]{2,}\b/.test(text.slice(match[0].length))
  if (!spoken && (!sentence || !/\s[—–-]+\s/.test(match[0]))) return undefined
  return { dateline: match[1].replace(/\s+/g, ' '), length: match[0].length }
}

export const opensWithPlace = (text: string): boolean => placeOf(text) !== undefined

/** The dash stands in the dateline's block, and is no part of its value. */
export function latinOpening(text: string): Opening | undefined {
  const place = placeOf(text)
  if (!place) return undefined
  const to = text.slice(0, place.length).trimEnd().length
  return {
    end: place.length,
    dateline: place.dateline,
    datelineAt: { from: 0, to },
    bylines: [],
    bylineAt: [],
  }
}
