import type { Article, Block, Galley } from '#core/galley/galley'
import { printBlock } from '#core/galley/print'
import type { BlockKind } from '#core/structure/reading'
import type { Person, Suggestions } from '#shared/directory'

/** Blocks that are there for the sake of names. */
const CREDITS: readonly BlockKind[] = ['byline', 'dateline', 'credit', 'caption']
/** How much of the text before and behind everything else may be a byline: （记者 张三）, （本报记者李四）. */
const OPENING = 60
const CLOSING = 40
const MOST = 3
/** A head as short as this may be a byline that was taken for one: 叶知秋 文/图. */
const HEADS: readonly BlockKind[] = ['kicker', 'headline', 'subheadline']
const SHORT_HEAD = 20

/**
 * People whose name, or another spelling of it, stands where this article prints bylines. Who is only spoken of in the
 * text is none of them, nor is who has a byline already.
 */
export function printedNames(
  galley: Galley,
  article: Article,
  everyone: readonly Person[],
): Suggestions['people'] {
  const printed = new Set(article.bylines.map(({ name }) => name))
  const places = placesOf(galley, article)
  const alone = wordsOfShortHeads(galley, article)
  return everyone
    .flatMap((person) => {
      const names = [person.name, ...person.spellings]
      if (names.some((name) => printed.has(name))) return []
      const found = names.find(
        (name) => name.length > 1 && (alone.has(name) || places.some((text) => standsIn(text, name))),
      )
      return found === undefined ? [] : [{ person, printed: found }]
    })
    .sort((a, b) => b.person.articles - a.person.articles)
    .slice(0, MOST)
}

function placesOf(galley: Galley, article: Article): readonly string[] {
  const text = (block: Block) => printBlock(galley, block).text
  const body = article.blocks.filter(({ kind }) => kind === 'lead' || kind === 'paragraph')
  const [first, last] = [body[0], body.at(-1)]
  return [
    ...article.blocks.filter(({ kind }) => CREDITS.includes(kind)).map(text),
    ...(first ? [text(first).slice(0, OPENING)] : []),
    ...(last ? [text(last).slice(-CLOSING)] : []),
  ]
}

/** What stands by itself there: a headline that tells of somebody has the name within a sentence. */
function wordsOfShortHeads(galley: Galley, article: Article): ReadonlySet<string> {
  const heads = article.blocks
    .filter(({ kind }) => HEADS.includes(kind))
    .map((block) => printBlock(galley, block).text.trim())
    .filter(({ length }) => length <= SHORT_HEAD)
  return new Set(heads.flatMap((text) => [text, ...text.split(/[\s/／、，,：:（）()□■◎◆●]+/u)]))
}

/** A name in letters is a word of its own: Ann is not in Annual. Names in characters have no such edge. */
function standsIn(text: string, name: string): boolean {
  const at = text.indexOf(name)
  if (at < 0) return false
  const letter = /\p{Script=Latin}/u
  const before = text.charAt(at - 1)
  const after = text.charAt(at + name.length)
  return !(letter.test(name) && (letter.test(before) || letter.test(after)))
}
