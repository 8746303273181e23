import { first } from './0001-first.ts'
import { seals } from './0002-seals.ts'
import { openPages } from './0003-open-pages.ts'
import { search } from './0004-search.ts'
import { sectionsAndPeople } from './0005-sections-and-people.ts'
import { revisions } from './0006-revisions.ts'
import { history } from './0007-history.ts'
import { layout } from './0008-layout.ts'
import { alike } from './0009-alike.ts'
import { smaller } from './0010-smaller.ts'
import { trash } from './0011-trash.ts'
import { sketchWords } from './0012-sketch-words.ts'
import { pictures } from './0013-pictures.ts'
import { statistics } from './0014-statistics.ts'
import { originals } from './0015-originals.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  seals,
  openPages,
  search,
  sectionsAndPeople,
  revisions,
  history,
  layout,
  alike,
  smaller,
  trash,
  sketchWords,
  pictures,
  statistics,
  originals,
]
