import { lineAt } from '../../source/page.ts'
import type { Region } from '../../source/region.ts'
import { touched, type Outcome } from '../edit.ts'
import { regionsOf } from '../found-regions.ts'
import { isProtected, isTyped, type Article, type Block, type Galley } from '../galley.ts'

/** What comes before an article's text, in whatever order it is printed. */
const HEADS: readonly Block['kind'][] = ['kicker', 'headline', 'subheadline', 'byline', 'dateline']

/**
 * Articles, and the text of each, in the order of the regions that they are printed in. What is in no region stays
 * behind what it stood behind; finished articles keep their text as it is.
 */
export function orderByRegions(galley: Galley): Outcome {
  const regions = regionsOf(galley)
  const numberOf = (block: Block): number | null => regionOf(galley, regions, block)
  const inside = galley.articles.map((article) =>
    isProtected(article) ? article : ordered(article, numberOf),
  )
  const articles = sorted(inside, ({ blocks }) => {
    const numbers = blocks.flatMap((block) => numberOf(block) ?? [])
    return numbers.length === 0 ? null : Math.min(...numbers)
  })
  const isSame = articles.every((article, index) => article === galley.articles[index])
  return { galley: isSame ? galley : { ...galley, articles }, caret: null }
}

function ordered(article: Article, numberOf: (block: Block) => number | null): Article {
  const first = article.blocks.findIndex(({ kind }) => !HEADS.includes(kind))
  if (first < 0) return article
  const heads = article.blocks.slice(0, first)
  const blocks = [...heads, ...sorted(article.blocks.slice(first), numberOf)]
  return blocks.every((block, index) => block === article.blocks[index])
    ? article
    : touched({ ...article, blocks })
}

/** By their numbers; one without goes with the one before it, and equal ones keep their order. */
function sorted<Element>(
  list: readonly Element[],
  numberOf: (one: Element) => number | null,
): readonly Element[] {
  let last = -1
  return list
    .map((one) => ({ one, number: (last = numberOf(one) ?? last) }))
    .sort((a, b) => a.number - b.number)
    .map(({ one }) => one)
}

/** The first region that holds the middle of the first line of a block. */
function regionOf({ page }: Galley, regions: readonly Region[], block: Block): number | null {
  const piece = block.pieces.find((one) => !isTyped(one))
  if (!piece || isTyped(piece)) return null
  const ink = piece.from + (/\S/u.exec(page.text.slice(piece.from, piece.to))?.index ?? 0)
  const { box, place } = page.lines[lineAt(page, ink)] ?? {}
  if (!box || !place) return null
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  const found = regions.findIndex(
    ({ sheet, box: { left, top, width, height } }) =>
      sheet === place.sheet && x >= left && x <= left + width && y >= top && y <= top + height,
  )
  return found < 0 ? null : found
}
