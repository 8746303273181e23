import type { About } from '#shared/contract'
import type { EditRole, MenuFacts } from '#shared/menu-facts'
import { succeed } from '#shared/result'
import type { HandlersOf } from './handlers.ts'

/**
 * @param mayClose told when the window has stored everything
 * @param tellMenu has the menu show what is told of the desk
 * @param edit does in the window what the menu's item of that name does
 */
export const appHandlers = (
  about: () => About,
  mayClose: () => void,
  edit: (role: EditRole) => void,
  tellMenu: (facts: MenuFacts) => void,
): HandlersOf<'app'> => ({
  'app.about': () => succeed(about()),
  'app.edit': ({ role }) => {
    edit(role)
    return succeed(null)
  },
  'app.tellMenu': (facts) => {
    tellMenu(facts)
    return succeed(null)
  },
  'app.mayClose': () => {
    mayClose()
    return succeed(null)
  },
})
