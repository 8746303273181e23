import { edits } from '../../compare/differences.ts'
import type { SourceSpan } from '../../text/span.ts'
import type { Claim } from '../claims.ts'

/** Two readings of one line, each with its end mark. */
export interface LinePair {
  readonly old: SourceSpan
  readonly read: SourceSpan
}

/**
 * Which stretch of the new reading takes the place of each stretch of the old one. Both tile their line.
 *
 *     old    生 产 [方 试] 安 全 ⏎       what stands at a seam in the new reading alone goes to the left, but never to
 *     new    生 产 [方 式] 安 全 ⏎       what a hand removed: it would be gone unseen
 *
 * @param text of the page, both readings in it
 */
export function mappedClaims(
  text: string,
  { old, read }: LinePair,
  claims: readonly Claim[],
): ReadonlyMap<number, SourceSpan> {
  const seams = seamsOf(bare(text, old), bare(text, read))
  const mapped = new Map<number, SourceSpan>()
  let from = read.from
  claims.forEach(({ span, place }, index) => {
    const last = index === claims.length - 1
    const seam = seamAt(seams, span.to - old.from)
    const isHidden = place.kind === 'removed'
    const to = last ? read.to : Math.max(from, read.from + (isHidden ? seam.first : seam.last))
    mapped.set(span.from, { from, to: Math.min(to, read.to) })
    from = Math.min(to, read.to)
  })
  return mapped
}

/** Where a place between two characters of the old line is in the new one; apart where something came in there. */
interface Seam {
  readonly first: number
  readonly last: number
}

export const seamAt = (seams: readonly Seam[], offset: number): Seam =>
  seams[Math.min(offset, seams.length - 1)] ?? { first: 0, last: 0 }

/** One for each place of the old line, from before its first character to behind its last. */
export function seamsOf(old: string, read: string): readonly Seam[] {
  const seams: { first: number; last: number }[] = [{ first: 0, last: 0 }]
  const parts = edits(old, read)
  let at = 0
  parts.forEach(({ kind, text }, index) => {
    const end = seams.at(-1)
    if (kind === 'same') {
      for (const _ of text.split('')) seams.push({ first: ++at, last: at })
      return
    }
    if (kind === 'deleted') {
      const next = parts[index + 1]
      const instead = next?.kind === 'inserted' ? next.text.length : 0
      // Character for character as far as both go; the last one takes the rest.
      for (let gone = 1; gone <= text.length; gone++) {
        const place = at + (gone === text.length ? instead : Math.min(gone, instead))
        seams.push({ first: place, last: place })
      }
      return
    }
    at += text.length
    const wasReplaced = parts[index - 1]?.kind === 'deleted'
    if (end && !wasReplaced) end.last = at
  })
  return seams
}

const bare = (text: string, { from, to }: SourceSpan): string =>
  text.slice(from, to).replace(/[\r\n\f]+$/, '')
