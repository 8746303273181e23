import { first } from './0001-first.ts'
import { openPages } from './0002-open-pages.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [first, openPages]
