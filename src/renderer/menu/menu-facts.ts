import { COMMANDS, type CommandNeed, type DeskCommand } from '#shared/commands'
import type { MenuFacts, UndoNames } from '#shared/menu-facts'
import type { DeskState } from '../desk/desk.ts'
import { lacking } from '../desk/tools.ts'

/** What the native menu is to show: which items are grey or checked, and what undo and redo would do. */
export function menuFacts(now: DeskState): MenuFacts {
  const history = now.open?.session.state.get().history
  const name = (step: UndoNames['undo'] | undefined) =>
    step ? { command: step.command, count: step.count } : null
  const names = { undo: name(history?.done.at(-1)), redo: name(history?.undone[0]) }

  // A hundred commands have eight needs among them.
  const known = new Map<CommandNeed, boolean>()
  const lacks = (need: CommandNeed): boolean => {
    const told = known.get(need) ?? lacking(need, now) !== null
    known.set(need, told)
    return told
  }
  const hasNothing = (id: DeskCommand): boolean => {
    if (id === 'undo' || id === 'redo') return names[id] === null
    const page = pageNumber(id)
    return page !== null && page > now.tabs.length
  }
  const shown = now.tabs.findIndex(({ id }) => id === now.open?.session.id) + 1
  return {
    names,
    unable: COMMANDS.filter(({ id, needs }) => lacks(needs) || hasNothing(id)).map(({ id }) => id),
    checked: [
      now.view === 'library' ? 'show-library' : 'show-desk',
      ...COMMANDS.filter(({ id }) => pageNumber(id) === shown).map(({ id }) => id),
    ],
  }
}

/** `page-3` is the third. */
const pageNumber = (id: DeskCommand): number | null => {
  const number = /^page-(\d)$/.exec(id)?.[1]
  return number === undefined ? null : Number(number)
}
