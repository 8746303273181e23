import { join } from 'node:path'
import { STATUSES } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import { ALL_ARTICLES } from '#shared/article-list'
import { importArchive } from '../../archive/import-archive.ts'
import { backupName } from '../../backup/backup-name.ts'
import { writeBackup } from '../../backup/write-backup.ts'
import type { Library } from '../../library.ts'
import { UNWATCHED } from '../../work/watch.ts'
import { at, newPage, NOWHERE, typedArticle, valueOf, wholeOf } from '../samples.ts'

/** Where the deeds of a test find what they need beside the library. */
export interface Surroundings {
  /** An archive to import. */
  readonly archive: string
  readonly backups: string
}

export type Deed =
  | { readonly kind: 'save'; readonly page: number; readonly articles: number; readonly length: number }
  | { readonly kind: 'status'; readonly status: (typeof STATUSES)[number] }
  | { readonly kind: 'rename' }
  | { readonly kind: 'backup' }
  | { readonly kind: 'import' }

const PAGES = 3
const MOST_ARTICLES = 6
const SECTION = '要闻'

/** The `number`th deed of a seed: the same in the process that is killed and in the one that tells what is right. */
export function deedOf(seed: number, number: number): Deed {
  const random = hash(seed * 1_000_003 + number)
  const choice = random % 100
  const more = hash(random)
  if (choice < 60) {
    return {
      kind: 'save',
      page: more % PAGES,
      articles: 1 + ((more >>> 4) % MOST_ARTICLES),
      length: (more >>> 8) % 400,
    }
  }
  if (choice < 80) return { kind: 'status', status: STATUSES[more % STATUSES.length] ?? 'raw' }
  if (choice < 90) return { kind: 'rename' }
  return choice < 95 ? { kind: 'backup' } : { kind: 'import' }
}

/** The library before the first deed. */
export function begin(library: Library): void {
  for (let page = 0; page < PAGES; page++) {
    const id = valueOf(library.keepPage(pageOf(page), at(page)))
    valueOf(library.openPage(id, at(page)))
    valueOf(library.save({ page: id, change: changeOf(0, 2, 10), place: NOWHERE }, at(0)))
  }
}

export async function perform(
  library: Library,
  deed: Deed,
  number: number,
  where: Surroundings,
): Promise<void> {
  switch (deed.kind) {
    case 'save': {
      const page = valueOf(library.keepPage(pageOf(deed.page), at(number)))
      const change = changeOf(number, deed.articles, deed.length)
      valueOf(library.save({ page, change, place: NOWHERE }, at(number)))
      return
    }
    case 'status':
      valueOf(
        library.describe({ articles: allArticles(library), change: { status: deed.status } }, at(number)),
      )
      return
    case 'rename': {
      const [section] = valueOf(library.sectionTree())
      if (section)
        valueOf(library.changeSections({ kind: 'rename', section: section.id, name: `${SECTION}${number}` }))
      return
    }
    case 'backup':
      await writeBackup(library.file, join(where.backups, backupName(at(number), 'galley')), UNWATCHED)
      return
    case 'import':
      valueOf(importArchive(where.archive, library.file, UNWATCHED))
      return
    default:
      deed satisfies never
  }
}

const pageOf = (number: number) => newPage(`killed ${number} `.repeat(700), `${number}.txt`)

/** Every article and the furniture carry the number, so that half a page would show. */
const changeOf = (number: number, articles: number, length: number) =>
  wholeOf(
    Array.from({ length: articles }, (_, index) =>
      typedArticle(`a${index}`, `第 ${number} 次之 ${index}`, ['乡村振兴'.repeat(length + index)], {
        section: SECTION,
        note: String(number),
      }),
    ),
    { nextId: number + 1, furniture: [{ kind: 'furniture', span: { from: 0, to: 1 + (number % 5000) } }] },
  )

export const allArticles = (
  library: Library,
): readonly { readonly page: PageId; readonly article: string }[] =>
  valueOf(library.whichArticles(EVERYTHING))

const EVERYTHING = { ...ALL_ARTICLES, limit: 10_000, offset: 0 }

/** A good mixture of the bits of a whole number; not negative. @see fmix32 of MurmurHash3 (public domain) */
export function hash(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
