import type { Database } from 'better-sqlite3'
import type { PageId } from '#core/source/page'
import { systemUser } from '../revisions/system-user.ts'
import type { DeskTimeRow } from './series.ts'

/** Time that an editor worked on a page: a day of the machine's calendar (2026-11-26), and whole seconds. */
export interface TimeSpent {
  readonly day: string
  readonly seconds: number
}

/** The editor's own time, a row a day and page. Others who work with the same library have rows of their own. */
export function deskTimeRows(database: Database) {
  const who = systemUser()
  const add = database.prepare<[string, PageId, string, number]>(`
    INSERT INTO desk_time (day, page, who, seconds) VALUES (?, ?, ?, ?)
    ON CONFLICT (day, page, who) DO UPDATE SET seconds = min(86400, seconds + excluded.seconds)`)
  const between = database.prepare<[string, string, string], DeskTimeRow>(
    'SELECT day, page, seconds FROM desk_time WHERE day >= ? AND day <= ? AND who = ?',
  )
  const forget = database.prepare<[string]>('DELETE FROM desk_time WHERE who = ?')
  return {
    /** To be written with the save that ends the time, in its transaction. */
    add: (page: PageId, { day, seconds }: TimeSpent): void => void add.run(day, page, who, seconds),
    between: (from: string, to: string): readonly DeskTimeRow[] => between.all(from, to, who),
    /** Also from the file's free room, where what is deleted else stays until something is written over it. */
    forget(): void {
      database.pragma('secure_delete = ON')
      try {
        forget.run(who)
      } finally {
        database.pragma('secure_delete = OFF')
      }
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}

export type DeskTimeRows = ReturnType<typeof deskTimeRows>
