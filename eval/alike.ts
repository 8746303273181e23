/**
 * How well articles that are in the library already are recognised: the invented pages' articles against noisy and
 * edited copies of themselves, and against one another.
 *
 *     node eval/alike.ts [-v]     the misses one by one
 */
import { readdirSync, readFileSync } from 'node:fs'
import { likenessOf } from '../src/core/alike/likeness-of.ts'
import { sketchOf } from '../src/core/alike/sketch.ts'
import { randomOf } from './fit/random.ts'

interface Content {
  readonly articles: readonly {
    readonly kicker?: string
    readonly headline?: string
    readonly subheadline?: string
    readonly blocks: readonly { readonly text: string }[]
  }[]
}

const CONTENT = new URL('./corpus/content/', import.meta.url)
const LEAST = 80
const detail = process.argv.includes('-v')
const random = randomOf(7)

const texts = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, CONTENT), 'utf8')) as Content).articles)
  .map(({ kicker, headline, subheadline, blocks }) =>
    [kicker, headline, subheadline, ...blocks.map(({ text }) => text)].filter(Boolean).join('\n'),
  )
  .filter((text) => text.replace(/\s/gu, '').length >= LEAST)
const pool = [...new Set(texts.join(''))].filter((character) => /\p{Script=Han}/u.test(character))
const from = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]

/** A reading of the print with a share of wrong characters, a tenth of them lost and a tenth doubled. */
const misread = (text: string, share: number): string =>
  [...text]
    .map((character) => {
      if (/\s/u.test(character) || random() >= share) return character
      const what = random()
      if (what < 0.1) return ''
      if (what < 0.2) return character + from(pool)
      if (/[a-z]/iu.test(character)) return from([...'aceilnorstu'])
      return /\d/u.test(character) ? from([...'0123456789']) : from(pool)
    })
    .join('')

/** Another day's edition: a quarter of the paragraphs gone, every second headline new, a remark put in. */
function edition(text: string): string {
  const lines = text.split('\n').filter((_, at) => at < 2 || random() >= 0.25)
  if (random() < 0.5) lines[0] = '另一个完全不同的标题写在这里'
  const at = Math.floor(random() * lines.length)
  lines[at] = lines[at].replace(/[，,]/u, '，编者在这里添了一句话，')
  return lines.join('\n')
}

const CASES: readonly (readonly [string, (text: string) => readonly [string, string]])[] = [
  ['1 % misread in both', (text) => [misread(text, 0.01), misread(text, 0.01)]],
  ['3 % misread in both', (text) => [misread(text, 0.03), misread(text, 0.03)]],
  ['10 % misread in one', (text) => [text, misread(text, 0.1)]],
  ['10 % misread in both', (text) => [misread(text, 0.1), misread(text, 0.1)]],
  ['another edition', (text) => [text, edition(text)]],
  ['another edition, 5 % misread', (text) => [text, misread(edition(text), 0.05)]],
]

const share = (part: number, whole: number) => (part / whole).toFixed(3)
console.log(`${texts.length} articles`)
for (const [name, copies] of CASES) {
  let [met, found] = [0, 0]
  const began = performance.now()
  for (const text of texts) {
    const [a, b] = copies(text)
    const there = new Set(sketchOf(a))
    if (!sketchOf(b).some((passage) => there.has(passage))) continue
    met++
    if (likenessOf(a, b)) found++
    else if (detail) console.log('  missed', text.slice(0, 40).replaceAll('\n', ' / '))
  }
  const time = (performance.now() - began) / texts.length
  console.log(
    `${name}: sketches meet ${share(met, texts.length)}, found ${share(found, texts.length)}, ${time.toFixed(1)} ms each`,
  )
}

const sketches = texts.map((text) => new Set(sketchOf(text)))
let [pairs, wrong] = [0, 0]
texts.forEach((a, i) => {
  texts.slice(0, i).forEach((b, j) => {
    if (![...sketches[i]].some((passage) => sketches[j].has(passage))) return
    pairs++
    if (!likenessOf(a, b)) return
    wrong++
    console.log('  said to be alike:', a.slice(0, 30), '|', b.slice(0, 30))
  })
})
console.log(`different articles: ${pairs} pairs of sketches meet, ${wrong} said to be alike`)
let every = 0
texts.forEach((a, i) => (every += texts.slice(0, i).filter((b) => likenessOf(a, b)).length))
console.log(`… and ${every} of all ${(texts.length * (texts.length - 1)) / 2} pairs, did they meet`)
