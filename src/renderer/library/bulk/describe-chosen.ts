import { setSection, setStatus } from '#core/galley/commands/describe-article'
import type { Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import type { ArticleOnPage, Described, Description, Redescribed } from '#shared/article-list'
import { succeed, type Failure, type Result } from '#shared/result'
import type { Desk } from '../../desk/desk.ts'
import type { Notice } from '../../desk/notice.ts'
import type { Session } from '../../desk/session.ts'
import { call } from '../../desk/wire.ts'
import { loadedOf } from '../../tabs/tabs.ts'
import { inSteps, type InSteps } from './in-steps.ts'
import { wholePages } from './whole-pages.ts'

/** An article, and how it is to be described. */
interface Wanted extends ArticleOnPage {
  readonly change: Description
}

/** Files articles anew or changes their status, says what came of it, and gives those that are left. */
export async function describeChosen(
  desk: Desk,
  articles: readonly ArticleOnPage[],
  change: Description,
): Promise<readonly ArticleOnPage[]> {
  const { done, left, failure } = await describeEach(
    desk,
    articles.map((one) => ({ ...one, change })),
  )
  const changed = done.flatMap((one) => one.changed)
  const undo = () => {
    void describeBack(desk, changed)
  }
  const kept = sum(done.map((one) => one.kept))
  desk.say(saidOf({ count: changed.length, kept, left: left.length, failure, undo }))
  return left
}

/** As they were described before. */
async function describeBack(desk: Desk, changed: readonly Redescribed[]): Promise<void> {
  if (desk.bulk.get()) {
    desk.say({ kind: 'told', key: 'bulk:busy' })
    return
  }
  const wanted = changed.map(({ page, article, was }) => ({ page, article, change: was }))
  const { done, left, failure } = await describeEach(desk, wanted)
  await desk.pages.flush()
  desk.holdings.update((now) => now + 1)
  const count = sum(done.map((one) => one.changed.length))
  const kept = sum(done.map((one) => one.kept))
  if (failure || left.length > 0) desk.say(saidOf({ count, kept, left: left.length, failure, undo: null }))
  else desk.say({ kind: 'told', key: 'bulk:said-described-back', values: { count } })
}

/**
 * In steps: on the desk's pages by their sessions, as a step of undo there, on all others by the library. Which pages
 * are on the desk is asked anew at each step: they are opened and closed meanwhile.
 */
const describeEach = (desk: Desk, wanted: readonly Wanted[]): Promise<InSteps<Wanted, Described>> =>
  inSteps(desk.bulk, 'describe', wholePages(wanted), async (part): Promise<Result<Described>> => {
    const done: Described[] = []
    for (const [change, articles] of alike(part)) {
      const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
      const elsewhere = articles.filter(({ page }) => !sessions.some(({ id }) => id === page))
      if (elsewhere.length > 0) {
        const told = await call('library.describe', { articles: elsewhere, change })
        if (!told.ok) return told
        done.push(told.value)
      }
      done.push(...sessions.map((session) => describeOnDesk(session, articles, change)))
    }
    return succeed({
      changed: done.flatMap(({ changed }) => changed),
      kept: sum(done.map(({ kept }) => kept)),
    })
  })

/** Those that are to be described alike. */
function alike(wanted: readonly Wanted[]): readonly (readonly [Description, readonly ArticleOnPage[]])[] {
  const groups = new Map<string, [Description, ArticleOnPage[]]>()
  for (const { page, article, change } of wanted) {
    const key = JSON.stringify(change)
    const group = groups.get(key) ?? [change, []]
    groups.set(key, group)
    group[1].push({ page, article })
  }
  return [...groups.values()]
}

function describeOnDesk(
  session: Session,
  articles: readonly ArticleOnPage[],
  change: Description,
): Described {
  const page = session.id
  const ids = articles.flatMap((one) => (one.page === page ? [one.article] : []))
  if (ids.length === 0) return { changed: [], kept: 0 }
  const before = session.state.get().galley
  session.perform('section' in change ? 'section' : 'status', (galley) => describedAs(galley, ids, change), {
    quiet: true,
  })
  const after = session.state.get().galley
  const done = ids.filter((id) => isDescribed(after, id, change))
  return {
    changed: done.flatMap((article) => {
      const was = before.articles.find(({ id }) => id === article)
      return was && !isDescribed(before, article, change)
        ? [{ page, article, was: 'section' in change ? { section: was.section } : { status: was.status } }]
        : []
    }),
    kept: ids.length - done.length,
  }
}

interface Account {
  readonly count: number
  readonly kept: number
  readonly left: number
  readonly failure: Failure | null
  readonly undo: (() => void) | null
}

/** In one line: how many were changed, how many finished ones stayed, and what a stop or a failure left. */
function saidOf({ count, kept, left, failure, undo }: Account): Notice {
  if (failure) return { kind: 'broken-off', done: count, left, failure }
  const back = count > 0 && undo !== null ? { undo } : {}
  if (left > 0) return { kind: 'told', key: 'bulk:said-describe-stopped', values: { count, left }, ...back }
  return kept > 0
    ? { kind: 'told', key: 'library:said-described-kept', values: { count, kept }, ...back }
    : { kind: 'told', key: 'library:said-described', values: { count }, ...back }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

const describedAs = (galley: Galley, ids: readonly ArticleId[], change: Description): Outcome =>
  ids.reduce<Outcome>(
    (done, id) =>
      'section' in change
        ? setSection(done.galley, id, change.section)
        : setStatus(done.galley, id, change.status),
    { galley, caret: null },
  )

function isDescribed(galley: Galley, id: ArticleId, change: Description): boolean {
  const article = galley.articles.find((one) => one.id === id)
  return 'section' in change ? article?.section === change.section.trim() : article?.status === change.status
}
