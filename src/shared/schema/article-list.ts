import { z } from 'zod'
import { TEXT_LANGUAGES } from '#core/export/language-of'
import { STATUSES } from '#core/galley/galley'
import {
  SORT_COLUMNS,
  type ArticleOnPage,
  type ArticleOrder,
  DONE_MOMENTS,
  MOST_AT_ONCE,
  type ArticleQuery,
  type ArticleStretch,
} from '../article-list.ts'
import { type Shape, object, count, id, day } from './strict.ts'

export const order = {
  text: z.string().max(1000),
  section: z.string().nullable(),
  byline: z.string().nullable(),
  publication: z.string().nullable(),
  status: z.enum(STATUSES).nullable(),
  language: z.enum(TEXT_LANGUAGES).nullable(),
  from: day.nullable(),
  to: day.nullable(),
  sort: object<ArticleOrder['sort']>()({ by: z.enum(SORT_COLUMNS), down: z.boolean() }),
} satisfies Shape<ArticleOrder>

export const articleOnPage = object<ArticleOnPage>()({ page: id, article: id })

/** A question as it is asked, and as it is kept with a saved search. */
export const ORDER_SCHEMA = object<ArticleOrder>()(order)

const stretch = { ...order, limit: count.max(MOST_AT_ONCE), offset: count } satisfies Shape<ArticleStretch>
export const STRETCH_SCHEMA = object<ArticleStretch>()(stretch)

export const query = object<ArticleQuery>()({
  ...stretch,
  moments: z.array(z.enum(DONE_MOMENTS)),
})
