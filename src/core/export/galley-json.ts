import type { Byline } from '../structure/reading.ts'
import type { ExportPage } from './export-article.ts'

/** `galley-articles/1`: the JSON of a cleaned page. No key is ever missing; an empty part is an empty string or list. */
export const galleyJson = (page: ExportPage): string =>
  JSON.stringify(
    {
      format: 'galley-articles/1',
      source: {
        name: page.source.name,
        sha256: page.source.sha256,
        // UTF-16 code units, as in the ledger.
        characters: page.source.characters,
      },
      articles: page.articles.map((article) => ({
        kicker: article.kicker,
        headline: article.headline,
        subheadline: article.subheadline,
        section: article.section,
        bylines: article.bylines.map(byline),
        dateline: article.dateline,
        blocks: article.blocks.map(({ kind, text }) => ({ kind, text })),
      })),
      unassigned: page.unassigned.map(({ kind, text }) => ({ kind, text })),
      ledger: {
        total: page.ledger.total,
        articles: page.ledger.articles,
        fixes: page.ledger.fixes,
        // The format knows no other readings: an editor took them out, too.
        removed: page.ledger.removed + page.ledger.superseded,
        furniture: page.ledger.furniture,
        unplaced: page.ledger.unplaced,
      },
    },
    null,
    2,
  ) + '\n'

const byline = ({ name, role, organisation, title }: Byline) => ({ name, role, organisation, title })
