import { fail, failure, type FailureKind, type Result } from '#shared/result'
import type { Library } from '../library/library.ts'

export interface HeldLibrary {
  /** The open library, or why there is none. */
  readonly get: () => Result<Library>
  /** Closes it so that its file can be exchanged; the next question opens what is there then. */
  readonly letGo: () => void
  /** Closes it until the action is over; whoever asks meanwhile is told that the library is occupied. */
  readonly whileClosed: <Value>(action: () => Promise<Value>) => Promise<Value>
  readonly close: () => void
}

/** What an editor can put right while Galley runs: the other program closes, a right is given, room is made. */
const PASSING: readonly FailureKind[] = [
  'library-busy',
  'library-forbidden',
  'library-missing',
  'library-read-only',
  'disk-full',
]

/** The program is ending: nothing is opened again. */
const CLOSED: Result<Library> = fail(failure('library-failed', { message: 'closed' }))

/** Its file is being exchanged or moved. */
const AWAY: Result<Library> = fail(failure('library-occupied'))

/** Looking again takes a moment, and a desk asks several things at once. */
const PATIENCE_MS = 3000

/**
 * Opens the library at the first question and holds it. When it cannot be opened every question is answered with
 * the reason; when the reason may pass, a later question tries again.
 */
export function holdLibrary(open: () => Result<Library>, now: () => Date): HeldLibrary {
  let opened: Result<Library> | null = null
  let triedAt = 0
  return {
    get() {
      const again =
        opened?.ok === false &&
        PASSING.includes(opened.error.kind) &&
        now().getTime() - triedAt >= PATIENCE_MS
      if (opened === null || again) {
        opened = open()
        triedAt = now().getTime()
      }
      return opened
    },
    letGo() {
      if (opened?.ok) opened.value.close()
      if (opened !== CLOSED) opened = null
    },
    async whileClosed(action) {
      if (opened?.ok) opened.value.close()
      if (opened !== CLOSED) opened = AWAY
      try {
        return await action()
      } finally {
        if (opened === AWAY) opened = null
      }
    },
    close() {
      if (opened?.ok) opened.value.close()
      opened = CLOSED
    },
  }
}
