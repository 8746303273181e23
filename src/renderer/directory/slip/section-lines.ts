import { readAs } from '#core/text/find'
import { nameRank, type Sounds } from '#core/text/name-rank'
import type { KnownLine, Offered } from './name-lines.ts'

/** A section of the library, or one that an article of the page is in and that is not stored yet. */
export interface SectionName {
  readonly name: string
  readonly hue: number
  /** The name of the section that it is nested in, or empty. */
  readonly parent: string
  /** `null`: not known yet. */
  readonly sounds: Sounds | null
}

/**
 * The sections that what was typed may mean, the best first: by a part of the name, its pinyin or the initials of that.
 * A new one is offered last, and highlighted only where there is no other.
 */
export function sectionLines(known: readonly SectionName[], typed: string, now: string): Offered {
  const wanted = readAs(typed)
  if (wanted === '' || typed === now) {
    const at = known.findIndex(({ name }) => name === now)
    return { lines: known.map((one) => lineOf(one, false)), first: at < 0 || wanted === '' ? null : at }
  }
  const ranked = known.flatMap((one) => {
    const rank = nameRank({ written: readAs(one.name), sounds: () => one.sounds }, wanted)
    return rank === null ? [] : [{ one, rank: one.name === typed ? -1 : rank }]
  })
  const lines = ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => lineOf(one, true))
  const isKnown = ranked[0]?.rank === -1
  return { lines: isKnown ? lines : [...lines, { kind: 'new', name: typed }], first: 0 }
}

/** After all sections, while nothing is typed, the line that files in none: its key is empty. */
export function withNone({ lines, first }: Offered, typed: string, words: string): Offered {
  if (typed !== '') return { lines, first }
  const none: KnownLine = { kind: 'known', key: '', name: words, detail: '', hue: 0, isNested: false }
  return { lines: [...lines, none], first }
}

/** Under its parent a nested section is indented; found by itself it tells where it is. */
const lineOf = ({ name, hue, parent }: SectionName, isFound: boolean): KnownLine => ({
  kind: 'known',
  key: name,
  name,
  detail: isFound ? parent : '',
  hue,
  isNested: parent !== '' && !isFound,
})
