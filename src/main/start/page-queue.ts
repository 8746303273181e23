/** Page files that came from outside the window: the command line, the desktop, a second start. */
export interface PageQueue {
  /** Hands a page over: at once when the window is there, else it waits for it. */
  readonly add: (path: string) => void
  /** All that wait, the first one first. From now on pages go to the window directly. */
  readonly take: () => readonly string[]
}

export function pageQueue(first: readonly string[], handOver: (path: string) => void): PageQueue {
  let waiting: string[] | null = [...first]
  return {
    add(path) {
      if (waiting) waiting.push(path)
      else handOver(path)
    },
    take() {
      const taken = waiting ?? []
      waiting = null
      return taken
    },
  }
}
