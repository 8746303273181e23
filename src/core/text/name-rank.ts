/** How well a name fits what was typed; the smaller, the better. */
export type NameRank = 0 | 1 | 2 | 3 | 4

/** How a name is read aloud, in Latin letters without tones. */
export interface Sounds {
  /** jiayingying */
  readonly whole: string
  /** jyy */
  readonly initials: string
}

/** A name as it is looked for. Its sounds are asked for only when letters were typed; `null`: not known. */
export interface KnownName {
  /** By `readAs`. */
  readonly written: string
  readonly sounds: () => Sounds | null
}

/**
 * How a name is found: as it is written (0), by its beginning, by a part of it, by its pinyin, by a part of that; `null`:
 * not at all. `jiaying`, `jyy`, `莹莹`, `瑩` and `贾` find 贾莹莹; `doe` finds Jane Doe. `wanted` is typed, by `readAs`.
 */
export function nameRank({ written, sounds }: KnownName, wanted: string): NameRank | null {
  if (written === wanted) return 0
  if (written.startsWith(wanted)) return 1
  if (written.includes(wanted)) return 2
  const letters = wanted.replace(/[\s'’]/g, '')
  if (!/^[a-z]+$/.test(letters)) return null
  const heard = sounds()
  if (!heard) return null
  const { whole, initials } = heard
  if (whole.startsWith(letters) || initials === letters) return 3
  return initials.startsWith(letters) || whole.includes(letters) ? 4 : null
}
