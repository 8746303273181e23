import type { Compacted, Space } from '#shared/keeping'
import type { ArchiveWritten } from '../archive/export-archive.ts'
import type { MergeReport } from '../archive/merge-library.ts'
import type { RescueReport } from '../rescue/rescue-library.ts'
import type { CheckReport } from '../check/full-check.ts'
import type { BackupWritten } from '../backup/write-backup.ts'

/** What takes long enough that it is done beside the window: each reads or writes files of its own. */
export type Job =
  | { readonly kind: 'check'; readonly path: string }
  | { readonly kind: 'backup'; readonly path: string; readonly target: string }
  /** A backup that is on its way to be the library in another folder. */
  | { readonly kind: 'move'; readonly path: string; readonly target: string }
  | { readonly kind: 'compact'; readonly path: string; readonly target: string }
  | { readonly kind: 'space'; readonly path: string; readonly now: Date }
  /** The damaged file, and where the new one is written. */
  | { readonly kind: 'rescue'; readonly path: string; readonly target: string; readonly now: Date }
  | { readonly kind: 'export'; readonly path: string; readonly folder: string; readonly now: Date }
  | { readonly kind: 'import'; readonly path: string; readonly folder: string }

export type JobKind = Job['kind']
export type JobOf<Kind extends JobKind> = Extract<Job, { readonly kind: Kind }>

export interface JobResults {
  readonly check: CheckReport
  readonly backup: BackupWritten
  readonly move: BackupWritten
  readonly compact: Compacted
  readonly space: Space
  readonly rescue: RescueReport
  readonly export: ArchiveWritten
  readonly import: MergeReport
}
