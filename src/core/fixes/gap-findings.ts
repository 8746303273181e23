import type { Reason } from './fix.ts'
import type { Finding, Gap, Scene } from './rule.ts'

/** Of a gap in several pieces the first prints what is inserted, the others vanish. */
export function findInGaps(
  scene: Scene,
  matches: (gap: Gap) => boolean,
  reasons: readonly Reason[],
): readonly Finding[] {
  return scene.gaps.flatMap((gap) => {
    if (!matches(gap)) return []
    const all = [...reasons, ...gap.reasons.filter((reason) => !reasons.includes(reason))].slice(0, 4)
    return gap.pieces.map((span, index) => ({
      span,
      replacement: index === 0 ? gap.inserted : '',
      reasons: all,
      confidence: gap.confidence,
    }))
  })
}

export const hasBlankLine = (gap: Gap, text: string): boolean =>
  gap.pieces.some((piece) =>
    /(?:\n|\r\n|\r(?!\n)|\f)[\s\u3000]*(?:\n|\r|\f)/.test(text.slice(piece.from, piece.to)),
  )

export const hasLineEnd = (gap: Gap, text: string): boolean =>
  gap.pieces.some((piece) => /[\n\r\f]/.test(text.slice(piece.from, piece.to)))

export const ofText = (gap: Gap): boolean => gap.kind !== 'verse'

/** A hyphen at the end of a line goes, or a hyphen takes the place of another sign. */
export const hyphenated = (gap: Gap, text: string): boolean =>
  gap.inserted === '-' ||
  (gap.inserted === '' && gap.pieces.some((piece) => /[-‐¬⸗=]/.test(text.slice(piece.from, piece.to))))
