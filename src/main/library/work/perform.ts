import { succeed } from '#shared/result'
import type { Result } from '#shared/result'
import { exportArchive } from '../archive/export-archive.ts'
import { importArchive } from '../archive/import-archive.ts'
import { rescueLibrary } from '../rescue/rescue-library.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { fullCheck } from '../check/full-check.ts'
import { attemptLong } from '../library-failure.ts'
import { spaceOf } from '../space/space-of.ts'
import { writeCompact } from '../space/compact.ts'
import type { Job, JobKind, JobResults } from './job.ts'
import type { Watch } from './watch.ts'

/** Does a job. What a user can cause is a failure; throws Cancelled when it was called off. */
export function perform(job: Job, watch: Watch): Promise<Result<JobResults[JobKind]>> {
  switch (job.kind) {
    case 'check':
      return attemptLong(job.path, async () => succeed(fullCheck(job.path, watch)))
    case 'backup':
    case 'move':
      return attemptLong(job.target, async () => succeed(await writeBackup(job.path, job.target, watch)))
    case 'compact':
      return attemptLong(job.path, async () => succeed(writeCompact(job.path, job.target, watch)))
    case 'space':
      return attemptLong(job.path, async () => succeed(spaceOf(job.path, job.now)))
    case 'rescue':
      return attemptLong(job.path, async () => succeed(rescueLibrary(job.path, job.target, job.now, watch)))
    case 'export':
      return attemptLong(job.folder, async () => succeed(exportArchive(job.path, job.folder, job.now, watch)))
    case 'import':
      return attemptLong(job.path, async () => importArchive(job.folder, job.path, watch))
    default:
      return job satisfies never
  }
}
