import { first } from './0001-first.ts'
import { seals } from './0002-seals.ts'
import { openPages } from './0003-open-pages.ts'
import { history } from './0004-history.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [first, seals, openPages, history]
