import { first } from './0001-first.ts'
import { seals } from './0002-seals.ts'
import { layout } from './0003-layout.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [first, seals, layout]
