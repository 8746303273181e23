import { pinyin } from 'pinyin-pro'

/** How well a name fits what was typed; the smaller, the better. */
type Rank = 0 | 1 | 2 | 3 | 4

interface Sounds {
  /** jiayingying */
  readonly whole: string
  /** jyy */
  readonly initials: string
}

const known = new Map<string, Sounds>()

/** Computed once a name: a library has some thousand. Surnames are read as surnames: 单 is shan, 曾 is zeng. */
function soundsOf(name: string): Sounds {
  const remembered = known.get(name)
  if (remembered) return remembered
  const syllables = pinyin(name, {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    v: true,
    nonZh: 'consecutive',
  })
  const letters = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
  const sounds = { whole: letters.join(''), initials: letters.map((each) => each.charAt(0)).join('') }
  known.set(name, sounds)
  return sounds
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/**
 * How a name is found: as it is written, by a part of it, by its pinyin, by the initials of that; `null`: not at all.
 * `jiaying`, `jyy`, `莹莹` and `贾` find 贾莹莹; `doe` finds Jane Doe.
 */
export function rankOf(name: string, typed: string): Rank | null {
  const wanted = folded(typed)
  const written = folded(name)
  if (written === wanted) return 0
  if (written.startsWith(wanted)) return 1
  if (written.includes(wanted)) return 2
  const letters = wanted.replace(/[\s'’]/g, '')
  if (!/^[a-z]+$/.test(letters)) return null
  const { whole, initials } = soundsOf(name)
  if (whole.startsWith(letters) || initials === letters) return 3
  return initials.startsWith(letters) || whole.includes(letters) ? 4 : null
}

/** The best rank among a person's names. */
export function rankAmong(names: readonly string[], typed: string): Rank | null {
  const ranks = names.map((name) => rankOf(name, typed)).filter((rank) => rank !== null)
  return ranks.length === 0 ? null : (Math.min(...ranks) as Rank)
}

const collator = new Intl.Collator('zh-u-co-pinyin')
const HAN = /^\p{Script=Han}/u

/**
 * The order of a list of people in Chinese: by pinyin, names in other letters behind. The collation of the language
 * decides between names that sound the same; by itself it would put 曾 under ceng and 单 under dan.
 */
export function byPinyin(a: string, b: string): number {
  const [first, second] = [HAN.test(a), HAN.test(b)]
  if (first !== second) return first ? -1 : 1
  if (!first) return collator.compare(a, b)
  const [left, right] = [soundsOf(a).whole, soundsOf(b).whole]
  return left < right ? -1 : left > right ? 1 : collator.compare(a, b)
}
