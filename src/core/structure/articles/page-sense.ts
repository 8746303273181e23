import type { Habits } from '../columns/habits.ts'
import type { Item, Paragraph, Verse } from '../items/item.ts'
import { medianColumn } from '../items/verses.ts'
import type { Setting } from '../setting.ts'
import { columnWidths } from './column-widths.ts'
import type { Cohesion } from './grams.ts'
import { cohesionAmong, gramsOf } from './grams.ts'

/** What a page's texts are about and how they are set, looked up by item. */
export interface PageSense {
  readonly setting: Setting
  readonly habits: Habits
  readonly median: number
  /** Where most head lines stand: 0 with their texts, 1 partly, 2 gathered apart from them. */
  readonly headsSpread: 0 | 1 | 2
  readonly cohesion: Cohesion
  readonly grams: (item: Item) => ReadonlySet<string>
  readonly width: (item: Paragraph) => number
  /** What the few texts before, and from an item on, are about. */
  readonly behind: (index: number) => ReadonlySet<string>
  readonly ahead: (index: number) => ReadonlySet<string>
  /** From here on single heads and single short paragraphs alternate. */
  readonly alternates: (index: number) => boolean
}

/** So many texts on each side are compared. */
const WINDOW = 3

export function pageSenseOf(items: readonly Item[], habits: Habits, setting: Setting): PageSense {
  const texts = items.map((item, index) => ({ item, index })).filter(({ item }) => isText(item))
  const grams = new Map<Item, ReadonlySet<string>>()
  for (const item of items)
    if (isText(item) || item.kind === 'head') grams.set(item, gramsOf(item.text.text, setting.script))
  const none: ReadonlySet<string> = new Set()
  const of = (item: Item): ReadonlySet<string> => grams.get(item) ?? none
  const cohesion = cohesionAmong(texts.map(({ item }) => of(item)))
  const widths = columnWidths(items, setting)
  const around = (index: number, ahead: boolean): ReadonlySet<string> => {
    const near = ahead
      ? texts.filter((text) => text.index >= index).slice(0, WINDOW)
      : texts.filter((text) => text.index < index).slice(-WINDOW)
    return new Set(near.flatMap(({ item }) => [...of(item)]))
  }
  // Every article that a text may go on with is compared with the same windows.
  const windows = {
    behind: new Map<number, ReadonlySet<string>>(),
    ahead: new Map<number, ReadonlySet<string>>(),
  }
  const window = (side: keyof typeof windows, index: number): ReadonlySet<string> => {
    const known = windows[side].get(index) ?? around(index, side === 'ahead')
    windows[side].set(index, known)
    return known
  }
  return {
    setting,
    habits,
    median: medianColumn(items),
    headsSpread: spreadOf(items),
    cohesion,
    grams: of,
    width: (item) => widths.get(item) ?? item.column,
    behind: (index) => window('behind', index),
    ahead: (index) => window('ahead', index),
    alternates: (index) => alternates(items, index),
  }
}

const isText = (item: Item): item is Paragraph | Verse => item.kind === 'paragraph' || item.kind === 'verse'

/** Four or more heads in succession, and how many of the page's heads stand so. */
function spreadOf(items: readonly Item[]): 0 | 1 | 2 {
  let heads = 0
  let gathered = 0
  let run = 0
  for (const item of [...items, undefined]) {
    if (item?.kind === 'head') {
      run++
      continue
    }
    if (item?.kind === 'furniture' || item?.kind === 'label') continue
    heads += run
    if (run >= 5) gathered += run
    run = 0
  }
  const share = heads > 0 ? gathered / heads : 0
  return share > 0.5 ? 2 : share > 0.2 ? 1 : 0
}

const SHORT = 260

function alternates(items: readonly Item[], index: number): boolean {
  let pairs = 0
  let heads = 0
  let texts = 0
  for (let at = index; at < items.length && at < index + 10; at++) {
    const item = items[at]
    if (item.kind === 'head') {
      if (texts === 0 || ++heads > 1) break
      if (texts === 1) pairs++
      texts = 0
    } else if (item.kind === 'paragraph') {
      if (item.text.text.length > SHORT || ++texts > 1) break
      heads = 0
    } else break
  }
  return pairs >= 2
}
