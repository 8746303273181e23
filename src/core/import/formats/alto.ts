import type { Ink, PrintedSheet } from '../../layout/printed-sheet.ts'
import { saidOfRegion } from '../../layout/printed-sheet.ts'
import type { Box } from '../../source/page.ts'
import type { Markup } from '../markup.ts'
import { attribute, childrenOf, descendants, numberOf } from '../markup.ts'
import type { OcrWord } from '../ocr-line.ts'
import { inkOfWords } from '../ocr-line.ts'

/** A page of ALTO, and by which ids METS may name each of its lines. */
export interface AltoPage {
  readonly sheet: PrintedSheet
  /** For each ink the ids of its blocks, its line and its words. */
  readonly ids: readonly (readonly string[])[]
}

/** Reads ALTO 1 to 4, whatever its namespace; measures stay the file's own (pixels or tenths of a millimetre). */
export function altoPages(root: Markup): readonly AltoPage[] {
  const bold = new Set(
    descendants(root, 'TextStyle')
      .filter((style) => /bold/i.test(attribute(style, 'FONTSTYLE')))
      .map((style) => attribute(style, 'ID')),
  )
  return descendants(root, 'Page').map((page) => altoPage(page, bold))
}

function altoPage(page: Markup, boldStyles: ReadonlySet<string>): AltoPage {
  const inks: Ink[] = []
  const ids: (readonly string[])[] = []
  let region = 0
  const walk = (tag: Markup, outer: readonly string[]): void => {
    for (const child of tag.children) {
      if (child.name !== 'TextLine') {
        if (child.name === 'TextBlock') region++
        const id = attribute(child, 'ID')
        walk(child, id === '' ? outer : [...outer, id])
        continue
      }
      const words = wordsOf(child)
      const strings = childrenOf(child, 'String')
      const goesOver = strings.findLast((string) => attribute(string, 'SUBS_TYPE') === 'HypPart1')
      const styles = [tag, child, ...strings.slice(0, 1)].flatMap((styled) =>
        attribute(styled, 'STYLEREFS').split(/\s+/),
      )
      const ink = inkOfWords(words, {
        bold: styles.some((style) => boldStyles.has(style)),
        size: undefined,
        between: 'perhaps-nothing',
        said: {
          ...saidOfRegion(region),
          joinedWord: goesOver ? attribute(goesOver, 'SUBS_CONTENT') || undefined : undefined,
        },
      })
      if (!ink) continue
      inks.push(ink)
      ids.push([...outer, attribute(child, 'ID'), ...strings.map((string) => attribute(string, 'ID'))])
    }
  }
  walk(page, [])
  const boxes = inks.map((ink) => ink.box)
  const sheet = {
    width: numberOf(page, 'WIDTH') ?? Math.max(0, ...boxes.map((box) => box.left + box.width)),
    height: numberOf(page, 'HEIGHT') ?? Math.max(0, ...boxes.map((box) => box.top + box.height)),
    inks,
    wholeLines: true,
    rules: boxesOf(page, 'GraphicalElement').filter(isThin),
    pictures: boxesOf(page, 'Illustration'),
  }
  return { sheet, ids }
}

const isThin = (box: Box): boolean =>
  Math.max(box.width, box.height) > 12 * Math.min(box.width, box.height) &&
  Math.max(box.width, box.height) > 60

const boxesOf = (page: Markup, name: string): readonly Box[] =>
  descendants(page, name).flatMap((tag) => boxOf(tag) ?? [])

function boxOf(tag: Markup): Box | undefined {
  const [left, top, width, height] = ['HPOS', 'VPOS', 'WIDTH', 'HEIGHT'].map((name) => numberOf(tag, name))
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined
  return { left, top, width, height }
}

/** The words of a line; a hyphen at its end is written to the last of them. */
function wordsOf(line: Markup): readonly OcrWord[] {
  const words: OcrWord[] = []
  for (const tag of line.children) {
    if (tag.name === 'String') {
      const box = boxOf(tag)
      if (!box) continue
      words.push({ text: attribute(tag, 'CONTENT'), box, confidence: numberOf(tag, 'WC') ?? 1 })
    } else if (tag.name === 'HYP') {
      const last = words.at(-1)
      const sign = attribute(tag, 'CONTENT') || '-'
      if (last && !last.text.endsWith(sign)) words[words.length - 1] = { ...last, text: last.text + sign }
    }
  }
  return words
}
