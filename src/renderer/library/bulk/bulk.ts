import type { ExportProgress } from '#shared/bulk'
import type { Observable } from '../../desk/observable.ts'
import { call } from '../../desk/wire.ts'

/** A deed on many articles, or things in the trash, that runs: how many of them are done, and how to stop it. */
export interface Bulk extends ExportProgress {
  readonly kind: 'export' | 'describe' | 'trash' | 'take-back' | 'purge'
  readonly stop: () => void
}

/** What main tells of an export that runs there. */
export function followExport(bulk: Observable<Bulk | null>, progress: ExportProgress | null): void {
  if (progress) bulk.set({ kind: 'export', ...progress, stop: () => void call('export.stop', {}) })
  else bulk.update((now) => (now?.kind === 'export' ? null : now))
}
