import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { kept } from './backup-rule.ts'
import type { BackupRule } from './backup-rule.ts'
import { BACKUP_EXTENSION, namedBackup } from './backup-name.ts'
import type { NamedBackup } from './backup-name.ts'

export interface BackupFile extends NamedBackup {
  readonly path: string
  readonly bytes: number
}

/** The backups in a folder, the newest first; none when there is no such folder. @throws errors of the file system */
export function backupsIn(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const named = namedBackup(name)
      const path = join(folder, name)
      const state = statSync(path, { throwIfNoEntry: false })
      return named && state?.isFile() ? [{ ...named, path, bytes: state.size }] : []
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** Takes away what the rule does not keep; what a hand made stays. To be called only after a new one is whole. */
export function prune(folder: string, now: Date, rule: BackupRule): void {
  const own = backupsIn(folder).filter(({ maker }) => maker === 'galley')
  const keep = kept(
    own.map(({ at }) => at),
    now,
    rule,
  )
  own.forEach(({ path }, index) => {
    if (!keep.has(index)) rmSync(path, { force: true })
  })
  // Begun, and never finished: the program ended meanwhile.
  for (const name of readdirSync(folder)) {
    if (name.endsWith(`.${BACKUP_EXTENSION}.new`)) rmSync(join(folder, name), { force: true })
  }
}
