import { createHash } from 'node:crypto'
import type { FixId } from '#core/fixes/fix'
import type { Article, Galley } from '#core/galley/galley'
import { keptArticle, type KeptArticle } from '#core/galley/kept-article'
import { printBlock } from '#core/galley/print'
import { pack, unpackJson } from '../packed/packed.ts'
import { packArticle, unpackArticle } from '../packed/packed-article.ts'

export interface PackedState {
  /** Two states have the same digest when they are the same but for their status. */
  readonly digest: string
  readonly body: Uint8Array
}

/** What a block printed: numbers in pairs are a stretch of the page's text (a gap and a length), strings stand for themselves. */
type Recipe = readonly (number | string)[]
/** Fixes: a string is a rule, and numbers in pairs the places behind it; in brackets, a name of another form. */
type Applied = readonly (string | number | readonly [FixId])[]

/** The form of `revision_state.body`, deflated: a tenth of the text, because the page's own text never changes. */
interface Stored {
  readonly was: string
  readonly texts: readonly Recipe[]
  readonly applied: Applied
}

/** Half of SHA-256: it tells states of one page apart, and is written three times for each. */
const DIGEST_CHARACTERS = 22

export function packState(galley: Galley, article: Article): PackedState {
  const texts = article.blocks.map((block) => recipeOf(galley, block))
  const applied = packApplied(keptArticle(galley, article).applied)
  const stored: Stored = { was: packArticle(article), texts, applied }
  const digest = createHash('sha256')
    .update(JSON.stringify([packArticle({ ...article, status: 'raw' }), texts, applied]))
    .digest('base64url')
    .slice(0, DIGEST_CHARACTERS)
  return { digest, body: pack(JSON.stringify(stored)) }
}

/** @param text the page's @throws DamagedContent */
export function unpackState(body: Uint8Array, text: string): KeptArticle {
  const stored = unpackJson<Stored | KeptArticle>(body)
  // As it was kept before version 10, with its text in full.
  if ('article' in stored) return stored
  return {
    article: unpackArticle(stored.was),
    texts: stored.texts.map((recipe) => printedBy(recipe, text)),
    applied: unpackApplied(stored.applied),
  }
}

/** Whether a state cannot be read without the page's text. */
export function needsSource(body: Uint8Array): boolean {
  const stored = unpackJson<Stored | KeptArticle>(body)
  return (
    !('article' in stored) && stored.texts.some((recipe) => recipe.some((part) => typeof part === 'number'))
  )
}

function recipeOf(galley: Galley, block: Article['blocks'][number]): Recipe {
  const { text, segments } = printBlock(galley, block)
  let at = 0
  return segments.flatMap((segment): Recipe => {
    if (segment.kind === 'edge') return []
    if (segment.kind !== 'source') {
      const said = text.slice(segment.print.from, segment.print.to)
      return said === '' ? [] : [said]
    }
    const { from, to } = segment.source
    const gap = from - at
    at = to
    return [gap, to - from]
  })
}

function printedBy(recipe: Recipe, text: string): string {
  let printed = ''
  let [from, at]: [number | null, number] = [null, 0]
  for (const part of recipe) {
    if (typeof part === 'string') {
      printed += part
      continue
    }
    at += part
    if (from !== null) printed += text.slice(from, at)
    from = from === null ? at : null
  }
  return printed
}

const USUAL_NAME = /^(.+)@(\d+)-(\d+)$/

function packApplied(ids: readonly FixId[]): Applied {
  const packed: (string | number | readonly [FixId])[] = []
  let [rule, at]: [string | null, number] = [null, 0]
  for (const id of ids) {
    const [, named, from, to] = USUAL_NAME.exec(id) ?? []
    if (named === undefined || `${named}@${Number(from)}-${Number(to)}` !== id) {
      packed.push([id])
      continue
    }
    if (named !== rule) packed.push(named)
    packed.push(Number(from) - at, Number(to) - Number(from))
    rule = named
    at = Number(to)
  }
  return packed
}

function unpackApplied(packed: Applied): readonly FixId[] {
  const ids: FixId[] = []
  let rule = ''
  let [from, at]: [number | null, number] = [null, 0]
  for (const part of packed) {
    if (typeof part === 'string') rule = part
    else if (typeof part !== 'number') ids.push(part[0])
    else {
      at += part
      if (from !== null) ids.push(`${rule}@${from}-${at}`)
      from = from === null ? at : null
    }
  }
  return ids
}
