import { detect } from '../fixes/detect.ts'
import type { Fix } from '../fixes/fix.ts'
import { printLines } from '../fixes/print-lines.ts'
import type { Claim } from '../fixes/resolve.ts'
import { resolve } from '../fixes/resolve.ts'
import type { Gap, Scene, SceneLine } from '../fixes/rule.ts'
import type { SourceLine } from '../source/page.ts'
import { scriptOf } from '../text/characters.ts'
import { vocabularyOf } from '../text/joints/vocabulary.ts'
import type { Traced } from '../text/traced.ts'
import { assemble } from './articles/assemble.ts'
import type { PageDraft } from './articles/draft.ts'
import { groupItems } from './articles/group.ts'
import { assignHeads } from './articles/assign-heads.ts'
import type { Decide } from './articles/choice.ts'
import { decideByWeights } from './articles/choice.ts'
import { pageSenseOf } from './articles/page-sense.ts'
import { withKinds } from './articles/paragraph-kinds.ts'
import type { Habits } from './columns/habits.ts'
import { readColumns } from './columns/read-columns.ts'
import { streamOf } from './columns/stream.ts'
import { FixedPlaces, placesOf } from './gaps.ts'
import type { Item } from './items/item.ts'
import { itemsOf } from './items/items.ts'
import { withJumpLinesCut } from './items/jump-lines.ts'
import { withPhotos } from './items/photos.ts'
import { withPullQuotesSetAside } from './items/pull-quotes.ts'
import { withDropCaps } from './lines/drop-caps.ts'
import { withLabelTailsCut } from './lines/labels.ts'
import { stripsOf } from './lines/strips.ts'
import { tagStrips } from './lines/tag-strips.ts'
import type { TaggedStrip } from './lines/tags.ts'
import { decideByPlaces } from './places/decide-by-places.ts'
import { withSaidArticles } from './places/said-articles.ts'
import { isProgram } from './program-text.ts'
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
  if (isProgram(lines.map(({ span }) => text.slice(span.from, span.to)))) return programSheet(text, lines)
  const { lineClaims, early, repaired, setting, tagged } = tagSheet(text, lines, characterFixes)
  const { script } = setting
  const { passages, habits } = readColumns(streamOf(tagged, script), script)
  const decide = decideByPlaces((order) => tagged[order]?.strip.place, decideByWeights(script))
  const draft = draftOf(itemsOf(tagged, passages, setting), habits, setting, decide)
  const { articles, furniture, gaps } = placed(draft, setting, early, seamsOf(passages, habits, setting))
  const scene: Scene = { text, script, lines: repaired, gaps }
  return {
    claims: [...lineClaims, ...detect('blocks', scene)],
    ...withSaidArticles(articles, furniture, lines),
  }
}

/** A program is kept as it is, line by line: no rule of newspapers is meant for it. */
function programSheet(text: string, lines: readonly SourceLine[]): SheetReading {
  const [from, end] = [lines[0].span.from, lines[lines.length - 1].span.to]
  const whole = text.slice(from, end)
  const span = { from: from + whole.length - whole.trimStart().length, to: from + whole.trimEnd().length }
  const blocks = [{ kind: 'verse', spans: [span] }] as const
  return { claims: [], articles: [{ blocks, bylines: [], section: '', confidence: 0.5 }], furniture: [] }
}

/** A sheet whose lines are repaired and told apart, before any of them are joined. */
export interface TaggedSheet {
  readonly lineClaims: readonly Claim[]
  /** The fixes of characters and lines, those in doubt too. */
  readonly early: readonly Fix[]
  readonly repaired: readonly SceneLine[]
  readonly setting: Setting
  readonly tagged: readonly TaggedStrip[]
}

export function tagSheet(
  text: string,
  lines: readonly SourceLine[],
  characterFixes: readonly Fix[],
): TaggedSheet {
  const printed = printLines(text, lines, characterFixes)
  const script = scriptOf(printed.map((line) => line.text).join('\n'))
  const lineClaims = detect('lines', { text, script, lines: printed, gaps: [] })
  const early = resolve([...characterFixes.map((fix) => ({ fix, rank: 0 })), ...lineClaims])
  const repaired = printLines(text, lines, early)
  const strips = withLabelTailsCut(withDropCaps(stripsOf(repaired, early), script), script)
  const joined = lines.flatMap(({ place }) => place?.joinedWord ?? [])
  const vocabulary = vocabularyOf([...strips.map((strip) => strip.text), ...joined])
  const setting: Setting = { source: text, script, vocabulary }
  return { lineClaims, early, repaired, setting, tagged: tagStrips(strips, script) }
}

/** Puts a page's items together to articles. Whoever decides, the questions are the same. */
export function draftOf(items: readonly Item[], habits: Habits, setting: Setting, decide: Decide): PageDraft {
  let refined = withJumpLinesCut(items)
  refined = withPhotos(refined, setting)
  refined = withPullQuotesSetAside(refined, setting)
  const kinds = withKinds(refined, setting, decide)
  const sense = pageSenseOf(kinds.items, habits, setting)
  const grouping = groupItems(kinds, sense, decide)
  const heads = assignHeads(grouping, sense, decide)
  return assemble(kinds.items, grouping, heads, setting, decide)
}

function placed(
  draft: PageDraft,
  setting: Setting,
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
      const places = placesOf(block, setting, fixed, seams)
      gaps.push(...places.gaps)
      return { kind: block.kind, spans: places.spans }
    }),
  }))
  const furniture = draft.furniture.flatMap(
    ({ kind, text: traced }: { kind: ReadFurniture['kind']; text: Traced }) => {
      const places = placesOf({ kind: 'paragraph', text: traced }, setting, fixed, seams)
      return places.spans.map((span): ReadFurniture => ({ kind, span }))
    },
  )
  return { articles, furniture, gaps }
}
