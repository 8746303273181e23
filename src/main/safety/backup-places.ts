import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupPlace, KeepingChoices } from '#shared/keeping'
import { backupsIn } from '../library/backup/backup-files.ts'

/** A folder that backups of this library are in. */
export interface BackupFolder {
  readonly folder: string
  /** What was chosen: where several libraries are opened, each has a folder of its own in it. */
  readonly within: string
  /** An editor chose it, so it is there or missed; the usual one is made. */
  readonly chosen: boolean
}

/** The first place, and the second if there is one. `own`: the library's folder among others, '' for none. */
export function backupFolders(
  choices: Pick<KeepingChoices, 'backups' | 'second'>,
  usual: string,
  own: string,
): readonly [BackupFolder, ...BackupFolder[]] {
  const place = (within: string, chosen: boolean): BackupFolder => ({
    folder: join(within, own),
    within,
    chosen,
  })
  const first = place(choices.backups ?? usual, choices.backups !== null)
  return choices.second === null ? [first] : [first, place(choices.second, true)]
}

export function backupPlace({ folder, within, chosen }: BackupFolder): BackupPlace {
  const found = filesIn(folder)
  return {
    folder,
    missing: chosen && !existsSync(within),
    backups: { count: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0) },
    latestAt: found[0]?.at.toISOString() ?? null,
  }
}

function filesIn(folder: string): ReturnType<typeof backupsIn> {
  try {
    return backupsIn(folder)
  } catch {
    return []
  }
}
