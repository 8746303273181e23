import type { Status } from '#core/galley/galley'

/** Why a state of an article was kept: it became finished, it was exported, or the editor gave it a name. */
export const REVISION_REASONS = ['finished', 'exported', 'milestone'] as const
export type RevisionReason = (typeof REVISION_REASONS)[number]

/** A kept state of an article, without its text. */
export interface Revision {
  /** Grows with every revision of the library, whatever the clock says. */
  readonly number: number
  /** ISO 8601, UTC. */
  readonly at: string
  /** The user's name on this machine; empty where the system tells none. */
  readonly by: string
  readonly reason: RevisionReason
  /** What the editor called a milestone; else empty. */
  readonly name: string
  readonly status: Status
  readonly headline: string
  /** Without blanks. */
  readonly characters: number
}
