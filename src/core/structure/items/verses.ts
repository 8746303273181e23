import { stackLines } from '../../text/joining.ts'
import { endsSentence } from '../../text/sentences.ts'
import { firstUnit, widthOf } from '../../text/widths.ts'
import { wordSpans } from '../../text/words.ts'
import { openingOf } from '../bylines/opening.ts'
import type { StreamLine } from '../columns/stream.ts'
import type { Setting } from '../setting.ts'
import type { HeadLine, Item, Paragraph, Verse } from './item.ts'

const isHead = (item: Item | undefined): item is HeadLine => item?.kind === 'head'

/** Rows in succession are one table. */
export function withTables(items: readonly Item[]): readonly Item[] {
  const out: Item[] = []
  for (let from = 0; from < items.length;) {
    let to = from
    while (items[to]?.kind === 'row') to++
    const rows = items.slice(from, to).flatMap((item) => (item.kind === 'row' ? [item.text] : []))
    if (rows.length > 0)
      out.push({ kind: 'verse', order: items[from].order, form: 'table', text: stackLines(rows) })
    else out.push(items[from])
    from = Math.max(to, from + 1)
  }
  return out
}

const DATE_ALONE =
  /^(?:[\d〇一二三四五六七八九]{4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$|^(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* \d{1,2}(?:, \d{4})?$/
const SIGNER =
  /^(?:读者|讀者|市民|学生|家长|作者|您的|你的|一位).{1,10}$|(?:先生|女士|小姐|敬上|敬启|谨上|委员会|办公室|有限公司|编辑部|居委会|管理处|服务中心|出版社)$|^编者$|^(?:联系电话|聯絡電話)/
const LATIN_SIGNER = /^(?:[A-Z][A-Z.'’-]+ ?){2,4}$/
const LATIN_PLACE = /^[A-Z][A-Za-z .]+(?:, [A-Z][a-z.]+ ?\d{0,2}.*)?$/
const LONGEST_SIGNATURE_LINE = { han: 18, latin: 44 } as const

/** Short lines straight after a paragraph, with a date, a title or a place among them, sign what stands above. */
export function withSignatures(items: readonly Item[], setting: Setting): readonly Item[] {
  const out: Item[] = []
  for (let at = 0; at < items.length;) {
    const before = out.at(-1)
    const run: HeadLine[] = []
    while (run.length < 4) {
      const head = items[at + run.length]
      if (!isHead(head) || (run.length > 0 && head.gapBefore)) break
      run.push(head)
    }
    const length = before?.kind === 'paragraph' ? signatureLength(run, items[at + run.length], setting) : 0
    if (length > 0) {
      const text = stackLines(run.slice(0, length).map((head) => head.text))
      out.push({ kind: 'verse', order: items[at].order, form: 'signature', text })
      at += length
    } else out.push(items[at++])
  }
  return out
}

function signatureLength(run: readonly HeadLine[], after: Item | undefined, setting: Setting): number {
  const latin = setting.script === 'latin'
  let length = 0
  for (const [index, head] of run.entries()) {
    const text = head.text.text
    const signed = SIGNER.test(text) && text.length <= 16 && index <= 2
    if (DATE_ALONE.test(text) || signed) length = index + 1
    if (latin && index <= 1 && /^(?:—|–|--)\s?[A-Z]/.test(text)) length = index + 1
    const next = run[index + 1]
    const opens = after?.kind === 'paragraph' && openingOf(after.text.text) !== undefined
    if (latin && index <= 1 && next && !opens && LATIN_SIGNER.test(text) && LATIN_PLACE.test(next.text.text))
      length = index + 2
  }
  const signature = run.slice(0, length)
  if (signature.some((head) => head.text.text.length > LONGEST_SIGNATURE_LINE[setting.script])) return 0
  return length
}

const WIDEST_VERSE = { han: 19, latin: 22 } as const

const linesOf = (item: Item): readonly StreamLine[] =>
  item.kind === 'paragraph' ? item.lines : isHead(item) && item.line ? [item.line] : []

/** Short ragged lines after a byline are a poem: its lines are ends, not wraps. */
export function withPoems(items: readonly Item[], setting: Setting): readonly Item[] {
  const body = medianColumn(items)
  const widest = Math.min(Math.max(body * 0.98, 12), WIDEST_VERSE[setting.script])
  const out: Item[] = []
  for (let from = 0; from < items.length;) {
    let to = from
    while (to < items.length && mayBeVerse(items[to], widest, setting)) to++
    const lines = items.slice(from, to).flatMap(linesOf)
    const afterByline = out.at(-1)?.kind === 'byline'
    if (afterByline && lines.length >= 4 && (isRagged(lines, setting) || isUnstopped(lines, setting))) {
      const length = poemLength(lines, items[to])
      out.push(...stanzasOf(lines.slice(0, length)), ...lines.slice(length).map(headOf))
    } else if (to > from) out.push(...items.slice(from, to))
    else out.push(items[from])
    from = Math.max(to, from + 1)
  }
  return out
}

function mayBeVerse(item: Item, widest: number, setting: Setting): boolean {
  const lines = linesOf(item)
  if (lines.length === 0 || lines.some((line) => line.width > widest)) return false
  return item.kind !== 'paragraph' || !isSolidParagraph(item, setting)
}

/** Three or more lines of which all but the last fill the column. */
function isSolidParagraph(item: Paragraph, setting: Setting): boolean {
  const latin = setting.script === 'latin'
  if (item.lines.length < 3 || item.column < (latin ? 9 : 6) || !endsSentence(item.text.text, setting.script))
    return false
  const stopped = item.lines.filter((line) => /[，。！？；,.!?;]$/.test(line.strip.text)).length
  if (stopped >= item.lines.length * 0.8) return false
  const least = latin ? item.column * 0.8 : item.column - 2.2
  return item.lines.slice(1, -1).every((line) => line.width > least)
}

function isRagged(lines: readonly StreamLine[], setting: Setting): boolean {
  const widest = Math.max(...lines.map((line) => line.width))
  const seams = lines.length - 1
  let short = 0
  let stopped = 0
  let broken = 0
  for (let index = 0; index < seams; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    const lack = widest - line.width - widthOf(firstUnit(next.strip.text), setting.script)
    if (lack > (setting.script === 'latin' ? 0.8 : 0.6)) short++
    if (/[，。！？；、,.!?;—…]["”’」]?$/.test(line.strip.text)) stopped++
    if (setting.script === 'han' && wordSpans(line.strip.text, next.strip.text)) broken++
  }
  return broken / seams < 0.25 && (short / seams >= 0.5 || stopped / seams >= 0.7)
}

/** Modern verse has no stops: many short lines in stanzas, none of which breaks a word. */
function isUnstopped(lines: readonly StreamLine[], setting: Setting): boolean {
  if (setting.script === 'latin' || lines.length < 6) return false
  const stopped = lines.filter((line) => /[，。；：、]$/.test(line.strip.text)).length
  const broken = lines.filter((line, index) => index + 1 < lines.length && line.wordGoesOn).length
  const gaps = lines.slice(1).filter((line) => line.strip.gapBefore).length
  const spaced = lines.some((line) => line.strip.letterSpaced)
  return (
    !spaced &&
    gaps > 0 &&
    gaps <= lines.length / 2 &&
    stopped <= lines.length * 0.2 &&
    broken <= lines.length * 0.25
  )
}

/** The last lines before the next article's byline or text may already be its head. */
function poemLength(lines: readonly StreamLine[], after: Item | undefined): number {
  const end = lines.length
  if (!after || (after.kind !== 'byline' && after.kind !== 'paragraph')) return end
  if (!lines[end - 1].strip.gapAfter) return end - 1
  if (after.kind !== 'byline') return end
  let start = end - 1
  while (start > 1 && !lines[start].strip.gapBefore) start--
  const texts = lines.map((line) => line.strip.text)
  const refrain = texts.slice(start).every((text) => texts.indexOf(text) < start)
  return start > 1 && end - start <= 3 && !refrain ? start : end
}

/** Stanzas; a line alone before one of several lines is the stanza's own head: 其一·登高. */
function stanzasOf(lines: readonly StreamLine[]): readonly (Verse | HeadLine)[] {
  const stanzas: StreamLine[][] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.strip.gapBefore) stanzas.push([line])
    else stanzas[stanzas.length - 1].push(line)
  }
  return stanzas.map((stanza, index): Verse | HeadLine => {
    const alone = stanza.length === 1 && (stanzas[index + 1]?.length ?? 0) >= 3
    if (alone && !/[，。；！？]$/.test(stanza[0].strip.text)) return headOf(stanza[0])
    return {
      kind: 'verse',
      order: stanza[0].first,
      form: 'poem',
      text: stackLines(stanza.map((line) => line.strip)),
    }
  })
}

export const headOf = (line: StreamLine): HeadLine => ({
  kind: 'head',
  order: line.first,
  text: line.strip,
  gapBefore: line.strip.gapBefore,
  gapAfter: line.strip.gapAfter,
  letterSpaced: line.strip.letterSpaced,
  width: line.width,
  line,
})

export function medianColumn(items: readonly Item[]): number {
  const columns = items.flatMap((item) =>
    item.kind === 'paragraph' && item.lines.length > 2 ? [item.column] : [],
  )
  columns.sort((a, b) => a - b)
  return columns[columns.length >> 1] ?? 20
}

const INDEX_LINE = /(?:,|\.\.+|\s)\s?(?:[A-Z]\d{1,2}|\d[\d.,:–-]*)$/

/** Head lines that end alike, in a page reference or a figure, are a list: what is inside the paper. */
export function withLists(items: readonly Item[], setting: Setting): readonly Item[] {
  if (setting.script !== 'latin') return items
  const out: Item[] = []
  for (let from = 0; from < items.length;) {
    const run: HeadLine[] = []
    for (let item = items[from]; isHead(item); item = items[from + run.length]) run.push(item)
    const listed = run.flatMap((head, index) =>
      INDEX_LINE.test(head.text.text) && !/^[^a-z]+$/.test(head.text.text) ? [index] : [],
    )
    if (listed.length >= 3) {
      const first = listed[0]
      const last = listed[listed.length - 1]
      const end = last + 1 < run.length && !run[last].gapAfter ? last + 2 : last + 1
      const text = stackLines(run.slice(first, end).map((head) => head.text))
      out.push(
        ...run.slice(0, first),
        { kind: 'verse', order: run[first].order, form: 'table', text },
        ...run.slice(end),
      )
      from += run.length
    } else {
      out.push(...items.slice(from, from + Math.max(1, run.length)))
      from += Math.max(1, run.length)
    }
  }
  return out
}
