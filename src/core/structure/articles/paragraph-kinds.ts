import { pictureCreditOf } from '../bylines/picture-credit.ts'
import { openingOf } from '../bylines/opening.ts'
import type { Item, Paragraph } from '../items/item.ts'
import { photoOfParagraph } from '../items/photos.ts'
import { medianColumn } from '../items/verses.ts'
import type { Setting } from '../setting.ts'
import type { Answer, Decide } from './choice.ts'
import { Signs } from './choice.ts'
import { Repetitions } from './leads.ts'

/** What a paragraph is: of the text, a lead above it, a picture's caption, or a sentence printed a second time. */
export const PARAGRAPH_KINDS = ['paragraph', 'lead', 'caption', 'quote'] as const
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number]

export interface KnownKinds {
  readonly items: readonly Item[]
  /** Leads, with the paragraph whose words each repeats. */
  readonly leads: ReadonlyMap<Paragraph, Paragraph | undefined>
}

const CAPTION_WORDS =
  /^(?:图为|圖為|图[：:]|圖[：:]|▲|△|上图|下图|左图|右图|[（(][左右上下][）)]|资料图|資料圖)|(?:[左右上下中前后後][图圖排]?|[左右][一二三四]|[前后後]排)[）)]/
const LATIN_CAPTION = /\b(?:left|right|center|centre|above|below|from left|pictured)\b/i

/** Says of every paragraph what it is; captions become photos, quotes are set aside. */
export function withKinds(items: readonly Item[], setting: Setting, decide: Decide): KnownKinds {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item] : []))
  const repetitions = new Repetitions(paragraphs, setting)
  const page = { median: medianColumn(items), repetitions, setting, items }
  const leads = new Map<Paragraph, Paragraph | undefined>()
  const out: Item[] = []
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'paragraph') {
      out.push(item)
      continue
    }
    const signs = signsOf(item, index, page)
    const kind = decide('kind', item, answersOf(signs, isPartOf(item, repetitions.of(item))))
    if (kind === 'lead') leads.set(item, repetitions.of(item))
    if (kind === 'caption') out.push(photoOfParagraph(item, setting))
    else if (kind === 'quote') out.push({ kind: 'furniture', order: item.order, text: item.text })
    else out.push(item)
  }
  return { items: out, leads }
}

/** A quotation from the text is shorter than the paragraph that it is from: of two equal ones neither is set aside. */
const isPartOf = (item: Paragraph, whole: Paragraph | undefined): boolean =>
  whole !== undefined && whole.text.text.length > item.text.text.length * 1.25

/** The same signs weigh differently for each kind. */
const answersOf = (signs: Signs, quotable: boolean): readonly Answer<ParagraphKind>[] =>
  PARAGRAPH_KINDS.filter((kind) => kind !== 'quote' || quotable).map((value) => {
    const own = new Signs()
    for (const name of signs.names) own.add(`${value}|${name}`)
    return { value, signs: own }
  })

interface Page {
  readonly median: number
  readonly repetitions: Repetitions
  readonly setting: Setting
  readonly items: readonly Item[]
}

const meaningful = (item: Item): boolean => item.kind !== 'furniture' && item.kind !== 'label'

function neighbour(items: readonly Item[], index: number, step: 1 | -1): Item | undefined {
  for (let at = index + step; at >= 0 && at < items.length; at += step)
    if (meaningful(items[at])) return items[at]
  return undefined
}

function signsOf(item: Paragraph, index: number, { median, repetitions, setting, items }: Page): Signs {
  const { text } = item.text
  const latin = setting.script === 'latin'
  const signs = new Signs().add('bias')
  const credit = pictureCreditOf(text, setting.script)
  const [above, below] = [neighbour(items, index, -1), neighbour(items, index, 1)]
  const lines = item.lines
  const widest = Math.max(...lines.map((line) => line.width))
  signs.has('credit', credit !== undefined)
  signs.has(
    'credit-says-work',
    credit !== undefined && /[摄攝图圖]|Photo|hoto by|\//.test(text.slice(credit.from)),
  )
  signs.has('credit-alone', credit?.from === 0)
  signs.has('caption-words', CAPTION_WORDS.test(text))
  if (latin) signs.has('latin-caption', LATIN_CAPTION.test(text) && text.length < 250)
  signs.bin('length', text.length / (latin ? 2.4 : 1), [14, 30, 60, 90, 130, 200])
  signs.bin('lines', lines.length, [1, 2, 3, 5, 8])
  signs.bin('widest', widest / median, [0.55, 0.8, 0.95, 1.05, 1.25, 1.5, 2])
  signs.add(`above:${above?.kind ?? 'edge'}`).add(`below:${below?.kind ?? 'edge'}`)
  signs.add(`around:${above?.kind ?? 'edge'}:${below?.kind ?? 'edge'}`)
  signs.has('gap-before', lines[0].strip.gapBefore)
  signs.has('gap-after', lines[lines.length - 1].strip.gapAfter)
  signs.has('quoted', /^[“"「『]/.test(text))
  signs.has('opening', openingOf(text) !== undefined)
  signs.has('torn-start', item.startsTorn)
  signs.has('torn-end', item.endsTorn)
  signs.has('no-stop', !/[。！？…”.!?"]$/.test(text) && !item.endsTorn)
  const share = repetitions.share(item)
  signs.bin('repeats', share, [0.05, 0.3, 0.6, 0.85])
  signs.has('repeats-whole', share > 0.85 && (lines[0].strip.gapBefore || above?.kind === 'head'))
  signs.has('repeated-and-quoted', share > 0.6 && /^[“"「『]/.test(text))
  signs.has('repeated-between-heads', share > 0.3 && above?.kind === 'head' && below?.kind === 'head')
  signs.has('wide-before-byline', widest > median * 1.3 && below?.kind === 'byline')
  signs.bin('sentences', (text.match(/[。！？]|[.!?]["”]? /g) ?? []).length, [0, 1, 2, 4])
  return signs
}
