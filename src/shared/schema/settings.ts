import { z } from 'zod'
import { QUOTE_STYLES, SPACINGS, USUAL_STYLE, type HouseStyle } from '#core/fixes/house-style'
import { CONTRASTS, LANGUAGES, THEMES, type Settings } from '../settings.ts'
import type { LibraryColumns } from '../library-columns.ts'
import { type Shape, object, id } from './strict.ts'

const style = {
  fullWidthPunctuation: z.boolean(),
  halfWidthDigits: z.boolean(),
  quotes: z.enum(QUOTE_STYLES),
  spacing: z.enum(SPACINGS),
} satisfies Shape<HouseStyle>

/** A house style as a file of its own: what it does not name is as usual, what nobody knows is refused. */
export const HOUSE_STYLE_SCHEMA = z.strictObject({
  fullWidthPunctuation: style.fullWidthPunctuation.default(USUAL_STYLE.fullWidthPunctuation),
  halfWidthDigits: style.halfWidthDigits.default(USUAL_STYLE.halfWidthDigits),
  quotes: style.quotes.default(USUAL_STYLE.quotes),
  spacing: style.spacing.default(USUAL_STYLE.spacing),
}) satisfies z.ZodType<HouseStyle>

/** Pane widths are shares of the window. */
export const settings = {
  language: z.enum([...LANGUAGES, 'system']),
  theme: z.enum(THEMES),
  contrast: z.enum(CONTRASTS),
  textSize: z.number().min(50).max(300),
  shortcuts: z.record(z.string().max(100), z.string().max(100)),
  panes: z.record(z.string().max(100), z.number().min(0).max(100)),
  columns: object<LibraryColumns>()({
    shown: z.array(z.string().max(100)).max(100),
    widths: z.record(z.string().max(100), z.number().positive().max(10_000)),
  }),
  deskTime: z.boolean(),
  rulesOff: z.array(id).max(1000),
  houseStyle: object<HouseStyle>()(style),
} satisfies Shape<Settings>

/** As it is kept in a file: an older Galley wrote less than this one, a newer one may have written more. */
export const SETTINGS_SCHEMA = z.object({
  ...settings,
  contrast: settings.contrast.default('system'),
  textSize: settings.textSize.default(100),
  shortcuts: settings.shortcuts.default({}),
  columns: z.object(settings.columns.shape).default({ shown: [], widths: {} }),
  deskTime: settings.deskTime.default(true),
  rulesOff: settings.rulesOff.default([]),
  houseStyle: z.object(HOUSE_STYLE_SCHEMA.shape).default(USUAL_STYLE),
})
