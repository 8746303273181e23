import type { Selected } from '#core/galley/commands/take-out'
import type { DeskCommand } from '#shared/commands'
import { dissolvePicked, mergePicked, restore, shiftPicked } from './articles.ts'
import { mergeWithNext, shift, splitBlock, splitHere } from './blocks.ts'
import type { Hand } from './hand.ts'
import { pickedIn, selectedIn } from './meant.ts'
import { putAside, send } from './send.ts'

/** The commands of structure that a key, a menu or the palette asks for. */
export const SHAPING = [
  'split-block',
  'merge-with-next',
  'split-article',
  'block-kind',
  'move-up',
  'move-down',
  'move-to',
  'new-article',
  'set-aside',
  'merge-article',
  'dissolve-article',
  'restore-article',
] as const satisfies readonly DeskCommand[]
export type Shaping = (typeof SHAPING)[number]

/** Does one of them where the keyboard is: on the picked articles in the outline, else on the block at the caret. */
export function shape(hand: Hand, command: Shaping, inOutline: boolean): void {
  const { session, tell } = hand
  const state = session.state.get()
  const picked = pickedIn(state)
  switch (command) {
    case 'merge-article':
      mergePicked(hand, picked)
      return
    case 'dissolve-article':
      if (picked.length > 0) dissolvePicked(hand, picked)
      return
    case 'restore-article':
      restore(hand, null)
      return
    case 'move-up':
    case 'move-down':
      if (inOutline) {
        shiftPicked(hand, picked, command === 'move-up' ? -1 : 1)
        return
      }
      break
    case 'split-block':
    case 'merge-with-next':
    case 'split-article':
    case 'block-kind':
    case 'move-to':
    case 'new-article':
    case 'set-aside':
      break
    default:
      command satisfies never
  }
  const selected = selectedIn(state)
  if (!selected) {
    tell((speak) => speak('structure:said-nothing-here'), false)
    return
  }
  shapeText(hand, command, selected)
}

function shapeText(
  hand: Hand,
  command: Exclude<Shaping, 'merge-article' | 'dissolve-article' | 'restore-article'>,
  selected: Selected,
): void {
  const { session } = hand
  switch (command) {
    case 'move-up':
    case 'move-down':
      shift(hand, selected, command === 'move-up' ? -1 : 1)
      return
    case 'block-kind':
      session.wish({ kind: 'block-menu' })
      return
    case 'move-to':
      session.wish({ kind: 'move-to', load: { kind: 'text', selected } })
      return
    case 'new-article':
      send(hand, { kind: 'text', selected }, { kind: 'new' }, null)
      return
    case 'set-aside':
      putAside(hand, { kind: 'text', selected })
      return
    case 'split-block':
      splitBlock(hand, selected)
      return
    case 'merge-with-next':
      mergeWithNext(hand, selected)
      return
    case 'split-article':
      splitHere(hand, selected)
      return
    default:
      command satisfies never
  }
}
