import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What is being made beside a library: an import's staging, a draft that has not taken its name yet. */
const UNFINISHED =
  /^(import-\w{6}|library(-of-version-\d+)?\.sqlite\.new|library-(arriving|compact)\.(sqlite(\.new)?|json)(-\w+)?)$/

/**
 * Takes away what a program that was killed had begun and not finished. To be called by whoever has the folder's lock:
 * then nobody is making any of it.
 */
export function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (UNFINISHED.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
