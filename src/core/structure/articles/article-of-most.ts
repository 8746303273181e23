import type { Item } from '../items/item.ts'
import type { Body } from './body.ts'

/** The article that most strips of an item are in, by a strip's number; −1 for none. */
export function articleOfMost(item: Item, articleAt: (order: number) => number): number {
  const orders = item.kind === 'paragraph' ? item.lines.map((line) => line.first) : [item.order]
  const counts = new Map<number, number>()
  for (const order of orders) {
    const article = articleAt(order)
    counts.set(article, (counts.get(article) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1
}

/** The article of the first member of a body that is in one; −1 for none. */
export function articleOfBody(body: Body, articleOf: (member: Body['members'][number]) => number): number {
  for (const member of body.members) {
    const article = articleOf(member)
    if (article >= 0) return article
  }
  return -1
}
