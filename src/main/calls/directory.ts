import { succeed, type Result } from '#shared/result'
import { soundsOfWords } from '../library/directory/found-by.ts'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export function directoryHandlers(library: () => Result<Library>): HandlersOf<'directory'> {
  const ask = <Value>(question: (library: Library) => Result<Value>): Result<Value> => {
    const opened = library()
    return opened.ok ? question(opened.value) : opened
  }
  return {
    'directory.sections': () => ask((library) => library.sectionTree()),
    'directory.changeSections': ({ deed }) => ask((library) => library.changeSections(deed)),
    'directory.sounds': ({ words }) => succeed(words.map(soundsOfWords)),
    'directory.people': (query) => ask((library) => library.people(query)),
    'directory.changePeople': ({ deed }) => ask((library) => library.changePeople(deed)),
    'directory.suggestions': (article) => ask((library) => library.suggestions(article)),
  }
}
