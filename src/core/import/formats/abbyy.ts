import type { PrintedSheet } from '../../layout/printed-sheet.ts'
import { saidOfRegion } from '../../layout/printed-sheet.ts'
import type { Box } from '../../source/page.ts'
import type { Markup } from '../markup.ts'
import { attribute, descendants, numberOf, wholeText } from '../markup.ts'
import type { OcrWord } from '../ocr-line.ts'
import { inkOfWords } from '../ocr-line.ts'

/** Reads ABBYY FineReader's XML: one letter a tag. */
export function abbyySheets(root: Markup): readonly PrintedSheet[] {
  return descendants(root, 'page').map((page) => {
    const inks = descendants(page, 'line').flatMap((line, region) => {
      const [format] = descendants(line, 'formatting')
      const said = saidOfRegion(region)
      const bold = format ? /^(?:1|true)$/i.test(attribute(format, 'bold')) : false
      return inkOfWords(wordsOf(line), { bold, size: undefined, said, between: 'perhaps-nothing' }) ?? []
    })
    const blocks = (type: RegExp): readonly Box[] =>
      descendants(page, 'block')
        .filter((block) => type.test(attribute(block, 'blockType')))
        .flatMap((block) => boxOf(block) ?? [])
    return {
      width: numberOf(page, 'width') ?? 0,
      height: numberOf(page, 'height') ?? 0,
      inks,
      wholeLines: true,
      rules: blocks(/^Separator/i),
      pictures: blocks(/^Picture/i),
    }
  })
}

function boxOf(tag: Markup): Box | undefined {
  const [left, top, right, bottom] = ['l', 't', 'r', 'b'].map((name) => numberOf(tag, name))
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  return { left, top, width: right - left, height: bottom - top }
}

/** Letters up to a blank are a word. */
function wordsOf(line: Markup): readonly OcrWord[] {
  const words: OcrWord[] = []
  let open: { text: string; box: Box; sure: number[] } | undefined
  const close = (): void => {
    if (open) {
      const confidence = open.sure.reduce((sum, value) => sum + value, 0) / open.sure.length
      words.push({ text: open.text, box: open.box, confidence })
    }
    open = undefined
  }
  for (const letter of descendants(line, 'charParams')) {
    const text = wholeText(letter).trim()
    const box = boxOf(letter)
    if (text === '' || !box) {
      close()
      continue
    }
    const confidence = Math.min(1, Math.max(0, (numberOf(letter, 'charConfidence') ?? 100) / 100))
    open = open
      ? {
          text: open.text + text,
          box: {
            left: open.box.left,
            top: Math.min(open.box.top, box.top),
            width: box.left + box.width - open.box.left,
            height:
              Math.max(open.box.top + open.box.height, box.top + box.height) -
              Math.min(open.box.top, box.top),
          },
          sure: [...open.sure, confidence],
        }
      : { text, box, sure: [confidence] }
  }
  close()
  return words
}
