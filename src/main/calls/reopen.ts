import type { PageId } from '#core/source/page'
import { possibleReadings } from '#files/possible-readings'
import { pageReadAs } from '#files/read-page'
import type { OpenedPage } from '#shared/contract'
import { succeed, type Result } from '#shared/result'
import type { Library } from '../library/library.ts'
import type { HandlersOf } from './handlers.ts'

export interface ReopenNeeds {
  readonly library: () => Result<Library>
  readonly pageOpened: (page: OpenedPage) => void
  readonly now: () => Date
}

/** Pages that are read again from the original that the library keeps, otherwise than before. */
export function reopenHandlers({ library, pageOpened, now }: ReopenNeeds): HandlersOf<'reopen'> {
  const sourceOf = (page: PageId) => {
    const opened = library()
    return opened.ok ? opened.value.source(page) : opened
  }
  return {
    'reopen.readings': ({ page }) => {
      const source = sourceOf(page)
      return source.ok ? succeed(possibleReadings(source.value.bytes, source.value.encoding)) : source
    },

    'reopen.as': ({ page, as }) => {
      const source = sourceOf(page)
      if (!source.ok) return source
      const read = pageReadAs(source.value.name, source.value.bytes, as)
      if (!read.ok) return read
      const opened = library()
      if (!opened.ok) return opened
      const reread = opened.value.reread(page, read.value, now())
      if (!reread.ok) return reread
      const again = opened.value.openPage(reread.value.page, now())
      if (again.ok) pageOpened(again.value)
      return again
    },
  }
}
