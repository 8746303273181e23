import type { Filing } from '../directory/sections.ts'
import { packArticle, unpackArticle } from '../packed/packed-article.ts'
import type { Row } from './rows.ts'

/** An article's row of another library, filed under the section that is called so here. */
export function filedAnew(row: Row, theirs: Filing, ours: Filing): Row {
  const id = String(row['section'])
  const name = theirs.nameOf(id)
  return ours.nameOf(id) === name ? row : filedUnder(row, ours.idOf(name))
}

/** The same row with its section's name in the place of its id, to be compared. */
export const withSectionNamed = (row: Row, names: Filing): Row =>
  filedUnder(row, names.nameOf(String(row['section'])))

function filedUnder(row: Row, section: string): Row {
  if (row['section'] === section) return row
  return { ...row, section, body: packArticle({ ...unpackArticle(String(row['body'])), section }) }
}
