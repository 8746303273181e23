import type { Database } from 'better-sqlite3'
import { succeed, type Result } from '#shared/result'
import type { KindRepairs, Statistics, StatisticsQuery } from '#shared/statistics'
import { attempt } from '../library-failure.ts'
import type { DeskTimeRows } from './desk-time-rows.ts'
import { stepsOf } from './local-days.ts'
import {
  finishedBySection,
  finishedIn,
  repairsByKind,
  secondsIn,
  type FinishedRow,
  type KnownSection,
} from './series.ts'

/** The library's part about what was done at the desk. */
export interface DeskStatistics {
  statistics(query: StatisticsQuery, now: Date): Result<Statistics>
  /** Forgets the editor's own time. */
  forgetTime(): Result<null>
}

interface Period {
  readonly start: string
  readonly end: string
}

const DONE = "reason IN ('finished', 'exported')"

/**
 * What was finished is told by revisions, which the save itself keeps: by their numbers which was the first of an
 * article, by their moments on which day that was. What is in the trash counts for nothing, as in every list.
 */
export function deskStatistics(path: string, database: Database, times: DeskTimeRows): DeskStatistics {
  const finished = database
    .prepare<[Period], FinishedRow>(
      `SELECT made_at, revision.characters, coalesce(article.section, '')
       FROM revision LEFT JOIN article ON article.page = revision.page AND article.id = revision.article
       WHERE made_at >= @start AND made_at < @end AND ${DONE}
         AND NOT EXISTS (SELECT 1 FROM revision AS earlier
           WHERE earlier.page = revision.page AND earlier.article = revision.article
             AND earlier.number < revision.number AND earlier.${DONE})`,
    )
    .raw()
  const sections = database.prepare<[], KnownSection & { readonly filed: string }>(
    'SELECT filed, name, hue FROM filing JOIN section ON section.id = filing.section',
  )
  const repairs = database.prepare<[Period], Omit<KindRepairs, 'kind'> & { readonly kind: string }>(`
    SELECT kind.key AS kind, sum(kind.value ->> 'made') AS made, sum(kind.value ->> 'accepted') AS accepted,
      sum(kind.value ->> 'rejected') AS rejected
    FROM page JOIN progress ON progress.page = page.id, json_each(progress.repairs) AS kind
    WHERE created_at >= @start AND created_at < @end GROUP BY kind.key`)
  const added = database
    .prepare<[Period], number>('SELECT count(*) FROM page WHERE created_at >= @start AND created_at < @end')
    .pluck()

  const gathered = database.transaction(({ span }: StatisticsQuery, now: Date): Statistics => {
    const steps = stepsOf(span, now)
    const [first, last] = [steps[0], steps.at(-1)]
    if (!first || !last) throw new Error(`${span} has no steps`)
    const period = { start: first.start, end: last.end }
    const rows = finished.all(period)
    const known = new Map(sections.all().map(({ filed, name, hue }) => [filed, { name, hue }]))
    const time = times.between(first.from, last.to)
    return {
      steps: steps.map(({ from, to }) => ({ from, to })),
      finished: finishedIn(steps, rows),
      sections: finishedBySection(rows, (filed) => known.get(filed)),
      seconds: secondsIn(steps, time),
      pagesWorkedOn: new Set(time.map(({ page }) => page)).size,
      repairs: repairsByKind(repairs.all(period)),
      pagesAdded: added.get(period) ?? 0,
    }
  })

  return {
    statistics: (query, now) => attempt(path, () => succeed(gathered(query, now))),
    forgetTime: () =>
      attempt(path, () => {
        times.forget()
        return succeed(null)
      }),
  }
}
