import { useCallback, useEffect, useRef, useState } from 'react'
import { DONE_MOMENTS, type ArticleOrder, type ArticleQuery, type ArticleRow } from '#shared/article-list'
import type { Failure } from '#shared/result'
import { call } from '../desk/wire.ts'

/** Rows are fetched so many at a time. */
const CHUNK = 60
/** One who types is waited for this long, a scroll bar that is dragged a little less. */
const TYPING_MS = 90
const SCROLLING_MS = 50

interface Answer {
  readonly order: ArticleOrder
  readonly chunks: ReadonlyMap<number, readonly ArticleRow[]>
  /** How many there are; as long as nobody has counted, as many as are known. */
  readonly total: number
  readonly isCounted: boolean
}

interface Wanted {
  readonly order: ArticleOrder
  readonly moments: ArticleQuery['moments']
  readonly chunks: Set<number>
}

export interface Articles {
  readonly answer: Answer | null
  readonly failure: Failure | null
  rowAt(index: number): ArticleRow | undefined
  /** These rows are seen; what is missing of them is fetched. */
  show(from: number, to: number): void
  /** Something was changed: everything is asked for again. */
  again(): void
}

/**
 * The articles that a question finds: the first at once, how many a moment later, the others when they come into
 * sight; of each what the shown columns tell. Answers may overtake each other while one types; only those to the last question count.
 */
export function useArticles(
  order: ArticleOrder,
  columns: readonly string[],
  stored: () => Promise<unknown>,
): Articles {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [round, setRound] = useState(0)
  const wanted = useRef<Wanted | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const first = useRef(true)

  // As one word: another order or width of the columns asks for nothing.
  const shownMoments = DONE_MOMENTS.filter((moment) => columns.includes(moment)).join(' ')
  useEffect(() => {
    const moments = DONE_MOMENTS.filter((moment) => shownMoments.includes(moment))
    const asked: Wanted = { order, moments, chunks: new Set([0]) }
    wanted.current = asked
    const isCurrent = () => wanted.current === asked
    const ask = async () => {
      await stored()
      const told = await call('library.articles', { ...order, moments, limit: CHUNK, offset: 0 })
      if (!isCurrent()) return
      if (!told.ok) {
        setFailure(told.error)
        return
      }
      const { rows, total } = told.value
      setFailure(null)
      setAnswer({
        order,
        chunks: new Map([[0, rows]]),
        total: total ?? rows.length,
        isCounted: total !== null,
      })
      if (total !== null) return
      const counted = await call('library.count', order)
      if (!isCurrent() || !counted.ok) return
      setAnswer((now) => now && { ...now, total: counted.value, isCounted: true })
    }
    const waiting = setTimeout(() => void ask(), first.current ? 0 : TYPING_MS)
    first.current = false
    return () => {
      clearTimeout(waiting)
    }
  }, [order, shownMoments, stored, round])

  const show = useCallback((from: number, to: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const asked = wanted.current
      if (!asked) return
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < to; chunk++) {
        if (asked.chunks.has(chunk)) continue
        asked.chunks.add(chunk)
        const { order, moments } = asked
        void call('library.articles', { ...order, moments, limit: CHUNK, offset: chunk * CHUNK }).then(
          (told) => {
            if (wanted.current !== asked) return
            if (told.ok)
              setAnswer((now) => now && { ...now, chunks: new Map(now.chunks).set(chunk, told.value.rows) })
            // Asked for again when it is seen again.
            else asked.chunks.delete(chunk)
          },
        )
      }
    }, SCROLLING_MS)
  }, [])

  return {
    answer,
    failure,
    show,
    rowAt: (index) => answer?.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK],
    again: useCallback(() => {
      setRound((now) => now + 1)
    }, []),
  }
}
