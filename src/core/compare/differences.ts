import { diffArrays } from 'diff'
import { anchorsOf } from './anchors.ts'
import { tokensOf } from './tokens.ts'
import { folded } from './typography.ts'

/**
 * A stretch of two compared texts. `same`, `deleted` and what stands `before` tile the one, `same`, `inserted` and
 * what stands `after` the other. reset: the same words, set otherwise (“，” for “,”, a blank more).
 */
export type Part =
  | { readonly kind: 'same' | 'deleted' | 'inserted'; readonly text: string }
  | { readonly kind: 'reset'; readonly before: string; readonly after: string }

type Edit = Extract<Part, { readonly text: string }>

/** Beyond so many changed tokens a passage is another passage; looking further would take seconds. */
const MOST_EDITS = 600

/** From so many tokens on, places that surely correspond are found first: what is between them is short. */
const LONG = 400

/** What was deleted, inserted and set otherwise between two texts, in an order to be read. */
export const differences = (before: string, after: string): readonly Part[] =>
  resets(readable(edits(before, after)))

/**
 * The same, with every character that both texts have in this order kept `same`; for putting one text together
 * from the other, not for reading.
 */
export const edits = (before: string, after: string): readonly Edit[] =>
  joined(
    editsOf(tokensOf(before), tokensOf(after)).map(({ kind, tokens }) => ({ kind, text: tokens.join('') })),
  )

/** A stretch of two rows of tokens. */
export interface TokenEdit {
  readonly kind: Edit['kind']
  readonly tokens: readonly string[]
}

/** What of two rows of tokens is the same, in order; neighbours may be of one kind. */
export function editsOf(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const short = Math.min(a.length, b.length)
  let head = 0
  while (head < short && a[head] === b[head]) head++
  let tail = 0
  while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const inner = (list: readonly string[]) => list.slice(head, list.length - tail)
  return [
    { kind: 'same', tokens: a.slice(0, head) },
    ...inside(inner(a), inner(b)),
    { kind: 'same', tokens: a.slice(a.length - tail) },
  ]
}

function inside(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const isLong = Math.min(a.length, b.length) > LONG
  return isLong ? betweenAnchors(a, b) : byTokens(a, b)
}

function betweenAnchors(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const out: TokenEdit[] = []
  let [i, j] = [0, 0]
  const upTo = (before: number, after: number) => {
    out.push(...byTokens(a.slice(i, before), b.slice(j, after)))
    ;[i, j] = [before, after]
  }
  for (const anchor of anchorsOf(a, b)) {
    // The run of the anchor before may reach into this one's.
    if (anchor.before < i || anchor.after < j) continue
    upTo(anchor.before, anchor.after)
    const from = i
    while (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    }
    out.push({ kind: 'same', tokens: a.slice(from, i) })
  }
  upTo(a.length, b.length)
  return out
}

function byTokens(a: readonly string[], b: readonly string[]): readonly TokenEdit[] {
  const deleted: TokenEdit = { kind: 'deleted', tokens: a }
  const inserted: TokenEdit = { kind: 'inserted', tokens: b }
  if (a.length === 0 || b.length === 0) return [deleted, inserted]
  const found = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS }) as readonly Run[] | undefined
  if (!found) return [deleted, inserted]
  return found.map(({ added, removed, value }) => ({
    kind: removed ? 'deleted' : added ? 'inserted' : 'same',
    tokens: value,
  }))
}

interface Run {
  readonly added: boolean
  readonly removed: boolean
  readonly value: readonly string[]
}

const replaced = (before: string, after: string): readonly Edit[] => [
  { kind: 'deleted', text: before },
  { kind: 'inserted', text: after },
]

/** Neighbours of one kind become one, empty ones vanish; between two that are the same, deleted stands before inserted. */
function joined(parts: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = []
  let [gone, come] = ['', '']
  const close = () => {
    out.push(...replaced(gone, come).filter(({ text }) => text !== ''))
    gone = come = ''
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'deleted') gone += text
    else if (kind === 'inserted') come += text
    else {
      close()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text }
      else out.push({ kind, text })
    }
  }
  close()
  return out
}

/** At most so much stands still between two changes and is counted to them, in characters. */
const ISLAND = { han: 2, latin: 12 } as const

/**
 * Counts to a change what only happens to be the same in the middle of it:
 *
 *     张[三-][四+]的[房-][车+]  →  [张三的房-][张四的车+] is no better, and stays
 *     [村委-][街道+]会[主-][书+]  →  [村委会主-][街道会书+]
 */
function readable(parts: readonly Edit[]): readonly Edit[] {
  const list = [...parts]
  let changed = true
  while (changed) {
    changed = false
    for (let at = 1; at < list.length - 1; at++) {
      if (list[at].kind !== 'same' || !isIsland(list, at)) continue
      const { text } = list[at]
      list.splice(at, 1, ...replaced(text, text))
      changed = true
    }
    if (changed) list.splice(0, list.length, ...joined(list))
  }
  return list
}

function isIsland(list: readonly Edit[], at: number): boolean {
  const { text } = list[at]
  if (text.length > (/[\p{Script=Han}]/u.test(text) ? ISLAND.han : ISLAND.latin)) return false
  const left = changeAt(list, at, -1)
  const right = changeAt(list, at, 1)
  // Two insertions, or two deletions, are read best as they are.
  if (left.gone + right.gone === 0 || left.come + right.come === 0) return false
  const ink = text.trim().length
  // A pair of marks that were set otherwise is no change of words.
  if (left.isReset || right.isReset) return false
  return ink < Math.max(left.gone, left.come) && ink < Math.max(right.gone, right.come)
}

function changeAt(list: readonly Edit[], from: number, by: 1 | -1) {
  let [gone, come] = ['', '']
  for (let at = from + by; at >= 0 && at < list.length && list[at].kind !== 'same'; at += by) {
    if (list[at].kind === 'deleted') gone = list[at].text + gone
    else come = list[at].text + come
  }
  return { gone: gone.length, come: come.length, isReset: folded(gone) === folded(come) }
}

function resets(parts: readonly Edit[]): readonly Part[] {
  const out: Part[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    const next = parts.at(at + 1)
    const [before, after] =
      part.kind === 'deleted'
        ? [part.text, next?.kind === 'inserted' ? next.text : '']
        : part.kind === 'inserted'
          ? ['', part.text]
          : ['', '']
    if (part.kind === 'same' || folded(before) !== folded(after)) {
      out.push(part)
      continue
    }
    out.push({ kind: 'reset', before, after })
    if (part.kind === 'deleted' && next?.kind === 'inserted') at++
  }
  return out
}
