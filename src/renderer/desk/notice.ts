import type { PageId } from '#core/source/page'
import type { ArticleId } from '#core/galley/galley'
import type { CommandNeed, DeskCommand } from '#shared/commands'
import type { MessageKey, Values } from '#shared/language/index'
import type { Failure } from '#shared/result'
import type { Trashed } from '#shared/trash'
import type { UnreadPage } from '#shared/scans'
import type { FixNotice } from '../fixes/walker.ts'
import type { NameLine } from '../directory/slip/name-lines.ts'
import type { Words } from '../structure/deeds/hand.ts'
import type { Deed } from './command-names.ts'

/** What the desk says after a deed, in one line; the words are chosen where it is shown. */
export type Notice =
  | { readonly kind: 'cleaned'; readonly articles: number; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'reread'; readonly articles: number; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'joined' | 'deduplicated'; readonly fixes: number; readonly doubtful: number }
  | { readonly kind: 'undone' | 'redone'; readonly deed: Deed | null }
  /** A deed on the structure; `done`: it changed something, which can be undone. */
  | { readonly kind: 'shaped'; readonly words: Words; readonly done: boolean }
  | FixNotice
  /** Finished articles were to be changed, and nothing was. */
  | { readonly kind: 'protected'; readonly articles: readonly ArticleId[] }
  /** `left`: articles that were not, because the editor stopped it. */
  | { readonly kind: 'exported'; readonly paths: readonly string[]; readonly left: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A deed on many things that could not go on: how many it had done, and how many are as they were. */
  | {
      readonly kind: 'broken-off'
      readonly done: number
      readonly left: number
      readonly failure: Failure
    }
  /** A page whose last changes could not be stored: its tab stays. */
  | { readonly kind: 'not-closed'; readonly name: string; readonly failure: Failure }
  /** Pages that were open and are not in the library any more. */
  | { readonly kind: 'pages-lost'; readonly names: readonly string[] }
  /** A scan became a page of the library; `shows`: the desk shows it. */
  | { readonly kind: 'scan-read'; readonly name: string; readonly page: PageId; readonly shows: boolean }
  | {
      readonly kind: 'scan-partly'
      readonly name: string
      readonly page: PageId
      readonly pages: number
      readonly unread: readonly UnreadPage[]
      readonly shows: boolean
    }
  /** One sentence; a value that is a key of a sentence is said in its place. */
  | {
      readonly kind: 'told'
      readonly key: MessageKey
      readonly values?: Values
      /** Takes back what was done, where no session keeps it. */
      readonly undo?: () => void
    }
  /** Something to decide, and the command that asks about it. */
  | {
      readonly kind: 'offered'
      readonly key: MessageKey
      readonly values: Values
      readonly command: DeskCommand
    }
  /** Words that were left in a field and name nothing: what they may mean is offered. */
  | {
      readonly kind: 'untaken'
      readonly field: 'section' | 'byline'
      readonly typed: string
      readonly meant: NameLine
      readonly take: () => void
    }
  /** Things are in the trash under these numbers; finished articles were kept; `left`: the editor stopped it. */
  | ({ readonly kind: 'trashed'; readonly left: number } & Trashed)
  /** A command that has nothing to work on, and what it wants first. */
  | {
      readonly kind: 'not-now'
      readonly command: DeskCommand
      readonly why: Exclude<CommandNeed, 'nothing'>
    }
