import type { About } from '#shared/contract'
import { succeed } from '#shared/result'
import type { HandlersOf } from './handlers.ts'

export const appHandlers = (about: () => About): HandlersOf<'app'> => ({
  'app.about': () => succeed(about()),
})
