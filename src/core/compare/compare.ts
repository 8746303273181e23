import type { BlockKind } from '../structure/reading.ts'
import { differences, type Part } from './differences.ts'
import { matchBlocks, movedBlocks, type Match } from './match-blocks.ts'
import type { Written, WrittenBlock } from './written.ts'

/** Stands in a text where one block ends and the next begins. */
export const BLOCK_END = '\u2029'

/** Some blocks of two states of an article that belong together, or one that the other state does not have. */
export type Row =
  | { readonly kind: 'same'; readonly block: WrittenBlock }
  /** Several kinds where blocks were parted or run together; the texts then hold {@link BLOCK_END}. */
  | {
      readonly kind: 'changed'
      readonly before: readonly BlockKind[]
      readonly after: readonly BlockKind[]
      readonly parts: readonly Part[]
    }
  | { readonly kind: 'removed' | 'added'; readonly block: WrittenBlock }
  /** Where a block stood that stands in another place now; `move` is the same number at both places. */
  | { readonly kind: 'moved-away'; readonly block: WrittenBlock; readonly move: number }
  | {
      readonly kind: 'moved-here'
      readonly before: BlockKind
      readonly after: BlockKind
      readonly move: number
      readonly parts: readonly Part[]
    }

/** What is said about an article beside its text. */
export const FACTS = ['section', 'bylines', 'status', 'note'] as const
export type Fact = (typeof FACTS)[number]

export interface FactChange {
  readonly fact: Fact
  readonly before: string
  readonly after: string
}

export interface Comparison {
  readonly rows: readonly Row[]
  readonly facts: readonly FactChange[]
  readonly counts: {
    /** Characters without blanks. */
    readonly inserted: number
    readonly deleted: number
    /** Places. */
    readonly reset: number
    /** Blocks. */
    readonly moved: number
  }
}

/** What became of an article between two of its states, in reading order. */
export function compare(before: Written, after: Written): Comparison {
  const texts = (written: Written) => written.blocks.map(({ text }) => text)
  const [a, b] = [texts(before), texts(after)]
  const matches = matchBlocks(a, b)
  const moved = movedBlocks(a, b, matches)
  const from = new Map([...moved].map(([i, j]) => [j, i]))
  const number = new Map([...moved.keys()].map((i, at) => [i, at + 1]))
  const rows = matches.map((match): Row => {
    const [i, j] = [match.before.at(0), match.after.at(0)]
    if (i !== undefined && j !== undefined) return rowOf(before, after, match)
    if (i !== undefined) {
      const move = number.get(i)
      return move === undefined
        ? { kind: 'removed', block: before.blocks[i] }
        : { kind: 'moved-away', block: before.blocks[i], move }
    }
    const source = j === undefined ? undefined : from.get(j)
    const block = after.blocks[j ?? 0]
    if (source === undefined) return { kind: 'added', block }
    const old = before.blocks[source]
    const move = number.get(source) ?? 0
    const parts = differences(old.text, block.text)
    return { kind: 'moved-here', before: old.kind, after: block.kind, move, parts }
  })
  return { rows, facts: factsChanged(before, after), counts: counted(rows) }
}

function rowOf(before: Written, after: Written, match: Match): Row {
  const a = match.before.map((index) => before.blocks[index])
  const b = match.after.map((index) => after.blocks[index])
  const text = (blocks: readonly WrittenBlock[]) => blocks.map((block) => block.text).join(BLOCK_END)
  const kinds = (blocks: readonly WrittenBlock[]) => blocks.map((block) => block.kind)
  if (a.length === 1 && b.length === 1 && a[0].text === b[0].text && a[0].kind === b[0].kind)
    return { kind: 'same', block: b[0] }
  return { kind: 'changed', before: kinds(a), after: kinds(b), parts: differences(text(a), text(b)) }
}

const factsChanged = (before: Written, after: Written): readonly FactChange[] =>
  FACTS.flatMap((fact) =>
    before[fact] === after[fact] ? [] : [{ fact, before: before[fact], after: after[fact] }],
  )

function counted(rows: readonly Row[]): Comparison['counts'] {
  const counts = { inserted: 0, deleted: 0, reset: 0, moved: 0 }
  const ink = (text: string) => [...text.replace(/\s/gu, '')].length
  for (const row of rows) {
    if (row.kind === 'removed') counts.deleted += ink(row.block.text)
    else if (row.kind === 'added') counts.inserted += ink(row.block.text)
    else if (row.kind === 'moved-here') counts.moved++
    if (row.kind !== 'changed' && row.kind !== 'moved-here') continue
    for (const part of row.parts) {
      if (part.kind === 'reset') counts.reset++
      else if (part.kind !== 'same') counts[part.kind] += ink(part.text)
    }
  }
  return counts
}

/** True when nothing at all is different. */
export const isSame = ({ rows, facts }: Comparison): boolean =>
  facts.length === 0 && rows.every((row) => row.kind === 'same')
