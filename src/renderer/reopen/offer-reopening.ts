import { isUntouched } from '#core/galley/galley'
import { TEXT_ENCODINGS } from '#shared/reopen'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/session.ts'
import { call } from '../desk/wire.ts'

/**
 * Says that a page's encoding was only guessed, or that a PDF's text layer makes no sense, and offers to read it otherwise. A page that something was done on was
 * looked at: it is not asked about again.
 */
export async function offerReopening(desk: Desk, session: Session): Promise<void> {
  const as = [...TEXT_ENCODINGS, 'pdf' as const].find((encoding) => encoding === session.encoding)
  if (as === undefined || !isUntouched(session.state.get().galley)) return
  const told = await call('reopen.readings', { page: session.id })
  const shows = desk.state.get().open?.session === session
  if (!told.ok || told.value.sure || !shows || desk.state.get().notice) return
  desk.say({
    kind: 'offered',
    key: as === 'pdf' ? 'reopen:unsure-layer' : 'reopen:unsure',
    values: { name: session.name, as: `reopen:${as}` },
    command: 'reopen-as',
  })
}
