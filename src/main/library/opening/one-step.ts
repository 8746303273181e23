import type { Database } from 'better-sqlite3'
import type { Result } from '#shared/result'

/** Does several deeds in one transaction; where one fails, none of them was done. */
export function inOneStep<Value>(database: Database, action: () => Result<Value>): Result<Value> {
  try {
    return database
      .transaction(() => {
        const result = action()
        if (!result.ok) throw new Undone(result)
        return result
      })
      .immediate()
  } catch (error) {
    if (error instanceof Undone) return error.result as Result<Value>
    throw error
  }
}

/** Carries a failure past the transaction, which goes back on anything that is thrown. */
class Undone extends Error {
  readonly result: Result<unknown>

  constructor(result: Result<unknown>) {
    super('undone')
    this.result = result
  }
}
