import { z } from 'zod'
import type { LinePlace } from '#core/source/line-place'
import type { Box } from '#core/source/page'
import { REGION_KINDS, type Region } from '#core/source/region'
import type { Growth } from '#core/source/rereading'
import { OCR_LANGUAGES } from '#core/source/scanned-page'

const count = z.int().nonnegative()

/** A part of a picture: it may reach beyond it, but it has a size. */
export const BOX_SCHEMA = z.strictObject({
  left: z.number(),
  top: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
}) satisfies z.ZodType<Box>

export const REGION_SCHEMA = z.strictObject({
  id: z.string().min(1).max(200),
  sheet: count,
  box: BOX_SCHEMA,
  kind: z.enum(REGION_KINDS),
}) satisfies z.ZodType<Region>

const place = z.strictObject({
  sheet: count,
  article: z.int(),
  role: z.enum(['head', 'text', 'caption', 'furniture', 'label', 'copy']),
  scale: z.number(),
  otherFace: z.boolean(),
  runs: z.enum(['across', 'down']),
  column: z.strictObject({ indent: z.number(), room: z.number(), apart: z.number().optional() }).optional(),
  said: z.boolean(),
  begins: z.boolean().optional(),
  joinedWord: z.string().optional(),
})

const line = z.strictObject({
  box: BOX_SCHEMA.exactOptional(),
  fontSize: z.number().exactOptional(),
  confidence: z.number().min(0).max(1).exactOptional(),
  // What is not there goes over the wire as a key of no value, or as none.
  place: place
    .transform((one): LinePlace => ({
      ...one,
      column: one.column && { ...one.column, apart: one.column.apart },
      begins: one.begins,
      joinedWord: one.joinedWord,
    }))
    .exactOptional(),
})

export const GROWTH_SCHEMA = z.strictObject({
  rereading: z.strictObject({
    sheet: count,
    area: BOX_SCHEMA,
    language: z.enum(OCR_LANGUAGES),
    span: z.strictObject({ from: count, to: count }),
    lines: z.array(z.strictObject({ line: count, instead: count.nullable(), behind: count.nullable() })),
  }),
  text: z.string(),
  lines: z.array(line.nullable()),
}) satisfies z.ZodType<Growth>
