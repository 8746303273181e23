import type { Facsimile } from '../facsimile/facsimile.ts'
import type { HandlersOf } from './handlers.ts'

export const facsimileHandlers = (facsimile: Facsimile): HandlersOf<'facsimile'> => ({
  'facsimile.sheets': ({ page }) => facsimile.sheets(page),
})
