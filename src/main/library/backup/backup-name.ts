/** What made a backup: Galley by itself, by its rule; or a hand, and then no rule takes it away. */
export type BackupMaker = 'galley' | 'hand'

export interface NamedBackup {
  readonly name: string
  /** By the clock of the machine that made it. */
  readonly at: Date
  readonly maker: BackupMaker
}

export const BACKUP_EXTENSION = 'galley-backup'

const two = (number: number): string => String(number).padStart(2, '0')

/** 2026-11-25-211012, by the machine's own clock: an editor reads it in a folder. */
export const stamp = (at: Date): string =>
  [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-') +
  `-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`

/** galley-2026-11-25-211012.galley-backup, and with “-kept” when a hand made it. */
export const backupName = (at: Date, maker: BackupMaker): string =>
  `galley-${stamp(at)}${maker === 'hand' ? '-kept' : ''}.${BACKUP_EXTENSION}`

const NAME = /^galley-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)(-kept)?\.galley-backup$/

/** What a file's name says; `null` when it is not one that Galley gave. A copied file has another date than its name. */
export function namedBackup(name: string): NamedBackup | null {
  const match = NAME.exec(name)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number)
  const at = new Date(year, month - 1, day, hour, minute, second)
  return { name, at, maker: match[7] === undefined ? 'galley' : 'hand' }
}
