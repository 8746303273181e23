import type { About } from '#shared/contract'
import { succeed } from '#shared/result'
import type { HandlersOf } from './handlers.ts'

/** @param mayClose told when the window has stored everything */
export const appHandlers = (about: () => About, mayClose: () => void): HandlersOf<'app'> => ({
  'app.about': () => succeed(about()),
  'app.mayClose': () => {
    mayClose()
    return succeed(null)
  },
})
