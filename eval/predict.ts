import type { Fix } from '#core/fixes/fix'
import { disorderOf } from '#core/order/disorder'
import { readInOrder } from '#core/order/read-in-order'
import { readPage, USUAL_OPTIONS } from '#core/read-page'
import type { PageLayout } from '#core/source/page'
import { printedPage } from '#core/source/page'
import { printReading } from '#core/structure/print-reading'
import type { PrintedReading } from '#core/structure/print-reading'

export interface Prediction {
  /** The text without its byte order mark, which the fixes' places refer to. */
  readonly source: string
  readonly fixes: readonly Fix[]
  readonly printed: PrintedReading
}

/** What one click makes of a text, and the fixes by which it does. */
export function predictWithFixes(name: string, text: string, layout: PageLayout | null): Prediction {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const reading = readPage(printedPage(name, name, '', source, layout))
  return { source, fixes: reading.fixes, printed: printReading(source, reading) }
}

/** The same after every offer of another order was taken up; `null` where none is made. */
export function predictInOrder(name: string, text: string, layout: PageLayout | null): Prediction | null {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const page = printedPage(name, name, '', source, layout)
  const offers = disorderOf(page)
  if (offers.length === 0) return null
  const reading = readInOrder(page, offers, USUAL_OPTIONS)
  return { source, fixes: reading.fixes, printed: printReading(source, reading) }
}

/** What one click makes of a text. */
export const predict = (name: string, text: string): PrintedReading =>
  predictWithFixes(name, text, null).printed
