import { COMMANDS } from '#shared/commands'
import type { MenuFacts } from '#shared/menu-facts'

/** What the menu shows until the window tells more: no page is open, and nothing was done. */
export const FACTS_AT_START: MenuFacts = {
  names: { undo: null, redo: null },
  unable: COMMANDS.filter(({ needs }) => needs !== 'nothing').map(({ id }) => id),
  checked: ['show-desk'],
}
