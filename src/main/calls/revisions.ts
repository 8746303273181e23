import type { Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export function revisionsHandlers(library: () => Result<Library>, now: () => Date): HandlersOf<'revisions'> {
  const ask = <Value>(question: (library: Library) => Result<Value>): Result<Value> => {
    const opened = library()
    return opened.ok ? question(opened.value) : opened
  }
  return {
    'revisions.list': ({ page, article }) => ask((opened) => opened.revisions(page, article)),
    'revisions.read': ({ revision }) => ask((opened) => opened.revision(revision)),
    'revisions.keep': ({ page, article, name }) =>
      ask((opened) => opened.keepMilestone(page, article, name, now())),
  }
}
