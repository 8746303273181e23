import { endsSentence } from '../../text/sentences.ts'
import type { Traced } from '../../text/traced.ts'
import { slice, trimmed } from '../../text/traced.ts'
import { firstUnit, widthOf } from '../../text/widths.ts'
import { pictureCreditOf } from '../bylines/picture-credit.ts'
import type { Setting } from '../setting.ts'
import { joinStrips } from '../setting.ts'
import type { BylineItem, CaptionLine, CreditText, HeadLine, Item, Paragraph, Photo } from './item.ts'

type PhotoLine = CaptionLine | BylineItem

const SENTENCE_MARK = /[，。；！？：]/
const LONGEST_HEAD = { han: 20, latin: 40 } as const

const isPhotoLine = (item: Item | undefined): item is PhotoLine =>
  item?.kind === 'caption' || (item?.kind === 'byline' && item.captionType)

/** Gathers lines of caption type into photos. */
export function withPhotos(items: readonly Item[], setting: Setting): readonly Item[] {
  const out: Item[] = []
  for (let at = 0; at < items.length;) {
    const run: PhotoLine[] = []
    for (let item = items[at]; isPhotoLine(item); item = items[at + run.length]) {
      if (run.length > 0 && beginsNextPhoto(item, run[run.length - 1], setting)) break
      run.push(item)
    }
    if (run.length > 0) {
      out.push(photoOf(run, setting))
      at += run.length
      continue
    }
    out.push(items[at])
    at++
  }
  return out
}

/** A short line without marks, set apart, after a finished caption: the head over the next picture. */
function beginsNextPhoto(item: PhotoLine, above: PhotoLine, setting: Setting): boolean {
  if (item.kind !== 'caption' || above.kind !== 'caption' || !item.gapBefore) return false
  return (
    item.text.text.length <= LONGEST_HEAD[setting.script] &&
    !SENTENCE_MARK.test(item.text.text) &&
    endsSentence(above.text.text, setting.script)
  )
}

function photoOf(run: readonly PhotoLine[], setting: Setting): Photo {
  const widths = run.map((line) => widthOf(line.text.text, setting.script))
  const widest = Math.max(...widths)
  const heads: HeadLine[] = []
  const bylines: BylineItem[] = []
  const captions: Traced[] = []
  const credits: CreditText[] = []
  let open: Traced[] = []
  const close = (): void => {
    if (open.length === 0) return
    const { caption, credit } = withCreditCut(joinStrips(open, setting), setting)
    if (caption.text !== '') captions.push(caption)
    if (credit) credits.push(credit)
    open = []
  }
  for (const [index, line] of run.entries()) {
    if (line.kind === 'byline') {
      close()
      bylines.push(line)
      continue
    }
    const { text } = line.text
    const next = run[index + 1]
    const apart = line.gapAfter || next?.kind === 'byline' || widths[index] < widest * 0.6
    if (index === 0 && apart && isHeadOverPicture(text, setting)) {
      heads.push(headOverPicture(line, widths[index]))
      continue
    }
    open.push(line.text)
    const alike = widths.filter((width) => Math.abs(width - widths[index]) <= 1.2).length
    const nextFits = next && widths[index] + widthOf(firstUnit(next.text.text), setting.script) < widest - 0.5
    if (
      endsSentence(text, setting.script) &&
      (line.gapAfter || !next || widths[index] < widest - 2.5 || alike < 2 || nextFits)
    )
      close()
  }
  close()
  return { kind: 'photo', order: run[0].order, heads, bylines, captions, credits }
}

const isHeadOverPicture = (text: string, setting: Setting): boolean =>
  !SENTENCE_MARK.test(text) &&
  !endsSentence(text, setting.script) &&
  text.length <= LONGEST_HEAD[setting.script] &&
  !pictureCreditOf(text, setting.script)

const headOverPicture = (line: CaptionLine, width: number): HeadLine => ({
  kind: 'head',
  order: line.order,
  text: line.text,
  gapBefore: line.gapBefore,
  gapAfter: line.gapAfter,
  letterSpaced: false,
  centred: false,
  width,
})

function withCreditCut(text: Traced, setting: Setting): { caption: Traced; credit: CreditText | undefined } {
  const found = pictureCreditOf(text.text, setting.script)
  if (!found) return { caption: text, credit: undefined }
  const credit = { text: trimmed(slice(text, found.from, text.text.length)), bylines: found.bylines }
  return { caption: trimmed(slice(text, 0, found.from)), credit }
}

/** A paragraph that is a picture's caption, its credit cut off. */
export function photoOfParagraph(item: Paragraph, setting: Setting): Photo {
  const { caption, credit } = withCreditCut(item.text, setting)
  return {
    kind: 'photo',
    order: item.order,
    heads: [],
    bylines: [],
    captions: caption.text === '' ? [] : [caption],
    credits: credit ? [credit] : [],
  }
}
