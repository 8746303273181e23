import { pinyin } from 'pinyin-pro'
import { nameRank, type NameRank, type Sounds } from '#core/text/name-rank'
import { writtenAs } from '../search/written-as.ts'

const known = new Map<string, Sounds>()

/** Computed once a name: a library has some thousand. */
function soundsOf(name: string): Sounds {
  const remembered = known.get(name)
  if (remembered) return remembered
  const sounds = soundsRead(name, 'head')
  known.set(name, sounds)
  return sounds
}

/** How words that are no name sound: 单位 is danwei. */
export const soundsOfWords = (words: string): Sounds => soundsRead(words, 'off')

/** Surnames at the head are read as surnames: 单 is shan, 曾 is zeng. */
function soundsRead(text: string, surname: 'head' | 'off'): Sounds {
  const syllables = pinyin(text, { toneType: 'none', type: 'array', surname, v: true, nonZh: 'consecutive' })
  const letters = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return { whole: letters.join(''), initials: letters.map((each) => each.charAt(0)).join('') }
}

/** The best rank among a person's names; `wanted` is typed, by `readAs`. */
export function rankAmong(names: readonly string[], wanted: string): NameRank | null {
  const ranks = names
    .map((name) => nameRank({ written: writtenAs(name), sounds: () => soundsOf(name) }, wanted))
    .filter((rank) => rank !== null)
  return ranks.length === 0 ? null : (Math.min(...ranks) as NameRank)
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
