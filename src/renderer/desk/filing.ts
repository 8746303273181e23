import { refiling } from '#core/galley/rewrite'
import type { SectionDeed, SectionsChanged } from '#shared/directory'
import type { Result } from '#shared/result'
import { loadedOf } from '../tabs/tabs.ts'
import type { Desk } from './desk.ts'
import { call } from './wire.ts'

/** What waits for a deed on sections to be done, here too. */
let deed: Promise<unknown> = Promise.resolve()

/**
 * Waits until no deed on sections is under way. A save that is composed in between would bring a section's old name
 * behind its renaming, and the library would make a section of it.
 */
export const filed = (): Promise<unknown> => deed

/**
 * Changes the library's sections, and the pages on the desk with them: what they have open, what is not stored yet,
 * and what undo and redo lead to.
 */
export async function changeSections(desk: Desk, wanted: SectionDeed): Promise<Result<SectionsChanged>> {
  await filed()
  const done = call('directory.changeSections', { deed: wanted }).then((told) => {
    const refiled = told.ok ? told.value.refiled : null
    if (refiled) {
      const rewrite = refiling(refiled)
      for (const { session, saving } of loadedOf(desk.state.get().tabs)) {
        // First what is known to be stored: it is stored under the new name already.
        saving.rewrite(rewrite)
        session.rewrite(rewrite)
      }
    }
    return told
  })
  deed = done.catch(() => undefined)
  return done
}
