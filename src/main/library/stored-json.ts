import { DamagedContent } from './library-failure.ts'

/** Parses what the library wrote; anything else is damage. */
export function stored<Value>(json: string): Value {
  try {
    return JSON.parse(json) as Value
  } catch {
    throw new DamagedContent('a stored value is not JSON')
  }
}
