import { z } from 'zod'
import {
  BIN_KINDS,
  SOURCE_MODES,
  TURNS,
  type Place,
  type ScrollTop,
  type SourceView,
} from '../opened-page.ts'
import { object, count, id } from './strict.ts'

const view = object<SourceView>()({
  mode: z.enum(SOURCE_MODES),
  zoom: z.union([z.number().positive().max(100), z.literal(['width', 'page'])]),
  turn: z.literal(TURNS),
  sheet: count,
  x: z.number(),
  y: z.number(),
  colours: z.boolean(),
  sheets: z.boolean().exactOptional(),
})

export const place = object<Place>()({
  article: id.nullable(),
  block: id.nullable(),
  anchor: count,
  focus: count,
  sourceLine: count,
  top: object<ScrollTop>()({ block: id, hidden: z.int() }).exactOptional(),
  bins: z.array(z.enum(BIN_KINDS)).max(BIN_KINDS.length).exactOptional(),
  view: view.exactOptional(),
})
