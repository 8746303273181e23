import { useCallback, useEffect, useRef, useState } from 'react'
import { DONE_MOMENTS, type ArticleOrder, type ArticleRow, type DoneMoment } from '#shared/article-list'
import type { Failure } from '#shared/result'
import { call } from '../../desk/wire.ts'
import { CHUNK, rowChunks, type Chunks, type RowChunks } from './row-chunks.ts'

/** One who types is waited for this long. */
const TYPING_MS = 90

interface Answer {
  readonly order: ArticleOrder
  readonly chunks: Chunks<ArticleRow>
  /** How many there are; as long as nobody has counted, as many as are known. */
  readonly total: number
  readonly isCounted: boolean
}

/** The list that is looked at: what was asked, and what is fetched of the answer. */
interface Looked {
  readonly order: ArticleOrder
  readonly rows: RowChunks<ArticleRow>
}

export interface Articles {
  readonly answer: Answer | null
  readonly failure: Failure | null
  rowAt(index: number): ArticleRow | undefined
  /** These rows are seen; what is missing of them is fetched. */
  show(from: number, to: number): void
  /** Something was changed: everything is asked for again. What shows stays until the answer comes. */
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
  const looked = useRef<Looked | null>(null)
  const moments = useRef<readonly DoneMoment[]>([])
  const first = useRef(true)

  // As one word: another order or width of the columns asks for nothing.
  const shownMoments = DONE_MOMENTS.filter((moment) => columns.includes(moment)).join(' ')
  useEffect(() => {
    moments.current = DONE_MOMENTS.filter((moment) => shownMoments.includes(moment))
    const ask = (offset: number) =>
      call('library.articles', { ...order, moments: moments.current, limit: CHUNK, offset })
    let isCurrent = true

    /** Of the list that is looked at already, or of another one from its beginning. */
    const rowsOf = (): { readonly rows: RowChunks<ArticleRow>; readonly isSame: boolean } => {
      const now = looked.current
      if (now?.order === order) {
        now.rows.renew()
        return { rows: now.rows, isSame: true }
      }
      now?.rows.end()
      const rows = rowChunks<ArticleRow>(
        async (offset) => {
          const told = await ask(offset)
          return told.ok ? told.value.rows : null
        },
        (chunks) => {
          setAnswer((before) => before && { ...before, chunks })
        },
      )
      looked.current = { order, rows }
      return { rows, isSame: false }
    }
    const begin = async () => {
      await stored()
      const told = await ask(0)
      if (!isCurrent) return
      if (!told.ok) {
        setFailure(told.error)
        return
      }
      const { rows, total } = told.value
      setFailure(null)
      const list = rowsOf()
      setAnswer((before) => ({
        order,
        chunks: list.isSame && before ? before.chunks : new Map(),
        // The same list is about as long as it was, or it would jump to its beginning until it is counted.
        total: total ?? (list.isSame && before ? before.total : rows.length),
        isCounted: total !== null || (list.isSame && before?.isCounted === true),
      }))
      list.rows.begin(rows)
      if (total !== null) return
      const counted = await call('library.count', order)
      if (!isCurrent || !counted.ok) return
      setAnswer((now) => now && { ...now, total: counted.value, isCounted: true })
    }
    const waiting = setTimeout(() => void begin(), first.current ? 0 : TYPING_MS)
    first.current = false
    return () => {
      isCurrent = false
      clearTimeout(waiting)
    }
  }, [order, shownMoments, stored, round])
  useEffect(
    () => () => {
      looked.current?.rows.end()
      looked.current = null
    },
    [],
  )

  return {
    answer,
    failure,
    show: useCallback((from: number, to: number) => looked.current?.rows.show(from, to), []),
    rowAt: (index) => answer?.chunks.get(Math.floor(index / CHUNK))?.[index % CHUNK],
    again: useCallback(() => {
      setRound((now) => now + 1)
    }, []),
  }
}
