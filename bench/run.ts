import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '#core/read-page'
import { pageOfText } from '#core/source/page'
import { OWN_SAMPLE, SHARED } from '../eval/pages.ts'

/**
 * npm run bench: one run, medians and spreads.
 *
 *   warm      the sample page read again and again in one process
 *   ratio     the same against splitting the text into lines and joining them again
 *   growth    50 pages in one text against one
 */
interface Timing {
  readonly median: number
  readonly low: number
  readonly high: number
}

function timed(times: number, run: () => void): Timing {
  const samples: number[] = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    run()
    samples.push(performance.now() - start)
  }
  samples.sort((a, b) => a - b)
  const at = (share: number): number => samples[Math.floor((samples.length - 1) * share)]
  return { median: at(0.5), low: at(0.1), high: at(0.9) }
}

const show = ({ median, low, high }: Timing): string =>
  `${median.toFixed(2)} ms  (10 %: ${low.toFixed(2)}, 90 %: ${high.toFixed(2)})`

const shared = join(SHARED, 'sample/page.txt')
const path = existsSync(shared) ? shared : join(OWN_SAMPLE, '样报.txt')
const text = readFileSync(path, 'utf8')
const read = (source: string): void => {
  readPage(pageOfText('bench', 'bench', '', source))
}

let joined = 0
const splitAndJoin = (): void => {
  joined += text.split('\n').join('').length
}

timed(15, () => {
  read(text)
})
const warm = timed(40, () => {
  read(text)
})
timed(200, splitAndJoin)
const naive = timed(2000, splitAndJoin)
const fifty = Array.from({ length: 50 }, () => text).join('\n')
const many = timed(3, () => {
  read(fifty)
})

console.log(`page            ${path.split(/[\\/]/).at(-1)}, ${text.length} characters`)
console.log(`warm            ${show(warm)}`)
console.log(
  `split and join  ${naive.median.toFixed(4)} ms, ratio ${(warm.median / naive.median).toFixed(0)} (${joined > 0 ? 'joined' : ''})`,
)
console.log(`50 pages        ${show(many)}, ${(many.median / warm.median).toFixed(1)} × one page`)

const issue = join(SHARED, 'real/en-atlanta-1922-raw')
const files = existsSync(issue)
  ? (await import('node:fs')).readdirSync(issue).filter((name) => name.endsWith('.txt'))
  : []
if (files.length === 0) console.log(`atlanta         skipped: ${issue} has no text`)
for (const name of files.slice(0, 1)) {
  const long = readFileSync(join(issue, name), 'utf8')
  const timing = timed(2, () => {
    read(long)
  })
  console.log(`${name}  ${long.split('\n').length} lines: ${show(timing)}`)
}
