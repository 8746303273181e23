import type { CheckReport } from '../check/full-check.ts'
import type { BackupWritten } from '../backup/write-backup.ts'

/** What takes long enough that it is done beside the window: each reads or writes files of its own. */
export type Job =
  | { readonly kind: 'check'; readonly path: string }
  | { readonly kind: 'backup'; readonly path: string; readonly target: string }

export type JobKind = Job['kind']
export type JobOf<Kind extends JobKind> = Extract<Job, { readonly kind: Kind }>

export interface JobResults {
  readonly check: CheckReport
  readonly backup: BackupWritten
}
