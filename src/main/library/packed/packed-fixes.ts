import type { Fix, FixId } from '#core/fixes/fix'
import { DamagedContent } from '../library-failure.ts'
import { packStretches, unpackStretches } from './stretches.ts'

/** What many fixes of a page have in common. */
type Kind = readonly [
  rule: string,
  kind: Fix['kind'],
  replacement: string,
  reasons: Fix['reasons'],
  confidence: number,
]

/** The form of the part `fixes`: a page has a thousand, of a few dozen kinds. */
interface PackedFixes {
  readonly kinds: readonly Kind[]
  /** Of each fix, in their order: which of the kinds. */
  readonly which: readonly number[]
  /** Where each is: see `stretches.ts`. */
  readonly where: readonly number[]
  /** Of those few that are not named after their rule and place: which fix, and its name. */
  readonly names?: readonly (readonly [number, FixId])[]
}

const usualName = (rule: string, from: number, to: number): FixId => `${rule}@${from}-${to}`

export function packFixes(fixes: readonly Fix[]): PackedFixes {
  const kinds = new Map<string, { readonly number: number; readonly kind: Kind }>()
  const which = fixes.map((fix) => {
    const { id: _, span: _span, rule, kind, replacement, reasons, confidence, ...rest } = fix
    rest satisfies Record<string, never>
    const packed: Kind = [rule, kind, replacement, reasons, confidence]
    const key = JSON.stringify(packed)
    const known = kinds.get(key) ?? { number: kinds.size, kind: packed }
    kinds.set(key, known)
    return known.number
  })
  const names = fixes.flatMap(({ id, rule, span: { from, to } }, index) =>
    id === usualName(rule, from, to) ? [] : [[index, id] as const],
  )
  return {
    kinds: [...kinds.values()].map(({ kind }) => kind),
    which,
    where: packStretches(fixes.map(({ span }) => span)),
    ...(names.length > 0 && { names }),
  }
}

/** @throws DamagedContent, or a TypeError where it has another form: both only when the row is damaged */
export function unpackFixes({ kinds, which, where, names }: PackedFixes): readonly Fix[] {
  const named = new Map(names)
  return unpackStretches(where).map((span, index) => {
    const common = kinds[which[index] ?? -1]
    if (!common) throw new DamagedContent('a stored fix is of no kind')
    const [rule, kind, replacement, reasons, confidence] = common
    const id = named.get(index) ?? usualName(rule, span.from, span.to)
    return { id, rule, kind, span, replacement, reasons, confidence }
  })
}
