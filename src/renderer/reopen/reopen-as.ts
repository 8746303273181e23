import { succeed } from '#shared/result'
import type { ReadAs } from '#shared/reopen'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'

/** Reads the page's original so: in the page's place while nothing was done on it, else in a tab of its own. */
export async function reopenAs(desk: Desk, session: Session, as: ReadAs): Promise<void> {
  desk.tools.show(null)
  // The library decides by what is stored.
  if (!(await desk.pages.flush())) return
  const again = await call('reopen.as', { page: session.id, as })
  if (!again.ok) {
    desk.say({ kind: 'failed', failure: again.error })
    return
  }
  if (again.value === null) {
    desk.say({ kind: 'told', key: 'reopen:said-reading', values: { name: session.name } })
    return
  }
  const { page, replaced } = again.value
  if (replaced) await desk.pages.instead(session.id, page)
  else await desk.pages.open(Promise.resolve(succeed(page)))
  const key = replaced ? 'reopen:said-replaced' : 'reopen:said-beside'
  desk.say({ kind: 'told', key, values: { name: session.name, as: `reopen:${as}` } })
}
