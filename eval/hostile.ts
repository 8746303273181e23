import { corpusCases, corpusContent, corpusPages } from './corpus.ts'
import { hostilePage } from './hostile/hostile-pages.ts'
import { articlesAsText, inkFixes, ledgerBreaches } from './hostile/laws.ts'
import { ownSample } from './pages.ts'
import { predict } from './predict.ts'
import { FLAVOURS, rewrapped } from './rewrapped.ts'
import { random } from './typeset/random.ts'

/**
 * npm run hostile [-- --pages=10000] [-- --seed=text] [-- --only=number]
 *
 * Cleans pages that no newspaper printed: none may throw, none may take more than a second, and no character may be
 * lost but by a fix. Says how many print something that a second cleaning would still change. The pages that came out
 * of print, and the same set anew, must print nothing such.
 * `--only` prints the page of that number instead.
 */
const option = (name: string, usual: string): string =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual

const MOST_MILLISECONDS = 1000
const seed = option('seed', 'hostile')
const sources = [...ownSample(), ...corpusCases('read')].map(({ text }) => text)
const anew = corpusPages()
  .filter(({ state }) => state === 'read')
  .flatMap(({ page }) => FLAVOURS.map((flavour) => rewrapped(corpusContent(page), flavour, 1).text))

function changedTwice(texts: readonly string[]): number {
  const fixes = texts.map((text) => inkFixes(articlesAsText(predict('page', text))))
  for (const { id } of fixes.flat()) console.log(`a printed page: ${id}`)
  return fixes.filter((all) => all.length > 0).length
}

const page = (number: number): string => hostilePage(sources, random(`${seed} ${number}`))

function judge(number: number): { readonly time: number; readonly broken: boolean; readonly rests: boolean } {
  const text = page(number)
  try {
    const start = performance.now()
    const printed = predict('page', text)
    const time = performance.now() - start
    const breaches = ledgerBreaches(text)
    for (const breach of breaches.slice(0, 3)) console.log(`page ${number}: ${breach}`)
    if (time > MOST_MILLISECONDS)
      console.log(`page ${number}: ${time.toFixed(0)} ms, ${text.length} characters`)
    const rests = inkFixes(articlesAsText(printed)).length === 0
    return { time, broken: breaches.length > 0 || time > MOST_MILLISECONDS, rests }
  } catch (error) {
    console.log(`page ${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return { time: 0, broken: true, rests: false }
  }
}

const only = option('only', '')
if (only !== '') console.log(page(Number(only)))
else {
  const count = Number(option('pages', '10000'))
  const verdicts = Array.from({ length: count }, (_, number) => ({ number, ...judge(number) }))
  const slowest = verdicts.reduce((one, other) => (other.time > one.time ? other : one))
  const times = verdicts.map(({ time }) => time).sort((a, b) => a - b)
  const broken = verdicts.filter((verdict) => verdict.broken).length
  console.log(`${count} pages, ${broken} broken`)
  console.log(
    `slowest ${slowest.time.toFixed(0)} ms (page ${slowest.number}); median ${times[count >> 1].toFixed(1)} ms`,
  )
  console.log(`${verdicts.filter(({ rests }) => !rests).length} print what a second cleaning still changes`)
  const changed = changedTwice([...sources, ...anew])
  console.log(`${sources.length + anew.length} printed pages, ${changed} of them not clean at once`)
  process.exitCode = broken + changed > 0 ? 1 : 0
}
