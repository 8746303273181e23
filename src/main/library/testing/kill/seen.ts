import type { Library } from '../../library.ts'
import { ALL, valueOf } from '../samples.ts'
import { allArticles } from './deeds.ts'

/** All that an editor sees of a library, without the names that pages have in it, which are different in every one. */
export interface Seen {
  /** As JSON, by the name of their file. */
  readonly pages: ReadonlyMap<string, string>
  readonly sections: string
}

export function seenOf(library: Library): Seen {
  const ids = new Set(allArticles(library).map(({ page }) => page))
  const { rows } = valueOf(library.articles({ ...ALL, limit: 10_000 }))
  const pages = [...ids].map((id): [string, string] => {
    const { page, ...galley } = valueOf(library.galley(id))
    const listed = rows
      .filter((row) => row.page === id)
      .map(({ page: _page, section: _section, ...row }) => row)
      .sort((a, b) => (a.article < b.article ? -1 : 1))
    const revisions = galley.articles.map(({ id: article }) =>
      valueOf(library.revisions(id, article)).map(({ number: _number, ...revision }) => revision),
    )
    // Names of sections are told once, below: a page that came with an import has them, too.
    const articles = galley.articles.map((article) => ({ ...article, section: article.section !== '' }))
    return [page.name, JSON.stringify({ sha256: page.sha256, ...galley, articles, listed, revisions })]
  })
  return {
    pages: new Map(pages),
    sections: JSON.stringify(valueOf(library.sectionTree()).map(({ name, hue }) => ({ name, hue }))),
  }
}

/** How what is there differs from both what was and what would have come next; nothing is the wish. */
export function differences(there: Seen, before: Seen, after: Seen, isPiecemeal: boolean): readonly string[] {
  if (isSame(there, before) || isSame(there, after)) return []
  if (!isPiecemeal) return ['it is neither as it was before the last deed nor as it would be after it']
  // An import brings whole pages, a few at a time.
  const names = new Set([...there.pages.keys(), ...before.pages.keys()])
  return [...names].flatMap((name) => {
    const found = there.pages.get(name)
    return found === before.pages.get(name) || found === after.pages.get(name)
      ? []
      : [`${name} is half imported`]
  })
}

const isSame = (one: Seen, other: Seen): boolean =>
  one.sections === other.sections &&
  one.pages.size === other.pages.size &&
  [...one.pages].every(([name, page]) => other.pages.get(name) === page)
