import type { Database } from 'better-sqlite3'
import type { Article, Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import type { PageId } from '#core/source/page'
import type { BlockKind, Byline } from '#core/structure/reading'
import type { Person, Suggestions } from '#shared/directory'
import { marked } from '../search/indexed-article.ts'
import { indexed, wordsOf } from '../search/words.ts'
import { likelySection, type Evidence } from './likely-section.ts'
import { pageKind } from './page-kind.ts'
import { LINKED } from './people.ts'
import { printedNames } from './printed-names.ts'

const HEADS: readonly BlockKind[] = ['kicker', 'headline', 'subheadline']
/** A headline has far fewer. */
const MOST_WORDS = 40
/** Who signs with more is one of a list. */
const MOST_WRITERS = 4

/** As a byline names somebody. */
type Writer = Pick<Byline, 'name' | 'organisation'>

interface Filed {
  readonly name: string
  readonly articles: number
}

/** Suggestions from the library's own articles: computed when they are asked for, never set by themselves. */
export function suggestions(database: Database, everyone: () => readonly Person[]) {
  const library = database.prepare<[], Filed>(`
    SELECT name, sum(articles) AS articles FROM (
      SELECT section AS filed, count(*) AS articles FROM article GROUP BY section
    ) JOIN filing USING (filed) JOIN section ON section.id = filing.section GROUP BY name`)
  // The newest are enough to know a habit by, and a frequent word costs no more than a rare one.
  const withWord = database.prepare<[string, PageId], Filed>(`
    SELECT section.name, count(*) AS articles FROM (
      SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT 200
    ) AS hit
    JOIN article ON article.number = hit.rowid AND article.page <> ?
    JOIN filing ON filing.filed = article.section JOIN section ON section.id = filing.section
    GROUP BY section.name`)
  // Who is entered is known by every spelling; of a name that nobody has entered, the name is all there is.
  const signedBy = database.prepare<[Writer & { readonly page: PageId }], Filed>(`
    WITH person AS (SELECT ${LINKED} AS id FROM (SELECT @name AS name, @organisation AS organisation) AS byline),
    hit AS (
      SELECT article FROM byline WHERE contributor = (SELECT id FROM person)
      UNION
      SELECT article FROM byline WHERE name = @name AND contributor IS NULL AND (SELECT id FROM person) IS NULL
      ORDER BY article DESC LIMIT 200
    )
    SELECT section.name, count(*) AS articles FROM hit
    JOIN article ON article.number = hit.article AND article.page <> @page
    JOIN filing ON filing.filed = article.section JOIN section ON section.id = filing.section
    GROUP BY section.name`)
  const newestPages = database.prepare<[PageId], { readonly id: PageId; readonly name: string }>(
    'SELECT id, name FROM page WHERE id <> ? ORDER BY rowid DESC LIMIT 2000',
  )
  const onPages = database.prepare<[string], Filed>(`
    SELECT section.name, count(*) AS articles FROM json_each(?) AS wanted
    JOIN article ON article.page = wanted.value
    JOIN filing ON filing.filed = article.section JOIN section ON section.id = filing.section
    GROUP BY section.name`)

  const sectionsOf = (filed: readonly Filed[]) => new Map(filed.map(({ name, articles }) => [name, articles]))

  function evidenceOf(galley: Galley, article: Article, writers: readonly Writer[]): readonly Evidence[] {
    const heads = article.blocks.filter(({ kind }) => HEADS.includes(kind))
    const words = new Set(heads.flatMap((block) => featuresOf(printBlock(galley, block).text)))
    const byWord = [...words].slice(0, MOST_WORDS).map((word): Evidence => {
      // Letters and digits only, so nothing in it can be an operator.
      const match = `"${marked(indexed(word), 'headline')}"`
      return { kind: 'word', words: word, sections: sectionsOf(withWord.all(match, galley.page.id)) }
    })
    const byWriter = writers.slice(0, MOST_WRITERS).map(({ name, organisation }): Evidence => {
      const filed = signedBy.all({ name, organisation, page: galley.page.id })
      return { kind: 'byline', words: name, sections: sectionsOf(filed) }
    })
    const told = [...byWord, ...byWriter]
    const kind = pageKind(galley.page.name)
    if (kind === null) return told
    const alike = newestPages.all(galley.page.id).filter(({ name }) => pageKind(name) === kind)
    const ids = JSON.stringify(alike.slice(0, 50).map(({ id }) => id))
    return [...told, { kind: 'page', words: kind, sections: sectionsOf(onPages.all(ids)) }]
  }

  return (galley: Galley, article: Article): Suggestions => {
    const people = printedNames(galley, article, everyone())
    const printed = people.map(({ person, printed }) => ({
      name: printed,
      organisation: person.organisation,
    }))
    const section = likelySection(
      sectionsOf(library.all()),
      evidenceOf(galley, article, [...article.bylines, ...printed]).filter(
        ({ sections }) => sections.size > 0,
      ),
    )
    return {
      section: section?.name === article.section ? null : section,
      people,
    }
  }
}

/** What a headline is recognised by, as it is printed: two Chinese characters in a row, and words of three letters and more. */
export function featuresOf(head: string): readonly string[] {
  const words = wordsOf(head)
  return words.flatMap((word, at) => {
    if (word.kind === 'letters') return word.text.length > 2 ? [word.text] : []
    const before = words[at - 1]
    const pair = word.kind === 'character' && before?.kind === 'character' && !word.apart
    return pair ? [head.slice(before.from, before.to) + head.slice(word.from, word.to)] : []
  })
}
