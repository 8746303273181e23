import { useRef, useState } from 'react'
import { MOST_AT_ONCE, type ArticleOnPage, type ArticleOrder, type ArticleRow } from '#shared/article-list'
import { succeed, type Failure, type Result } from '#shared/result'
import { call } from '../../desk/wire.ts'
import {
  articleOfKey,
  chosenStretch,
  keyOf,
  NOTHING_CHOSEN,
  stretchTo,
  those,
  type Selection,
} from './selection.ts'

export interface Chosen {
  readonly selection: Selection
  select(selection: Selection): void
  /** From the row that was chosen last to this one, loaded or not. */
  extend(index: number): void
  /** What is chosen, by name: at most MOST_AT_ONCE. */
  which(): Promise<Result<readonly ArticleOnPage[]>>
}

/**
 * What is chosen of a list. A stretch of thousands is named by the library, no row of it is loaded, and it stays those
 * articles whatever becomes of the list's order.
 */
export function useSelection(
  order: ArticleOrder,
  rowAt: (index: number) => ArticleRow | undefined,
  failed: (failure: Failure) => void,
): Chosen {
  const [selection, setSelection] = useState<Selection>(NOTHING_CHOSEN)
  /** A stretch that is being named; who wants to know what is chosen waits for it. */
  const naming = useRef<Promise<Selection> | null>(null)
  const select = (next: Selection) => {
    naming.current = null
    setSelection(next)
  }

  const named = async (from: number, to: number): Promise<Selection> => {
    // From the anchor on, where that is more than can be worked on together.
    const most = Math.min(to - from + 1, MOST_AT_ONCE)
    const offset = selection.anchor === from ? from : to - most + 1
    const told = await call('library.which', { ...order, offset, limit: most })
    if (told.ok) return those(told.value, selection.anchor)
    failed(told.error)
    return selection
  }
  const extend = (index: number) => {
    const { from, to } = stretchTo(selection, index)
    const loaded = chosenStretch({ from, to }, selection.anchor, rowAt)
    if (loaded) {
      select(loaded)
      return
    }
    const asked = named(from, to)
    naming.current = asked
    void asked.then((next) => {
      if (naming.current === asked) select(next)
    })
  }
  const which: Chosen['which'] = async () => {
    const now = (await naming.current) ?? selection
    if (now.kind === 'some') return succeed([...now.keys].map(articleOfKey))
    const told = await call('library.which', { ...order, offset: 0, limit: MOST_AT_ONCE })
    return told.ok ? succeed(told.value.filter((one) => !now.without.has(keyOf(one)))) : told
  }
  return { selection, select, extend, which }
}
