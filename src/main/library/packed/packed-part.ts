import type { Galley } from '#core/galley/galley'
import { packFixes, unpackFixes } from './packed-fixes.ts'
import { pack, unpackJson } from './packed.ts'

/** The parts of a galley that are stored whole; articles have rows of their own. */
export const PARTS = ['fixes', 'rulings', 'furniture', 'removed'] as const
export type Part = (typeof PARTS)[number]

/** Short ones are the same again and again: nothing removed, no furniture, the usual rulings. */
const LONGEST_KNOWN = 200
const MOST_KNOWN = 200
const known = new Map<string, Uint8Array>()

/** The form of `part.body`: deflated JSON. */
export function packPart(part: Part, parts: Partial<Pick<Galley, Part>>): Uint8Array {
  const json = JSON.stringify(part === 'fixes' ? packFixes(parts.fixes ?? []) : parts[part])
  const before = known.get(json)
  if (before) return before
  const packed = pack(json)
  if (json.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(json, packed)
  }
  return packed
}

/** @throws DamagedContent, or a TypeError where it is JSON of another form: both only when the row is damaged */
export const unpackPart = (part: Part, body: Uint8Array): unknown =>
  part === 'fixes' ? unpackFixes(unpackJson(body)) : unpackJson(body)
