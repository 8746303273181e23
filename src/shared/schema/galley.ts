import { z } from 'zod'
import type { GalleyChange } from '#core/galley/change'
import type { ArticleDelta, Delta, RulingsDelta, Splice } from '#core/galley/delta'
import type { Caret } from '#core/galley/edit'
import type { HistoryChange, StoredStep } from '#core/galley/stored-history'
import { STATUSES, type Article, type Block, type Furniture, type Rulings } from '#core/galley/galley'
import { FIX_KINDS, REASONS, type Fix } from '#core/fixes/fix'
import { BLOCK_KINDS, BYLINE_ROLES, FURNITURE_KINDS, type Byline } from '#core/structure/reading'
import { REARRANGEMENT_KINDS, type ReadingOrder, type Rearrangement } from '#core/order/rearrangement'
import type { SourceSpan } from '#core/text/span'
import { GROWTH_SCHEMA, REGION_SCHEMA } from './growth.ts'
import { object, count, id } from './strict.ts'

/** Half-open, so `from` never lies behind `to`. */
const span = object<{ from: number; to: number }>()({ from: count, to: count }).refine(
  (each) => each.from <= each.to,
  'a span ends before it begins',
) satisfies z.ZodType<SourceSpan>

const fix = object<Fix>()({
  id,
  rule: z.string(),
  kind: z.enum(FIX_KINDS),
  span: span.refine((each) => each.from < each.to, 'a fix is never empty'),
  replacement: z.string(),
  reasons: z.array(z.enum(REASONS)),
  confidence: z.number().min(0).max(1),
})

const readingOrder = object<ReadingOrder>()({
  taken: z.array(object<Rearrangement>()({ kind: z.enum(REARRANGEMENT_KINDS), span, parts: z.array(span) })),
  left: z.array(id),
})

const rulings = object<Rulings>()({
  kinds: z.array(z.enum(FIX_KINDS)),
  decisions: z.record(z.string(), z.enum(['suggested', 'applied', 'rejected'])),
  rulesOff: z.array(id).max(1000),
  order: readingOrder.exactOptional(),
})

const block = object<Block>()({
  id,
  kind: z.enum(BLOCK_KINDS),
  pieces: z.array(z.union([span, z.strictObject({ typed: z.string() })])),
})

const byline = object<Byline>()({
  name: z.string(),
  role: z.enum(BYLINE_ROLES),
  organisation: z.string(),
  title: z.string(),
})

const article = object<Article>()({
  id,
  blocks: z.array(block),
  section: z.string(),
  bylines: z.array(byline),
  status: z.enum(STATUSES),
  note: z.string(),
})

const furniture = object<Furniture>()({ kind: z.enum(FURNITURE_KINDS), span })

export const change = object<GalleyChange>()({
  nextId: count,
  grown: z.array(GROWTH_SCHEMA).exactOptional(),
  fixes: z.array(fix).exactOptional(),
  rulings: rulings.exactOptional(),
  furniture: z.array(furniture).exactOptional(),
  removed: z.array(span).exactOptional(),
  superseded: z.array(span).exactOptional(),
  regions: z.array(REGION_SCHEMA).exactOptional(),
  articles: object<NonNullable<GalleyChange['articles']>>()({
    order: z.array(id),
    changed: z.array(article),
  }).exactOptional(),
})

const splice = <Element>(element: z.ZodType<Element>) =>
  z.strictObject({ of: count, at: count, out: count, put: z.array(element) }) satisfies z.ZodType<
    Splice<Element>
  >

const delta = object<Delta>()({
  nextId: count,
  fixes: splice(fix).exactOptional(),
  rulings: object<RulingsDelta>()({
    kinds: rulings.shape.kinds,
    rulesOff: rulings.shape.rulesOff,
    decided: rulings.shape.decisions,
    undecided: z.array(z.string()),
    order: readingOrder.exactOptional(),
  }).exactOptional(),
  furniture: splice(furniture).exactOptional(),
  removed: splice(span).exactOptional(),
  superseded: splice(span).exactOptional(),
  regions: splice(REGION_SCHEMA).exactOptional(),
  articles: object<NonNullable<Delta['articles']>>()({
    order: splice(id),
    changed: z.array(object<ArticleDelta>()({ ...article.shape, blocks: splice(block) })),
  }).exactOptional(),
})

const caret = object<Caret>()({ article: id, block: id, offset: count })

/** A step of undo as it lies in the library: of another Galley it may be of another shape, and is not used then. */
export const STORED_STEP_SCHEMA = object<StoredStep>()({
  command: z.string().max(100),
  count: count.nullable(),
  caret: caret.nullable(),
  caretAfter: caret.nullable(),
  way: delta,
})

export const history = object<HistoryChange>()({
  first: count,
  present: count,
  end: count,
  steps: z.array(object<HistoryChange['steps'][number]>()({ number: count, step: STORED_STEP_SCHEMA })),
})
