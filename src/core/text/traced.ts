import { isBlank } from './characters.ts'

/** Where a character stands that the source does not have: a blank between two joined lines. */
export const INSERTED = -1

/**
 * A text that knows where each of its UTF-16 units comes from.
 *
 *     text   坚  守  抗  疫          (blanks removed by fixes)
 *     at     20  22  24  26
 *
 * `at` is as long as `text`; an inserted unit has {@link INSERTED}.
 */
export interface Traced {
  readonly text: string
  readonly at: readonly number[]
}

export const NOTHING: Traced = { text: '', at: [] }

export const slice = (traced: Traced, from: number, to: number): Traced => ({
  text: traced.text.slice(from, to),
  at: traced.at.slice(from, to),
})

/** Without blanks at both ends. */
export function trimmed(traced: Traced): Traced {
  let from = 0
  let to = traced.text.length
  while (from < to && isBlank(traced.text[from])) from++
  while (to > from && isBlank(traced.text[to - 1])) to--
  return from === 0 && to === traced.text.length ? traced : slice(traced, from, to)
}

/** `left`, then the inserted text `between`, then `right`. */
export const joined = (left: Traced, between: string, right: Traced): Traced => ({
  text: left.text + between + right.text,
  at: [...left.at, ...Array.from(between, () => INSERTED), ...right.at],
})
