import type { Setting } from '../setting.ts'
import { joinStrips } from '../setting.ts'
import type { Item } from './item.ts'

/** Letters and figures alone: what two printings of one sentence share. */
const bare = (text: string): string => text.replace(/[^\u3400-\u9fffA-Za-z0-9]/g, '')

const SHORTEST = { han: 14, latin: 24 } as const

/**
 * Sets aside sentences that the page prints a second time as a quote and that were read as several heads, because
 * they are set large over a few lines.
 */
export function withPullQuotesSetAside(items: readonly Item[], setting: Setting): readonly Item[] {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [bare(item.text.text)] : []))
  const page = paragraphs.join('\n')
  const elsewhere = (text: string): boolean => {
    if (text.length < SHORTEST[setting.script] || !page.includes(text)) return false
    return paragraphs.some((other) => other.length > text.length * 1.1 && other.includes(text))
  }
  const out: Item[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    const length = /^[“"「『]/.test(item.kind === 'head' ? item.text.text : '')
      ? quoteLength(items, at, elsewhere)
      : 0
    if (length > 0) {
      const lines = items.slice(at, at + length).flatMap((line) => (line.kind === 'head' ? [line.text] : []))
      out.push({ kind: 'furniture', order: item.order, text: joinStrips(lines, setting) })
      at += length
    } else {
      out.push(item)
      at++
    }
  }
  return out
}

/** How many head lines from here on make up a sentence that stands elsewhere; 0 when none do. */
function quoteLength(items: readonly Item[], at: number, elsewhere: (text: string) => boolean): number {
  let text = ''
  let found = 0
  for (let length = 0; length < 6; length++) {
    const item = items[at + length]
    if (item?.kind !== 'head') break
    text += bare(item.text.text)
    if (elsewhere(text)) found = length + 1
  }
  return found
}
