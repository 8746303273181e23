import type { Database } from 'better-sqlite3'
import { likenessOf } from '#core/alike/likeness-of'
import { sketchOf } from '#core/alike/sketch'
import { keptArticle, type KeptArticle } from '#core/galley/kept-article'
import type { ArticleId } from '#core/galley/galley'
import type { PageId } from '#core/source/page'
import type { AlikeArticle, AlikeVerdict, Verdict } from '#shared/alike'
import type { ArticleOnPage } from '#shared/article-list'
import { fail, failure, succeed, type Result } from '#shared/result'
import type { Seals } from '../check/seals.ts'
import type { Filing } from '../directory/sections.ts'
import type { StoredGalleys } from '../pages/galleys.ts'
import { attempt } from '../library-failure.ts'
import { unpackText } from '../packed/packed.ts'
import { passageWord, wordingOf } from '../search/indexed-article.ts'

/** The library's part about articles that it has already. */
export interface Alike {
  /** Articles of other pages that read like this one, and those that it was linked with; the likest first. */
  alike(article: ArticleOnPage): Result<readonly AlikeArticle[]>
  judgeAlike(verdict: AlikeVerdict): Result<null>
  /** An article as it is stored, to be compared. */
  storedArticle(article: ArticleOnPage): Result<KeptArticle>
}

/** So many are compared: a passage in common is usually the same article. */
const COMPARED = 12
/** A passage in more articles than these is a standing phrase and says nothing. */
const STANDING = 60

type Row = Omit<AlikeArticle, 'likeness' | 'verdict'> & {
  readonly number: number
  readonly text: string | Buffer
}

interface Judged {
  readonly page: PageId
  readonly article: ArticleId
  readonly verdict: Verdict
}

export function alikeIn(
  path: string,
  database: Database,
  {
    galleys,
    seals,
    nameOf,
  }: { readonly galleys: StoredGalleys; readonly seals: Seals } & Pick<Filing, 'nameOf'>,
): Alike {
  const columns = `number, article.page, article.id AS article, headline, article.text, section, status, page.name AS pageName,
    page.publication, page.issued, page.folio`
  const byId = database.prepare<[PageId, ArticleId], Row>(
    `SELECT ${columns} FROM article JOIN page ON page.id = article.page WHERE article.page = ? AND article.id = ?`,
  )
  const byNumber = database.prepare<[number], Row>(
    `SELECT ${columns} FROM article JOIN page ON page.id = article.page WHERE number = ?`,
  )
  const withPassage = database
    .prepare<[string], number>(
      `SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT ${STANDING + 1}`,
    )
    .pluck()
  const judged = database.prepare<[ArticleOnPage], Judged>(`
    SELECT other_page AS page, other_article AS article, verdict FROM alike_verdict
      WHERE page = @page AND article = @article
    UNION ALL
    SELECT page, article, verdict FROM alike_verdict WHERE other_page = @page AND other_article = @article`)
  type Key = readonly [PageId, ArticleId, PageId, ArticleId]
  const judge = database.prepare<[...Key, Verdict]>(`
    INSERT INTO alike_verdict (page, article, other_page, other_article, verdict) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET verdict = excluded.verdict`)
  const forget = database.prepare<[...Key]>(
    'DELETE FROM alike_verdict WHERE page = ? AND article = ? AND other_page = ? AND other_article = ?',
  )

  /** Numbers of articles that have passages in common with this text, those with the most first. */
  function candidates(text: string): readonly number[] {
    const common = new Map<number, number>()
    for (const passage of sketchOf(text)) {
      const articles = withPassage.all(`"${passageWord(passage)}"`)
      if (articles.length > STANDING) continue
      for (const article of articles) common.set(article, (common.get(article) ?? 0) + 1)
    }
    return [...common].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number)
  }

  const textOf = ({ headline, text }: Row): string => wordingOf({ headline, text: unpackText(text) })

  function alikeTo(asked: Row): readonly AlikeArticle[] {
    const text = textOf(asked)
    const said = judged.all(asked)
    const linked = said
      .filter(({ verdict }) => verdict === 'linked')
      .map(({ page, article }) => byId.get(page, article))
    const near = candidates(text)
      .filter((number) => number !== asked.number)
      .slice(0, COMPARED)
      .map((number) => byNumber.get(number))
    const seen = new Set<number>()
    const found: AlikeArticle[] = []
    for (const row of [...linked, ...near]) {
      // Repetitions on one page are the cleaning's matter.
      if (!row || row.page === asked.page || seen.has(row.number)) continue
      seen.add(row.number)
      seals.assertArticle(row.page, row.article)
      const likeness = likenessOf(text, textOf(row))
      const verdict =
        said.find(({ page, article }) => page === row.page && article === row.article)?.verdict ?? null
      if (likeness === null && verdict !== 'linked') continue
      const { number: _, text: __, section, ...told } = row
      found.push({ ...told, section: nameOf(section), likeness, verdict })
    }
    return found.sort((a, b) => Number(b.likeness === 'exact') - Number(a.likeness === 'exact'))
  }

  return {
    alike: (asked) =>
      attempt(path, () => {
        seals.assertTables(['alike_verdict'])
        const row = byId.get(asked.page, asked.article)
        return succeed(row ? alikeTo(row) : [])
      }),

    judgeAlike: ({ article, other, verdict }) =>
      attempt(path, () => {
        if (isSame(article, other))
          return fail(failure('request-invalid', { reason: 'an article is like itself' }))
        for (const { page, article: id } of [article, other])
          if (!byId.get(page, id)) return fail(failure('article-unknown'))
        const [first, second] = inOrder(article, other)
        const key = [first.page, first.article, second.page, second.article] as const
        if (verdict === null) forget.run(...key)
        else judge.run(...key, verdict)
        return succeed(null)
      }),

    storedArticle: ({ page, article: id }) =>
      attempt(path, () => {
        const galley = galleys.galley(page)
        if (!galley.ok) return galley
        const article = galley.value.articles.find((one) => one.id === id)
        return article ? succeed(keptArticle(galley.value, article)) : fail(failure('article-unknown'))
      }),
  }
}

const isSame = (a: ArticleOnPage, b: ArticleOnPage): boolean => a.page === b.page && a.article === b.article

/** As SQLite compares texts: by their bytes, which for ids of ASCII is by UTF-16 units. */
const inOrder = (a: ArticleOnPage, b: ArticleOnPage): readonly [ArticleOnPage, ArticleOnPage] =>
  a.page < b.page || (a.page === b.page && a.article < b.article) ? [a, b] : [b, a]
