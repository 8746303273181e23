import { FIX_KINDS, type Fix } from '../../fixes/fix.ts'
import type { ReadArticle, Reading } from '../../structure/reading.ts'
import { without, type SourceSpan } from '../../text/span.ts'
import { claims } from '../claims.ts'
import { numbering, type Outcome } from '../edit.ts'
import type { Article, Block, Furniture, Galley } from '../galley.ts'

const BLANK = /\s/u

/**
 * Everything in one click: applies all sure fixes, makes articles of the reading, sets furniture aside.
 *
 * Only what is unplaced is placed: articles that the editor already has stay as they are, so it may be used again.
 * Where the page reads otherwise than before (a rule was switched), its fixes are exchanged for the reading's. What a
 * hand typed or removed does not depend on fixes, and a decision holds as long as there is a fix at its place.
 */
export function cleanPage(galley: Galley, reading: Reading): Outcome {
  const placed = claims(galley)
    .filter((claim) => claim.place.kind !== 'unplaced')
    .map((claim) => claim.span)
  const wide = withBlanks(galley.page.text, reading, placed)
  const ids = numbering(galley)

  const made = reading.articles.flatMap((read): Article[] => {
    const blocks = read.blocks.flatMap((block): Block[] => {
      const pieces = block.spans.flatMap(wide)
      return pieces.length === 0 ? [] : [{ id: ids.block(), kind: block.kind, pieces }]
    })
    return blocks.length === 0 ? [] : [newArticle(read, blocks, ids.article())]
  })
  const furniture = reading.furniture.flatMap(({ kind, span }) =>
    wide(span).map((part): Furniture => ({ kind, span: part })),
  )

  const kinds = FIX_KINDS.every((kind) => galley.rulings.kinds.includes(kind))
    ? galley.rulings.kinds
    : FIX_KINDS
  const state: Galley = {
    ...galley,
    fixes: sameFixes(galley.fixes, reading.fixes) ? galley.fixes : reading.fixes,
    rulings: kinds === galley.rulings.kinds ? galley.rulings : { ...galley.rulings, kinds },
    articles: made.length === 0 ? galley.articles : [...galley.articles, ...made],
    furniture:
      furniture.length === 0
        ? galley.furniture
        : [...galley.furniture, ...furniture].sort((a, b) => a.span.from - b.span.from),
  }
  const caret = made.length === 0 ? null : { article: made[0].id, block: made[0].blocks[0].id, offset: 0 }
  return { galley: ids.done(state), caret }
}

/** Ids name rule and place, so these two and the print are all that can differ. */
const sameFixes = (before: readonly Fix[], after: readonly Fix[]): boolean =>
  before === after ||
  (before.length === after.length &&
    before.every(
      (fix, index) =>
        fix.id === after[index].id &&
        fix.replacement === after[index].replacement &&
        fix.confidence === after[index].confidence,
    ))

const newArticle = (read: ReadArticle, blocks: readonly Block[], id: Article['id']): Article => ({
  id,
  blocks,
  section: read.section,
  bylines: read.bylines,
  status: 'raw',
  note: '',
})

/**
 * The reading's spans end at ink. The blanks between them belong to what stands before them (at the page's start:
 * to what comes after), so that every line end is accounted for. Gives the still unplaced parts of a widened span.
 */
function withBlanks(text: string, reading: Reading, placed: readonly SourceSpan[]) {
  const all = [
    ...reading.articles.flatMap((article) => article.blocks.flatMap((block) => block.spans)),
    ...reading.furniture.map((furniture) => furniture.span),
  ].sort((a, b) => a.from - b.from)
  const widened = new Map<number, SourceSpan>()
  all.forEach((span, index) => {
    const limit = all[index + 1]?.from ?? text.length
    let { from, to } = span
    while (to < limit && BLANK.test(text[to])) to++
    if (index === 0) while (from > 0 && BLANK.test(text[from - 1])) from--
    widened.set(span.from, { from, to })
  })
  return (span: SourceSpan): readonly SourceSpan[] => without([widened.get(span.from) ?? span], placed)
}
