import { stamp } from '../backup/backup-name.ts'

/** What a library is called in the folder that it was moved from: whole, as it was, until the editor deletes it. */
export const movedAwayName = (at: Date): string => `library-moved-${stamp(at)}.sqlite`

export const isMovedAway = (name: string): boolean => /^library-moved-[\d-]+\.sqlite$/.test(name)

/** Beside it, for whoever looks into the folder; in both languages, because nobody knows who looks. */
export const MOVED_NOTE = '稿库已移走 Library moved.txt'

export const movedNote = (to: string, name: string): string =>
  [
    `稿库已移到：${to}`,
    `这里的“${name}”是移走之前的稿库，完整无缺。确认新位置一切正常以后，可以删除它。`,
    '',
    `The library was moved to: ${to}`,
    `“${name}” here is the library as it was before, whole. You may delete it when all is well in the new place.`,
    '',
  ].join('\r\n')
