import type { Database } from 'better-sqlite3'

/**
 * Tells states of the library apart: another text after every write, by this connection or by that of a job beside it
 * (an import). What was found in another state is out of date.
 */
export function stateOfFile(database: Database): () => string {
  const state = database
    .prepare<[], string>("SELECT total_changes() || ' ' || data_version FROM pragma_data_version")
    .pluck()
  return () => state.get() ?? ''
}
