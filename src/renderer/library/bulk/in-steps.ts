import type { Failure, Result } from '#shared/result'
import type { Observable } from '../../desk/observable.ts'
import type { Bulk } from './bulk.ts'

/** What came of a deed on many things. Where it was stopped or failed, what is left is as it was. */
export interface InSteps<Thing, Value> {
  /** One for each part that was done, in their order. */
  readonly done: readonly Value[]
  readonly left: readonly Thing[]
  /** Why it could not go on; `null` when it came to its end or was stopped. */
  readonly failure: Failure | null
}

/**
 * Does a deed part by part, each of them whole or not at all, and tells how far it is. Between two parts the desk
 * answers, and the editor can stop it.
 */
export async function inSteps<Thing, Value>(
  bulk: Observable<Bulk | null>,
  kind: Bulk['kind'],
  parts: readonly (readonly Thing[])[],
  step: (part: readonly Thing[]) => Promise<Result<Value>>,
): Promise<InSteps<Thing, Value>> {
  const of = parts.flat().length
  const stopping = new AbortController()
  const stop = () => {
    stopping.abort()
  }
  const done: Value[] = []
  const waiting = [...parts]
  try {
    for (let part = waiting[0]; part && !stopping.signal.aborted; part = waiting[0]) {
      bulk.set({ kind, done: of - waiting.flat().length, of, stop })
      const told = await step(part)
      if (!told.ok) return { done, left: waiting.flat(), failure: told.error }
      done.push(told.value)
      waiting.shift()
    }
    return { done, left: waiting.flat(), failure: null }
  } finally {
    bulk.set(null)
  }
}

/** As many as are handed to the library at once: about as long as it takes for one who types not to notice. */
export const AT_ONCE = 60

/** In parts of {@link AT_ONCE}, in the order given. */
export const inParts = <Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] =>
  Array.from({ length: Math.ceil(things.length / AT_ONCE) }, (_, index) =>
    things.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  )
