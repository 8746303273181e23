import type { Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export function libraryHandlers(library: () => Result<Library>): HandlersOf<'library'> {
  const ask = <Value>(question: (library: Library) => Result<Value>): Result<Value> => {
    const opened = library()
    return opened.ok ? question(opened.value) : opened
  }
  return {
    'library.articles': (query) => ask((library) => library.articles(query)),
    'library.count': (order) => ask((library) => library.countArticles(order)),
    'library.sections': () => ask((library) => library.sections()),
    'library.contributors': () => ask((library) => library.contributors()),
  }
}
