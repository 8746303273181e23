import type { Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export function libraryHandlers(library: () => Result<Library>, now: () => Date): HandlersOf<'library'> {
  const ask = <Value>(question: (library: Library) => Result<Value>): Result<Value> => {
    const opened = library()
    return opened.ok ? question(opened.value) : opened
  }
  return {
    'library.articles': (query) => ask((library) => library.articles(query)),
    'library.count': (order) => ask((library) => library.countArticles(order)),
    'library.which': (order) => ask((library) => library.whichArticles(order)),
    'library.describe': (request) => ask((library) => library.describe(request, now())),
    'library.publications': () => ask((library) => library.publications()),
    'library.savedSearches': () => ask((library) => library.savedSearches()),
    'library.saveSearch': ({ name, question }) => ask((library) => library.saveSearch(name, question)),
    'library.renameSearch': ({ id, name }) => ask((library) => library.renameSearch(id, name)),
    'library.forgetSearch': ({ id }) => ask((library) => library.forgetSearch(id)),
    'library.sections': () => ask((library) => library.sections()),
    'library.alike': (article) => ask((library) => library.alike(article)),
    'library.judgeAlike': (verdict) => ask((library) => library.judgeAlike(verdict)),
    'library.storedArticle': (article) => ask((library) => library.storedArticle(article)),
    'library.trash': (request) => ask((library) => library.trash(request, now())),
    'library.trashed': () => ask((library) => library.trashed()),
    'library.keptInTrash': ({ number }) => ask((library) => library.keptInTrash(number)),
    'library.takeBack': ({ numbers, onDesk }) => ask((library) => library.takeBack(numbers, onDesk, now())),
    'library.purge': ({ numbers }) => ask((library) => library.purge(numbers)),
    'library.contributors': () => ask((library) => library.contributors()),
  }
}
