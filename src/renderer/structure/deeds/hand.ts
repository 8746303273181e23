import { articleOf, type Outcome } from '#core/galley/edit'
import type { ArticleId, Galley } from '#core/galley/galley'
import type { Speak } from '#shared/language/index'
import type { CommandName } from '../../desk/command-names.ts'
import type { Session } from '../../desk/session.ts'
import { articleName } from '../../outline/article-name.ts'

/** What a deed on the structure says when it is done; `null` where the deed speaks for itself. */
export type Words = (speak: Speak) => string

/** A session and the voice that tells what was done on it. */
export interface Hand {
  readonly session: Session
  readonly tell: (words: Words, done: boolean) => void
}

/** What a deed says of the galley that it made. */
export type Saying = (speak: Speak, galley: Galley) => string

/** Does a command and says what it did, or that there was nothing to do. */
export function does(
  { session, tell }: Hand,
  name: CommandName,
  command: (galley: Galley) => Outcome,
  said: Saying,
  otherwise: Words = (speak) => speak('structure:said-nothing-changed'),
): boolean {
  const done = session.perform(name, command)
  const { galley, kept } = session.state.get()
  // What is finished has said so itself.
  if (!done && kept.length > 0) return false
  tell(done ? (speak) => said(speak, galley) : otherwise, done)
  return done
}

export const nameOf = (speak: Speak, galley: Galley, id: ArticleId | null | undefined): string => {
  const article = id ? articleOf(galley, id) : undefined
  return article ? articleName(speak, galley, article) : ''
}
