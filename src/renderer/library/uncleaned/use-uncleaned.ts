import { useEffect, useState } from 'react'
import type { ArticleOrder } from '#shared/article-list'
import type { UncleanedFound, UncleanedPage } from '#shared/uncleaned'
import { call } from '../../desk/wire.ts'

/** Later than the articles are asked for: those come first, and one who still types asks for nothing. */
const TYPING_MS = 250
/** Nobody reads through more of them. */
const MOST_FOUND = 50

export interface Uncleaned {
  readonly pages: readonly UncleanedPage[]
  /** All were looked through that are, and so many were not. */
  readonly left: number
}

const NONE: Uncleaned = { pages: [], left: 0 }

/** The pages without articles on which the words of a question stand, more and more of them; `again` asks anew. */
export function useUncleaned(order: ArticleOrder, again: unknown): Uncleaned {
  const [told, setTold] = useState({ order, uncleaned: NONE })
  useEffect(() => {
    let isCurrent = canBeOnPage(order)
    const { text, publication, from, to } = order
    const ask = async () => {
      let pages: readonly UncleanedPage[] = []
      for (let offset: number | null = 0; offset !== null && pages.length < MOST_FOUND;) {
        const answer = await call('pages.uncleaned', { text, publication, from, to, offset })
        // What is damaged is told by the list of articles.
        if (!isCurrent || !answer.ok) return
        const found: UncleanedFound = answer.value
        pages = [...pages, ...found.pages]
        setTold({ order, uncleaned: { pages, left: found.left } })
        offset = found.next
      }
    }
    const timer = setTimeout(() => {
      if (isCurrent) void ask()
    }, TYPING_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [order, again])
  return told.order === order ? told.uncleaned : NONE
}

/** A page that nobody cleaned has no section, no people, no status. */
const canBeOnPage = ({ text, section, byline, status, language }: ArticleOrder): boolean =>
  text.trim() !== '' && [section, byline, status, language].every((filter) => filter === null)
