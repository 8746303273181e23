import type { ArticleSetting, Content } from '../typeset/content.ts'
import { randomOf, shuffled } from './random.ts'

/**
 * A page that was never printed: articles of several pages of one language under the furniture of one of them. The
 * same words in other company, so that the weights do not learn which article stands beside which.
 */
export function recombined(contents: readonly Content[], seed: number): Content {
  const random = randomOf(seed)
  const base = contents[Math.floor(random() * contents.length)]
  const { lang } = base.layout
  const pool = contents
    .filter(({ layout }) => layout.lang === lang)
    .flatMap((content) => content.articles.map((_, index) => ({ content, index })))
  const picked = shuffled(pool, random).slice(0, 4 + Math.floor(random() * 5))
  const unassigned: Content['unassigned'][number][] = []
  const places: Content['layout']['unassigned'][number][] = []
  for (const [index, place] of base.layout.unassigned.entries()) {
    if (place.pos === 'article') continue
    unassigned.push(base.unassigned[index])
    places.push(place)
  }
  /** A piece that belongs to an article comes along and gets a number of its own. */
  const moved = (content: Content, number: number): number => {
    unassigned.push(content.unassigned[number])
    places.push({ pos: 'article' })
    return unassigned.length - 1
  }
  const articles = picked.map(({ content, index }) => content.articles[index])
  const settings = picked.map(({ content, index }, number): ArticleSetting => {
    const { jump, pull, ...setting } = content.layout.articles[index]
    return {
      ...setting,
      id: `r${number}`,
      ...(jump ? { jump: { at: jump.at, u: moved(content, jump.u) } } : {}),
      ...(pull ? { pull: { u: moved(content, pull.u) } } : {}),
    }
  })
  return {
    ...base,
    source: { name: `mixed-${lang}-${seed}` },
    articles,
    unassigned,
    layout: {
      ...base.layout,
      seed,
      tree: { v: settings.map(({ id }) => id) },
      unassigned: places,
      articles: settings,
    },
  }
}
