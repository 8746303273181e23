/** One line of the palette. */
export interface Entry {
  readonly id: string
  readonly name: string
  /** All that it answers to. */
  readonly names: readonly string[]
  readonly keys: string
  /** Why it cannot be done now, in words; empty when it can. */
  readonly why: string
  readonly run: () => void
}
