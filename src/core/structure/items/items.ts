import type { Setting } from '../setting.ts'
import { joinStrips } from '../setting.ts'
import type { Passage } from '../columns/passage.ts'
import type { TaggedStrip } from '../lines/tags.ts'
import { isCaptionType } from '../lines/strip.ts'
import { widthOf } from '../../text/widths.ts'
import type { Item } from './item.ts'

/** The page as a sequence of items, in the order of its lines. */
export function itemsOf(
  page: readonly TaggedStrip[],
  passages: readonly Passage[],
  setting: Setting,
): readonly Item[] {
  const items: Item[] = passages.map((passage) => itemOfPassage(passage, setting))
  for (const [order, { strip, tag }] of page.entries()) {
    switch (tag.kind) {
      case 'text':
        break
      case 'furniture':
      case 'label':
        items.push({ kind: tag.kind, order, text: strip })
        break
      case 'caption':
        items.push({
          kind: 'caption',
          order,
          text: strip,
          gapBefore: strip.gapBefore,
          gapAfter: strip.gapAfter,
        })
        break
      case 'row':
        items.push({ kind: 'row', order, text: strip })
        break
      case 'byline':
        items.push({ kind: 'byline', order, text: strip, byline: tag, captionType: isCaptionType(strip) })
        break
      default:
        tag satisfies never
    }
  }
  return items.sort((a, b) => a.order - b.order)
}

function itemOfPassage(passage: Passage, setting: Setting): Item {
  const [first] = passage.lines
  const order = first.first
  if (passage.kind === 'head') {
    const { gapBefore, gapAfter, letterSpaced } = first.strip
    const width = widthOf(first.strip.text, setting.script)
    return { kind: 'head', order, text: first.strip, gapBefore, gapAfter, letterSpaced, width, line: first }
  }
  const { lines, column, startsTorn, endsTorn } = passage
  const text = joinStrips(
    lines.map((line) => line.strip),
    setting,
  )
  return { kind: 'paragraph', order, text, lines, column, startsTorn, endsTorn, jump: undefined }
}
