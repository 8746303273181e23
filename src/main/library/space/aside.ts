import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Amount } from '#shared/keeping'

/** Former libraries: set aside for a restored one, moved away, kept before a migration, or come from a rescue. */
const ASIDE = /^library-(set-aside|moved|of-version|rescued)-[\d-]+\.sqlite(-wal)?$/

/** @throws errors of the file system */
export function asideIn(folder: string): Amount {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => ASIDE.test(name)) : []
  const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { count: names.filter((name) => name.endsWith('.sqlite')).length, bytes }
}
