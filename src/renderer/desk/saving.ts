import { changeBetween } from '#core/galley/change'
import { isProtected, type Galley } from '#core/galley/galley'
import { historyChange, type NumberedHistory } from '#core/galley/stored-history'
import type { Place, Saved, SaveRequest } from '#shared/opened-page'
import type { Failure, Result } from '#shared/result'
import type { Rewrite } from '#core/galley/rewrite'
import { filed } from './filing.ts'
import { observable, type Observable } from './observable.ts'
import type { CommandName } from './command-names.ts'
import type { Session, SessionState } from './session.ts'

export type SavingState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface Stored {
  readonly galley: Galley
  readonly place: Place
  readonly history: NumberedHistory<CommandName>
}

/** How long after a change it is sent. Far below the second that a crash may cost. */
const DELAY = 200
const RETRY = 2000

export interface Saving {
  readonly state: Observable<SavingState>
  /** Sends what is not yet sent; true when all is safe on disk, false when it could not be stored. */
  flush(): Promise<boolean>
  /** What is stored reads otherwise now, without having been sent. */
  rewrite(rewrite: Rewrite): void
  stop(): void
}

/**
 * Keeps the library in step with a session: a short while after each change it sends the difference to what was
 * stored last. One request at a time; what could not be stored stays to be sent, and is tried again.
 */
export function startSaving(
  session: Session,
  firstSave: boolean,
  send: (request: SaveRequest) => Promise<Result<Saved>>,
): Saving {
  const state = observable<SavingState>({ kind: 'saved', at: null })
  let stored: Stored = {
    galley: session.state.get().galley,
    place: session.place(),
    history: session.restored,
  }
  // A page that was never saved is stored whole, fixes and all.
  let whole = firstSave
  let timer: ReturnType<typeof setTimeout> | null = null
  let running: Promise<void> | null = null

  const dirty = () => {
    const { galley, history } = session.state.get()
    return (
      whole ||
      owed.length > 0 ||
      history !== stored.history.history ||
      galley !== stored.galley ||
      JSON.stringify(session.place()) !== JSON.stringify(stored.place)
    )
  }

  /** States in which an article became finished, in their order: each is stored, whatever has followed since. */
  let owed: readonly Pick<SessionState, 'galley' | 'history'>[] = []
  let seen = session.state.get().galley

  const once = async () => {
    await filed()
    const isOwed = owed.length > 0
    const { galley, history } = owed[0] ?? session.state.get()
    const place = session.place()
    const told = historyChange(stored.history, history, galley)
    const difference = changeBetween(stored.galley, galley)
    const change = whole
      ? {
          ...difference,
          fixes: galley.fixes,
          rulings: galley.rulings,
          furniture: galley.furniture,
          removed: galley.removed,
          superseded: galley.superseded,
          regions: galley.regions,
        }
      : difference
    if (galley !== stored.galley || whole) state.set({ kind: 'saving' })
    // Where only the caret moved, the history is as it was.
    const moved = galley !== stored.galley || history !== stored.history.history || whole
    const result = await send({
      page: session.id,
      change,
      place,
      ...(moved && { history: told.change }),
    })
    if (result.ok) {
      whole = false
      if (isOwed) owed = owed.slice(1)
      stored = { galley, place, history: told.after }
      state.set({ kind: 'saved', at: result.value.at })
    } else {
      state.set({ kind: 'failed', failure: result.error })
    }
    return result.ok
  }

  const run = async () => {
    while (dirty()) {
      if (!(await once())) {
        timer = setTimeout(start, RETRY)
        return
      }
    }
  }

  const start = () => {
    timer = null
    running ??= run().finally(() => {
      running = null
    })
  }

  const schedule = () => {
    if (timer !== null || running !== null || !dirty()) return
    // From the first keystroke on, not only when it is sent. What failed is said until it has succeeded.
    const changed = whole || session.state.get().galley !== stored.galley
    if (changed && state.get().kind === 'saved') state.set({ kind: 'saving' })
    timer = setTimeout(start, DELAY)
  }
  const unlisten = session.state.listen(() => {
    const { galley, history } = session.state.get()
    // The library keeps a version of what is finished, also of what is reopened within the delay.
    if (becameDone(seen, galley)) owed = [...owed, { galley, history }]
    seen = galley
    schedule()
  })
  schedule()

  const flush = async () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    start()
    await running
    return !dirty()
  }

  return {
    state,
    flush,
    rewrite: (rewrite) => {
      stored = { ...stored, galley: rewrite(stored.galley) }
      owed = owed.map((state) => ({ ...state, galley: rewrite(state.galley) }))
    },
    stop: () => {
      unlisten()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** True when an article is finished or exported now that was not before. */
function becameDone(before: Galley, after: Galley): boolean {
  if (before.articles === after.articles) return false
  const done = new Set(before.articles.filter(isProtected).map(({ id }) => id))
  return after.articles.some((article) => isProtected(article) && !done.has(article.id))
}
