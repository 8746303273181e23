/** What the list of articles is to show when it is opened from a section or a person; `null`: all. */
export interface Asked {
  readonly section: string | null
  readonly byline: string | null
  /** Words to be found; empty: none. */
  readonly text: string
}
