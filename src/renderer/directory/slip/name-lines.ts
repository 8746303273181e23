/** A line of the list under a field of names. */
export type NameLine = KnownLine | NewLine

/** Something that the library knows. */
export interface KnownLine {
  readonly kind: 'known'
  readonly key: string
  readonly name: string
  /** What tells it from others of the name. */
  readonly detail: string
  /** The mark beside it: a number of `--hue-1` …, 0 without a colour; `null`: no mark. */
  readonly hue: number | null
  readonly isNested: boolean
}

/** What was typed, to be made something that the library knows. */
export interface NewLine {
  readonly kind: 'new'
  readonly name: string
}

/** What a field offers for what was typed. */
export interface Offered {
  readonly lines: readonly NameLine[]
  /** Which of them is highlighted by itself, and taken by Enter; `null`: the editor has to say. */
  readonly first: number | null
}

/** The known line that is written just so: it may be meant without being chosen. */
export const exactLine = ({ lines }: Offered, typed: string): KnownLine | null =>
  lines.find((line): line is KnownLine => line.kind === 'known' && line.name === typed) ?? null

/** One line on, or back; round at the ends, and from nowhere to the nearest end. `null`: there is none. */
export function steppedTo(count: number, at: number | null, by: 1 | -1): number | null {
  if (count === 0) return null
  if (at === null) return by === 1 ? 0 : count - 1
  return (at + by + count) % count
}
