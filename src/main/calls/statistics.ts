import type { Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

/** @param forgetGathered forgets what was timed and is not in the library yet */
export const statisticsHandlers = (
  library: () => Result<Library>,
  forgetGathered: () => void,
  now: () => Date,
): HandlersOf<'statistics'> => ({
  'statistics.read': (query) => {
    const opened = library()
    return opened.ok ? opened.value.statistics(query, now()) : opened
  },
  'statistics.forgetTime': () => {
    forgetGathered()
    const opened = library()
    return opened.ok ? opened.value.forgetTime() : opened
  },
})
