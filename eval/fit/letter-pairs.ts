// node eval/fit/letter-pairs.ts: which letters follow each other in the languages that are written in Latin script,
// from the Universal Declaration of Human Rights in each (the trigrams of `trigrams`, MIT), and in Chinese names.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { top } from 'trigrams'
import { bareLetters, LETTERS, PARTS } from '../../src/files/pdf/bare-letters.ts'

/** Of Europe, and what newspapers of the world are most printed in beside them. */
const LANGUAGES =
  'eng fra deu_1996 nld dan swe nob isl spa por_PT ita cat ron_2006 pol ces slk slv hrv lav lit est fin hun tur als gle cym eus vie ind swh'.split(
    ' ',
  )

/** Initials and finals of Mandarin: names of people and places stand in English papers, too. */
const INITIALS = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')
const FINALS =
  'a ai an ang ao e ei en eng ou o ong i ia ian iang iao ie in ing iu u ua uan uang ui un uo ue'.split(' ')
/** A language counts as much as another, pinyin less: what is not Chinese is not to be believed for its sake. */
const WEIGHT_OF_PINYIN = 0.5
/** Of a pair that no language has. */
const FLOOR = 0.1 / 108

type Counts = readonly Float64Array[]

const empty = (): Counts => Array.from(LETTERS, () => new Float64Array(LETTERS.length))

function count(into: Counts, text: string, often: number): void {
  for (let at = 0; at + 1 < text.length; at++) {
    const [a, b] = [LETTERS.indexOf(text.charAt(at)), LETTERS.indexOf(text.charAt(at + 1))]
    const row = into[a]
    if (row && b >= 0 && (a > 0 || b > 0)) row[b] = (row[b] ?? 0) + often
  }
}

function addShares(to: Counts, of: Counts, weight: number): void {
  of.forEach((row, a) => {
    const sum = row.reduce((all, one) => all + one, 0)
    const goal = to[a]
    if (goal && sum > 0)
      row.forEach((one, b) => {
        goal[b] = (goal[b] ?? 0) + (weight * one) / sum
      })
  })
}

const all = await top()
const pooled = empty()
for (const language of LANGUAGES) {
  const trigrams = all[language]
  if (!trigrams) throw new Error(`no trigrams of ${language}`)
  const counts = empty()
  for (const [trigram, often] of Object.entries(trigrams)) count(counts, bareLetters(trigram), often)
  addShares(pooled, counts, 1)
}
const pinyin = empty()
const syllables = INITIALS.flatMap((initial) => FINALS.map((final) => initial + final))
for (const syllable of syllables) count(pinyin, ` ${syllable} `, 1)
for (const one of syllables) for (const other of INITIALS) count(pinyin, one.slice(-1) + other.charAt(0), 1)
addShares(pooled, pinyin, WEIGHT_OF_PINYIN)

const pairs = pooled.map((row) => {
  const sum = row.reduce((whole, one) => whole + one, 0)
  return Array.from(row, (one) => Math.round(-PARTS * Math.log2((0.9 * one) / (sum || 1) + FLOOR)))
})
const target = resolve(import.meta.dirname, '../../src/files/pdf/letter-pairs.json')
writeFileSync(
  target,
  `{\n  "pairs": [\n${pairs.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`,
)
