import type { Caret } from './edit.ts'
import type { Galley } from './galley.ts'

/** One state of the page with where the caret was when it was left, and the command that led away from it. */
export interface Step<Name extends string> {
  readonly galley: Galley
  readonly caret: Caret | null
  readonly command: Name
  /** How many places it changed, where its name tells that; else `null`. */
  readonly count: number | null
  /** Where the caret was put after the command. */
  readonly caretAfter: Caret | null
}

/**
 * Undo and redo over everything: the states themselves, which share what did not change.
 * `undone[0]` is the step that redo takes next.
 */
export interface History<Name extends string> {
  readonly done: readonly Step<Name>[]
  readonly undone: readonly Step<Name>[]
}

export const emptyHistory = <Name extends string>(): History<Name> => ({ done: [], undone: [] })

/** Far more than an editor goes back, and a bound on memory. */
const LIMIT = 2000

/**
 * Notes that `command` led away from `galley`. With `joins`, it is one with the step before (a run of typing):
 * undo then goes back to where the run began.
 */
export function noted<Name extends string>(
  history: History<Name>,
  step: Step<Name>,
  joins: boolean,
): History<Name> {
  const last = history.done.at(-1)
  if (joins && last && last.command === step.command) {
    return { done: [...history.done.slice(0, -1), { ...last, caretAfter: step.caretAfter }], undone: [] }
  }
  return { done: [...history.done, step].slice(-LIMIT), undone: [] }
}

export interface Turn<Name extends string> {
  readonly galley: Galley
  readonly caret: Caret | null
  readonly command: Name
  readonly count: number | null
  readonly history: History<Name>
}

/** The state before the last command, or `null` when nothing can be undone. */
export function undo<Name extends string>(history: History<Name>, present: Galley): Turn<Name> | null {
  const last = history.done.at(-1)
  if (!last) return null
  const { command, count } = last
  const back = { galley: present, caret: last.caretAfter, command, count, caretAfter: last.caret }
  return {
    galley: last.galley,
    caret: last.caret,
    command,
    count,
    history: { done: history.done.slice(0, -1), undone: [back, ...history.undone] },
  }
}

/** The state after the command that was undone last, or `null`. */
export function redo<Name extends string>(history: History<Name>, present: Galley): Turn<Name> | null {
  const next = history.undone[0]
  if (!next) return null
  const { command, count } = next
  const step = { galley: present, caret: next.caretAfter, command, count, caretAfter: next.caret }
  return {
    galley: next.galley,
    caret: next.caret,
    command,
    count,
    history: { done: [...history.done, step], undone: history.undone.slice(1) },
  }
}
