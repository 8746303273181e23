import { wordSpans } from '../../text/words.ts'
import type { Setting } from '../setting.ts'
import type { Item, Paragraph } from '../items/item.ts'
import type { Cohesion } from './grams.ts'

/** Which paragraph a torn start goes on from, and how well it fits. */
export interface Link {
  readonly from: Paragraph
  readonly score: number
}

/** Torn ends are looked for this many items back and ahead. */
const REACH = 60
/** A pairing must be worth this much. */
const LEAST = 1

/**
 * The width of the column that each paragraph was printed in: of its run's lines the fullest but a few. It is
 * finer than the candidate widths, and tells neighbouring articles apart.
 */
export function columnWidths(items: readonly Item[], setting: Setting): ReadonlyMap<Paragraph, number> {
  const widths = new Map<Paragraph, number>()
  for (let from = 0; from < items.length;) {
    const run: Paragraph[] = []
    for (
      let item: Item | undefined = items[from];
      item?.kind === 'paragraph';
      item = items[from + run.length]
    ) {
      if (run.length > 0 && item.lines[0].strip.gapBefore) break
      run.push(item)
    }
    const hanging = (text: string): number =>
      setting.script === 'han' && /[，。、；：！？]$/.test(text) ? 0.5 : 0
    const measured = run
      .flatMap((item) => item.lines.map((line) => line.width - hanging(line.strip.text)))
      .sort((a, b) => b - a)
    const width = measured[Math.floor(measured.length * 0.15)] ?? 0
    for (const item of run) widths.set(item, width)
    from += Math.max(1, run.length)
  }
  return widths
}

/** Pairs torn ends with torn starts: by column width, order, words that span the two, and what they are about. */
export function linksOf(
  items: readonly Item[],
  widths: ReadonlyMap<Paragraph, number>,
  grams: ReadonlyMap<Paragraph, ReadonlySet<string>>,
  cohesion: Cohesion,
  setting: Setting,
): ReadonlyMap<Paragraph, Link> {
  const latin = setting.script === 'latin'
  const placed = items.flatMap((item, index) => (item.kind === 'paragraph' ? [{ item, index }] : []))
  const ends = placed.filter(({ item }) => item.endsTorn)
  const starts = placed.filter(({ item }) => item.startsTorn)
  const pairs: { readonly score: number; readonly end: Paragraph; readonly start: Paragraph }[] = []
  for (const end of ends) {
    for (const start of starts) {
      const distance = start.index - end.index
      if (end.item === start.item || Math.abs(distance) > REACH) continue
      const [a, b] = [end.item.text.text, start.item.text.text]
      const apart = Math.abs((widths.get(end.item) ?? 0) - (widths.get(start.item) ?? 0))
      let score = 3 - (1.6 * Math.max(0, apart - 0.5)) / (latin ? 1.5 : 1)
      score -= distance < 0 ? 2.5 : 0.06 * distance
      if (!latin && wordSpans(a, b)) score += 1.5
      score += Math.min(
        1.5,
        0.5 * cohesion(grams.get(end.item) ?? new Set(), grams.get(start.item) ?? new Set()),
      )
      if (latin && a.endsWith('-')) score += /^[a-z]/.test(b) ? 1 : -2
      if (score > LEAST) pairs.push({ score, end: end.item, start: start.item })
    }
  }
  pairs.sort((a, b) => b.score - a.score)
  const links = new Map<Paragraph, Link>()
  const used = new Set<Paragraph>()
  for (const { score, end, start } of pairs) {
    if (used.has(end) || links.has(start)) continue
    used.add(end)
    links.set(start, { from: end, score })
  }
  return links
}
