import { restoreKept } from '#core/galley/commands/restore-kept'
import { unchanged } from '#core/galley/edit'
import type { KeptArticle } from '#core/galley/kept-article'
import { succeed, type Result } from '#shared/result'
import type { TrashItem } from '#shared/trash'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'
import { inParts, inSteps } from '../library/bulk/in-steps.ts'
import { wholePages } from '../library/bulk/whole-pages.ts'
import { loadedOf } from '../tabs/tabs.ts'

/**
 * Puts things back, articles on the desk's pages as a step of undo there, and says how many. Gives the numbers of
 * those that were not, because the editor stopped it or it could not go on.
 */
export async function takeBack(desk: Desk, numbers: readonly number[]): Promise<readonly number[]> {
  await desk.pages.flush()
  const list = await call('library.trashed', {})
  if (!list.ok) {
    desk.say({ kind: 'failed', failure: list.error })
    return numbers
  }
  const wanted = new Set(numbers)
  // A page comes with the articles that were thrown away from it before.
  const parts = wholePages(list.value.filter(({ number }) => wanted.has(number)))
  const { done, left, failure } = await inSteps(desk.bulk, 'take-back', parts, (part) =>
    takeBackSome(desk, part),
  )
  desk.holdings.update((now) => now + 1)
  const count = done.reduce((sum, one) => sum + one.count, 0)
  const waiting = done.reduce((sum, one) => sum + one.waiting, 0)
  if (failure) desk.say({ kind: 'broken-off', done: count, left: left.length, failure })
  else if (left.length > 0)
    desk.say({
      kind: 'told',
      key: 'bulk:said-take-back-stopped',
      values: { count, left: left.length + waiting },
    })
  else
    desk.say(
      waiting > 0
        ? { kind: 'told', key: 'holdings:said-waiting', values: { count, waiting } }
        : { kind: 'told', key: 'holdings:said-taken-back', values: { count } },
    )
  return left.map(({ number }) => number)
}

/** How many are back, and how many wait for their page. */
interface Back {
  readonly count: number
  readonly waiting: number
}

async function takeBackSome(desk: Desk, items: readonly TrashItem[]): Promise<Result<Back>> {
  const numbers = items.map(({ number }) => number)
  const sessions = loadedOf(desk.state.get().tabs).map(({ session }) => session)
  const told = await call('library.takeBack', { numbers, onDesk: sessions.map(({ id }) => id) })
  if (!told.ok) return told
  let count = told.value.pages.length + told.value.articles.length
  for (const session of sessions) {
    const own = items.filter(({ page }) => page === session.id).map(({ number }) => number)
    const back = await restoredOnDesk(desk, session, own)
    if (!back.ok) return back
    count += back.value
  }
  return succeed({ count, waiting: told.value.waiting })
}

/** They leave the trash when the page that has them again is stored. */
async function restoredOnDesk(
  desk: Desk,
  session: Session,
  numbers: readonly number[],
): Promise<Result<number>> {
  const kept: KeptArticle[] = []
  const back: number[] = []
  for (const number of numbers) {
    const one = await call('library.keptInTrash', { number })
    // It was put back or deleted in the meantime.
    if (!one.ok) continue
    kept.push(one.value)
    back.push(number)
  }
  if (kept.length === 0) return succeed(0)
  session.perform(
    'restore-article',
    (galley) => kept.reduce((done, one) => restoreKept(done.galley, one), unchanged(galley)),
    { quiet: true },
  )
  await desk.pages.flush()
  return call('library.purge', { numbers: back })
}

/** Deletes things for good, and says how many. Gives the numbers of those that were not. */
export async function purge(desk: Desk, numbers: readonly number[]): Promise<readonly number[]> {
  const { done, left, failure } = await inSteps(desk.bulk, 'purge', inParts(numbers), (part) =>
    call('library.purge', { numbers: part }),
  )
  const count = done.reduce((sum, one) => sum + one, 0)
  if (failure) desk.say({ kind: 'broken-off', done: count, left: left.length, failure })
  else if (left.length > 0)
    desk.say({ kind: 'told', key: 'bulk:said-purge-stopped', values: { count, left: left.length } })
  else desk.say({ kind: 'told', key: 'holdings:said-purged', values: { count } })
  return left
}
