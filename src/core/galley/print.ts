import type { Fix } from '../fixes/fix.ts'
import type { PrintSpan, SourceSpan } from '../text/span.ts'
import { fixesInForce } from './fix-state.ts'
import { isTyped, type Article, type Block, type Galley, type Piece } from './galley.ts'

/**
 * A stretch of a printed block and where it comes from.
 *
 * source: printed as it came, character for character · fixed: what a fix prints instead (often nothing) ·
 * typed: by a hand, no source · edge: blanks of the source at the block's outer edges, which print nothing.
 */
export type Segment =
  | {
      readonly kind: 'source'
      readonly piece: number
      readonly print: PrintSpan
      readonly source: SourceSpan
    }
  | {
      readonly kind: 'fixed'
      readonly piece: number
      readonly print: PrintSpan
      readonly source: SourceSpan
      readonly fix: Fix
    }
  | { readonly kind: 'typed'; readonly piece: number; readonly print: PrintSpan }
  | { readonly kind: 'edge'; readonly piece: number; readonly print: PrintSpan; readonly source: SourceSpan }

/** A block as it reads, with the map between its text and the source. Segments are in print order and tile the text. */
export interface Printed {
  readonly text: string
  readonly segments: readonly Segment[]
}

const BLANK = /^\s*$/u

interface Draft {
  kind: 'source' | 'fixed' | 'typed' | 'edge'
  piece: number
  text: string
  source: SourceSpan
  fix: Fix | null
}

function drafts(galley: Galley, pieces: readonly Piece[]): Draft[] {
  const out: Draft[] = []
  const { text } = galley.page
  pieces.forEach((piece, index) => {
    if (isTyped(piece)) {
      out.push({ kind: 'typed', piece: index, text: piece.typed, source: { from: 0, to: 0 }, fix: null })
      return
    }
    let at = piece.from
    const verbatim = (to: number) => {
      if (at < to)
        out.push({
          kind: 'source',
          piece: index,
          text: text.slice(at, to),
          source: { from: at, to },
          fix: null,
        })
    }
    for (const fix of fixesInForce(galley, piece)) {
      verbatim(fix.span.from)
      out.push({ kind: 'fixed', piece: index, text: fix.replacement, source: fix.span, fix })
      at = fix.span.to
    }
    verbatim(piece.to)
  })
  return out
}

/** Turns the blanks at one outer edge into `edge` segments, up to the first character that is ink or typed. */
function trimEdge(list: Draft[], text: string, side: 'start' | 'end'): Draft[] {
  const order = side === 'start' ? list : [...list].reverse()
  const out: Draft[] = []
  let open = true
  for (const draft of order) {
    if (!open || draft.kind === 'typed' || draft.kind === 'edge') {
      open &&= draft.kind === 'edge'
      out.push(draft)
      continue
    }
    const raw = text.slice(draft.source.from, draft.source.to)
    if (BLANK.test(raw)) {
      out.push({ ...draft, kind: 'edge', text: '', fix: null })
      continue
    }
    open = false
    if (draft.kind === 'fixed') {
      out.push(draft)
      continue
    }
    const kept = side === 'start' ? raw.trimStart() : raw.trimEnd()
    const blank = raw.length - kept.length
    if (blank === 0) {
      out.push(draft)
      continue
    }
    const { from, to } = draft.source
    const [edge, ink] =
      side === 'start'
        ? [
            { from, to: from + blank },
            { from: from + blank, to },
          ]
        : [
            { from: to - blank, to },
            { from, to: to - blank },
          ]
    out.push({ ...draft, kind: 'edge', text: '', source: edge }, { ...draft, text: kept, source: ink })
  }
  return side === 'start' ? out : out.reverse()
}

/** What a block prints, freshly computed. */
function print(galley: Galley, pieces: readonly Piece[]): Printed {
  const { text } = galley.page
  const trimmed = trimEdge(trimEdge(drafts(galley, pieces), text, 'start'), text, 'end')
  let at = 0
  const segments = trimmed.map((draft): Segment => {
    const span: PrintSpan = { from: at, to: at + draft.text.length }
    at = span.to
    const { piece, source } = draft
    switch (draft.kind) {
      case 'fixed':
        // A draft of kind `fixed` is only ever made with its fix.
        return { kind: 'fixed', piece, print: span, source, fix: draft.fix as Fix }
      case 'typed':
        return { kind: 'typed', piece, print: span }
      case 'source':
      case 'edge':
        return { kind: draft.kind, piece, print: span, source }
    }
  })
  return { text: trimmed.map((draft) => draft.text).join(''), segments }
}

/** Blocks are immutable: a print is good as long as the fixes and the rulings are the same objects. */
const printed = new WeakMap<
  Block,
  { readonly fixes: unknown; readonly rulings: unknown; readonly value: Printed }
>()

/** The text of a block, through the fixes that are in force, with its map to the source. Remembered per block. */
export function printBlock(galley: Galley, block: Block): Printed {
  const known = printed.get(block)
  if (known && known.fixes === galley.fixes && known.rulings === galley.rulings) return known.value
  const value = print(galley, block.pieces)
  printed.set(block, { fixes: galley.fixes, rulings: galley.rulings, value })
  return value
}

/** Source text as it would read now, outside any block: for text that is unplaced or set aside. */
export const printSource = (galley: Galley, span: SourceSpan): Printed => print(galley, [span])

/** The headline as one line, or an empty string. Several headline blocks are joined as their script asks. */
export const headlineOf = (galley: Galley, article: Article): string =>
  article.blocks
    .filter((block) => block.kind === 'headline')
    .map((block) => printBlock(galley, block).text)
    .reduce(joined, '')

/** All that the article prints, a block a line. */
export const textOf = (galley: Galley, article: Article): string =>
  article.blocks.map((block) => printBlock(galley, block).text).join('\n')

const LATIN_END = /[\p{Script=Latin}\p{Number}.,;:!?)]$/u
const LATIN_START = /^[\p{Script=Latin}\p{Number}(]/u

/** True when a blank belongs between two texts that are run together: Latin on both sides. */
export const wantsBlank = (before: string, after: string): boolean =>
  LATIN_END.test(before) && LATIN_START.test(after)

/** Runs two texts together: Chinese without a blank, Latin with one. */
export const joined = (before: string, after: string): string =>
  before + (wantsBlank(before, after) ? ' ' : '') + after
