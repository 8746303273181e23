import { useEffect, useState } from 'react'
import type { ArticleId } from '#core/galley/galley'
import type { KeptArticle } from '#core/galley/kept-article'
import type { PageId } from '#core/source/page'
import type { Failure, Result } from '#shared/result'
import type { Revision } from '#shared/revisions'
import type { Desk } from '../desk/desk.ts'
import { call } from '../desk/wire.ts'

/** An answer that is on its way (`null`), or there. */
type Awaited<Value> = Result<Value, Failure> | null

/** The kept states of an article, as soon as all that was done to it is saved. */
export function useRevisions(desk: Desk, page: PageId, article: ArticleId): Awaited<readonly Revision[]> {
  const [told, setTold] = useState<Awaited<readonly Revision[]>>(null)
  useEffect(() => {
    let current = true
    void Promise.resolve(desk.state.get().open?.saving.flush())
      .then(() => call('revisions.list', { page, article }))
      .then((answer) => {
        if (current) setTold(answer)
      })
    return () => {
      current = false
    }
  }, [desk, page, article])
  return told
}

/** What one of them holds; a revision never changes. */
export function useRevision(number: number | null): Awaited<KeptArticle> {
  const [told, setTold] = useState<{ readonly number: number; readonly answer: Result<KeptArticle> } | null>(
    null,
  )
  useEffect(() => {
    if (number === null) return
    let current = true
    void call('revisions.read', { revision: number }).then((answer) => {
      if (current) setTold({ number, answer })
    })
    return () => {
      current = false
    }
  }, [number])
  return told?.number === number && number !== null ? told.answer : null
}
