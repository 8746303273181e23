import type { Article } from '../../src/core/galley/galley.ts'
import type { Library } from '../../src/main/library/library.ts'
import { valueOf } from '../../src/main/library/testing/samples.ts'
import { ALL_ARTICLES, type ArticleOnPage } from '../../src/shared/article-list.ts'
import { inParts } from '../../src/renderer/library/bulk/in-steps.ts'
import { wholePages } from '../../src/renderer/library/bulk/whole-pages.ts'
import { against, lasting, report, timingOf } from '../timing.ts'
import type { Bare } from './bare.ts'

const MANY = 1000
/** One who types meanwhile does not notice a step. */
const MOST_STEP_MS = 100
const MOST_TIMES_BARE = 10
const MOST_STATISTICS_MS = 100

/**
 * What the desk asks of a library that took in a year of work: its statistics, and deeds on many articles in the steps
 * in which the window asks for them. Bare, a deed is what it comes to without galleys, seals, projections and
 * revisions: the page's state as one JSON text and the article's row, and as many steps.
 */
export function benchDeeds(library: Library, bare: Bare, now: Date): void {
  statistics(library, bare, now)
  const numberOf = (articles: readonly ArticleOnPage[]) => articles.length
  const named = (section: string | null, offset: number): readonly ArticleOnPage[] =>
    valueOf(library.whichArticles({ ...ALL_ARTICLES, section, offset, limit: MANY }))
  const status = (to: Article['status']) => (part: readonly ArticleOnPage[]) => {
    valueOf(library.describe({ articles: part, change: { status: to } }, now))
  }
  const whole = named(null, 0)
  const spread = named('要闻', 0)
  steps('status, whole pages', wholePages(whole), status('proof'), (part) => {
    bare.describe(bare.someOf(numberOf(part), 'whole pages'))
  })
  steps('status, one section', wholePages(spread), status('editing'), (part) => {
    bare.describe(bare.someOf(numberOf(part), 'one section'))
  })
  steps('section, one section', wholePages(spread), (part) => {
    valueOf(library.describe({ articles: part, change: { section: '副刊' } }, now))
  })
  const gone: { readonly page: ArticleOnPage['page']; readonly number: number }[] = []
  // Finished articles stay where they are.
  status('editing')(spread)
  steps('to the trash', wholePages(spread), (part) => {
    const { numbers } = valueOf(library.trash({ pages: [], articles: part, onDesk: [] }, now))
    gone.push(...numbers.map((number, index) => ({ number, page: (part[index] ?? part[0]).page })))
  })
  steps('back from the trash', wholePages(gone), (part) => {
    valueOf(
      library.takeBack(
        part.map(({ number }) => number),
        [],
        now,
      ),
    )
  })
  const again = valueOf(library.trash({ pages: [], articles: spread, onDesk: [] }, now)).numbers
  steps('deleted for good', inParts(again), (part) => {
    valueOf(library.purge(part))
  })
}

function statistics(library: Library, bare: Bare, now: Date): void {
  for (const span of ['days', 'months'] as const) {
    const from = new Date(now.getTime() - (span === 'days' ? 30 : 365) * 86_400_000).toISOString()
    const [own, direct]: [number[], number[]] = [[], []]
    let finished = 0
    for (let round = 0; round < 12; round++) {
      own.push(
        lasting(() => {
          const told = valueOf(library.statistics({ span }, now))
          finished = told.finished.reduce((sum, { articles }) => sum + articles, 0)
        }),
      )
      direct.push(lasting(() => bare.finishedSince(from)))
    }
    const [mine, theirs] = [timingOf(own), timingOf(direct)]
    const figure = `${finished} finished, bare ${theirs.median.toFixed(1)} ms: ${(mine.median / theirs.median).toFixed(1)} ×`
    const met = mine.median <= MOST_STATISTICS_MS
    const name = span === 'days' ? 'statistics, 30 days' : 'statistics, a year'
    report(name, mine, against(figure, `≤ ${MOST_STATISTICS_MS} ms`, met))
  }
}

/** In steps, each of them by both in turns where there is a bare one. */
function steps<Thing>(
  name: string,
  parts: readonly (readonly Thing[])[],
  own: (part: readonly Thing[]) => void,
  direct?: (part: readonly Thing[]) => void,
): void {
  const mine: number[] = []
  const theirs: number[] = []
  for (const part of parts) {
    mine.push(lasting(() => own(part)))
    if (direct) theirs.push(lasting(() => direct(part)))
  }
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
  const timing = timingOf(mine)
  const many = `${parts.flat().length} in ${(sum(mine) / 1000).toFixed(2)} s`
  const longest = against(
    `a step p95 ${timing.p95.toFixed(0)} ms`,
    `≤ ${MOST_STEP_MS} ms`,
    timing.p95 <= MOST_STEP_MS,
  )
  const times = sum(mine) / sum(theirs)
  const ratio = direct
    ? `, bare ${(sum(theirs) / 1000).toFixed(2)} s: ${against(`${times.toFixed(1)} ×`, `≤ ${MOST_TIMES_BARE} ×`, times <= MOST_TIMES_BARE)}`
    : ''
  report(name, timing, `${many}${ratio}; ${longest}`)
}
