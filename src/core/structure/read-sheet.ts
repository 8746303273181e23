import { detect } from '../fixes/detect.ts'
import type { Fix } from '../fixes/fix.ts'
import { printLines } from '../fixes/print-lines.ts'
import type { Claim } from '../fixes/resolve.ts'
import { resolve } from '../fixes/resolve.ts'
import type { Gap, Scene } from '../fixes/rule.ts'
import type { SourceLine } from '../source/page.ts'
import { scriptOf } from '../text/characters.ts'
import { vocabularyOf } from '../text/joining.ts'
import type { Traced } from '../text/traced.ts'
import { assemble } from './articles/assemble.ts'
import type { PageDraft } from './articles/draft.ts'
import { groupItems } from './articles/group.ts'
import { assignHeads } from './articles/heads.ts'
import { readColumns } from './columns/read-columns.ts'
import { streamOf } from './columns/stream.ts'
import { FixedPlaces, placesOf } from './gaps.ts'
import type { Item } from './items/item.ts'
import { itemsOf } from './items/items.ts'
import { withJumpLinesCut } from './items/jump-lines.ts'
import { withPhotoBylines, withPhotos } from './items/photos.ts'
import { withPullQuotesSetAside } from './items/pull-quotes.ts'
import { withLists, withPoems, withSignatures, withTables } from './items/verses.ts'
import { withDropCaps } from './lines/drop-caps.ts'
import { withLabelTailsCut } from './lines/labels.ts'
import { stripsOf } from './lines/strips.ts'
import { tagStrips } from './lines/tag-strips.ts'
import type { ReadArticle, ReadFurniture } from './reading.ts'
import type { Seams } from './seams.ts'
import { seamsOf } from './seams.ts'
import type { Setting } from './setting.ts'

export interface SheetReading {
  readonly claims: readonly Claim[]
  readonly articles: readonly ReadArticle[]
  readonly furniture: readonly ReadFurniture[]
}

/**
 * Reads one sheet: characters and lines are repaired, lines become paragraphs and heads, these become items,
 * items become articles; at last the gaps inside blocks become line-break fixes.
 *
 * `text` is the whole page's; all places are places in it.
 */
export function readSheet(
  text: string,
  lines: readonly SourceLine[],
  characterFixes: readonly Fix[],
): SheetReading {
  const printed = printLines(text, lines, characterFixes)
  const script = scriptOf(printed.map((line) => line.text).join('\n'))
  const lineClaims = detect('lines', { text, script, lines: printed, gaps: [] })
  const early = resolve([...characterFixes.map((fix) => ({ fix, rank: 0 })), ...lineClaims])
  const repaired = printLines(text, lines, early)
  const strips = withLabelTailsCut(withDropCaps(stripsOf(repaired, early), script), script)
  const setting: Setting = {
    source: text,
    script,
    vocabulary: vocabularyOf(script === 'latin' ? strips.map((strip) => strip.text) : []),
  }
  const tagged = tagStrips(strips, script)
  const { passages, habits } = readColumns(streamOf(tagged, script), script)
  const items = refine(itemsOf(tagged, passages, setting), setting)
  const grouping = groupItems(items, habits, setting)
  const heads = assignHeads(grouping, habits.torn, setting)
  const draft = assemble(items, grouping, heads, setting)
  const { articles, furniture, gaps } = placed(draft, text, early, seamsOf(passages, habits, setting))
  const scene: Scene = { text, script, lines: repaired, gaps }
  return { claims: [...lineClaims, ...detect('blocks', scene)], articles, furniture }
}

/** Each step knows one more kind of item. */
function refine(items: readonly Item[], setting: Setting): readonly Item[] {
  let refined = withTables(items)
  refined = withSignatures(refined, setting)
  refined = withPoems(refined, setting) // after signatures, whose lines are short as well
  refined = withJumpLinesCut(refined)
  refined = withPhotos(refined, setting)
  refined = withPhotoBylines(refined) // after photos: it may take one up
  refined = withPullQuotesSetAside(refined, setting)
  return withLists(refined, setting) // last: what heads are left
}

function placed(
  draft: PageDraft,
  text: string,
  early: readonly Fix[],
  seams: Seams,
): { articles: readonly ReadArticle[]; furniture: readonly ReadFurniture[]; gaps: readonly Gap[] } {
  const fixed = new FixedPlaces(early)
  const gaps: Gap[] = []
  const articles = draft.articles.map((article): ReadArticle => ({
    bylines: article.bylines,
    section: '',
    confidence: article.confidence,
    blocks: article.blocks.map((block) => {
      const places = placesOf(block, text, fixed, seams)
      gaps.push(...places.gaps)
      return { kind: block.kind, spans: places.spans }
    }),
  }))
  const furniture = draft.furniture.flatMap(
    ({ kind, text: traced }: { kind: ReadFurniture['kind']; text: Traced }) => {
      const places = placesOf({ kind: 'paragraph', text: traced }, text, fixed, seams)
      return places.spans.map((span): ReadFurniture => ({ kind, span }))
    },
  )
  return { articles, furniture, gaps }
}
