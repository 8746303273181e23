import { readPage } from '#core/read-page'
import { pageOfText } from '#core/source/page'
import { printReading } from '#core/structure/print-reading'
import type { PrintedReading } from '#core/structure/print-reading'

/** What one click makes of a text. */
export function predict(name: string, text: string): PrintedReading {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  return printReading(bare, readPage(pageOfText(name, name, '', bare)))
}
