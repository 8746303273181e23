import { first } from './0001-first.ts'
import { sectionsAndPeople } from './0002-sections-and-people.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [first, sectionsAndPeople]
