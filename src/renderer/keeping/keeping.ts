import type { SafetyCommand } from '#shared/commands'
import type { KeepingNotice, LibraryAccount, MovePlan } from '#shared/keeping'
import { sayBytes } from '#shared/language/say-bytes'
import type { Result } from '#shared/result'
import type { Notice } from '../desk/notice.ts'
import { observable, type Observable } from '../desk/observable.ts'
import { call } from '../desk/wire.ts'
import { placeNotice } from '#shared/language/place-notice'

interface KeepingNeeds {
  readonly say: (what: Notice) => void
  /** Stores what is not stored yet. */
  readonly flush: () => Promise<unknown>
  /** Leaves what is open and opens the pages at which the library was left. */
  readonly openAnew: () => Promise<void>
  readonly show: (panel: 'library-account') => void
}

type KeepingCommand = Extract<SafetyCommand, 'library-account' | 'move-library' | 'open-library'>

/** Where the library is and what it takes: what an editor does about it, and the sentence afterwards. */
export interface Keeping {
  /** A move that waits for the editor's word. */
  readonly plan: Observable<MovePlan | null>
  /** `null` until it was asked for. */
  readonly account: Observable<LibraryAccount | null>
  run(command: KeepingCommand): Promise<void>
  /** Asks for the account anew. */
  weigh(): Promise<void>
  move(): Promise<void>
  /** Copies a library that cannot be written, and opens the copy. */
  copyHere(): Promise<void>
  compact(): Promise<void>
  emptyTrash(days: number): Promise<void>
  chooseBackupFolder(which: 'first' | 'second'): Promise<void>
  checkBackup(which: 'first' | 'second'): Promise<void>
  told(notice: KeepingNotice): void
}

export function createKeeping({ say, flush, openAnew, show }: KeepingNeeds): Keeping {
  const plan = observable<MovePlan | null>(null)
  const account = observable<LibraryAccount | null>(null)

  const weigh = async () => {
    const told = await call('keeping.account', {})
    if (told.ok) account.set(told.value)
    else say({ kind: 'failed', failure: told.error })
  }

  /** Says what came of it, and nothing when the editor cancelled. */
  async function tell<Value>(
    asked: Promise<Result<Value | null>>,
    said: (value: Value) => Notice | Promise<Notice>,
  ): Promise<void> {
    const result = await asked
    if (!result.ok) say({ kind: 'failed', failure: result.error })
    else if (result.value !== null) say(await said(result.value))
  }

  const run: Keeping['run'] = async (command) => {
    switch (command) {
      case 'library-account':
        account.set(null)
        show('library-account')
        return weigh()
      case 'move-library': {
        await flush()
        const planned = await call('keeping.planMove', {})
        if (!planned.ok) say({ kind: 'failed', failure: planned.error })
        else plan.set(planned.value)
        return
      }
      case 'open-library':
        await flush()
        return tell(call('keeping.openOther', {}), async ({ folder }) => {
          await openAnew()
          return { kind: 'told', key: 'keeping:said-opened', values: { folder } }
        })
      default:
        command satisfies never
    }
  }

  return {
    plan,
    account,
    run,
    weigh,
    async move() {
      const to = plan.get()?.to
      plan.set(null)
      if (to === undefined) return
      await flush()
      await tell(call('keeping.move', { folder: to }), async ({ folder, aside }) => {
        await openAnew()
        return { kind: 'told', key: 'keeping:said-moved', values: { folder, aside } }
      })
    },
    copyHere: () =>
      tell(call('keeping.copyHere', {}), async ({ folder }) => {
        await openAnew()
        return { kind: 'told', key: 'keeping:said-copied', values: { folder } }
      }),
    async compact() {
      await flush()
      await tell(call('keeping.compact', {}), ({ before, after }) => ({
        kind: 'told',
        key: 'keeping:said-compacted',
        values: { before: sayBytes(before), after: sayBytes(after) },
      }))
      await weigh()
    },
    async emptyTrash(days) {
      await tell(call('keeping.emptyTrash', { days }), (count) => ({
        kind: 'told',
        key: 'keeping:said-emptied',
        values: { count },
      }))
      await weigh()
    },
    async chooseBackupFolder(which) {
      await tell(call('keeping.chooseBackupFolder', { which }), ({ folder }) => ({
        kind: 'told',
        key: 'keeping:said-backup-folder',
        values: { folder },
      }))
      await weigh()
    },
    checkBackup: (which) =>
      tell(call('keeping.checkBackup', { which }), ({ path }) => ({
        kind: 'told',
        key: 'keeping:said-backup-sound',
        values: { path },
      })),
    told(notice) {
      switch (notice.kind) {
        case 'place': {
          const place = placeNotice(notice.place)
          if (place) say({ kind: 'told', ...place })
          return
        }
        case 'backup-missing':
          say({ kind: 'told', key: 'keeping:said-backup-missing', values: { folder: notice.folder } })
          return
        case 'pictures-over': {
          const { megabytes, limit } = notice
          say({ kind: 'told', key: 'keeping:said-pictures-over', values: { megabytes, limit } })
          return
        }
        default:
          notice satisfies never
      }
    },
  }
}
