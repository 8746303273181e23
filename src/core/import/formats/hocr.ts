import type { Ink, PrintedSheet } from '../../layout/printed-sheet.ts'
import { around, saidOfRegion } from '../../layout/printed-sheet.ts'
import type { Box } from '../../source/page.ts'
import type { Markup } from '../markup.ts'
import { attribute, wholeText } from '../markup.ts'
import type { OcrWord } from '../ocr-line.ts'
import { inkOfWords } from '../ocr-line.ts'

const LINES = ['ocr_line', 'ocr_header', 'ocr_footer', 'ocr_caption', 'ocr_textfloat', 'ocrx_line']
const PICTURES = ['ocr_photo', 'ocr_image', 'ocr_float']

/** Reads hOCR, as far as it is well-formed XHTML. */
export function hocrSheets(root: Markup): readonly PrintedSheet[] {
  return ofClass(root, ['ocr_page']).map((page) => {
    const inks = ofClass(page, LINES).flatMap((line, index) => inkOfLine(line, index) ?? [])
    const boxes = [boxOf(page), ...inks.map((ink) => ink.box)].flatMap((box) => (box ? [box] : []))
    const whole = boxes.length > 0 ? around(boxes) : { left: 0, top: 0, width: 0, height: 0 }
    return {
      width: whole.left + whole.width,
      height: whole.top + whole.height,
      inks,
      wholeLines: true,
      rules: ofClass(page, ['ocr_separator']).flatMap((tag) => boxOf(tag) ?? []),
      pictures: ofClass(page, PICTURES).flatMap((tag) => boxOf(tag) ?? []),
    }
  })
}

const classesOf = (tag: Markup): readonly string[] => attribute(tag, 'class').split(/\s+/)

function ofClass(tag: Markup, names: readonly string[]): readonly Markup[] {
  return tag.children.flatMap((child) =>
    classesOf(child).some((name) => names.includes(name)) ? [child] : ofClass(child, names),
  )
}

/** title="bbox 71 55 866 103; x_wconf 96" */
function property(tag: Markup, name: string): readonly number[] | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s+([-\\d.\\s]+)`).exec(attribute(tag, 'title'))
  return found ? found[1].trim().split(/\s+/).map(Number) : undefined
}

function boxOf(tag: Markup): Box | undefined {
  const [left, top, right, bottom] = property(tag, 'bbox') ?? []
  if (![left, top, right, bottom].every(Number.isFinite)) return undefined
  return { left, top, width: right - left, height: bottom - top }
}

function inkOfLine(line: Markup, index: number): Ink | undefined {
  const words = ofClass(line, ['ocrx_word', 'ocr_word']).flatMap((word): readonly OcrWord[] => {
    const box = boxOf(word)
    const [confidence = 100] = property(word, 'x_wconf') ?? []
    return box ? [{ text: wholeText(word).trim(), box, confidence: confidence / 100 }] : []
  })
  const box = boxOf(line)
  const own = words.length > 0 ? words : box ? [{ text: wholeText(line).trim(), box, confidence: 1 }] : []
  return inkOfWords(own, {
    bold: false,
    size: undefined,
    said: saidOfRegion(index),
    between: 'perhaps-nothing',
  })
}
