import { applyChange } from '#core/galley/change'
import { openedGalley, type Galley } from '#core/galley/galley'
import { pageOfText } from '#core/source/page'
import type { OpenedPage, Place } from '#shared/contract'
import { fail, failure, succeed } from '#shared/result'
import type { Library, NewPage } from '../library/library.ts'

interface Kept extends NewPage {
  galley: Galley
  place: Place | null
  saved: boolean
  openedAt: string
}

/** A library that forgets: for the tests of the handlers, which have nothing to do with SQLite. */
export function memoryLibrary(): Library {
  const kept = new Map<string, Kept>()
  const unknown = () => fail(failure('page-unknown'))
  const finished = (galley: Galley) =>
    galley.articles.filter(({ status }) => status === 'finished').map((article) => ({ galley, article }))
  return {
    folder: 'memory',
    keepPage(page, at) {
      const id = page.sha256.slice(0, 12)
      if (!kept.has(id)) {
        const galley = openedGalley(pageOfText(id, page.name, page.sha256, page.text), [])
        kept.set(id, { ...page, galley, place: null, saved: false, openedAt: at.toISOString() })
      }
      return succeed(id)
    },
    openPage(id, at) {
      const page = kept.get(id)
      if (!page) return unknown()
      kept.delete(id)
      kept.set(id, { ...page, openedAt: at.toISOString() })
      const { page: _, ...galley } = page.galley
      const { name, sha256, text, encoding, place } = page
      return succeed<OpenedPage>({
        id,
        name,
        sha256,
        text,
        encoding,
        place,
        galley: page.saved ? galley : null,
      })
    },
    lastOpened: () => [...kept.keys()].at(-1) ?? null,
    recentPages: (limit) =>
      succeed(
        [...kept]
          .reverse()
          .slice(0, limit)
          .map(([id, { name, openedAt, galley }]) => ({
            id,
            name,
            openedAt,
            articles: galley.articles.length,
            finished: finished(galley).length,
          })),
      ),
    save({ page: id, change, place }, at) {
      const page = kept.get(id)
      if (!page) return unknown()
      page.galley = applyChange(page.galley, change)
      page.place = place
      page.saved = true
      return succeed({ at: at.toISOString() })
    },
    galley(id) {
      const page = kept.get(id)
      return page ? succeed(page.galley) : unknown()
    },
    finishedArticles: (id) =>
      succeed(
        [...kept].filter(([page]) => id === null || page === id).flatMap(([, page]) => finished(page.galley)),
      ),
    articles: () => succeed({ rows: [], total: 0 }),
    sections: () => succeed([]),
    contributors: () => succeed([]),
    close: () => undefined,
  }
}
