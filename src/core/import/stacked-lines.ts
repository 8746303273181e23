import type { Ink } from '../layout/printed-sheet.ts'
import { around, bottom } from '../layout/printed-sheet.ts'

/** In ems: how far one character of a stack may be off to the side, and how far below the one before it stands. */
const ASIDE = 0.3
const STEP = { least: 0.75, most: 1.8 }
/** Sizes of single characters are measured badly: 一 is flat. */
const SIZES = 1.5
/** Two characters one below the other may be the ends of two lines. */
const FEWEST = 3

/**
 * Lines of a single character that stand one below the other are one line that runs down, as on a side label: an
 * engine that looks for lines across finds each by itself.
 */
export function stackedTogether(inks: readonly Ink[]): readonly Ink[] {
  const single = inks.filter(isSingle).sort((a, b) => a.box.top - b.box.top)
  const stacks: Ink[][] = []
  for (const ink of single) {
    const stack = stacks.find((other) => follows(other[other.length - 1], ink))
    if (stack) stack.push(ink)
    else stacks.push([ink])
  }
  const found = stacks.filter((stack) => stack.length >= FEWEST)
  const inStack = new Set(found.flat())
  return [...inks.filter((ink) => !inStack.has(ink)), ...found.map(lineOf)]
}

const isSingle = (ink: Ink): boolean => ink.runs === 'across' && [...ink.text].length === 1

function follows(last: Ink, ink: Ink): boolean {
  const size = Math.max(last.size, ink.size)
  const aside = Math.abs(last.box.left + last.box.width / 2 - ink.box.left - ink.box.width / 2)
  const down = bottom(ink.box) - bottom(last.box)
  return (
    size <= SIZES * Math.min(last.size, ink.size) &&
    aside <= ASIDE * size &&
    down >= STEP.least * size &&
    down <= STEP.most * size
  )
}

function lineOf(stack: readonly Ink[]): Ink {
  const [first] = stack
  return {
    ...first,
    text: stack.map(({ text }) => text).join(''),
    box: around(stack.map(({ box }) => box)),
    size: Math.max(...stack.map(({ size }) => size)),
    runs: 'down',
    confidence: stack.reduce((sum, { confidence }) => sum + confidence, 0) / stack.length,
  }
}
