import type { ArticleOnPage } from '#shared/article-list'

/** As many as are handed to the library at once: about as long as it takes for one who types not to notice. */
const AT_ONCE = 60

/** Articles in parts of some sixty, those of one page in one part: a page is read and written once. */
export function wholePages(articles: readonly ArticleOnPage[]): readonly (readonly ArticleOnPage[])[] {
  const pages = new Map<ArticleOnPage['page'], ArticleOnPage[]>()
  for (const one of articles) {
    const known = pages.get(one.page)
    if (known) known.push(one)
    else pages.set(one.page, [one])
  }
  const parts: ArticleOnPage[][] = []
  for (const page of pages.values()) {
    const last = parts.at(-1)
    if (last && last.length < AT_ONCE) last.push(...page)
    else parts.push([...page])
  }
  return parts
}
