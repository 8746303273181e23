import type { SafetyCommand } from '#shared/commands'
import type { LibraryJob, Rescued } from '#shared/library-job'
import type { Result } from '#shared/result'
import type { Notice } from '../desk/notice.ts'
import { observable, type Observable } from '../desk/observable.ts'
import { call } from '../desk/wire.ts'
import type { Keeping } from '../keeping/keeping.ts'

interface SafetyNeeds {
  readonly say: (what: Notice) => void
  /** Stores what is not stored yet. */
  readonly flush: () => Promise<unknown>
  /** Leaves what is open and opens the page at which the library was left. */
  readonly openAnew: () => Promise<void>
  readonly keeping: Pick<Keeping, 'run'>
}

/** What an editor does to the library as a whole, and the sentence about it afterwards. */
export interface Safety {
  /** The long job that runs, if the editor asked for one. */
  readonly job: Observable<LibraryJob | null>
  run(command: SafetyCommand): Promise<void>
  restore(which: 'latest' | 'chosen'): Promise<void>
  rescue(): Promise<void>
}

export function createSafety({ say, flush, openAnew, keeping }: SafetyNeeds): Safety {
  const job = observable<LibraryJob | null>(null)

  /** Says what came of it; a job that was called off while it ran is told apart from a dialog that was closed. */
  async function tell<Value>(
    asked: Promise<Result<Value | null>>,
    said: (value: Value) => Notice | Promise<Notice>,
  ): Promise<void> {
    let ran = false
    const stop = job.listen(() => {
      ran ||= job.get() !== null
    })
    const result = await asked
    stop()
    job.set(null)
    if (!result.ok) say({ kind: 'failed', failure: result.error })
    else if (result.value !== null) say(await said(result.value))
    else if (ran) say({ kind: 'told', key: 'safety:said-called-off' })
  }

  const restore: Safety['restore'] = async (which) => {
    await flush()
    await tell(call('safety.restore', { which }), async ({ aside }) => {
      await openAnew()
      return aside === null
        ? { kind: 'told', key: 'safety:said-restored-first' }
        : { kind: 'told', key: 'safety:said-restored', values: { aside } }
    })
  }

  const run: Safety['run'] = async (command) => {
    await flush()
    switch (command) {
      case 'back-up-now':
        return tell(call('safety.backUp', {}), () => ({ kind: 'told', key: 'safety:said-backed-up' }))
      case 'restore-backup':
        return restore('chosen')
      case 'check-library':
        return tell(call('safety.check', {}), ({ findings }) =>
          findings === 0
            ? { kind: 'told', key: 'safety:said-sound' }
            : { kind: 'told', key: 'safety:said-unsound', values: { count: findings } },
        )
      case 'export-library':
        return tell(call('safety.export', {}), ({ paths }) => ({
          kind: 'told',
          key: 'safety:said-exported',
          values: { path: paths[0] ?? '' },
        }))
      case 'import-library':
        return tell(call('safety.import', {}), ({ different, ...pages }) =>
          different === 0
            ? { kind: 'told', key: 'safety:said-imported', values: pages }
            : { kind: 'told', key: 'safety:said-imported-different', values: { ...pages, different } },
        )
      case 'library-account':
      case 'move-library':
      case 'open-library':
        return keeping.run(command)
      case 'open-library-folder':
        await call('safety.openFolder', {})
        return
      default:
        command satisfies never
    }
  }

  return {
    job,
    run,
    restore,
    rescue: () =>
      tell(call('safety.rescue', {}), async (rescued) => {
        await openAnew()
        return saidRescued(rescued)
      }),
  }
}

function saidRescued({ pages, articles, doubtful, lost, aside }: Rescued): Notice {
  const values = { pages, articles, doubtful, aside: aside ?? '' }
  return lost === null
    ? { kind: 'told', key: 'safety:said-rescued-unsure', values }
    : { kind: 'told', key: 'safety:said-rescued', values: { ...values, lost } }
}
