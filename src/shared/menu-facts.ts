import type { DeskCommand } from './commands.ts'
import type { NamedDeed } from './language/say-deed.ts'

/** What the native menu shows of the desk. */
export interface MenuFacts {
  readonly names: UndoNames
  /** Commands that could do nothing now: their items are grey. */
  readonly unable: readonly DeskCommand[]
  /** Commands whose items are checked: the view and the page that show. */
  readonly checked: readonly DeskCommand[]
}

/** What undo and redo would do; `null`: nothing. */
export interface UndoNames {
  readonly undo: NamedDeed | null
  readonly redo: NamedDeed | null
}

export const EDIT_ROLES = ['cut', 'copy', 'paste'] as const

export type EditRole = (typeof EDIT_ROLES)[number]
