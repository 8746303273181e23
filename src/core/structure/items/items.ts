import { joined } from '../../text/traced.ts'
import type { Setting } from '../setting.ts'
import { joinStrips } from '../setting.ts'
import type { Passage } from '../columns/passage.ts'
import type { TaggedStrip } from '../lines/tags.ts'
import { isCaptionType } from '../lines/strip.ts'
import { widthOf } from '../../text/widths.ts'
import type { Item } from './item.ts'
import { verseOf } from './verses.ts'

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
      case 'byline':
        items.push({
          kind: 'byline',
          order,
          text: strip,
          byline: tag,
          captionType: isCaptionType(strip),
          gapBefore: strip.gapBefore,
          gapAfter: strip.gapAfter,
        })
        break
      default:
        tag satisfies never
    }
  }
  return withTitlesJoined(items.sort((a, b) => a.order - b.order))
}

/** Staff Reporter: a line under a byline that describes its people is part of it. */
function withTitlesJoined(items: readonly Item[]): readonly Item[] {
  const out: Item[] = []
  for (const item of items) {
    const above = out.at(-1)
    if (item.kind === 'byline' && item.byline.continues && above?.kind === 'byline') {
      out[out.length - 1] = {
        ...above,
        text: joined(above.text, ' ', item.text),
        byline: item.byline,
        gapAfter: item.gapAfter,
      }
    } else out.push(item)
  }
  return out
}

function itemOfPassage(passage: Passage, setting: Setting): Item {
  const [first] = passage.lines
  const order = first.first
  if (passage.kind === 'head') {
    const { gapBefore, gapAfter, letterSpaced, centred } = first.strip
    const width = widthOf(first.strip.text, setting.script)
    return {
      kind: 'head',
      order,
      text: first.strip,
      gapBefore,
      gapAfter,
      letterSpaced,
      centred,
      width,
    }
  }
  if (passage.kind === 'verse') return verseOf(passage.lines)
  const { lines, column, startsTorn, endsTorn } = passage
  const text = joinStrips(
    lines.map((line) => line.strip),
    setting,
  )
  return { kind: 'paragraph', order, text, lines, column, startsTorn, endsTorn, jump: undefined }
}
