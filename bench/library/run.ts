import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/main/library/library.ts'
import { openLibrary } from '../../src/main/library/opening/open-library.ts'
import { ALL, NOWHERE, valueOf } from '../../src/main/library/testing/samples.ts'
import { against, lasting, report, timed, timingOf } from '../timing.ts'
import { bareTables, type Bare } from './bare.ts'
import { benchDeeds } from './deeds.ts'
import { inventedPages, PER_PAGE } from './pages.ts'
import { askedQuestions } from './questions.ts'

/**
 * The library with so many articles, against the same rows put through better-sqlite3 and FTS5 directly, in one run.
 * Both are filled and asked in turns, so that whatever else the machine does falls on both.
 */
const LEAST_RATE = 0.5
const MOST_TIMES_BARE = 1.5
const MOST_SEARCH_MS = 50
const MOST_OPENING_MS = 150
const MOST_PAGING_MS = 10
const MOST_TIMES_TEXT = 3

const FIRST = { ...ALL, limit: 50 }
const LAST_MOMENT = Date.UTC(2026, 10, 26, 8)
const YEAR_MS = 360 * 86_400_000

export function benchLibrary(articles: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'galley-bench-library-'))
  try {
    const home = join(folder, 'library')
    const library = valueOf(openLibrary(home))
    const bare = bareTables(join(folder, 'bare.sqlite'))
    const textBytes = adding(library, bare, articles)
    searching(library, bare)
    paging(library, articles)
    library.close()
    size(home, bare.bytes(), textBytes)
    opening(home)
    const again = valueOf(openLibrary(home))
    benchDeeds(again, bare, new Date(LAST_MOMENT))
    again.close()
    bare.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Every second page is kept and saved at once, in one write to the disk as the bare page is; the others as the desk does
 * it, which shows a page before anybody has done anything on it.
 */
function adding(library: Library, bare: Bare, articles: number): number {
  const ways: readonly [Way, Way] = [
    { name: 'adding', own: 0, direct: 0, articles: 0, isJudged: true },
    { name: 'adding, kept and then saved', own: 0, direct: 0, articles: 0, isJudged: false },
  ]
  let textBytes = 0
  let number = 0
  for (const invented of inventedPages(articles)) {
    textBytes += invented.page.bytes.length
    const way = ways[number % 2 === 0 ? 0 : 1]
    // Evenly over the year before.
    const pages = Math.ceil(articles / PER_PAGE)
    const at = new Date(LAST_MOMENT - (YEAR_MS * (pages - number++)) / pages)
    const add = () => {
      const page = valueOf(library.keepPage(invented.page, at))
      return library.save({ page, change: invented.change, place: NOWHERE }, at)
    }
    way.own += lasting(() => valueOf(way.isJudged ? library.together(add) : add()))
    way.direct += lasting(() => {
      bare.add(invented, at)
    })
    way.articles += invented.change.articles?.changed.length ?? 0
  }
  const megabytes = (textBytes / 1e6).toFixed(0)
  console.log(`\nlibrary: ${articles.toLocaleString('en')} articles, ${megabytes} MB of text\n`)
  const rate = ({ articles }: Way, milliseconds: number): string =>
    `${((articles / milliseconds) * 1000).toFixed(0)} a second`
  line('adding, bare', rate(ways[0], ways[0].direct))
  for (const way of ways) {
    const share = way.direct / way.own
    const said = `${(share * 100).toFixed(0)} % of the bare rate`
    const judged = against(said, `≥ ${LEAST_RATE * 100} %`, share >= LEAST_RATE)
    line(way.name, rate(way, way.own), way.isJudged ? judged : said)
  }
  return textBytes
}

interface Way {
  readonly name: string
  /** In milliseconds, as the bare one's. */
  own: number
  direct: number
  articles: number
  readonly isJudged: boolean
}

function searching(library: Library, bare: Bare): void {
  for (const { name, questions } of askedQuestions()) {
    const [own, direct, ranked]: [number[], number[], number[]] = [[], [], []]
    for (let round = 0; round < 4; round++) {
      for (const words of questions) {
        const mine = lasting(() => valueOf(library.articles({ ...FIRST, text: words.join(' ') })))
        const theirs = lasting(() => bare.newest(words))
        // The first round fills the caches.
        if (round === 0) continue
        own.push(mine)
        direct.push(theirs)
        // Told for comparison only: among a million articles each takes seconds.
        if (round === 1) ranked.push(lasting(() => bare.ranked(words)))
      }
    }
    const [mine, theirs, scored] = [own, direct, ranked].map(timingOf)
    const times = mine.p95 / theirs.p95
    const figure = `p95 ${mine.p95.toFixed(1)} ms, bare ${theirs.p95.toFixed(1)} ms (ranked ${scored.p95.toFixed(1)} ms): ${times.toFixed(2)} ×`
    const met = times <= MOST_TIMES_BARE && mine.p95 <= MOST_SEARCH_MS
    report(name, mine, against(figure, `≤ ${MOST_TIMES_BARE} × and ≤ ${MOST_SEARCH_MS} ms`, met))
  }
}

function paging(library: Library, articles: number): void {
  for (const [name, query] of [
    ['paging, all', FIRST],
    ['paging, one section', { ...FIRST, section: '要闻' }],
    ['paging, found by 的', { ...FIRST, text: '的' }],
  ] as const) {
    const { limit: _limit, offset: _offset, moments: _moments, ...order } = query
    valueOf(library.articles(query))
    let total = 0
    const counting = lasting(() => {
      total = valueOf(library.countArticles(order))
    })
    const samples: number[] = []
    // Jumping about, as a scroll bar does.
    for (let step = 0; step < 60; step++) {
      const offset = Math.floor(((step * 37) % 60) * (Math.min(total, articles) / 60))
      samples.push(lasting(() => valueOf(library.articles({ ...query, limit: 100, offset }))))
    }
    const timing = timingOf(samples)
    const figure = `p95 ${timing.p95.toFixed(1)} ms, after counting ${total} in ${counting.toFixed(0)} ms`
    report(name, timing, against(figure, `≤ ${MOST_PAGING_MS} ms`, timing.p95 <= MOST_PAGING_MS))
  }
}

function size(home: string, bareBytes: number, textBytes: number): void {
  const bytes = readdirSync(home).reduce((sum, name) => sum + statSync(join(home, name)).size, 0)
  const megabytes = (of: number): string => `${(of / 1e6).toFixed(0)} MB`
  const times = bytes / textBytes
  line('size, bare', megabytes(bareBytes))
  const figure = `${times.toFixed(2)} × the text`
  line('size', megabytes(bytes), against(figure, `≤ ${MOST_TIMES_TEXT} ×`, times <= MOST_TIMES_TEXT))
}

function opening(home: string): void {
  const timing = timed({ warm: 1, measured: 7 }, () => {
    valueOf(openLibrary(home)).close()
  })
  const figure = `${timing.median.toFixed(0)} ms`
  report('opening', timing, against(figure, `≤ ${MOST_OPENING_MS} ms`, timing.median <= MOST_OPENING_MS))
}

const line = (name: string, value: string, figure = ''): void => {
  console.log(`${name.padEnd(28)}${value.padEnd(34)}${figure}`.trimEnd())
}
