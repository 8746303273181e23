import { deltaBetween, followed, type Delta } from './delta.ts'
import type { Caret } from './edit.ts'
import type { Galley } from './galley.ts'
import type { History, Step } from './history.ts'

/** A step of undo or redo as it is stored: not the state that it leads to, but the way there from the state before it. */
export interface StoredStep {
  readonly command: string
  readonly count: number | null
  readonly caret: Caret | null
  readonly caretAfter: Caret | null
  readonly way: Delta
}

interface NumberedStep {
  readonly number: number
  readonly step: StoredStep
}

/**
 * A history as rows: numbers below `present` are done, the nearest last; from `present` on they are undone, the
 * nearest first. A way leads from its neighbour on the side of the present.
 */
export interface StoredHistory {
  readonly present: number
  readonly steps: readonly NumberedStep[]
}

/** What has to be written so that the rows are those of a history: others below `first` and from `end` on go. */
export interface HistoryChange extends StoredHistory {
  readonly first: number
  readonly end: number
}

/** A history with the state that it belongs to and the number of its oldest step. */
export interface NumberedHistory<Name extends string> {
  readonly history: History<Name>
  readonly galley: Galley
  readonly base: number
}

/** Far more than an editor goes back; as many are stored on each side of the present. */
const STORED = 1000

/** What is to be written when `before` is what is stored; steps that both have are not written again. */
export function historyChange<Name extends string>(
  before: NumberedHistory<Name>,
  history: History<Name>,
  galley: Galley,
): { readonly change: HistoryChange; readonly after: NumberedHistory<Name> } {
  // The oldest steps may have gone; those that are left keep their numbers.
  const oldest = history.done[0]
  const base = before.base + Math.max(0, oldest ? before.history.done.indexOf(oldest) : 0)
  const after = { history, galley, base }
  const present = base + history.done.length
  const first = Math.max(base, present - STORED)
  const end = present + Math.min(history.undone.length, STORED)
  const steps: NumberedStep[] = []
  for (let number = first; number < end; number++) {
    const now = stepAt(after, number)
    const stored = stepAt(before, number)
    if (!now || (stored?.step === now.step && stored.near === now.near)) continue
    const { galley: far, command, count, caret, caretAfter } = now.step
    const way = deltaBetween(now.near, far)
    steps.push({ number, step: { command, count, caret, caretAfter, way } })
  }
  return { change: { first, present, end, steps }, after }
}

/** A step by its number, with the state that it is gone from. The same step is never on the other side of the present. */
function stepAt<Name extends string>({ history, galley, base }: NumberedHistory<Name>, number: number) {
  const { done, undone } = history
  const at = number - base
  const step = done[at] ?? undone[at - done.length]
  if (at < 0 || !step) return null
  const near = at < done.length ? done[at + 1]?.galley : undone[at - done.length - 1]?.galley
  return { step, near: near ?? galley }
}

/**
 * The history whose rows these are, or `null` when they do not fit the state, or a command is unknown: then there is
 * none, for a wrong one would be worse.
 */
export function restoredHistory<Name extends string>(
  stored: StoredHistory,
  galley: Galley,
  isName: (name: string) => name is Name,
): NumberedHistory<Name> | null {
  const rows = new Map(stored.steps.map(({ number, step }) => [number, step]))
  /** From the present outwards, as far as there are rows. */
  const walk = (from: number, by: 1 | -1): readonly Step<Name>[] | null => {
    const steps: Step<Name>[] = []
    let near = galley
    for (let number = from; ; number += by) {
      const row = rows.get(number)
      if (!row) return steps
      const far = followed(near, row.way)
      if (!far || !isName(row.command)) return null
      const { command, count, caret, caretAfter } = row
      steps.push({ galley: far, command, count, caret, caretAfter })
      near = far
    }
  }
  const back = walk(stored.present - 1, -1)
  const undone = walk(stored.present, 1)
  if (!back || !undone) return null
  return { history: { done: back.toReversed(), undone }, galley, base: stored.present - back.length }
}
