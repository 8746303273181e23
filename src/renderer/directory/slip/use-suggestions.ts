import { useEffect, useState } from 'react'
import type { Article } from '#core/galley/galley'
import type { Suggestions } from '#shared/directory'
import type { Desk } from '../../desk/desk.ts'
import type { Session } from '../../desk/session.ts'
import { call } from '../../desk/wire.ts'

const NONE: Suggestions = { section: null, people: [] }

/** Time enough to walk through the outline without a question for every article that one passes. */
const DELAY = 250

/** What the library suggests for an article, asked anew when its section or bylines change. */
export function useSuggestions(session: Session, desk: Desk, article: Article): Suggestions {
  const key = JSON.stringify([article.id, article.section, article.bylines])
  const [told, setTold] = useState({ key: '', suggestions: NONE })
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      // The library can only speak of what it has.
      const { open } = desk.state.get()
      const stored = open?.session === session ? open.saving.flush() : Promise.resolve()
      void stored
        .then(() => call('directory.suggestions', { page: session.id, article: article.id }))
        .then((answer) => {
          if (current) setTold({ key, suggestions: answer.ok ? answer.value : NONE })
        })
    }, DELAY)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [session, desk, article.id, key])
  return told.key === key ? told.suggestions : NONE
}
