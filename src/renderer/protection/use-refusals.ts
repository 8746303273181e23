import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'

/** Says so when a finished article was to be changed and was not; once, however long one goes on typing. */
export function useRefusals(session: Session, desk: Desk): void {
  useEffect(() => {
    let { galley, kept } = session.state.get()
    return session.state.listen(() => {
      const now = session.state.get()
      const refused = now.galley === galley && now.kept !== kept && now.kept.length > 0
      ;({ galley, kept } = now)
      const said = desk.state.get().notice?.what
      if (!refused || (said?.kind === 'protected' && said.articles.join() === kept.join())) return
      desk.say({ kind: 'protected', articles: kept })
    })
  }, [session, desk])
}
