import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PageId } from '#core/source/page'
import { wholePages } from './whole-pages.ts'

it('has every article once, a page never in two parts, and no part that is long', () => {
  const articles = fc.uniqueArray(
    fc.record({
      page: fc.nat(30).map((number) => String(number) as PageId),
      article: fc.nat(20).map(String),
    }),
    { selector: ({ page, article }) => `${page}/${article}`, maxLength: 300 },
  )
  fc.assert(
    fc.property(articles, (given) => {
      const parts = wholePages(given)
      const names = parts.flat().map(({ page, article }) => `${page}/${article}`)
      expect(names.toSorted()).toEqual(given.map(({ page, article }) => `${page}/${article}`).toSorted())
      for (const [index, part] of parts.entries()) {
        expect(part.length).toBeGreaterThan(0)
        // Sixty, and what the last page brought.
        expect(part.length).toBeLessThan(60 + 21)
        // A page takes its time, also for one article.
        expect(new Set(part.map(({ page }) => page)).size).toBeLessThanOrEqual(15)
        const later = new Set(parts.slice(index + 1).flatMap((other) => other.map(({ page }) => page)))
        for (const { page } of part) expect(later.has(page)).toBe(false)
      }
    }),
  )
})
