import type { About, EditRole, UndoNames } from '#shared/contract'
import { succeed } from '#shared/result'
import type { HandlersOf } from './handlers.ts'

/**
 * @param mayClose told when the window has stored everything
 * @param nameUndo puts the names of what can be undone and redone into the menu
 * @param edit does in the window what the menu's item of that name does
 */
export const appHandlers = (
  about: () => About,
  mayClose: () => void,
  edit: (role: EditRole) => void,
  nameUndo: (names: UndoNames) => void,
): HandlersOf<'app'> => ({
  'app.about': () => succeed(about()),
  'app.edit': ({ role }) => {
    edit(role)
    return succeed(null)
  },
  'app.nameUndo': (names) => {
    nameUndo(names)
    return succeed(null)
  },
  'app.mayClose': () => {
    mayClose()
    return succeed(null)
  },
})
