import { useSyncExternalStore } from 'react'

/** A value that is replaced, never changed in place, and tells who listens. */
export interface Observable<Value> {
  get(): Value
  set(value: Value): void
  update(change: (value: Value) => Value): void
  listen(listener: () => void): () => void
}

export function observable<Value>(first: Value): Observable<Value> {
  let value = first
  const listeners = new Set<() => void>()
  const set = (next: Value) => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => value,
    set,
    update: (change) => {
      set(change(value))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A part of a value: who shows it is drawn anew only when that part is another one (by identity). */
export const useSelected = <Value, Part>(source: Observable<Value>, select: (value: Value) => Part): Part =>
  useSyncExternalStore(source.listen, () => select(source.get()))

export const useObservable = <Value>(source: Observable<Value>): Value =>
  useSyncExternalStore(source.listen, source.get)
