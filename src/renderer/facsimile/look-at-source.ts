import type { PictureCommand, ViewCommand } from '#shared/commands'
import { SOURCE_MODES, type SourceMode } from '#shared/opened-page'
import type { Notice } from '../desk/notice.ts'
import type { Session } from '../desk/session.ts'

/** Looks at the source as a command says, and says so. What is about a picture shows the picture first. */
export function lookAtSource(session: Session, command: ViewCommand, say: (what: Notice) => void): void {
  const { mode } = session.state.get().view
  const turnTo = (next: SourceMode) => {
    session.look({ mode: next })
    say({ kind: 'told', key: `facsimile:said-${next}` })
  }
  switch (command) {
    case 'source-text':
      turnTo('text')
      return
    case 'source-facsimile':
      turnTo('facsimile')
      return
    case 'source-strip':
      turnTo('strip')
      return
    case 'next-source':
      turnTo(SOURCE_MODES[(SOURCE_MODES.indexOf(mode) + 1) % SOURCE_MODES.length] ?? 'text')
      return
    default:
      if (mode !== 'facsimile') {
        turnTo('facsimile')
        return
      }
      session.wish({ kind: 'picture', command: command satisfies PictureCommand })
  }
}
