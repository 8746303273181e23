/** Rows are fetched so many at a time. */
export const CHUNK = 60
/** As many pieces of the list as are kept: more than any screen shows, and never the whole of a long list. */
const KEPT = 24

/** Rows of a long list, by the place (in CHUNKs) of the piece they are in. */
export type Chunks<Row> = ReadonlyMap<number, readonly Row[]>

export interface RowChunks<Row> {
  /** These rows are in sight (`to` is not): what is missing or old of them is fetched. */
  show(from: number, to: number): void
  /** The beginning, which came with the answer to a question. */
  begin(rows: readonly Row[]): void
  /** The list may be another now: what is known stays until it is fetched again, which it is when it is in sight. */
  renew(): void
  /** Nothing more is fetched or told. */
  end(): void
}

/**
 * Fetches what is seen of a long list, one piece at a time: what one scrolled past while a piece came is not asked for,
 * so that no queue of questions stands between the hand and what it has come to. Old pieces are forgotten.
 *
 * `ask` gives `null` when it fails; it is tried again when something else is shown.
 */
export function rowChunks<Row>(
  ask: (offset: number, limit: number) => Promise<readonly Row[] | null>,
  changed: (chunks: Chunks<Row>) => void,
): RowChunks<Row> {
  let seen = { from: 0, to: 0 }
  /** What was fetched last stands last. */
  let known: Chunks<Row> = new Map()
  let old: ReadonlySet<number> = new Set()
  let isAsking = false
  let isEnded = false
  let round = 0

  const put = (chunk: number, rows: readonly Row[]) => {
    const others = [...known].filter(([place]) => place !== chunk)
    known = new Map([...others.slice(-(KEPT - 1)), [chunk, rows]])
    old = new Set([...old].filter((place) => place !== chunk && known.has(place)))
    changed(known)
  }
  const missing = (): number | undefined => {
    const [first, end] = [Math.floor(seen.from / CHUNK), Math.ceil(seen.to / CHUNK)]
    for (let chunk = first; chunk < end; chunk++) if (!known.has(chunk) || old.has(chunk)) return chunk
    return undefined
  }
  const fill = async () => {
    if (isAsking) return
    isAsking = true
    for (let chunk = missing(); chunk !== undefined && !isEnded; chunk = missing()) {
      const asked = round
      const rows = await ask(chunk * CHUNK, CHUNK)
      if (rows === null) break
      // Of a list that is another since: it is asked for again.
      if (asked === round && !isEnded) put(chunk, rows)
    }
    isAsking = false
  }

  return {
    show(from, to) {
      seen = { from, to }
      void fill()
    },
    begin(rows) {
      put(0, rows)
      void fill()
    },
    renew() {
      round++
      old = new Set(known.keys())
    },
    end() {
      isEnded = true
    },
  }
}
