import type { Random } from '../../typeset/random.ts'
import type { BaseFile } from './base-files.ts'

/** Numbers that no program means: what a size, a count or a place may be in a file made to harm. */
const EXTREME = ['0', '-1', '1e9', '99999999999', '2147483647', '-2147483648', 'NaN', '', '30000', '1e-7']
const EXTREME_BYTES = [0x00, 0xff, 0x7f, 0x80]

/** How a file breaks: each takes the bytes and gives others. */
type Break = (bytes: Uint8Array, random: Random, others: readonly BaseFile[]) => Uint8Array

const place = (bytes: Uint8Array, random: Random): number => random.whole(0, Math.max(0, bytes.length - 1))
const stretch = (bytes: Uint8Array, random: Random): readonly [number, number] => {
  const [a, b] = [place(bytes, random), place(bytes, random)]
  return [Math.min(a, b), Math.max(a, b)]
}

const cutShort: Break = (bytes, random) => bytes.subarray(0, place(bytes, random))

const changed: Break = (bytes, random) => {
  const out = Uint8Array.from(bytes)
  for (let count = random.whole(1, 8); count > 0; count--)
    out[place(out, random)] = random.chance(0.5) ? random.whole(0, 255) : random.pick(EXTREME_BYTES)
  return out
}

const withoutStretch: Break = (bytes, random) => {
  const [from, to] = stretch(bytes, random)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

const withStretchTwice: Break = (bytes, random) => {
  const [from, to] = stretch(bytes, random)
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
}

const overwritten: Break = (bytes, random) =>
  Uint8Array.from(bytes).fill(random.whole(0, 255), ...stretch(bytes, random))

/** Numbers that are written out: places, sizes, counts, lengths. */
const withOtherNumbers: Break = (bytes, random) => {
  let words = Buffer.from(bytes).toString('latin1')
  const numbers = [...words.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => number)
  for (let count = random.whole(1, 3); count > 0 && numbers.length > 0; count--)
    words = words.replace(random.pick(numbers), random.pick(EXTREME))
  return Buffer.from(words, 'latin1')
}

const withAnothersEnd: Break = (bytes, random, others) => {
  const other = random.pick(others).bytes
  return Buffer.concat([cutShort(bytes, random, others), other.subarray(place(other, random))])
}

const BREAKS = [
  cutShort,
  changed,
  withoutStretch,
  withStretchTwice,
  overwritten,
  withOtherNumbers,
  withAnothersEnd,
] as const

/** A file that was sound once: broken in one or two ways, and sometimes called what it is not. */
export function brokenFile(bases: readonly BaseFile[], random: Random): BaseFile {
  const base = random.pick(bases)
  let { bytes } = base
  for (let times = random.chance(0.7) ? 1 : 2; times > 0; times--)
    bytes = random.pick(BREAKS)(bytes, random, bases)
  return { name: random.chance(0.8) ? base.name : random.pick(bases).name, bytes }
}
